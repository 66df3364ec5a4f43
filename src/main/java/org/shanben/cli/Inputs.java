package org.shanben.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shanben.read.Readers;

/** Finds the documents that the inputs name. */
final class Inputs {

  private Inputs() {}

  /**
   * Returns the files in a fixed order: as named, and within folders by name. Folders are walked
   * whole, but for hidden files, links, and the output's own folder. A file that is named itself is
   * taken whatever it is called, even if it is not there: its failure is reported with the rest.
   *
   * @throws IOException where a folder cannot be walked
   */
  static List<Path> of(List<Path> inputs, Path output) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        files.addAll(walk(input, output.toAbsolutePath().normalize()));
      } else {
        files.add(input);
      }
    }
    return List.copyOf(files);
  }

  private static List<Path> walk(Path folder, Path output) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            boolean skip = !path.equals(folder) && isHidden(path);
            boolean own = path.toAbsolutePath().normalize().equals(output);
            return skip || own ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                && !isHidden(path)
                && Readers.isDocument(path.toString())) {
              files.add(path);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException e) {
            files.add(path); // reading it fails again, and then its name is reported
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort((a, b) -> a.toString().compareTo(b.toString()));
    return files;
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
