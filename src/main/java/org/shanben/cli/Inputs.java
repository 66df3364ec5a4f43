package org.shanben.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanben.archive.Manifest;
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
    Map<Path, Path> files = new LinkedHashMap<>();
    for (Path input : inputs) {
      List<Path> some =
          Files.isDirectory(input)
              ? walk(input, output.toAbsolutePath().normalize())
              : List.of(input);
      // A file that is named twice is one, however it is named.
      some.forEach(file -> files.putIfAbsent(file.toAbsolutePath().normalize(), file));
    }
    return List.copyOf(files.values());
  }

  private static List<Path> walk(Path folder, Path output) throws IOException {
    List<Path> files = new ArrayList<>();
    // A folder that is itself named by a link is meant; links inside it are not followed.
    Files.walkFileTree(
        Files.isSymbolicLink(folder) ? folder.toRealPath() : folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            boolean skip = !path.equals(folder) && isHidden(path);
            boolean own = !path.equals(folder) && isOutput(path, output);
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

  /** What shanben wrote is no input: its folder of folders, and every folder with a manifest. */
  private static boolean isOutput(Path path, Path output) {
    return path.toAbsolutePath().normalize().equals(output)
        || Files.exists(path.resolve(Manifest.NAME));
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
