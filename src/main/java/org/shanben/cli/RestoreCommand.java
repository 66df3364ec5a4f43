package org.shanben.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanben.collation.Restoration;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code shanben restore}: takes every change back, and proves that both ways agree. */
@Command(name = "restore", mixinStandardHelpOptions = true, sortOptions = false)
final class RestoreCommand implements Callable<Integer> {

  private static final String RECORD = "collation.jsonl";

  @ParentCommand private Shanben parent;

  @Parameters(arity = "1", paramLabel = "DIR", descriptionKey = "document-folder")
  private Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "restore-output")
  private @Nullable Path output;

  @Option(names = "--check")
  private boolean check;

  @Override
  public Integer call() {
    Console console = parent.console();
    try {
      Restoration.Restored restored = restore();
      if (!restored.isExact()) {
        throw ConversionException.of(Code.RECORD_DIFFERS, folder, restored.place().orElse("?"));
      }
      String text = String.join("\f", restored.pages());
      if (output != null) {
        Files.writeString(output, text, StandardCharsets.UTF_8);
      } else if (!check) {
        console.data(text.substring(0, Math.max(0, text.length() - 1)));
      }
      if (check || output != null) {
        console.result(console.text("restored", folder, restored.pages().size()));
      }
      return ExitCode.OK.code();
    } catch (ConversionException e) {
      console.trace(e);
      console.complain("", e.diagnostic());
      return ExitCode.of(e.diagnostic().code()).code();
    } catch (IOException e) {
      console.trace(e);
      console.complain(
          "", org.shanben.diag.Diagnostic.of(Code.OUTPUT_UNWRITABLE, String.valueOf(output)));
      return ExitCode.UNWRITABLE.code();
    }
  }

  private Restoration.Restored restore() throws ConversionException {
    Path record = folder.resolve(RECORD);
    try {
      Optional<Path> copy = copy();
      if (copy.isEmpty() || !Files.isRegularFile(record)) {
        throw ConversionException.of(Code.RECORD_MISSING, folder);
      }
      return Restoration.of(Files.readString(record), Files.readString(copy.get()));
    } catch (IOException e) {
      throw ConversionException.because(e, Code.RECORD_MISSING, folder);
    } catch (IllegalArgumentException | ClassCastException e) {
      throw ConversionException.because(
          e, Code.RECORD_DAMAGED, record, String.valueOf(e.getMessage()));
    }
  }

  private Optional<Path> copy() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> copies =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .filter(file -> !file.endsWith("manifest-sha256.txt"))
              .sorted()
              .toList();
      return copies.size() == 1 ? Optional.of(copies.get(0)) : Optional.empty();
    }
  }
}
