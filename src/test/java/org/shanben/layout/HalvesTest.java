package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Halves of a sheet that are read one after the other, and what only looks like them. */
class HalvesTest {

  /** An examination's short questions fill no measure; a table's rows stand on the same lines. */
  @Test
  void twoHalvesOfASheetAreReadOneAfterTheOther() {
    assertThat(String.join("", PageSketch.blocks(halves(7)))).matches("[^東]+東[^甲]+");
    assertThat(String.join("", PageSketch.blocks(halves(0)))).matches(".*東.*甲.*");
  }

  private static PageSketch halves(double lower) {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 14; i++) {
      int end = i == 5 ? 16 : 2 + i % 4;
      page.line(60, 100 + 20 * i, 10, "甲" + "乙丙丁戊己庚辛壬癸子丑寅卯辰巳午".substring(0, end));
      page.line(320, 100 + lower + 20 * i, 10, "東" + "南西北上下左右中前後內外春夏秋冬".substring(0, end));
    }
    return page;
  }

  /** The entries of an index stand on the same lines; its headings do not. */
  @Test
  void theHeadingsOfAnIndexPartItsColumns() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 14; i++) {
      boolean left = i % 5 == 0;
      boolean right = i % 5 == 2;
      page.line(60, 100 + 16 * i, left ? 13 : 10, left ? "甲部" : "甲乙丙丁戊己庚".substring(0, 2 + i % 4));
      page.line(320, 100 + 16 * i, right ? 13 : 10, right ? "東部" : "東南西北上".substring(0, 2 + i % 4));
    }
    assertThat(String.join("", PageSketch.blocks(page))).matches("[^東]+東[^甲]+");
  }

  /** The hours of a programme are level with its talks; beside its headings nothing stands. */
  @Test
  void aProgrammeIsReadRowByRow() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 20; i++) {
      double y = 100 + 20 * i;
      if (i % 5 == 0) {
        page.line(i % 10 == 0 ? 60 : 200, y, 14, i % 10 == 0 ? "十月五日" : "場次一");
      } else {
        page.line(60, y, 11, "九時三十分".substring(0, 2 + i % 4)).line(200, y, 11, "語料庫的建立");
      }
    }
    for (int i = 20; i < 30; i++) {
      double y = 100 + 20 * i;
      if (i % 5 == 0) {
        page.line(i % 10 == 0 ? 200 : 60, y, 14, i % 10 == 0 ? "場次二" : "十月六日");
      } else {
        page.line(60, y, 11, "十時三十分".substring(0, 2 + i % 4)).line(200, y, 11, "詞彙的變遷");
      }
    }
    assertThat(String.join("", PageSketch.blocks(page))).contains("九時三十分語料庫的建立");
  }

  /** Titles of two lines with the three names of their speakers beside them, four times. */
  @Test
  void aShortProgrammeWithoutRulesIsNoHalvesOfASheet() {
    PageSketch page = new PageSketch(1);
    page.line(220, 60, 20, "研討會議程");
    for (int i = 0; i < 4; i++) {
      double y = 100 + 76 * i;
      page.line(72, y, 12, "地方創生與社區營造之政策推動經").line(72, y + 18, 12, "驗及其未來發展的展望與挑戰");
      page.line(330, y - 9, 12, "王大明教授")
          .line(330, y + 9, 12, "李小華主任")
          .line(330, y + 27, 12, "陳中平局長");
    }
    assertThat(String.join("", PageSketch.blocks(page))).matches("(?s)(?:.*創生.*陳中平.*){4}");
  }

  /** Cells of one line stand at half the height of those of two. */
  @Test
  void cellsThatAreCentredInHeightAreNoHalvesOfASheet() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 16; i++) {
      double y = 100 + 28 * i;
      double one = i % 2 == 0 ? 60 : 330;
      page.line(one, y, 10, one < 100 ? "甲收發" : "東辦理");
      page.line(390 - one, y - 7, 10, one < 100 ? "東辦理" : "甲收發");
      page.line(390 - one, y + 7, 10, one < 100 ? "東會同" : "甲之二");
    }
    assertThat(String.join("", PageSketch.blocks(page))).matches("(?s).*東.*甲.*東.*甲.*");
  }

  /** The references of a paper stand beside its last section, and say nothing of it. */
  @Test
  void foreignReferencesBesideTheTextAreNoTranslation() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 14; i++) {
      int gap = i < 7 ? 0 : 20;
      page.line(72, 100 + gap + 16 * i, 10, i == 7 ? "甲五、結論與建議" : "甲中俄關係持續密切發展雙方各有其目標與利益");
    }
    for (int i = 0; i < 6; i++) {
      page.line(300, 100 + 44 * i, 10, "Lin, W. (2019). The tides of the north coast");
      page.line(312, 116 + 44 * i, 10, "and the salt fields. Journal of Ports, 12.");
    }
    assertThat(String.join("", PageSketch.blocks(page))).matches("[^L]+Lin[^甲]+");
  }

  /** Two halves of an examination go on by themselves, whatever tables stand in them. */
  @Test
  void halvesWithATableEachAreReadOneAfterTheOther() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 16; i++) {
      page.line(60, 100 + 17 * i, 10, "甲" + "下列何者正確無誤請依題意選出一個".substring(0, 3 + i % 9));
      page.line(320, 106 + 19 * i, 10, "乙" + "何者為非並且說明理由寫於答案紙上".substring(0, 3 + i % 7));
    }
    page.grid(new double[] {60, 140, 220}, new double[] {390, 410, 430});
    page.line(66, 404, 10, "甲高度").line(146, 404, 10, "甲長度").line(66, 424, 10, "甲三");
    page.grid(new double[] {320, 400, 480}, new double[] {420, 440, 460});
    page.line(326, 434, 10, "乙高度").line(406, 434, 10, "乙長度").line(326, 454, 10, "乙四");
    assertThat(String.join("", PageSketch.blocks(page))).matches("[^乙]+乙[^甲]+");
  }

  private static PageSketch items(boolean across) {
    String[] items = {"封面", "書名頁", "授權書", "審定書", "誌謝", "摘要", "目錄", "表目錄", "圖目錄", "本文", "文獻", "附錄"};
    PageSketch page = new PageSketch(1).line(72, 80, 12, "一、論文編印項目次序");
    for (int i = 0; i < items.length; i++) {
      int row = across ? i / 3 : i % 4;
      int column = across ? i % 3 : i / 4;
      page.line(90 + 150 * column, 110 + 20 * row, 12, (i + 1) + "." + items[i]);
    }
    return page.line(72, 210, 12, "二、規格說明");
  }

  /** The numbers tell whether a list in three columns is read down or across. */
  @Test
  void itemsThatCountDownTheColumnsAreReadSo() {
    String counted = "1.封面2.書名頁3.授權書4.審定書5.誌謝6.摘要7.目錄";
    assertThat(String.join("", PageSketch.blocks(items(false)))).contains(counted);
    assertThat(String.join("", PageSketch.blocks(items(true)))).contains(counted);
  }

  /** The last column of a list has fewer items than those before. */
  @Test
  void aListOfThreeColumnsIsReadAsItsNumbersCount() {
    PageSketch page = new PageSketch(1).line(72, 80, 14, "論文編印項目次序如下表列各項：");
    String[] names = {"封面頁", "書名頁", "授權書", "推荐書", "審定書", "目錄頁"};
    for (int i = 0; i < 17; i++) {
      page.line(72 + 160 * (i / 6), 120 + 18 * (i % 6), 12, (i + 1) + "." + names[i % 6]);
    }
    assertThat(PageSketch.blocks(page))
        .startsWith("論文編印項目次序如下表列各項：", "1.封面頁")
        .endsWith("16.推荐書", "17.審定書");
    assertThat(String.join("", PageSketch.blocks(page))).contains("12.目錄頁13.封面頁14.書名頁");
  }
}
