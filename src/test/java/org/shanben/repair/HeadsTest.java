package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shanben.layout.PageSketch;

/** Running heads on pages that a line of text cannot describe. */
class HeadsTest {

  private static final String[] PROSE = {
    "中俄關係持續密切發展，雙方各有其目標與利益", "雙方分別在中亞地區展現影響力，尚能夠克制己", "俄羅斯加強了與北韓的互動，外界普遍這樣認為"
  };

  private static String text(IntFunction<PageSketch> page, int pages) {
    List<PageSketch> sketches = IntStream.rangeClosed(1, pages).mapToObj(page).toList();
    StringBuilder text = new StringBuilder();
    Sources.document(Passes.repair(PageSketch.source(sketches)))
        .blocks()
        .forEach(block -> text.append(block.text().chars()).append('\n'));
    return text.toString();
  }

  private static PageSketch prose(PageSketch page, int from) {
    for (int i = 0; i < 3; i++) {
      page.line(72, 120 + 20 * i, 12, PROSE[(from + i) % 3]);
    }
    return page;
  }

  /** Its head stands elsewhere on a sheet that lies across among upright ones. */
  @Test
  void aSheetLaidAcrossHasTheHeadOfTheOthers() {
    String text =
        text(
            i -> {
              PageSketch page = new PageSketch(i);
              boolean lying = i == 3;
              (lying ? page.lying() : page).line(lying ? 640 : 420, lying ? 44 : 52, 9, "主計處統計通報");
              return prose(page, i);
            },
            4);
    assertThat(text).doesNotContain("主計處");
  }

  /** On a tab at the page's outer edge, in three short lines. */
  @Test
  void wordsOnATabAreNoNotesInTheMargin() {
    assertThat(text(HeadsTest::tabbed, 3)).doesNotContain("青年").doesNotContain("調查");
  }

  private static PageSketch tabbed(int number) {
    return column(number, 72).color(0xFFFFFF).lines(560, 150, 8, 11.6, "青年", "居住", "調查");
  }

  /** Draws lines that begin at {@code x} down to the middle of a page. */
  private static PageSketch column(int number, double x) {
    PageSketch page = new PageSketch(number);
    for (int i = 0; i < 12; i++) {
      String line = PROSE[(number + i) % 3];
      page.line(x, 60 + 20 * i, 12, line + line.substring(0, 8));
    }
    return page;
  }

  /** A cost table and the sheet that goes on with it have one title, larger than the text. */
  @Test
  void twoSheetsOfOneTitleKeepIt() {
    String text =
        text(
            i -> {
              PageSketch page = i == 2 ? new PageSketch(i).lying() : new PageSketch(i);
              return prose(page.line(i == 2 ? 330 : 210, i == 2 ? 70 : 95, 14, "經費概算表"), i);
            },
            2);
    assertThat(text).containsPattern("(?s)經費概算表.*經費概算表");
  }

  /** Headings in the margin, in dark type, name what stands beside them. */
  @Test
  void headingsInTheMarginAtOneHeightStay() {
    String text =
        text(number -> column(number, 130).line(60, 120, 9, "問題分析").line(60, 220, 9, "具體建議"), 2);
    assertThat(text).containsPattern("(?s)問題分析.*問題分析");
  }

  private static PageSketch entries(int number, String first, String last, boolean entries) {
    PageSketch page = prose(new PageSketch(number), number);
    page.line(72, 52, 9, first).line(280, 50, 9, String.valueOf(210 + number));
    page.line(420, 52, 9, last);
    return entries ? page.lines(72, 200, 12, 20, first + "　跤，足也。", last + "　睏，眠也。") : page;
  }

  /** The first and last words of a dictionary's page stand beside its number, a little lower. */
  @Test
  void wordsOfEntriesBesideThePageNumbersAreHeads() {
    String[] words = {"kan", "kek", "kha", "khun", "kiann", "kng", "la", "lam"};
    String with = text(i -> entries(i, words[2 * i - 2], words[2 * i - 1], true), 4);
    assertThat(with).containsOnlyOnce("kha").containsOnlyOnce("kng");
    String without = text(i -> entries(i, words[2 * i - 2], words[2 * i - 1], false), 4);
    assertThat(without).contains("kha", "kiann");
  }

  private static PageSketch columns(int number) {
    PageSketch page = new PageSketch(number);
    for (int j = 0; j < 6; j++) {
      page.column(440 - 24 * j, 100, 12, "議長宣布開會討論渡船條例的修正案並且逐條");
    }
    return page;
  }

  /** The strip at the outer edge of both pages of a spread. */
  @Test
  void facingPagesOfVerticalTextHaveTheirHeadAtTheOuterEdge() {
    String text =
        text(
            i -> {
              PageSketch page = columns(i);
              double x = i == 1 ? 575 : 11;
              return page.column(x, 140, 9, "省政府公報第一百零四期").column(x, 600, 9, i == 1 ? "十七" : "十八");
            },
            2);
    assertThat(text).doesNotContain("公報").doesNotContain("十七");
  }

  /** 裝 訂 線 of an official letter are level with no lines; labels of paragraphs are. */
  @Test
  void labelsAsFarApartAsMarksOfBindingStay() {
    String text =
        text(
            i -> {
              PageSketch page = new PageSketch(i);
              for (int j = 0; j < 12; j++) {
                page.line(110, 100 + 20 * j, 12, j % 4 == 3 ? "亦復如此而已。" : PROSE[j % 3] + "中亞");
              }
              return page.line(72, 100, 12, "甲").line(72, 180, 12, "乙").line(72, 260, 12, "丙");
            },
            1);
    assertThat(text).contains("甲", "乙", "丙");
  }

  /** A column of verse at the outer edges of two pages is in the text's type. */
  @Test
  void aRefrainOfFacingPagesIsNoHead() {
    String text =
        text(
            i -> {
              PageSketch page = columns(i);
              return page.column(i == 1 ? 575 : 11, 140, 12, "大海啊大海生我養我的地方");
            },
            2);
    assertThat(text).contains("大海啊大海");
  }

  /** Who signs the decrees of a gazette does so at the foot of a column of his own. */
  @Test
  void aSignatureAtTheFootOfVerticalPagesIsNoFoot() {
    IntFunction<PageSketch> page =
        number -> {
          String text = PROSE[number % 3] + PROSE[(number + 1) % 3];
          PageSketch sketch = new PageSketch(number);
          for (int j = 0; j < 4; j++) {
            sketch.column(500 - 24 * j, 75, 12, text);
          }
          return sketch
              .column(404, 75, 12, text + "中亞的影響力與公布之")
              .column(380, 630, 12, "院長駱希賢")
              .column(340, 75, 14, "附日程表")
              .column(310, 75, 12, PROSE[number % 3]);
        };
    assertThat(text(page, 3).split("院長駱希賢", -1)).hasSize(4);
  }
}
