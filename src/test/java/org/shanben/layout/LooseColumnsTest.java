package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Columns of short lines, which fill no measure, and tables that look like them. */
class LooseColumnsTest {

  /** The contents of a report, each title with its author below it, in two balanced columns. */
  @Test
  void contentsAtHeightsOfTheirOwnAreColumns() {
    PageSketch page = new PageSketch(1);
    String[] left = {"資料不會說話　3", "預算　4", "留言　7", "協作　12"};
    String[] right = {"路樹、里長與地圖　12", "早晨　16", "一百二十天　21", "大事記　26"};
    for (int i = 0; i < left.length; i++) {
      page.line(57, 120 + 46 * i, 10, left[i]).line(57, 139 + 46 * i, 8, "龍行健");
      page.line(269, 111 + 46 * i, 10, right[i]).line(269, 130 + 46 * i, 8, "葛以真");
    }
    assertThat(String.join("", PageSketch.blocks(page)).replace(" ", ""))
        .isEqualTo(
            "資料不會說話　3龍行健預算　4龍行健留言　7龍行健協作　12龍行健" + "路樹、里長與地圖　12葛以真早晨　16葛以真一百二十天　21葛以真大事記　26葛以真");
  }

  /** Labels in the middle of their cells are level with no line of these. */
  @Test
  void labelsBesideTheirCellsAreRead() {
    PageSketch page = new PageSketch(1);
    String[] labels = {"地點", "時間", "對象", "費用", "報名", "備註"};
    for (int i = 0; i < labels.length; i++) {
      page.line(60, 108 + i * 40, 10, labels[i]);
      page.lines(200, 100 + i * 40, 10, 16, "說明第" + "一二三四五六".charAt(i) + "項上", "其餘");
    }
    assertThat(String.join("", PageSketch.blocks(page)).indexOf("說明第一項"))
        .isLessThan(String.join("", PageSketch.blocks(page)).indexOf("備註"));
  }

  /** The last page of an index: level lines, and heads in another type at heights of their own. */
  @Test
  void theFewEntriesOfAnIndexAreReadColumnByColumn() {
    PageSketch page = new PageSketch(1).line(150, 70, 16, "索引");
    String[] left = {"二畫", "入藏　3", "人口　8", "四畫", "公文　32, 36", "日記　34"};
    String[] right = {"冷凍　34", "五畫", "吸塵器　34", "玻璃　32", "六畫", "地圖　i"};
    for (int i = 0; i < left.length; i++) {
      page.bold(left[i].endsWith("畫")).line(57, 120 + 20 * i, 10, left[i]);
      page.bold(right[i].endsWith("畫")).line(210, 120 + 20 * i, 10, right[i]);
    }
    assertThat(String.join("|", PageSketch.blocks(page)).replaceAll("[ \u3000]", ""))
        .isEqualTo("索引|二畫|入藏3|人口8|四畫|公文32,36|日記34|冷凍34|五畫|吸塵器34|玻璃32|六畫|地圖i");
  }

  /** The lines of a column of text, in larger type, are no cells of the table beside them. */
  @Test
  void aTableOfFiguresBesideAColumnOfTextIsItsOwn() {
    PageSketch page = new PageSketch(1);
    String[] names = {"Under 5 m", "5 m to 8 m", "Over 8 m"};
    page.line(292, 140, 8, "Length").line(355, 140, 8, "Fixed berth").line(420, 140, 8, "Swinging");
    for (int i = 0; i < 3; i++) {
      page.line(292, 153 + 13 * i, 8, names[i]).line(366, 153 + 13 * i, 8, (18 + 13 * i) + ".00");
      page.line(425, 153 + 13 * i, 8, (11 + 8 * i) + ".50");
    }
    page.lines(
        50, 142, 11, 13, "In these Regulations, unless the", "text otherwise requires, a craft");
    page.lines(
        50, 168, 11, 13, "means any vessel of less than the", "length of twelve metres overall.");
    assertThat(AlignedTables.of(Rows.of(page.content().glyphs()).rows()))
        .singleElement()
        .satisfies(grid -> assertThat(grid.box().left()).isGreaterThan(290));
  }
}
