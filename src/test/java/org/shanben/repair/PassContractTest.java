package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanben.Brief;
import org.shanben.layout.PageSketch;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;

/** What every pass promises, on the brief and on generated texts. */
class PassContractTest {

  /** How many texts are generated, half of them raw text and half of them pages. */
  private static final int GENERATED = 400;

  static Stream<SourceText> sources() {
    Stream<SourceText> briefs =
        Stream.of("brief.pdf", "brief.txt", "brief.docx", "brief-notes.pdf", "brief-columns.pdf")
            .map(name -> Sources.read(name, Brief.bytes(name)));
    Stream<SourceText> texts =
        IntStream.range(0, GENERATED / 2).mapToObj(seed -> rawText(new Random(seed)));
    Stream<SourceText> pages =
        IntStream.range(0, GENERATED / 2).mapToObj(seed -> pages(new Random(seed)));
    return Stream.of(briefs, texts, pages).flatMap(s -> s);
  }

  @Test
  void everyPassIsReplayableAndDoneAfterOneRun() {
    sources()
        .forEach(source -> {
          Draft draft = Draft.of(source);
          for (Pass pass : Passes.all()) {
            List<Edit> edits = pass.propose(draft);
            assertThat(pass.propose(draft)).as("pure: %s", pass).isEqualTo(edits);
            draft = draft.apply(edits);
            assertThat(pass.propose(draft)).as("idempotent: %s", pass).isEmpty();
          }
          Passes.Repaired repaired = Passes.repair(source);
          assertThat(repaired.draft()).isEqualTo(draft);
          assertThat(Draft.of(source).apply(repaired.edits())).isEqualTo(draft);
        });
  }

  @Test
  void noCharacterVanishesUnlogged() {
    sources()
        .forEach(source -> {
          assertThat(Sources.unaccounted(source)).isZero();
        });
  }

  @Test
  void everyBodyCharacterKnowsItsLine() {
    SourceText source = Sources.read("brief.pdf", Brief.bytes("brief.pdf"));
    Document document = Sources.document(Passes.repair(source));
    for (Block block : document.blocks()) {
      block
          .text()
          .origins()
          .forEach(origin -> {
            SourceLine line = source.pages().get(origin.page() - 1).lines().get(origin.line() - 1);
            String here = block.text().chars().substring(origin.start(), origin.end());
            assertThat(line.text().replaceAll("\\s", "")).isEqualTo(here.replaceAll("\\s", ""));
          });
    }
  }

  static Stream<String> pathological() {
    return Stream.of(
        "字".repeat(100_000),
        "字\n".repeat(100_000),
        "\n".repeat(100_000),
        " ".repeat(100_000) + "字",
        "（".repeat(100_000),
        "1.".repeat(50_000),
        "（一）".repeat(30_000),
        "（一）前言\n".repeat(20_000),
        "a-\n".repeat(50_000),
        "http://".repeat(20_000),
        "\f".repeat(5_000),
        "頁\f".repeat(5_000),
        "\u0000\uFFFE\uD800".repeat(10_000),
        "e\u0301".repeat(50_000));
  }

  @ParameterizedTest
  @MethodSource("pathological")
  void nothingIsTooMuch(String text) {
    SourceText source = Sources.read("text.txt", text.getBytes(StandardCharsets.UTF_8));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> Sources.document(Passes.repair(source)).blocks());
  }

  private static final String[] PIECES = {
    "中俄關係持續密切發展，",
    "普丁",
    "「一帶一路」",
    "2023 年",
    "（一）",
    "一、",
    "。",
    "——",
    "……",
    "Vladimir Putin",
    "10 月",
    "https://example.org/a,b",
    "inter-",
    "national",
    "⼀帶⼀路",
    "①",
    "é",
    "\u3000",
    " ",
    "  ",
    "葛\uDB40\uDD00"
  };

  private static SourceText rawText(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = 1 + random.nextInt(60);
    for (int i = 0; i < lines; i++) {
      text.append(line(random)).append(random.nextInt(9) == 0 ? " " : "");
      text.append(random.nextInt(25) == 0 ? "\f" : "\n".repeat(1 + random.nextInt(2)));
    }
    return Sources.read("text.txt", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder();
    for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
      line.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return line.toString();
  }

  private static SourceText pages(Random random) {
    List<PageSketch> pages = new ArrayList<>();
    for (int number = 1; number <= 1 + random.nextInt(5); number++) {
      PageSketch page = new PageSketch(number);
      page.line(440, 30, 9, "大陸簡報 2023.12");
      double y = 80;
      for (int i = random.nextInt(30); i > 0; i--) {
        double size = random.nextInt(12) == 0 ? 18 : random.nextInt(8) == 0 ? 9 : 12;
        page.line(72 + 12 * random.nextInt(4), y, size, line(random));
        y += 20 + random.nextInt(10);
      }
      page.line(290, 800, 10, "- " + number + " -");
      pages.add(page);
    }
    return PageSketch.source(pages);
  }
}
