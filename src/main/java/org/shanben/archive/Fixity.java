package org.shanben.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.diag.Diagnostic;

/** Tells whether the bytes that a manifest names are still the same. */
public final class Fixity {

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
   * Reads every manifest below {@code folder} and hashes the files that it names.
   *
   * @throws IOException where the folder cannot be walked
   */
  public static Result verify(Path folder) throws IOException {
    List<Path> manifests = manifests(folder);
    List<Diagnostic> findings = new ArrayList<>();
    int files = 0;
    for (Path manifest : manifests) {
      files += verify(manifest, findings);
    }
    return new Result(manifests.size(), files, findings);
  }

  /**
   * Returns every manifest below {@code folder}, sorted.
   *
   * @throws IOException where the folder cannot be walked
   */
  public static List<Path> manifests(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder.toRealPath())) {
      return paths.filter(path -> path.endsWith(Manifest.NAME)).sorted().toList();
    }
  }

  private static int verify(Path file, List<Diagnostic> findings) throws IOException {
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Manifest manifest = Manifest.parse(file.toString(), text);
      for (Map.Entry<String, String> entry : manifest.digests().entrySet()) {
        check(folder.resolve(entry.getKey()).normalize(), folder, entry.getValue(), findings);
      }
      surplus(folder, manifest, findings);
      return manifest.digests().size();
    } catch (ConversionException e) {
      findings.add(e.diagnostic());
      return 0;
    } catch (java.nio.charset.CharacterCodingException | InvalidPathException e) {
      findings.add(Diagnostic.of(Code.FIXITY_MANIFEST, file, 1));
      return 0;
    }
  }

  private static void check(Path file, Path folder, String digest, List<Diagnostic> findings)
      throws IOException {
    // A name that leads out of the folder is none of ours, and is not read.
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      findings.add(Diagnostic.of(Code.FIXITY_MISSING, file));
      return;
    }
    String now = Sha256.of(file);
    if (!now.equals(digest)) {
      findings.add(Diagnostic.of(Code.FIXITY_CHANGED, file, digest, now));
    }
  }

  private static void surplus(Path folder, Manifest manifest, List<Diagnostic> findings)
      throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      paths
          .sorted()
          .filter(Files::isRegularFile)
          .filter(path -> !path.endsWith(Manifest.NAME))
          .filter(path -> !manifest.digests().containsKey(folder.relativize(path).toString()))
          .forEach(path -> findings.add(Diagnostic.of(Code.FIXITY_SURPLUS, path)));
    }
  }
}
