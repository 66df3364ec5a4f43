package org.shanben.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shanben.archive.Sha256;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A checksum of everything that decides an edition's bytes beside its source. */
final class OptionsKey {

  /** What only decides how a run goes, or must not be written down. */
  private static final Set<String> WITHOUT_TRACE =
      Set.of(
          "--output",
          "--jobs",
          "--isolate",
          "--timeout",
          "--max-heap",
          "--max-pages",
          "--max-input",
          "--max-output",
          "--files-from",
          "--on-exists",
          "--json",
          "--password",
          "--rules",
          "--font-dir",
          "--quiet",
          "--verbose",
          "--lang",
          "--help",
          "--version",
          Worker.OPTION);

  private OptionsKey() {}

  /**
   * Returns the checksum.
   *
   * @param files what options that name files stand for
   * @param language the report's, or empty
   */
  static String of(CommandSpec spec, Map<String, String> files, String language) {
    Map<String, String> options = new TreeMap<>();
    for (OptionSpec option : spec.options()) {
      Object value = option.getValue();
      if (!WITHOUT_TRACE.contains(option.longestName()) && value != null) {
        options.put(option.longestName(), String.valueOf(value));
      }
    }
    String all = "shanben " + Version.NUMBER + "\n" + options + "\n" + files + "\n" + language;
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the names and checksums of a folder's files. */
  static String folder(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
      StringBuilder all = new StringBuilder();
      for (Path file : files) {
        all.append(folder.relativize(file)).append(' ').append(Sha256.of(file)).append('\n');
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
