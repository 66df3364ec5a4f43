package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanben.Brief;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.punctuation.Settings;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;

/** What every pass promises, on the brief and on generated texts. */
class PassContractTest {

  @Test
  void everyPassIsReplayableAndDoneAfterOneRun() {
    Generated.sources()
        .forEach(source -> {
          Draft draft = Draft.of(source);
          for (Pass pass : Passes.all(Settings.DEFAULT)) {
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
    Generated.sources()
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
        "a-".repeat(100_000) + "\nb",
        "1. 標題\n\n內文內文。\n\n1. 何時可以申請？\n\n內文內文。\n\n".repeat(2_000),
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
}
