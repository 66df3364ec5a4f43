package org.shanben.archive;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;

/**
 * A file of checksums as it is read: coreutils' {@code SHA256SUMS}, or a manifest of a bag.
 *
 * @param file the file itself
 * @param algorithm what the checksums are, such as {@code sha256}
 * @param digests the names and their checksums in small letters, in the file's order
 */
record Checklist(Path file, String algorithm, Map<String, String> digests) {

  /** A line; a star before the name is coreutils' mark of binary reading. */
  private static final Pattern LINE = Pattern.compile("(\\\\?)(\\p{XDigit}+)([ \\t]+)(\\*?)(.+)");

  /** No program writes one checksum in letters of both cases: a bit was flipped. */
  private static final Pattern BOTH_CASES = Pattern.compile(".*[a-f].*[A-F].*|.*[A-F].*[a-f].*");

  /** How the names of a file are written. */
  enum Names {
    /** As coreutils does: {@code \\n} where the line begins with a backslash. */
    COREUTILS,
    /** As BagIt 1.0 does: {@code %0A}, {@code %0D} and {@code %25} (RFC 8493, 2.1.3). */
    BAG,
    /** As older bags do: percent signs stand for themselves but in {@code %0A} and {@code %0D}. */
    OLD_BAG
  }

  /** Copies the map and keeps its order. */
  Checklist {
    digests = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(digests));
  }

  /**
   * Reads a file of checksums.
   *
   * @param charset what it is written in
   * @param findings what is wrong with it is added
   * @throws IOException where it cannot be read
   */
  static Checklist read(
      Path file, String algorithm, Names names, Charset charset, List<Diagnostic> findings)
      throws IOException {
    Map<String, String> digests = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines(file, charset, findings)) {
      number++;
      Matcher matcher = LINE.matcher(line);
      boolean escaped = matcher.matches() && !matcher.group(1).isEmpty();
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!matcher.matches()
          || matcher.group(2).length() != Digests.length(algorithm)
          || BOTH_CASES.matcher(matcher.group(2)).matches()
          || (escaped && names != Names.COREUTILS)) {
        findings.add(Diagnostic.of(Code.FIXITY_MANIFEST, file, number));
        continue;
      }
      if (!matcher.group(4).isEmpty() && names != Names.COREUTILS) {
        findings.add(Diagnostic.of(Code.BAG_ODD, file + ":" + number, "*"));
      }
      String name = name(matcher.group(5), names, escaped);
      add(digests, name, matcher.group(2).toLowerCase(Locale.ROOT), file, names, findings);
    }
    return new Checklist(file, algorithm, digests);
  }

  private static void add(
      Map<String, String> digests,
      String name,
      String digest,
      Path file,
      Names names,
      List<Diagnostic> findings) {
    String plain = name.startsWith("./") ? name.substring(2) : name;
    if (!plain.equals(name) && names != Names.COREUTILS) {
      findings.add(Diagnostic.of(Code.BAG_ODD, file, name));
    }
    String before = digests.putIfAbsent(plain, digest);
    if (before != null) {
      boolean odd = before.equals(digest) && names == Names.OLD_BAG;
      findings.add(Diagnostic.of(odd ? Code.BAG_ODD : Code.FIXITY_TWICE, file, plain));
    }
  }

  private static String name(String written, Names names, boolean escaped) {
    return switch (names) {
      case COREUTILS ->
          escaped
              ? written.replace("\\n", "\n").replace("\\r", "\r").replace("\\\\", "\\")
              : written;
      case BAG -> breaks(written).replace("%25", "%");
      case OLD_BAG -> breaks(written);
    };
  }

  private static String breaks(String written) {
    return written.replaceAll("%0[Aa]", "\n").replaceAll("%0[Dd]", "\r");
  }

  /** Returns the lines; a byte order mark and what is none of its charset are faults. */
  static List<String> lines(Path file, Charset charset, List<Diagnostic> findings)
      throws IOException {
    try {
      String text = Files.readString(file, charset);
      if (text.startsWith("\uFEFF")) {
        findings.add(Diagnostic.of(Code.FIXITY_MANIFEST, file, 1));
      }
      List<String> lines = new ArrayList<>();
      for (String line : text.split("\r\n|\n|\r")) {
        lines.add(line);
      }
      return lines;
    } catch (CharacterCodingException e) {
      findings.add(Diagnostic.of(Code.FIXITY_MANIFEST, file, 1));
      return List.of();
    }
  }
}
