package org.shanben.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;

/**
 * Tells whether the bytes that a manifest names are still the same: in folders of ours, in bags,
 * and beside lists of coreutils such as {@code SHA256SUMS}.
 */
public final class Fixity {

  private static final Pattern SUMS =
      Pattern.compile(
          "(?:.*[^a-z0-9])?(md5|sha1|sha224|sha256|sha384|sha512)(?:sums?)?(?:\\.txt)?");

  /** What a signature's file ends in, after the name of what is signed. */
  static final String SIGNATURE = ".sig";

  private Fixity() {}

  /**
   * What was found below one folder.
   *
   * @param manifests how many manifests were read
   * @param files how many files they name
   * @param findings what is not as they say, by manifest and name
   */
  public record Result(int manifests, int files, List<Diagnostic> findings) {

    /** Copies the list. */
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /**
   * Reads every manifest below a folder and hashes the files that it names; or those of one file of
   * checksums. Bags and folders are read side by side.
   *
   * @throws IOException where something cannot be read
   */
  public static Result verify(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return list(path, false);
    }
    List<Path> places = places(path);
    try {
      List<Result> results = places.parallelStream().map(Fixity::place).toList();
      return new Result(
          results.stream().mapToInt(Result::manifests).sum(),
          results.stream().mapToInt(Result::files).sum(),
          results.stream().flatMap(result -> result.findings().stream()).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Returns every bag, folder of ours and list of checksums at or below {@code folder}, sorted: a
   * bag's folder, or the file of the checksums.
   *
   * @throws IOException where the folder cannot be walked
   */
  public static List<Path> places(Path folder) throws IOException {
    List<Path> places = new ArrayList<>();
    Files.walkFileTree(
        folder.toRealPath(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            if (!BagFolder.is(path)) {
              return FileVisitResult.CONTINUE;
            }
            places.add(path);
            return FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (path.endsWith(Manifest.NAME) || path.toString().matches(".*/(MD5|SHA\\d+)SUMS")) {
              places.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    places.sort(null);
    return places;
  }

  /**
   * Returns what names all files of each package at or below {@code folder}.
   *
   * @throws IOException where the folder cannot be walked
   */
  public static List<Path> seals(Path folder) throws IOException {
    return places(folder).stream()
        .map(path -> Files.isDirectory(path) ? path.resolve("tagmanifest-sha256.txt") : path)
        .filter(Files::isRegularFile)
        .toList();
  }

  /** Returns where the signature of a file is. */
  public static Path signature(Path file) {
    return file.resolveSibling(file.getFileName() + SIGNATURE);
  }

  private static Result place(Path place) {
    try {
      return Files.isDirectory(place)
          ? BagFolder.verify(place)
          : list(place, place.endsWith(Manifest.NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hashes what a list names; a {@code whole} one names everything that stands beside it. */
  private static Result list(Path file, boolean whole) throws IOException {
    List<Diagnostic> findings = new ArrayList<>();
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    Matcher matcher = SUMS.matcher(name);
    String algorithm = matcher.matches() ? matcher.group(1) : "sha256";
    Checklist list =
        Checklist.read(
            file, algorithm, Checklist.Names.COREUTILS, StandardCharsets.UTF_8, findings);
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    Map<String, Path> lost = new HashMap<>();
    for (Map.Entry<String, String> entry : list.digests().entrySet()) {
      check(folder, entry.getKey(), entry.getValue(), list, lost, findings);
    }
    if (whole) {
      surplus(folder, list, lost, findings);
    }
    lost.values().stream()
        .sorted()
        .forEach(path -> findings.add(Diagnostic.of(Code.FIXITY_MISSING, path)));
    return new Result(1, list.digests().size(), findings);
  }

  private static void check(
      Path folder,
      String name,
      String digest,
      Checklist list,
      Map<String, Path> lost,
      List<Diagnostic> findings)
      throws IOException {
    Path path;
    try {
      path = folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      findings.add(Diagnostic.of(Code.FIXITY_UNSAFE, list.file(), name));
      return;
    }
    if (!path.startsWith(folder)) { // none of ours, and not read
      findings.add(Diagnostic.of(Code.FIXITY_UNSAFE, list.file(), name));
    } else if (!Files.isRegularFile(path)) {
      lost.put(digest, path);
    } else {
      String now = Digests.of(path, List.of(list.algorithm())).getOrDefault(list.algorithm(), "");
      if (!now.equals(digest)) {
        findings.add(Diagnostic.of(Code.FIXITY_CHANGED, path, digest, now));
      }
    }
  }

  private static void surplus(
      Path folder, Checklist list, Map<String, Path> lost, List<Diagnostic> findings)
      throws IOException {
    List<Path> others;
    try (Stream<Path> paths = Files.list(folder)) {
      others =
          paths
              .sorted()
              .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .filter(path -> !path.equals(list.file().toAbsolutePath().normalize()))
              .filter(path -> !path.endsWith(Manifest.NAME + SIGNATURE))
              .filter(path -> !list.digests().containsKey(folder.relativize(path).toString()))
              .toList();
    }
    for (Path path : others) {
      String now =
          lost.isEmpty() || !Files.isRegularFile(path)
              ? ""
              : Digests.of(path, List.of(list.algorithm())).getOrDefault(list.algorithm(), "");
      Path old = lost.remove(now);
      findings.add(
          old == null
              ? Diagnostic.of(Code.FIXITY_SURPLUS, path)
              : Diagnostic.of(Code.FIXITY_RENAMED, old, path));
    }
  }
}
