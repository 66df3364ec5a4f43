package org.shanben.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanben.archive.Sha256;
import org.shanben.batch.Journal;
import org.shanben.json.Json;

/** Many documents in one call: resumed, isolated, packed, streamed. */
class BatchTest {

  @TempDir private Path dir;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void documents() throws Exception {
    Path in = Files.createDirectory(dir.resolve("in"));
    for (String name : List.of("甲", "乙", "丙")) {
      Files.writeString(in.resolve(name + ".txt"), "善本" + name + "。\n\n第二段。\n");
    }
  }

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Locale.ENGLISH,
            false);
    int code = Main.run(console, args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Run convert(String out, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("convert", "-o", dir.resolve(out).toString(), dir.resolve("in").toString()));
    args.addAll(Arrays.asList(more));
    return run(args.toArray(String[]::new));
  }

  private Map<String, String> tree(String name) throws Exception {
    Map<String, String> tree = new TreeMap<>();
    Path root = dir.resolve(name);
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        tree.put(root.relativize(file).toString(), Sha256.of(file));
      }
    }
    return tree;
  }

  @Test
  void processesOfTheirOwnGiveTheSameBytes() throws Exception {
    assertThat(convert("one", "--no-isolate", "-j", "1").code()).isZero();
    Run two = convert("two", "--isolate", "-j", "2");
    assertThat(two.code()).isZero();
    assertThat(two.out()).contains("3 converted, 0 unchanged, 0 skipped, 0 failed");
    assertThat(tree("two")).isEqualTo(tree("one"));
  }

  @Test
  void onlyWhatDiffersIsDoneAgain() throws Exception {
    convert("out", "--no-isolate", "--to", "txt");
    Map<String, String> before = tree("out");
    assertThat(convert("out", "--no-isolate", "--to", "txt").out()).contains("3 unchanged");
    assertThat(tree("out")).isEqualTo(before);
    Files.writeString(dir.resolve("out/甲/甲.txt"), "changed by somebody");
    assertThat(convert("out", "--no-isolate", "--to", "txt").err()).contains("OUT-001");
    Files.delete(dir.resolve("out/甲/甲.txt"));
    Files.delete(dir.resolve("out/甲/collation.jsonl"));
    Files.delete(dir.resolve("out/甲/manifest-sha256.txt"));
    Files.delete(dir.resolve("out/甲"));
    assertThat(convert("out", "--no-isolate", "--to", "txt").out())
        .contains("1 converted, 2 unchanged");
    assertThat(tree("out")).isEqualTo(before);
    assertThat(convert("out", "--no-isolate", "--to", "epub").out()).contains("3 converted");
  }

  @Test
  void anInterruptedPublishingIsClearedAway() throws Exception {
    convert("out", "--no-isolate", "--to", "txt");
    Map<String, String> before = tree("out");
    Path work = Files.createDirectories(dir.resolve("out/.shanben-1-2/old"));
    Files.move(dir.resolve("out/甲"), work.resolve("甲"));
    Files.createDirectories(dir.resolve("out/.shanben-1-3/new"));
    assertThat(convert("out", "--no-isolate", "--to", "txt").out()).contains("3 unchanged");
    assertThat(tree("out")).isEqualTo(before);
  }

  @Test
  void aListNamesMore() throws Exception {
    Path list = dir.resolve("list");
    Files.writeString(list, dir.resolve("in/甲.txt") + "\n\n" + dir.resolve("in/none.txt") + "\n");
    Run run =
        run(
            "convert",
            "--files-from",
            list.toString(),
            "-o",
            dir.resolve("out").toString(),
            "--json",
            "--no-isolate");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().map(line -> Json.parse(line).get("status")))
        .containsExactlyInAnyOrder("converted", "failed");
  }

  @Test
  void twoRunsInOneFolderAreRefused() throws Exception {
    Files.createDirectory(dir.resolve("out"));
    try (Journal journal = Journal.open(dir.resolve("out"), "")) {
      assertThat(journal).isNotNull();
      Run run = convert("out");
      assertThat(run.code()).isEqualTo(5);
      assertThat(run.err()).contains("OUT-005");
    }
  }

  @Test
  void aBagHoldsTheSourceAndVerifies() throws Exception {
    Run run =
        convert(
            "out",
            "--no-isolate",
            "--package",
            "bagit",
            "--name-scheme",
            "ascii",
            "--event-date",
            "2026-01-01T00:00:00Z");
    assertThat(run.code()).isZero();
    assertThat(tree("out").keySet()).allMatch(name -> name.matches("[-_./A-Za-z0-9]+"));
    assertThat(tree("out").keySet())
        .filteredOn(name -> name.matches("[^/]+/(.*source/.*|metadata/.*|bag.*)"))
        .hasSize(3 * 5);
    Run verified = run("verify", "--deep", dir.resolve("out").toString());
    assertThat(verified.code()).isZero();
    assertThat(verified.out()).contains("12 manifest(s)");
    assertThat(convert("out", "--no-isolate", "--event-date", "soon").code()).isEqualTo(2);
  }

  @Test
  void verifyingSpeaksOtherLanguagesToo() throws Exception {
    convert("out", "--no-isolate", "--package", "bagit");
    Path out = dir.resolve("out");
    Path premis = dir.resolve("events.xml");
    String date = "2026-01-01T00:00:00Z";
    Run good =
        run(
            "verify",
            out.toString(),
            "--format",
            "archivematica",
            "--premis",
            premis.toString(),
            "--event-date",
            date);
    assertThat(good.code()).isZero();
    assertThat(good.out())
        .isEqualTo(
            "{\"eventOutcomeInformation\":\"pass\","
                + "\"eventOutcomeDetailNote\":\"66 file(s), no fault\"}\n");
    Files.writeString(out.resolve("甲/data/甲.txt"), "x");
    Run bad = run("verify", out.toString(), "--format=archivematica");
    assertThat(bad.code()).isZero();
    assertThat(bad.out()).startsWith("{\"eventOutcomeInformation\":\"fail\"").contains("FIX-002");
    run("verify", out.toString(), "--premis", premis.toString(), "--event-date", date);
    assertThat(Files.readString(premis))
        .containsOnlyOnce("<eventOutcome>pass<")
        .containsOnlyOnce("<eventOutcome>fail<")
        .contains("event-2");
    assertThat(run("verify", out.toString(), "--premis", premis.toString()).code()).isEqualTo(2);
    Path epub = out.resolve("乙/data/乙.epub");
    assertThat(run("verify", epub.toString()).code()).isZero();
  }

  @Test
  void oneEditionGoesToStandardOutput() throws Exception {
    String input = dir.resolve("in/甲.txt").toString();
    Run run = run("convert", input, "--to", "txt", "--no-header", "-o", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("善本甲。\n\n第二段。\n");
    assertThat(run("convert", input, "-o", "-").code()).isEqualTo(2);
    assertThat(run("convert", dir.resolve("none").toString(), "--to", "txt", "-o", "-").out())
        .isEmpty();
  }

  @Test
  void limitsOnFilesHaveTheirCodes() throws Exception {
    Files.write(dir.resolve("in/large.txt"), new byte[(1 << 20) + 1]);
    assertThat(convert("out", "--no-isolate", "--max-input", "1").err())
        .contains("large.txt")
        .contains("LIM-006");
  }
}
