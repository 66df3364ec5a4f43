package org.shanben.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

  @TempDir private Path dir;

  @Test
  void hasTwoSpacesBetween() {
    Map<String, String> digests = new LinkedHashMap<>();
    digests.put("b.txt", "0".repeat(64));
    digests.put("中 文.txt", "f".repeat(64));
    Manifest manifest = new Manifest(digests);
    assertThat(manifest.text()).startsWith("0".repeat(64) + "  b.txt\n");
  }

  @Test
  void sha256IsThatOfTheStandard() throws Exception {
    byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
    String digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assertThat(Sha256.of(abc)).isEqualTo(digest);
    assertThat(Sha256.of(Files.write(dir.resolve("abc"), abc))).isEqualTo(digest);
  }

  @Test
  void everyFlippedBitIsFound() throws Exception {
    OutputFolder folder = new OutputFolder(dir, OnExists.REPLACE);
    byte[] content = "善本".getBytes(StandardCharsets.UTF_8);
    Path place = folder.publish("doc", "0".repeat(64), Manifest.with(Map.of("doc.txt", content)));
    assertThat(Fixity.verify(dir).findings()).isEmpty();
    for (int bit = 0; bit < content.length * 8; bit++) {
      byte[] changed = content.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(place.resolve("doc.txt"), changed);
      assertThat(Fixity.verify(dir).findings()).hasSize(1);
    }
  }

  @Test
  void aFolderMayBeNamedByDots() throws Exception {
    new OutputFolder(dir, OnExists.REPLACE)
        .publish("doc", "0".repeat(64), Manifest.with(Map.of("doc.txt", new byte[] {1})));
    Path roundabout = dir.resolve("doc").resolve("..").resolve(".");
    assertThat(Fixity.verify(roundabout)).isEqualTo(new Fixity.Result(1, 1, java.util.List.of()));
  }

  @Test
  void aManifestWithAnImpossibleNameIsReportedAndTheOthersAreStillRead() throws Exception {
    new OutputFolder(dir, OnExists.REPLACE)
        .publish("doc", "0".repeat(64), Manifest.with(Map.of("doc.txt", new byte[] {1})));
    Path bad = Files.createDirectory(dir.resolve("bad"));
    Files.writeString(bad.resolve(Manifest.NAME), "0".repeat(64) + "  a\u0000b\n");
    assertThat(Fixity.verify(dir).findings()).hasSize(1);
    assertThat(Fixity.verify(dir).files()).isEqualTo(2);
  }

  @Test
  void aManifestCannotMakeUsReadOutsideItsFolder() throws Exception {
    Files.writeString(dir.resolve("secret"), "x");
    Path inside = Files.createDirectory(dir.resolve("inside"));
    Files.writeString(
        inside.resolve(Manifest.NAME), Sha256.of(dir.resolve("secret")) + "  ../secret\n");
    assertThat(Fixity.verify(inside).findings()).hasSize(1);
  }
}
