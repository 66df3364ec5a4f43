package org.shanben.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of runs over many documents: how many at a time, and how much each may take. */
final class Scale {

  @Option(names = "--files-from", paramLabel = "LIST")
  private @Nullable String filesFrom;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N")
  private int jobs;

  @Option(names = "--isolate", negatable = true)
  private @Nullable Boolean isolate;

  @Option(names = "--timeout", paramLabel = "SECONDS")
  private int timeout = 300;

  @Option(names = "--max-heap", paramLabel = "MIB")
  private int maxHeap = 1024;

  @Option(names = "--max-pages", paramLabel = "N")
  private int maxPages = 20_000;

  @Option(names = "--max-input", paramLabel = "MIB")
  private int maxInput = 512;

  @Option(names = "--max-output", paramLabel = "MIB")
  private int maxOutput = 1024;

  /** Returns the files that a list names, a line each; a dash is standard input. */
  List<String> listed() throws IOException {
    if (filesFrom == null) {
      return List.of();
    }
    try (InputStream in =
            filesFrom.equals("-") ? System.in : Files.newInputStream(Path.of(filesFrom));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Returns how many documents are converted at a time. */
  int jobs() {
    return jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
  }

  /** Tells whether the user wants processes of their own; empty where nothing is said. */
  Optional<Boolean> isolate() {
    return Optional.ofNullable(isolate);
  }

  int timeout() {
    return timeout;
  }

  int maxHeap() {
    return maxHeap;
  }

  int maxPages() {
    return maxPages;
  }

  DocumentTask.Sizes sizes() {
    return new DocumentTask.Sizes((long) maxInput << 20, (long) maxOutput << 20);
  }
}
