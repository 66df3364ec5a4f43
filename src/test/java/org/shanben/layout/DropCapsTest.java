package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.source.SourceLine;

/** Large letters that a paragraph begins with, and such as are something else. */
class DropCapsTest {

  private static List<String> lines(PageSketch page) {
    return PageSketch.source(List.of(page)).pages().get(0).lines().stream()
        .map(SourceLine::text)
        .toList();
  }

  private static PageSketch page() {
    return new PageSketch(1)
        .lines(104, 100, 12, 20, "本社會支出法人的居住面積與期限", "近與動物連處方式申請仍占六成以上")
        .lines(72, 140, 12, 20, "共住宅量極最高，本年由各部會核定的計", "畫各項數位轉型的執行成效由會彙整。");
  }

  @Test
  void aDropCapBeginsItsFirstLine() {
    assertThat(lines(page().line(72, 120, 30, "日")).get(0)).isEqualTo("日本社會支出法人的居住面積與期限");
  }

  @Test
  void aLongTitleHidesNoDropCap() {
    PageSketch titled = page().line(72, 40, 28, "The Man Who Mends Bells and Clocks");
    assertThat(lines(titled.line(72, 120, 30, "日"))).contains("日本社會支出法人的居住面積與期限");
  }

  /** A word processor draws a space behind the cap, and its chapter's title is as large. */
  @Test
  void aSpaceBehindACapAndATitleOfItsSizeHideNone() {
    PageSketch titled = page().line(72, 40, 30, "第一章總論").line(72, 120, 30, "日 ");
    assertThat(lines(titled)).contains("日本社會支出法人的居住面積與期限");
  }

  /** The em of the cap reaches up to the paragraph before; its ink does not. */
  @Test
  void aCapBelowAParagraphSetTightBeginsItsWord() {
    PageSketch page =
        new PageSketch(1)
            .lines(
                72,
                100,
                12,
                14,
                "The council met on the first Monday of May.",
                "It was over at ten.")
            .lines(
                114,
                128,
                12,
                14,
                "hen the council met again, nobody had",
                "read the report, and nobody said so,")
            .lines(114, 156, 12, 14, "least of all the one who wrote it then.")
            .line(84, 156, 53, "W");
    assertThat(lines(page)).anyMatch(line -> line.startsWith("When the council"));
  }

  @Test
  void aFigureNumbersWhatStandsBesideIt() {
    assertThat(lines(page().line(82, 120, 30, "1"))).noneMatch(line -> line.startsWith("1本社會"));
  }

  @Test
  void aWordInLargeTypeIsNone() {
    assertThat(lines(page().line(36, 120, 30, "日報"))).noneMatch(line -> line.startsWith("報本社會"));
  }
}
