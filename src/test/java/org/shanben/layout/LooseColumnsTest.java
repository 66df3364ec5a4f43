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

  /** A section's title and its lead at the left of the two columns of its text. */
  @Test
  void aTitleBesideTwoColumnsIsReadBeforeThem() {
    PageSketch page = new PageSketch(1).lying().line(57, 100, 24, "為什麼看預算");
    page.line(57, 140, 12, "預算書是城市最誠實的介紹，").line(57, 160, 12, "多數人從來沒有讀過。");
    String[] left = {
      "每年秋天二十二個縣市把總預算案",
      "印成十二冊而且每冊有一千多頁地",
      "送進議會厚厚的書冊平均一千二百",
      "頁掃描成圖片檔後放上網站不能搜",
      "尋也不能複製議員助理這樣說著並",
      "且打回試算表裡。"
    };
    String[] right = {
      "起第二次民眾版預算的數量反而減",
      "去一半以上而且少了說明的文字並",
      "少原因是其中三個縣市的首長換人",
      "之後計畫便停了下來十四位志工在",
      "八個週末裡評分而且寄給各縣市請",
      "他們回覆。"
    };
    page.lines(295, 72, 11, 19.5, left).lines(500, 72, 11, 19.5, right);
    assertThat(PageSketch.blocks(page))
        .containsExactly(
            "為什麼看預算", "預算書是城市最誠實的介紹，多數人從來沒有讀過。", String.join("", left), String.join("", right));
  }

  /** Labels of rows may be in larger type than their figures; they end where they happen to. */
  @Test
  void labelsInLargerTypeAreInTheirTable() {
    PageSketch page = new PageSketch(1);
    String[] labels = {
      "Cost of all of the goods", "Gross profit of the branches", "Expenses of them"
    };
    page.line(60, 140, 12, "In thousands of the year");
    page.line(292, 140, 9, "2019").line(355, 140, 9, "2020").line(420, 140, 9, "2021");
    for (int i = 0; i < 3; i++) {
      page.line(60, 155 + 15 * i, 12, labels[i]).line(292, 155 + 15 * i, 9, (18 + 13 * i) + ".00");
      page.line(355, 155 + 15 * i, 9, (31 + i) + ".25").line(420, 155 + 15 * i, 9, (1 + i) + ".50");
    }
    assertThat(AlignedTables.of(Rows.of(page.content().glyphs()).rows()))
        .singleElement()
        .satisfies(grid -> assertThat(grid.columns()).isEqualTo(4));
  }
}
