package org.shanben.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;

/**
 * The folder under which documents are published, each in a folder of its own, whole or not at all.
 *
 * <p>Files are written to a hidden folder beside their place, which is then renamed. An older
 * edition gives way only when the new one is complete.
 */
public final class OutputFolder {

  /** What the folders are called in which editions are made, before the number of the process. */
  private static final String WORK = ".shanben-";

  private final Path root;
  private final OnExists onExists;

  /** Makes a publisher; nothing is created yet. */
  public OutputFolder(Path root, OnExists onExists) {
    this.root = root;
    this.onExists = onExists;
  }

  /** Returns where a document of that folder name goes. */
  public Path place(String folder) {
    return root.resolve(folder);
  }

  /**
   * Tells whether the folder is to be left alone, before any work is done for it.
   *
   * @param folder the folder's name
   * @return false where there is nothing to do, under {@link OnExists#SKIP}
   * @throws ConversionException with {@link Code#OUTPUT_THERE} under {@link OnExists#FAIL}
   */
  public boolean accepts(String folder) throws ConversionException {
    Path place = place(folder);
    if (!Files.exists(place, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    return switch (onExists) {
      case SKIP -> false;
      case FAIL -> throw ConversionException.of(Code.OUTPUT_THERE, place);
      case REPLACE -> true; // whether it may be is known when the new edition is
    };
  }

  /**
   * Publishes a document's files: all of them or none, also where the machine stops in between.
   *
   * @param folder the folder's name
   * @param sha256 the source's checksum
   * @param files names, with slashes where they stand in folders, and contents
   * @throws ConversionException with {@link Code#OUTPUT_UNWRITABLE}, and with {@link
   *     Code#OUTPUT_EXISTS} where something stands there that may not be replaced; in both cases
   *     nothing is left behind
   */
  public Path publish(String folder, String sha256, Map<String, byte[]> files)
      throws ConversionException {
    Path place = place(folder);
    if (Files.exists(place) && !isOurs(place, sha256) && !isSame(place, files)) {
      throw ConversionException.of(Code.OUTPUT_EXISTS, place);
    }
    Optional<Path> hidden = Optional.empty();
    try {
      Files.createDirectories(root);
      Path work = Files.createTempDirectory(root, WORK + ProcessHandle.current().pid() + "-");
      hidden = Optional.of(work);
      Path fresh = Files.createDirectory(work.resolve("new"));
      write(fresh, files);
      replace(place, fresh, Files.createDirectory(work.resolve("old")).resolve(folder));
      force(root);
      return place;
    } catch (IOException e) {
      throw ConversionException.because(e, Code.OUTPUT_UNWRITABLE, place);
    } finally {
      hidden.ifPresent(OutputFolder::abandon);
    }
  }

  /**
   * Clears away what a process left that was killed while it published; what it had put aside comes
   * back.
   *
   * @param pid the process; none where every process that ever wrote here has ended
   */
  public static void recover(Path root, OptionalLong pid) {
    String prefix = WORK + (pid.isPresent() ? pid.getAsLong() + "-" : "");
    try (Stream<Path> list = Files.list(root)) {
      for (Path work : list.filter(path -> begins(path, prefix)).sorted().toList()) {
        restore(root, work.resolve("old"));
        abandon(work);
      }
    } catch (IOException e) {
      return; // publishing will tell what is wrong with the folder
    }
  }

  private static boolean begins(Path path, String prefix) {
    return String.valueOf(path.getFileName()).startsWith(prefix);
  }

  private static void restore(Path root, Path aside) throws IOException {
    if (!Files.isDirectory(aside)) {
      return;
    }
    try (Stream<Path> old = Files.list(aside)) {
      for (Path edition : old.toList()) {
        Path place = root.resolve(String.valueOf(edition.getFileName()));
        if (!Files.exists(place)) {
          Files.move(edition, place, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  /** Puts the new edition in the place of the old one; where that fails, the old one comes back. */
  private static void replace(Path place, Path fresh, Path old) throws IOException {
    boolean there = Files.exists(place);
    if (there) {
      Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (there) {
        Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  private static void write(Path folder, Map<String, byte[]> files) throws IOException {
    Set<Path> folders = new TreeSet<>(List.of(folder));
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      folders.add(Files.createDirectories(file.resolveSibling("")));
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(entry.getValue());
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    }
    folders.forEach(OutputFolder::force);
  }

  /** Makes names durable; not every system can open a folder. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  private static void abandon(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      // The disk that refused the files may refuse this too; the folder is hidden and harmless.
      return;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  /** The same edition again: a text without header names no source, but its bytes are proof. */
  private static boolean isSame(Path folder, Map<String, byte[]> files) {
    try (Stream<Path> walk = Files.walk(folder)) {
      if (walk.filter(Files::isRegularFile).count() != files.size()) {
        return false;
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path there = folder.resolve(file.getKey());
        boolean same =
            Files.isRegularFile(there)
                && java.util.Arrays.equals(Files.readAllBytes(there), file.getValue());
        if (!same) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Ours, of this source, and unchanged: the manifest holds, and an edition names the source. */
  private static boolean isOurs(Path folder, String sha256) {
    try {
      Fixity.Result result = Fixity.verify(folder);
      if (result.manifests() < 1 || !result.findings().isEmpty()) {
        return false;
      }
      try (Stream<Path> files = Files.walk(folder, 2)) {
        return files.filter(Files::isRegularFile).sorted().anyMatch(file -> names(file, sha256));
      }
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean names(Path file, String sha256) {
    try {
      if (file.toString().endsWith(".epub")) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
          ZipEntry entry = zip.getEntry("EPUB/package.opf");
          return entry != null && holds(zip.getInputStream(entry).readAllBytes(), sha256);
        }
      }
      return holds(Files.readAllBytes(file), sha256);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean holds(byte[] bytes, String sha256) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(sha256);
  }
}
