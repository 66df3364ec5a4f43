package org.shanben.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanben.Brief;

/** The command line from outside: what is printed, what it ends with, what is left on the disk. */
class CliTest {

  @TempDir private Path dir;

  private record Run(int code, String out, String err) {}

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Main.locale(List.of(args).contains("--lang") ? List.of(args) : List.of("--lang=en")),
            false);
    int code = Main.run(console, args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path input(String name, byte[] bytes) throws Exception {
    Path file = dir.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private List<String> written() throws Exception {
    Path out = dir.resolve("out");
    if (!Files.exists(out)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(out)) {
      return paths
          .filter(path -> !path.equals(out))
          .map(path -> out.relativize(path).toString())
          .filter(name -> !name.startsWith(".shanben"))
          .sorted()
          .toList();
    }
  }

  private Run convert(String... more) {
    return run(
        Stream.concat(
                Stream.of("convert", "-o", dir.resolve("out").toString()), Arrays.stream(more))
            .toArray(String[]::new));
  }

  @Test
  void aDocumentGetsAFolderWithItsEditionsAndTheirManifest() throws Exception {
    Run run = convert(input("brief.pdf", Brief.bytes("brief.pdf")).toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("brief.pdf -> ");
    assertThat(run.err()).isEmpty();
    assertThat(written())
        .containsExactly(
            "brief",
            "brief/brief.epub",
            "brief/brief.pdf",
            "brief/brief.txt",
            "brief/collation.jsonl",
            "brief/manifest-sha256.txt");
    assertThat(Files.readString(dir.resolve("out/brief/manifest-sha256.txt")))
        .matches("([0-9a-f]{64}  brief\\.(epub|pdf|txt)\n){3}[0-9a-f]{64}  collation.jsonl\n");
    assertThat(run("verify", dir.resolve("out").toString()).code()).isZero();
  }

  @Test
  void twoInputsOfOneStemKeepTheirEndings() throws Exception {
    input("brief.txt", Brief.bytes("brief.txt"));
    input("sub/brief.docx", Brief.bytes("brief.docx"));
    Run run = convert("--to", "txt", dir.resolve("in").toString());
    assertThat(run.code()).isZero();
    assertThat(written()).contains("brief.docx/brief.txt", "brief.txt/brief.txt");
  }

  @Test
  void runningTwiceGivesTheSameAndRefusesWhatOthersMade() throws Exception {
    String file = input("brief.txt", Brief.bytes("brief.txt")).toString();
    assertThat(convert(file).code()).isZero();
    byte[] first = Files.readAllBytes(dir.resolve("out/brief/brief.pdf"));
    assertThat(convert(file).code()).isZero();
    assertThat(Files.readAllBytes(dir.resolve("out/brief/brief.pdf"))).isEqualTo(first);
    assertThat(convert("--on-exists", "fail", file).code()).isEqualTo(1);
    assertThat(convert("--on-exists", "skip", file).code()).isZero();

    Files.writeString(dir.resolve("out/brief/brief.txt"), "changed by hand");
    Run refused = convert(file);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("OUT-001");
    assertThat(Files.readString(dir.resolve("out/brief/brief.txt"))).isEqualTo("changed by hand");
  }

  @Test
  void aTextWithoutHeaderCanBeMadeTwiceToo() throws Exception {
    String file = input("brief.txt", Brief.bytes("brief.txt")).toString();
    assertThat(convert("--to", "txt", "--no-header", file).code()).isZero();
    assertThat(convert("--to", "txt", "--no-header", file).code()).isZero();
    assertThat(Files.readString(dir.resolve("out/brief/brief.txt"))).startsWith("# 六、");
  }

  @ParameterizedTest
  @CsvSource({
    "brief-locked.pdf, locked,    PDF-002, --password",
    "empty.pdf,        empty,     INP-002, empty",
    "photo.pdf,        jpeg,      INP-004, rename",
    "short.pdf,        truncated, PDF-00,  again",
    "page.xyz,         jpeg,      INP-003, give it PDF",
    "blank.txt,        blank,     TXT-001, no text"
  })
  void aBadInputGetsOneClearLineAndTheOthersStillConvert(
      String name, String kind, String code, String remedy) throws Exception {
    byte[] pdf = Brief.bytes("brief.pdf");
    byte[] bytes =
        switch (kind) {
          case "locked" -> Brief.bytes("brief-locked.pdf");
          case "empty" -> new byte[0];
          case "jpeg" ->
              new byte[] {
                (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 74, 70, 73, 70, 0, 1
              };
          case "truncated" -> Arrays.copyOf(pdf, 200);
          default -> " \n\n \n".getBytes(StandardCharsets.UTF_8);
        };
    Path bad = input(name, bytes);
    Path good = input("good.txt", Brief.bytes("brief.txt"));
    Run run = convert("--to", "txt", bad.toString(), good.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(name).contains(code).contains(remedy).doesNotContain("\tat ");
    assertThat(written())
        .containsExactly(
            "good", "good/collation.jsonl", "good/good.txt", "good/manifest-sha256.txt");
    assertThat(Files.readAllBytes(bad)).isEqualTo(bytes);
  }

  @Test
  void restoreTakesEveryChangeBack() throws Exception {
    byte[] text = Brief.bytes("brief.txt");
    convert(input("brief.txt", text).toString());
    String folder = dir.resolve("out/brief").toString();
    Run run = run("restore", folder);
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .containsExactlyElementsOf(
            new String(text, StandardCharsets.UTF_8).replace("\f", "").lines().toList());
    assertThat(run("restore", "--check", folder).out()).contains("agree byte for byte");
  }

  @Test
  void restoreNoticesWhatWasChangedSince() throws Exception {
    convert(input("brief.txt", Brief.bytes("brief.txt")).toString());
    Path copy = dir.resolve("out/brief/brief.txt");
    Files.writeString(copy, Files.readString(copy).replaceFirst("普丁", "丁普"));
    Run run = run("restore", dir.resolve("out/brief").toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("COL-002");
    Files.delete(copy);
    assertThat(run("restore", dir.resolve("out/brief").toString()).err()).contains("COL-003");
  }

  @Test
  void aMissingInputFailsAlone() throws Exception {
    Path good = input("good.txt", Brief.bytes("brief.txt"));
    Run run = convert("--to", "txt", dir.resolve("none.pdf").toString(), good.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("INP-001").contains("none.pdf");
    assertThat(written()).contains("good/good.txt");
  }

  @Test
  void aRunThatPublishesNothingLeavesNoFolder() throws Exception {
    Run run = convert(input("empty.pdf", new byte[0]).toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(dir.resolve("out")).doesNotExist();
    Path there = Files.createDirectory(dir.resolve("there"));
    assertThat(run("convert", dir.resolve("none.pdf").toString(), "-o", there.toString()).code())
        .isEqualTo(1);
    assertThat(there).isEmptyDirectory();
  }

  @Test
  void aFolderWithoutDocumentsIsNothingToDo() throws Exception {
    input("notes.xyz", new byte[] {1});
    Run run = convert(dir.resolve("in").toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("no document");
    assertThat(written()).isEmpty();
  }

  @Test
  void anOutputThatCannotBeWrittenEndsWithFive() throws Exception {
    String file = input("brief.txt", Brief.bytes("brief.txt")).toString();
    Path inTheWay = Files.writeString(dir.resolve("file"), "in the way");
    Run run = run("convert", file, "-o", inTheWay.resolve("below").toString());
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("OUT-002").contains("file");
    assertThat(Files.readString(inTheWay)).isEqualTo("in the way");
  }

  @Test
  void warningsFailUnderStrict() throws Exception {
    Path file = input("odd.txt", "一段文字裡有\uE000一個字。\n".getBytes(StandardCharsets.UTF_8));
    assertThat(convert(file.toString()).code()).isZero();
    Run strict = convert("--strict", file.toString());
    assertThat(strict.code()).isEqualTo(3);
    assertThat(strict.err()).contains("FNT-001").contains("U+E000");
  }

  @Test
  void findingsOfAChosenSeverityFail() throws Exception {
    Path file = input("brief.txt", Brief.bytes("brief.txt"));
    assertThat(convert("--strict", file.toString()).code()).isZero();
    assertThat(convert("--fail-on", "warning", file.toString()).code()).isZero();
    assertThat(convert("--fail-on", "notice", file.toString()).code()).isEqualTo(3);
  }

  @Test
  void aDryRunShowsEveryChangeAndWritesNothing() throws Exception {
    String file = input("brief.txt", Brief.bytes("brief.txt")).toString();
    Run run = run("convert", "--dry-run", file);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("[-").contains("{+↩+}").contains("UNW-001");
    Run json = run("convert", "--dry-run", "--json", file);
    assertThat(json.out().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"input\":"));
    assertThat(written()).isEmpty();
    assertThat(run("convert", file).code()).isEqualTo(2);
  }

  @Test
  void aProfileAndAProjectsRulesDecideOnMarks() throws Exception {
    String file =
        input("marks.txt", "今(2023)年訪中,會談.\n".getBytes(StandardCharsets.UTF_8)).toString();
    Path rules = Files.writeString(dir.resolve("project.rules"), "P-MARK-01=flag\n");
    convert("--punctuation", "moe-tw", "--rules", rules.toString(), file);
    assertThat(Files.readString(dir.resolve("out/marks/marks.txt"))).contains("今（2023）年訪中,會談。");
    assertThat(convert("--punctuation", "none", file).code()).isZero();
    assertThat(Files.readString(dir.resolve("out/marks/marks.txt"))).contains("今(2023)年訪中,會談.");
    assertThat(convert("--rules", dir.resolve("none").toString(), file).code()).isEqualTo(2);
    assertThat(convert("--punctuation", "best", file).code()).isEqualTo(2);
  }

  @Test
  void usageErrorsEndWithTwo() {
    assertThat(run("convert").code()).isEqualTo(2);
    assertThat(run("convrt").code()).isEqualTo(2);
    assertThat(run("convert", "a.pdf", "-o", "x", "--date", "yesterday").code()).isEqualTo(2);
    assertThat(run("convert", "a.pdf", "-o", "x", "--to", "doc").code()).isEqualTo(2);
    assertThat(run().code()).isEqualTo(2);
  }

  @Test
  void jsonIsOneObjectADocumentAndNothingElse() throws Exception {
    Path good = input("good.txt", Brief.bytes("brief.txt"));
    Path bad = input("bad.pdf", new byte[0]);
    Run run = convert("--json", good.toString(), bad.toString());
    List<String> lines = run.out().lines().sorted().toList(); // they come as they are finished
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1))
        .startsWith("{\"schema\":\"shanben.document/1\"")
        .contains("\"status\":\"converted\"")
        .contains("\"title\":{\"value\":\"六、近期中俄關係發展及對區域安全影響簡析\",\"from\":\"text\"}")
        .contains("\"date\":{\"value\":\"2023\",\"from\":\"text\"}");
    assertThat(lines.get(0)).contains("\"status\":\"failed\"").contains("\"code\":\"INP-002\"");
  }

  @Test
  void verifyTellsChangedMissingAndSurplus() throws Exception {
    convert("--to", "epub,txt", input("brief.txt", Brief.bytes("brief.txt")).toString());
    Path folder = dir.resolve("out/brief");
    Files.writeString(folder.resolve("brief.txt"), "x");
    Files.delete(folder.resolve("brief.epub"));
    Files.writeString(folder.resolve("stray.bin"), "x");
    Run run = run("verify", dir.resolve("out").toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("FIX-001").contains("FIX-002").contains("FIX-003");
    assertThat(run("verify", dir.resolve("in").toString()).code()).isEqualTo(4);
    assertThat(run("verify", dir.resolve("none").toString()).code()).isEqualTo(1);
  }

  @Test
  void inspectShowsWhatIsThereAndWritesNothing() throws Exception {
    Run run = run("inspect", input("brief.pdf", Brief.bytes("brief.pdf")).toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("pages: 4")
        .contains("## （一）前言")
        .contains("1: running head: 大陸與兩岸情勢簡報 2023.12")
        .contains("1: folio: 1")
        .contains("連弘宜");
    assertThat(written()).isEmpty();
  }

  @Test
  void helpBeginsWithExamplesAndListsTheExitCodes() {
    Run run = run("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Examples:");
    for (String code : List.of("0 ", "1 ", "2 ", "3 ", "4 ", "5 ", "70 ", "130 ")) {
      assertThat(run.out()).containsPattern("(?m)^  " + code.strip() + " +\\S");
    }
    assertThat(run("--version").out()).contains("PDFBox 3").contains("OpenPDF 3").contains("Java ");
    assertThat(run("completion").out()).startsWith("#!/usr/bin/env bash");
  }

  @Test
  void messagesSpeakTraditionalChinese() {
    assertThat(run("--lang", "zh-Hant", "--help").out()).startsWith("範例：");
    assertThat(
            run("convert", "none.pdf", "-o", dir.resolve("out").toString(), "--lang", "zh-Hant")
                .err())
        .contains("無法讀取");
    assertThat(Main.locale(List.of("--lang=zh-TW"))).isEqualTo(Locale.forLanguageTag("zh-TW"));
  }

  @Test
  void aChineseNameStaysAsItIs() throws Exception {
    Path file = input("中俄 關係.txt", Brief.bytes("brief.txt"));
    assertThat(convert("--to", "txt", file.toString()).code()).isZero();
    assertThat(written()).contains("中俄 關係/中俄 關係.txt");
  }
}
