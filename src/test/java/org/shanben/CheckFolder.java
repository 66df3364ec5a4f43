package org.shanben;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.shanben.verify.Deep;
import org.shanben.write.pdfa.PdfaLevel;

/**
 * Checks every EPUB and PDF below a folder with EPUBCheck and veraPDF,, with {@code verify --deep}
 * and the CLREQ checker, and the three editions of each document against each other; a level
 * ({@code A3}) may follow the folder. For looking at folders of converted documents; no test by
 * itself.
 */
public final class CheckFolder {

  private CheckFolder() {}

  /** Prints a line for each document that has faults, and a sum. */
  public static void main(String[] args) throws Exception {
    PdfaLevel level = args.length > 1 ? PdfaLevel.valueOf(args[1]) : PdfaLevel.A2;
    List<Path> folders;
    try (Stream<Path> paths = Files.walk(Path.of(args[0]))) {
      folders = paths.filter(path -> path.endsWith("manifest-sha256.txt")).sorted().toList();
    }
    int clean = 0;
    for (Path manifest : folders) {
      String faults = faults(manifest.resolveSibling(""), level);
      clean += faults.isEmpty() ? 1 : 0;
      if (!faults.isEmpty()) {
        System.out.println(manifest.getParent().getFileName() + ": " + faults);
      }
    }
    System.out.println(clean + " of " + folders.size() + " documents are clean");
  }

  private static String faults(Path folder, PdfaLevel level) throws Exception {
    StringBuilder faults = new StringBuilder();
    byte[] epub = file(folder, ".epub");
    byte[] pdf = file(folder, ".pdf");
    List<String> text = Editions.text(file(folder, ".txt"));
    append(faults, "EPUBCheck", Checkers.epub(epub));
    append(faults, "veraPDF", Checkers.pdf(pdf, level));
    append(faults, "verify --deep", Deep.verify(folder).stream().map(Object::toString).toList());
    append(faults, "CLREQ", Clreq.faults(pdf));
    append(faults, "EPUB text", different(text, Editions.epub(epub)));
    append(faults, "PDF text", different(text, Editions.pdf(pdf)));
    return faults.toString();
  }

  private static byte[] file(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path found =
          files
              .filter(path -> path.toString().endsWith(ending))
              .filter(path -> !path.endsWith("manifest-sha256.txt"))
              .findFirst()
              .orElseThrow();
      return Files.readAllBytes(found);
    }
  }

  private static List<String> different(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return List.of("block " + i + " «" + one.get(i) + "» is «" + other.get(i) + "»");
      }
    }
    return one.size() == other.size() ? List.of() : List.of(one.size() + " and " + other.size());
  }

  private static void append(StringBuilder faults, String checker, List<String> found) {
    if (!found.isEmpty()) {
      faults.append(' ').append(checker).append(' ').append(found.size()).append(": ");
      String first = found.get(0);
      faults.append(first, 0, Math.min(200, first.length())).append(';');
    }
  }
}
