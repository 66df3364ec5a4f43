package org.shanben.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanben.Converter;
import org.shanben.Source;
import org.shanben.diag.Diagnostic;
import org.shanben.diag.Severity;
import org.shanben.model.Document;

/** Bags of ours and of others, whole and broken. */
class BagFolderTest {

  private static final byte[] SOURCE = "善本。\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path dir;

  private Path ours;
  private Path other;

  @BeforeEach
  void bags() throws Exception {
    Document document = Converter.builder().build().collate(Source.of("善本.txt", SOURCE)).document();
    Provenance provenance =
        new Provenance(document, SOURCE, "善本.txt", "shanben 0", "0", "fmt/476", Optional.empty());
    Map<String, byte[]> files = Bag.of(Map.of("a b.txt", SOURCE), provenance);
    ours = new OutputFolder(dir, OnExists.REPLACE).publish("ours", "", files);
    other = dir.resolve("other");
    write("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    write("data/a", "a");
    write("data/b", "b");
    manifest("sha256", "data/a", "data/b");
  }

  private void write(String name, String text) throws IOException {
    Path file = other.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private void manifest(String algorithm, String... names) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      byte[] bytes = Files.readAllBytes(other.resolve(name));
      lines.append(Digests.of(bytes, algorithm)).append("  ").append(name).append('\n');
    }
    write("manifest-" + algorithm + ".txt", lines.toString());
  }

  private static List<String> codes(Path bag) throws IOException {
    return Fixity.verify(bag).findings().stream()
        .map(finding -> finding.code().id())
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isWrong(Path bag) throws IOException {
    return Fixity.verify(bag).findings().stream()
        .map(Diagnostic::code)
        .anyMatch(code -> code.severity() == Severity.ERROR);
  }

  @Test
  void wholeOnesHaveNoFaults() throws IOException {
    assertThat(codes(ours)).isEmpty();
    assertThat(codes(other)).isEmpty();
    assertThat(Fixity.verify(dir).manifests()).isEqualTo(5);
  }

  /** Every bit of what names the other files, and bits all over the others. */
  @Test
  void everyFlippedBitOfOursIsFound() throws IOException {
    for (Path file : files(ours)) {
      byte[] bytes = Files.readAllBytes(file);
      boolean all = file.toString().matches(".*(bagit|bag-info|tagmanifest-sha256)\\.txt");
      for (int i = 0; i < bytes.length; i += all ? 1 : 7) {
        for (int bit = all ? 0 : i % 8; bit < (all ? 8 : i % 8 + 1); bit++) {
          byte[] changed = bytes.clone();
          changed[i] ^= (byte) (1 << bit);
          Files.write(file, changed);
          assertThat(isWrong(ours)).as("%s, byte %s, bit %s", file, i, bit).isTrue();
        }
      }
      Files.write(file, bytes);
    }
    assertThat(codes(ours)).isEmpty();
  }

  @Test
  void everyFileOfOursThatIsTakenAwayOrRenamedIsFound() throws IOException {
    for (Path file : files(ours)) {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(isWrong(ours)).as("without %s", file).isTrue();
      Path renamed = file.resolveSibling("renamed.txt");
      Files.write(renamed, bytes);
      assertThat(isWrong(ours)).as("renamed %s", file).isTrue();
      Files.delete(renamed);
      Files.write(file, bytes);
    }
  }

  @Test
  void everyFileThatIsPutIntoOursIsFound() throws IOException {
    for (String folder : List.of("", "data", "data/source", "metadata", "data/new")) {
      Path file = Files.createDirectories(ours.resolve(folder)).resolve("new.txt");
      Files.writeString(file, "x");
      assertThat(codes(ours)).contains("FIX-003").isSubsetOf("BAG-003", "FIX-003");
      Files.delete(file);
    }
  }

  private static List<Path> files(Path bag) throws IOException {
    try (Stream<Path> walk = Files.walk(bag)) {
      return new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
    }
  }

  /** What is done to a whole bag, and what comes of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data/a                | A                                  | FIX-002
          data/c                | c                                  | FIX-003
          bagit.txt             | BagIt-Version: 1.0\\n               | BAG-001
          bagit.txt             | BagIt-Version: 1.0 \\nTag-File-Character-Encoding: UTF-8\\n | BAG-001
          bagit.txt             | BagIt-Version: .97\\nTag-File-Character-Encoding: UTF-8\\n  | BAG-001
          bagit.txt             | BagIt-Version: 1.0\\nTag-File-Character-Encoding: none\\n  | BAG-001
          bag-info.txt          | Payload-Oxum: 3.2\\n                | BAG-003
          bag-info.txt          | Payload-Oxum: 2.2\\n                |
          fetch.txt             | https://example.org/ 1 ../../x\\n   | FIX-008
          fetch.txt             | https://example.org/ 1 ~/x\\n       | FIX-008
          manifest-sha512.txt   | nonsense\\n                         | FIX-004,FIX-007
          manifest-sha3.txt     | nonsense\\n                         | FIX-004
          manifest-md5.txt      | 0cc175b9c0f1b6a831c399e269772661  data/a\\n | FIX-007
          manifest-md5.txt      | 0cc175b9c0f1b6a831c399e269772661  ../a\\n92eb5ffee6ae2fec3ad71c777531578f  data/b\\n | FIX-007,FIX-008
          manifest-md5.txt      | 0CC175B9C0F1B6A831C399E269772661 *data/a\\n92eb5ffee6ae2fec3ad71c777531578f  ./data/b\\n | BAG-004
          manifest-md5.txt      | 0cc175b9c0f1b6a831c399e269772661  data/a\\n0cc175b9c0f1b6a831c399e269772661  data/a\\n92eb5ffee6ae2fec3ad71c777531578f  data/b\\n | FIX-005
          tagmanifest-md5.txt   | 0cc175b9c0f1b6a831c399e269772661  bag.txt\\n | BAG-005,FIX-001
          """)
  void brokenOnesOfOthers(String file, String text, String codes) throws IOException {
    write(file, text.replace("\\n", "\n"));
    List<String> expected = codes == null ? List.of() : List.of(codes.split(","));
    assertThat(codes(other)).isEqualTo(expected);
  }

  @Test
  void aRenamedFileIsNamedBothWays() throws IOException {
    Files.move(other.resolve("data/a"), other.resolve("data/c"));
    assertThat(codes(other)).containsExactly("FIX-006");
  }

  @Test
  void aBagWithoutDeclarationOrPayloadIsStillSeenAsOne() throws IOException {
    Files.delete(other.resolve("bagit.txt"));
    assertThat(codes(other)).containsExactly("BAG-001");
    write("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    Files.delete(other.resolve("manifest-sha256.txt"));
    assertThat(codes(other)).containsExactly("BAG-002", "FIX-003");
  }

  @Test
  void olderBagsMayBeOdd() throws IOException {
    write("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
    String line = Digests.of("a".getBytes(StandardCharsets.UTF_8), "sha256") + "  data/a\n";
    write("manifest-sha512.txt", "");
    manifest("sha256", "data/a", "data/b");
    Files.writeString(
        other.resolve("manifest-sha256.txt"), line, java.nio.file.StandardOpenOption.APPEND);
    assertThat(codes(other)).containsExactly("BAG-004");
  }

  @Test
  void aLinkIsNoFile() throws IOException {
    Files.createSymbolicLink(other.resolve("data/link"), Path.of("/etc/hostname"));
    assertThat(codes(other)).containsExactly("FIX-008");
  }

  @Test
  void listsOfCoreutilsAreRead() throws IOException {
    Path list = dir.resolve("SHA512SUMS");
    byte[] a = "a".getBytes(StandardCharsets.UTF_8);
    Files.writeString(list, Digests.of(a, "sha512") + " *other/data/a\n");
    assertThat(Fixity.verify(list)).isEqualTo(new Fixity.Result(1, 1, List.of()));
    Files.writeString(other.resolve("data/a"), "A");
    assertThat(codes(list)).containsExactly("FIX-002");
    Files.delete(other.resolve("data/a"));
    assertThat(codes(list)).containsExactly("FIX-001");
  }
}
