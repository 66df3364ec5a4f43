package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.layout.PageSketch;
import org.shanben.model.Block;

/** Items, leads and tags, where the last line before them is full and geometry alone is silent. */
class ItemsTest {

  /** 30 characters: the measure of these pages. */
  private static final String FULL = "本年度各部會依核定計畫推動數位轉型並逐季檢討執行成效與經費支用";

  private static final double LEFT = 72;

  private static PageSketch page(String... lines) {
    return new PageSketch(1).lines(LEFT, 80, 12, 20, lines);
  }

  private static List<Block> blocks(PageSketch page) {
    return Sources.document(page).blocks();
  }

  private static List<String> texts(PageSketch page) {
    return blocks(page).stream().map(block -> block.text().chars()).toList();
  }

  @Test
  void aSignThatBeginsOthersAtItsPlaceBeginsAnItem() {
    String item = "● " + FULL.substring(0, 28) + "。";
    assertThat(texts(page(FULL, FULL, "辦理。", item, item, item))).endsWith(item, item, item);
  }

  @Test
  void aCircleThatStandsForANameBeginsNothing() {
    String before = FULL.substring(0, 29) + "王";
    assertThat(texts(page(FULL, before, "○○先生表示意見如後", "經查", before, "○○先生同意辦理")))
        .noneMatch(text -> text.startsWith("○"));
  }

  @Test
  void aNumberThatCountsOnAtItsPlaceBeginsAnItem() {
    assertThat(
            texts(page(FULL, "如下：", "(1)" + FULL.substring(0, 28), "(2)" + FULL.substring(0, 9))))
        .endsWith("(1)" + FULL.substring(0, 28), "(2)" + FULL.substring(0, 9));
  }

  @Test
  void aLeadThatIsKnownElsewhereBeginsAParagraphAfterAFullLine() {
    String ended = FULL.substring(0, 29) + "。";
    List<String> texts =
        texts(
            page(
                "說明：甲案較為可行。",
                "辦法：請討論後實施。",
                "說明：乙案較為可行。",
                "辦法：請討論後再議。",
                "說明：丙案並不可行。",
                "辦法：請討論後緩議。",
                ended,
                "辦法：請各機關依限填報辦理。"));
    assertThat(texts).endsWith(ended, "辦法：請各機關依限填報辦理。");
  }

  @Test
  void aBlockThatIsIndentedAsAWholeIsOne() {
    PageSketch page =
        page(FULL, FULL, "辦理。")
            .line(LEFT + 24, 140, 12, FULL.substring(0, 28))
            .line(LEFT + 24, 160, 12, "並據以執行。")
            .line(LEFT, 180, 12, "以上。");
    assertThat(texts(page)).contains(FULL.substring(0, 28) + "並據以執行。");
  }

  @Test
  void aBoldItemAmongBoldItemsIsNoHeading() {
    PageSketch page =
        page(FULL, FULL, "應注意下列事項：")
            .bold(true)
            .lines(LEFT + 12, 140, 12, 20, "開源政策；", "貢獻方式；以及", "未遵守之影響。")
            .bold(false)
            .lines(LEFT, 200, 12, 20, FULL, "完。");
    assertThat(blocks(page)).noneMatch(Block.Heading.class::isInstance);
  }

  /** A structure tree that geometry agrees with: paragraphs of two lines, the second one short. */
  private static PageSketch tagged() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 6; i++) {
      page.tag(i + 1, "P").lines(LEFT, 80 + i * 40, 12, 20, FULL, "辦理。");
    }
    return page;
  }

  @Test
  void twoElementsAreTwoParagraphsWhereTheTreeIsTrusted() {
    String ended = FULL.substring(0, 29) + "。";
    PageSketch page =
        tagged().tag(7, "P").line(LEFT, 320, 12, ended).tag(8, "P").line(LEFT, 340, 12, "另案報核。");
    assertThat(texts(page)).endsWith(ended, "另案報核。");
  }

  @Test
  void oneElementIsOneParagraphWhereTheTreeIsTrusted() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 35; i++) {
      page.tag(i + 1, "P").lines(LEFT, 60 + i * 20, 6, 10, FULL, "辦理。");
    }
    page.tag(36, "P").lines(LEFT, 760, 6, 10, "網址如後：", "https://example.org/");
    assertThat(texts(page)).endsWith("網址如後：https://example.org/");
  }

  @Test
  void aTreeThatMakesAParagraphOfEachLineIsNotHeard() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 12; i++) {
      page.tag(i + 1, "P").line(LEFT, 80 + i * 20, 12, i % 2 == 0 ? FULL : "辦理。");
    }
    assertThat(texts(page)).hasSize(6).allMatch(text -> text.equals(FULL + "辦理。"));
  }

  @Test
  void whatIsTaggedAsAHeadingIsOne() {
    PageSketch page = tagged().tag(7, "H2").line(LEFT, 330, 12, "結論與建議");
    page.tag(8, "P").lines(LEFT, 360, 12, 20, FULL, "辦理。");
    assertThat(blocks(page))
        .filteredOn(Block.Heading.class::isInstance)
        .extracting(block -> block.text().chars())
        .contains("結論與建議");
  }

  @Test
  void theLargeLinesOfAFormAreNoHeadings() {
    PageSketch page = page(FULL, FULL, "辦理。");
    for (int i = 0; i < 9; i++) {
      page.line(LEFT, 180 + i * 40, 16, "申請人姓名" + "甲乙丙丁戊己庚辛壬".charAt(i));
    }
    assertThat(blocks(page))
        .filteredOn(Block.Heading.class::isInstance)
        .hasSizeLessThanOrEqualTo(1); // the title, if any
  }

  /** Quotations of two lines, set in from both margins, would each pass for centred lines. */
  @Test
  void quotationsOfOneMeasureAreParagraphs() {
    PageSketch page = new PageSketch(1);
    double y = 80;
    for (int i = 0; i < 4; i++) {
      page.lines(LEFT, y, 12, 20, FULL, "辦理情形如下：");
      page.lines(LEFT + 36, y + 50, 11, 18, FULL.substring(0, 27), "並逐季檢討之。");
      y += 110;
    }
    assertThat(texts(page))
        .filteredOn(text -> text.equals(FULL.substring(0, 27) + "並逐季檢討之。"))
        .hasSize(4);
  }
}
