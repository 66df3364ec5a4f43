package org.shanben.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;

/**
 * Checksums of a folder's files, in the format of coreutils: {@code sha256sum -c} accepts it.
 *
 * @param digests the files' names and their SHA-256, in the manifest's order
 */
public record Manifest(Map<String, String> digests) {

  /** The manifest's own name. */
  public static final String NAME = "manifest-sha256.txt";

  private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");

  /** Copies the map and keeps its order. */
  public Manifest {
    digests = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(digests));
  }

  /** Returns the manifest's text: digest, two spaces, name, LF. */
  public String text() {
    List<String> lines = new ArrayList<>();
    digests.forEach((name, digest) -> lines.add(digest + "  " + name + "\n"));
    return String.join("", lines);
  }

  /**
   * Reads a manifest's text.
   *
   * @param name the manifest's name, for the message
   * @throws ConversionException with {@link Code#FIXITY_MANIFEST} where a line is none of one
   */
  public static Manifest parse(String name, String text) throws ConversionException {
    Map<String, String> digests = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      Matcher matcher =
          LINE.matcher(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
      boolean comment = line.isBlank() || line.startsWith("#");
      if (!comment && !matcher.matches()) {
        throw ConversionException.of(Code.FIXITY_MANIFEST, name, number);
      }
      if (!comment) {
        digests.put(matcher.group(2), matcher.group(1).toLowerCase(java.util.Locale.ROOT));
      }
    }
    return new Manifest(digests);
  }
}
