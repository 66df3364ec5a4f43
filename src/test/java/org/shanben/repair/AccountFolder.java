package org.shanben.repair;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shanben.diag.ConversionException;
import org.shanben.read.Readers;
import org.shanben.source.SourceText;

/**
 * Counts the characters of every document of a folder: those read against those in the body, the
 * furniture and the edits. For looking at folders of documents; no test by itself.
 */
public final class AccountFolder {

  private AccountFolder() {}

  /** Prints a line for each document whose count differs or that cannot be read, and a sum. */
  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> paths = Files.list(Path.of(args[0]))) {
      files = paths.filter(AccountFolder::isDocument).sorted().toList();
    }
    int exact = 0;
    long characters = 0;
    for (Path file : files) {
      try {
        SourceText source = read(file);
        long unaccounted = Sources.unaccounted(source);
        characters += Sources.characters(source);
        exact += unaccounted == 0 ? 1 : 0;
        if (unaccounted != 0) {
          System.out.println(file.getFileName() + ": " + unaccounted + " characters unaccounted");
        }
      } catch (ConversionException e) {
        System.out.println(file.getFileName() + ": " + e.getMessage());
      }
    }
    System.out.printf(
        Locale.ROOT, "%d of %d documents exact, %d characters%n", exact, files.size(), characters);
  }

  private static boolean isDocument(Path path) {
    return path.toString().matches(".*\\.(pdf|docx|txt)");
  }

  private static SourceText read(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    String name = String.valueOf(file.getFileName());
    return new Readers().read(name, bytes, "0".repeat(64), Optional.empty(), Optional.empty());
  }
}
