package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Columns that their lines alone do not show. */
class ColumnsTest {

  /** Short lines on both sides, as a column of formulas has; only the tree tells their order. */
  private static PageSketch page(boolean tagged) {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 6; i++) {
      if (tagged) {
        page.tag(1 + i, "P");
      }
      page.line(72, 100 + 20 * i, 12, "甲" + "乙丙丁戊己庚辛壬癸子丑寅卯".substring(0, 2 * i + 1));
      if (tagged) {
        page.tag(11 + i, "P");
      }
      page.line(332, 100 + 20 * i, 12, "東" + "南西北上下左右中前後內外".substring(0, 2 * i + 1));
    }
    return page;
  }

  @Test
  void theStructureTreePartsColumnsOfShortLines() {
    assertThat(String.join("", PageSketch.blocks(page(true)))).matches("[^東]+東[^甲]+");
    assertThat(String.join("", PageSketch.blocks(page(false)))).matches(".*東.*甲.*");
  }

  @Test
  void aLargerHeadingBesideAColumnClosesNoGutter() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 8; i++) {
      page.line(72, 100 + 16 * i, 10, "中俄關係持續密切發展雙方各有其目標與利益");
      if (i == 3) {
        page.line(284, 100 + 16 * i, 16, "二、辦理情形");
      } else {
        page.line(284, 100 + 16 * i, 10, "分別在中亞地區展現影響力尚能克制己方利益");
      }
    }
    assertThat(PageSketch.blocks(page).get(0)).contains("目標與利益中俄關係");
  }

  @Test
  void aMarkThatHangsIntoTheGutterClosesItNot() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 8; i++) {
      page.line(72, 100 + 16 * i, 10, "中俄關係持續密切發展雙方各有其目標與利益，");
      page.line(287, 100 + 16 * i, 10, "分別在中亞地區展現影響力尚能克制己方利益");
    }
    assertThat(PageSketch.blocks(page).get(0)).contains("目標與利益，中俄關係");
  }

  /** Justification draws the words of narrow columns further apart than the gutter is wide. */
  @Test
  void wideWordSpacesMakeNoRowsOfTheirOwn() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 9; i++) {
      double y = 100 + 12 * i;
      for (int word = 0; word < 4; word++) {
        double shift = word == 0 || word == 3 ? 0 : (i % 3) * 2;
        page.line(72 + 40 * word + shift, y, 8, "registry");
        page.line(234 + 40 * word + shift, y, 8, "document");
      }
    }
    assertThat(String.join(" ", PageSketch.blocks(page)))
        .matches("(registry ?){36}(document ?){36}");
  }

  /** A gazette has more short lines than full ones; the strip that no line crosses parts it. */
  @Test
  void manyShortLinesDoNotCloseAGutter() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 18; i++) {
      boolean full = i % 5 < 2;
      page.line(72, 100 + 16 * i, 10, full ? "甲中俄關係持續密切發展雙方各有其目標與利益" : "甲一、辦理情形");
      page.line(300, 100 + 16 * i, 10, full ? "乙分別在中亞地區展現影響力尚能克制己方利益" : "乙二、經費支用");
    }
    assertThat(String.join("", PageSketch.blocks(page))).matches("[^乙]+乙[^甲]+");
  }

  /** Both ends of a running head stand on one baseline; the text begins two lines lower. */
  @Test
  void theEndsOfARunningHeadAreTwo() {
    PageSketch page = new PageSketch(1).line(72, 60, 12, "第三章").line(348, 60, 12, "安裝系統的準備工作");
    for (int i = 0; i < 5; i++) {
      page.line(72, 100 + 18 * i, 12, "中俄關係持續密切發展雙方各有其目標與利益在中亞地區展現影響力雙方");
    }
    assertThat(PageSketch.blocks(page)).startsWith("第三章", "安裝系統的準備工作");
  }

  /** Notes in the text's own size and another color, nearer to it than a gutter would be. */
  @Test
  void notesOfAnotherColorStandBesideTheText() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 8; i++) {
      page.line(72, 100 + 18 * i, 12, "中俄關係持續密切發展雙方各有其目標與利益");
    }
    page.color(0xCC0033).line(319, 118, 12, "本提案與雙").line(319, 136, 12, "一流建設之");
    assertThat(PageSketch.blocks(page)).last().isEqualTo("本提案與雙一流建設之");
  }

  private static PageSketch twoColumns(PageSketch page, double top, int rows) {
    for (int i = 0; i < rows; i++) {
      page.line(72, top + 16 * i, 10, "甲中俄關係持續密切發展雙方各有其目標與利益");
      page.line(300, top + 16 * i, 10, "乙分別在中亞地區展現影響力尚能克制己方利益");
    }
    return page;
  }

  /** The heading is short, and its band reaches over both columns. */
  @Test
  void aBandOfColorAcrossTheColumnsPartsThem() {
    PageSketch page = twoColumns(new PageSketch(1), 100, 5).shape(72, 186, 438, 20, 0);
    twoColumns(page.line(80, 200, 12, "丙給付篇"), 230, 5);
    assertThat(String.join("", PageSketch.blocks(page))).matches("[^乙]+乙[^甲]+丙給付篇甲[^乙]+乙[^甲]+");
  }

  @Test
  void aBoxFarBelowAColumnIsNoPartOfIt() {
    PageSketch page = twoColumns(new PageSketch(1), 100, 8);
    for (int i = 8; i < 30; i++) {
      page.line(72, 100 + 16 * i, 10, "甲中俄關係持續密切發展雙方各有其目標與利益");
    }
    page.lines(520, 500, 8, 16, "發行人林文雄", "編輯黃雅琪", "地址海濱縣");
    assertThat(PageSketch.blocks(page)).last().isEqualTo("發行人林文雄編輯黃雅琪地址海濱縣");
    assertThat(PageSketch.blocks(page).get(0)).matches("[^乙]+乙[^甲]+");
  }

  /** Three ideographic spaces, as courts letter-space the words for their parties. */
  @Test
  void typedSpacesPartNoLine() {
    PageSketch page = new PageSketch(1).line(72, 80, 12, "臺灣海濱地方法院民事判決");
    page.line(72, 120, 12, "原　　　告　林文雄").line(72, 160, 12, "被　　　　　告　陳建宏");
    assertThat(PageSketch.blocks(page)).contains("原　　　告　林文雄", "被　　　　　告　陳建宏");
  }

  /** The baselines of the right column lie where the left one has its raised marks. */
  @Test
  void aRaisedMarkStaysWithTheLineThatItTouches() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 8; i++) {
      page.line(72, 100 + 16 * i, 10, i == 7 ? "甲中俄關係密切。" : "甲中俄關係持續密切發展雙方各有其目標與利益");
      page.line(300, 96 + 16 * i, 10, "乙分別在中亞地區展現影響力尚能克制己方利益");
    }
    page.line(152, 208, 6, "7");
    assertThat(PageSketch.blocks(page).get(0)).contains("甲中俄關係密切。7");
  }

  /** A note's number stands before it, and the note runs over both columns. */
  @Test
  void theNumberOfWhatCrossesTheColumnsGoesWithIt() {
    PageSketch page = twoColumns(new PageSketch(1), 100, 8);
    page.line(72, 260, 9, "1").line(90, 260, 9, "丙過去被視為低階政治的公共衛生與氣候議題如今已成為大國競逐話語權的場域。");
    assertThat(PageSketch.blocks(page)).last().asString().startsWith("1").contains("丙過去");
  }

  @Test
  void aHeadingAboveWhatCrossesTheColumnsGoesWithIt() {
    PageSketch page = twoColumns(new PageSketch(1), 100, 8).line(72, 260, 14, "丙參考文獻");
    page.line(72, 290, 10, "丁張志明地方治理與跨域合作理論與個案臺北五南圖書出版公司二〇一八年三月。");
    assertThat(String.join("", PageSketch.blocks(page))).matches("[^乙]+乙[^甲]+丙參考文獻丁.+");
  }

  /** Its baseline is near that of a line of text. */
  @Test
  void aWatermarkIsOfNoLine() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 4; i++) {
      page.line(72, 100 + 18 * i, 12, "中俄關係持續密切發展雙方各有其目標與利益");
    }
    page.color(0xDDDDDD).line(100, 138, 80, "草案");
    assertThat(PageSketch.blocks(page)).anyMatch("草案"::equals);
  }

  /** The sign is as high as two lines and stands beside the middle of them. */
  @Test
  void aSignBesideAParagraphInterruptsItNot() {
    PageSketch page = new PageSketch(1);
    page.line(72, 80, 10, "中俄關係持續密切發展雙方各有其目標與利益分別在中亞地區展現。");
    page.line(112, 100, 10, "分別在中亞地區展現影響力尚能克制己方利益惟雙方的甲乙");
    page.line(82, 120, 20, "!").line(112, 114, 10, "關係持續密切發展雙方各有其目標與利益外界普遍認甲乙丙");
    page.line(112, 128, 10, "為如此。");
    assertThat(PageSketch.blocks(page))
        .contains("!", "分別在中亞地區展現影響力尚能克制己方利益惟雙方的甲乙關係持續密切發展雙方各有其目標與利益外界普遍認甲乙丙為如此。");
  }

  /** Rows of a table that goes on without its head end where lines of prose do. */
  @Test
  void figuresBelowFiguresAreCells() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 4; i++) {
      double y = 100 + 18 * i;
      page.line(72, y, 10, "其他").line(315, y, 10, "7,69" + i).line(497, y, 10, "18.62");
    }
    page.line(72, 174, 10, "中俄關係持續密切發展雙方各有其目標與利益分別在中亞地區展現影響力尚能克制己方利益惟雙方");
    assertThat(PageSketch.blocks(page)).noneMatch(block -> block.startsWith("其他 "));
  }

  /** On a tilted scan the end of a line is nearer to one of the other column than its beginning. */
  @Test
  void aWordOnATiltedPageStaysTogether() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 6; i++) {
      page.line(60, 100 + 18 * i, 12, "中俄關係持續密切發展雙方各有其目標");
    }
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 16; j++) {
        double y = 105.6 + 18 * i - 0.09 * j;
        page.line(300 + 12 * j, y, 12, "分別在中亞地區展現影響力尚能克制".substring(j, j + 1));
      }
    }
    assertThat(String.join("", PageSketch.blocks(page))).contains("分別在中亞地區展現影響力尚能克制分別在中亞");
  }

  /** The columns below a picture that crosses them go on from those above it, one by one. */
  @Test
  void aPictureAcrossTheColumnsPartsThem() {
    PageSketch page = new PageSketch(1).picture(72, 180, 412, 100);
    for (int i = 0; i < 10; i++) {
      double y = i < 5 ? 100 + 16 * i : 220 + 16 * i;
      page.line(72, y, 10, "中俄關係持續密切發展雙方各有其目標與利益");
      page.line(284, y, 10, "分別在中亞地區展現影響力尚能克制己方利益");
    }
    assertThat(String.join("", PageSketch.blocks(page))).containsPattern("方利益中俄");
  }

  /** The lines of a calendar hang below its dates, and reach the margin all the same. */
  @Test
  void aColumnOfHangingLinesIsOne() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 12; i++) {
      page.line(60, 100 + 16 * i, 10, "中俄關係持續密切發展雙方各有");
      page.line(222, 100 + 16 * i, 10, "分別在中亞地區展現影響力尚能");
      if (i % 3 == 0) {
        page.line(384, 100 + 16 * i, 10, "三日");
      }
      page.line(434, 100 + 16 * i, 10, i % 3 < 2 ? "豆撒大會神社境內十" : "時。");
    }
    assertThat(String.join("", PageSketch.blocks(page))).matches("[^亞豆]+[^俄豆]+三日[^俄亞]+");
  }

  /** A list of dates in columns of its own stands at its own heights; labels of a text do not. */
  @Test
  void aListBesideAColumnOfProseIsReadBeforeIt() {
    assertThat(String.join("", PageSketch.blocks(listBesideProse(14.5)))).matches("[^東]+東[^甲]+");
    assertThat(String.join("", PageSketch.blocks(listBesideProse(26)))).matches(".*東.*甲.*");
  }

  private static PageSketch listBesideProse(double pitch) {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 7; i++) {
      page.line(60, 100 + pitch * i, 10, "甲" + "一二三四五六七".charAt(i));
      page.line(100, 100 + pitch * i, 10, "乙丙丁戊己庚".substring(0, 3 + i % 3));
    }
    for (int i = 0; i < 9; i++) {
      page.line(240, 100 + 13 * i, 10, "東南西北上下左右中前後內外春夏秋冬風花雪月");
    }
    return page;
  }

  @Test
  void theSpaceOfAnEmptyParagraphPartsNoLine() {
    PageSketch page = new PageSketch(1).line(112, 100, 12, "未依程序辦理").line(112, 104, 12, " ");
    assertThat(PageSketch.blocks(page)).containsExactly("未依程序辦理");
  }

  /** Two lines in each column are the end of an article whose page before shows the columns. */
  @Test
  void theColumnsOfThePageBeforeGoOn() {
    PageSketch last = new PageSketch(2);
    last.lines(72, 100, 10, 16, "甲方加強了與北韓的互動外界普遍這樣認為中", "甲方對這樣的關係相當重視三代領導人皆然也");
    last.lines(284, 100, 10, 16, "乙方承諾的作為讓各方都能夠接受並且持續展", "開。");
    assertThat(afterColumns(last)).endsWith("三代領導人皆然也乙方承諾的作為讓各方都能夠接受並且持續展開。");
  }

  /** A page of two columns, and then this one. */
  private static String afterColumns(PageSketch last) {
    PageSketch first = new PageSketch(1);
    for (int i = 0; i < 10; i++) {
      first.line(72, 100 + 16 * i, 10, "中俄關係持續密切發展雙方各有其目標與利益");
      first.line(284, 100 + 16 * i, 10, "分別在中亞地區展現影響力尚能克制己方利益");
    }
    return String.join("", PageSketch.blocks(first, last));
  }

  /** One dish is as long as the column of the page before is wide, and the list is none. */
  @Test
  void theColumnsOfThePageBeforeAreNoTable() {
    PageSketch list = new PageSketch(2);
    for (int i = 0; i < 8; i++) {
      list.line(72, 100 + 20 * i, 10, i == 0 ? "炸醬麵加滷蛋一顆並附小菜三碟及水果一盤" : "陽春麵滷味湯".substring(i % 4));
      list.line(284, 100 + 20 * i, 10, "八〇元");
    }
    assertThat(afterColumns(list)).doesNotContain("元八〇元");
  }

  /** A form between paragraphs has two sides, whose lines are no prose. */
  @Test
  void theColumnsOfThePageBeforeAreNoForm() {
    PageSketch form =
        new PageSketch(2)
            .line(72, 100, 10, "立書人：大同股份有限公司代表人王大明等")
            .line(284, 100, 10, "統一編號：一二三四五六七八")
            .line(72, 120, 10, "地址：臺北市")
            .line(284, 120, 10, "電話：（〇二）二三四五")
            .line(72, 150, 10, "中俄關係持續密切發展雙方各有其目標與利益分別在中亞地區展現影響力尚能克制己方");
    assertThat(afterColumns(form)).contains("代表人王大明等 統一編號");
  }

  /** A short title in display type, beside which nothing stands, heads both columns. */
  @Test
  void aSectionsTitleWithWhiteBesideItEndsTheColumns() {
    PageSketch page = twoColumns(new PageSketch(1), 100, 6);
    page.line(72, 230, 18, "給承辦人的提醒");
    twoColumns(page, 270, 6);
    assertThat(String.join("", PageSketch.blocks(page))).matches("[^乙]+乙[^甲]+給承辦人的提醒甲[^乙]+乙[^甲]+");
  }
}
