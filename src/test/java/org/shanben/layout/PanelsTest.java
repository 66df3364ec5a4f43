package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Text in boxes that other text stands beside. */
class PanelsTest {

  private static final String LINE = "本年度各部會依核定計畫推動數位轉型並逐季檢討執行成效與經費支用";

  private static PageSketch card(PageSketch page, double x, double y, String title, String text) {
    return page.shape(x, y, 210, 70, 0)
        .line(x + 10, y + 20, 14, title)
        .line(x + 10, y + 40, 12, text.substring(0, 15))
        .line(x + 10, y + 56, 12, text.substring(15));
  }

  @Test
  void cardsAreReadOneByOne() {
    PageSketch page = new PageSketch(1).line(72, 80, 12, LINE);
    card(page, 72, 120, "農民", "參加輪灌小組並預約放水的時段加裝田間水位計。");
    card(page, 302, 120, "政府", "統一閘門的通訊協定並汰換十年以上的圳路設施。");
    assertThat(String.join("|", PageSketch.blocks(page)))
        .contains("農民|參加輪灌小組並預約放水的時段加裝田間水位計。|政府|統一閘門的通訊協定並");
  }

  /** The ground that cards stand on has nothing beside it. */
  @Test
  void cardsOnAColoredGroundAreReadOneByOne() {
    PageSketch page = new PageSketch(1).line(72, 80, 12, LINE).shape(62, 110, 460, 90, 0);
    card(page, 72, 120, "農民", "參加輪灌小組並預約放水的時段加裝田間水位計。");
    card(page, 302, 120, "政府", "統一閘門的通訊協定並汰換十年以上的圳路設施。");
    assertThat(String.join("|", PageSketch.blocks(page)))
        .contains("農民|參加輪灌小組並預約放水的時段加裝田間水位計。|政府|統一閘門的通訊協定並");
  }

  private static PageSketch barred(double before) {
    return new PageSketch(1)
        .line(72, 80, 12, LINE)
        .upright(before, 116, 176)
        .upright(302, 116, 176)
        .line(84, 128, 14, "農民")
        .lines(84, 148, 12, 18, "參加輪灌小組並預約放水的時段加", "裝田間水位計。")
        .line(314, 128, 14, "政府")
        .lines(314, 148, 12, 18, "統一閘門的通訊協定並汰換十年以", "上的圳路設施。");
  }

  @Test
  void barsBeginCards() {
    assertThat(String.join("|", PageSketch.blocks(barred(72)))).contains("時段加裝田間水位計。|政府|統一閘門");
  }

  /** A line with text on both its sides parts columns; it begins no card. */
  @Test
  void aBarAfterTextBeginsNoCard() {
    assertThat(String.join("|", PageSketch.blocks(barred(278))))
        .doesNotContain("時段加裝田間水位計。|政府|統一閘門");
  }

  /** Half of the page's width is left beside the box; the paragraph goes on around it. */
  private static PageSketch around(PageSketch page) {
    page.lines(72, 80, 12, 18, LINE, LINE, LINE);
    page.lines(72, 134, 12, 18, "情形報請行政院核定後辦理並公告於", "各機關網站供民眾查詢及下載使用各");
    page.lines(72, 170, 12, 18, "機關應於每季結束後十五日內將執行", "情形填報管考系統以利追蹤考核後續");
    return page.lines(72, 206, 12, 18, LINE, LINE, "完竣。");
  }

  private static PageSketch quote(PageSketch page) {
    return page.line(310, 148, 14, "資料不會說話").line(310, 168, 14, "說話的是整理的人");
  }

  @Test
  void aParagraphRunsAroundABox() {
    List<String> blocks =
        PageSketch.blocks(quote(around(new PageSketch(1).shape(290, 128, 170, 66, 0))));
    assertThat(blocks.get(0)).startsWith(LINE).contains("公告於各機關網站", "後續本年度").endsWith("完竣。");
  }

  @Test
  void twoLinesHoldAQuotationAsABoxDoes() {
    PageSketch page = new PageSketch(1).across(128, 290, 460).across(194, 290, 460);
    List<String> blocks = PageSketch.blocks(quote(around(page)));
    assertThat(blocks.get(0)).startsWith(LINE).contains("公告於各機關網站", "後續本年度").endsWith("完竣。");
  }

  /** The caption stands beside the text, and on the baseline of one of its lines. */
  @Test
  void aParagraphRunsAroundAPictureAndItsCaption() {
    assertThat(String.join("|", PageSketch.blocks(aroundPicture(1))))
        .contains("灌溉面積由二百一十甲增加為三百四十六甲，草湳一帶種稻。|");
  }

  /** The white below the caption keeps one more line as narrow as those beside the picture. */
  @Test
  void aLineBelowThePictureIsStillNarrow() {
    PageSketch page = new PageSketch(1).picture(270, 70, 160, 80);
    page.lines(72, 80, 12, 20, "大正九年的颱風沖毀取水口官方遂改", "在上游三百公尺處興建混凝土攔河堰");
    page.lines(72, 120, 12, 20, "並將原有曲折的土渠裁彎取直新渠完", "成以後輸水損失大為減少灌溉面積由");
    page.line(276, 160, 9, "圖一　頂圳取水口舊照民國四十七年");
    page.line(72, 180, 12, "二百一十甲增加為三百四十六甲草湳");
    page.line(72, 200, 12, LINE).line(72, 220, 12, LINE);
    assertThat(PageSketch.blocks(page)).anyMatch(block -> block.contains("六甲草湳" + LINE));
  }

  /** A lead, a column with a picture and smaller text of its own, and a column beside them. */
  @Test
  void aColumnOfSmallerTextBelowItsPictureIsNoCaption() {
    PageSketch page = new PageSketch(1).picture(72, 130, 170, 80);
    page.line(72, 80, 12, LINE).line(72, 100, 12, LINE);
    for (int i = 0; i < 8; i++) {
      page.line(72, 226 + 14 * i, 10, "中俄關係持續密切發展雙方各有目標".substring(0, i < 7 ? 16 : 5));
      page.line(270, 140 + 18 * i, 12, "左欄先讀完以後才讀右欄的字句".substring(0, i < 7 ? 14 : 6));
    }
    assertThat(String.join("", PageSketch.blocks(page))).matches("(?s).*中俄.*中俄關係持左欄.*");
  }

  /** Three figures in large type, each with words of some lines below it. */
  @Test
  void keyFiguresAreReadWithTheirWords() {
    PageSketch page = new PageSketch(1).line(72, 60, 20, "離岸風場的第二個二十年");
    page.line(72, 120, 22, "1.5億").line(232, 120, 22, "24個月").line(392, 120, 22, "0");
    page.lines(72, 140, 9, 12, "首座示範風場購電契約屆滿之", "年份。");
    page.lines(232, 140, 9, 12, "單支機組連同水下基礎的", "拆除費用中位數。");
    page.lines(392, 140, 9, 12, "目前國內可同時容納兩艘", "大型拆除船的專用碼頭數");
    for (int i = 0; i < 6; i++) {
      page.line(72, 200 + 20 * i, 12, LINE);
    }
    assertThat(String.join("|", PageSketch.blocks(page)))
        .contains("1.5億|首座示範風場購電契約屆滿之年份。|24個月|單支機組")
        .contains("中位數。|0|目前國內")
        .contains("專用碼頭數|本年");
  }

  private static PageSketch hung(boolean bold) {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 9; i++) {
      page.line(216, 80 + 20 * i, 12, i % 5 == 3 ? "亦復如此而已。" : LINE.substring(0, 22));
    }
    return page.bold(bold).line(72, 80, 12, "地方財政與").line(72, 100, 12, "補助制度");
  }

  /** The names of speakers and the dates of a chronicle have an entry of their own beside each. */
  @Test
  void aHeadingThatHangsInTheMarginIsReadWhole() {
    assertThat(PageSketch.blocks(hung(true)).get(0)).isEqualTo("地方財政與補助制度");
    assertThat(PageSketch.blocks(hung(false)).get(0)).isEqualTo("地方財政與");
  }

  /** The numbers of headings count up; their columns are read as such. */
  @Test
  void numberedHeadingsAboveColumnsAreNoKeyFigures() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 2; i++) {
      page.line(72 + 240 * i, 100, 18, (i + 1) + " " + "現況對策".substring(2 * i, 2 * i + 2));
      page.lines(72 + 240 * i, 130, 12, 18, "中俄關係持續密切發展，雙方各有其目", "標與利益而已。");
      page.lines(96 + 240 * i, 200, 12, 18, "俄羅斯加強了與北韓的互動，外界");
      page.lines(72 + 240 * i, 218, 12, 18, "普遍這樣認為，三代領導人皆然，今年", "亦復如此。");
    }
    assertThat(PageSketch.blocks(page)).filteredOn(b -> b.contains("利益而已。俄羅斯")).isEmpty();
  }

  /** Columns of prose have numbers above them, and more lines than a figure has words. */
  @Test
  void figuresOfATableAreNotReadByColumns() {
    PageSketch page = new PageSketch(1).lines(72, 60, 12, 20, LINE, LINE, LINE, LINE);
    for (int i = 0; i < 3; i++) {
      page.line(72, 160 + 20 * i, 12, "1" + i).line(232, 160 + 20 * i, 12, "2" + i);
      page.line(392, 160 + 20 * i, 12, "3" + i);
    }
    assertThat(String.join(" ", PageSketch.blocks(page))).contains("10 20 30 11 21 31");
  }

  private static PageSketch aroundPicture(int number) {
    PageSketch page = new PageSketch(number).picture(270, 70, 160, 80);
    page.lines(72, 80, 12, 20, "大正九年的颱風沖毀取水口官方遂改", "在上游三百公尺處興建混凝土攔河堰", "並將原有曲折的土渠裁彎取直新渠完");
    page.lines(72, 140, 12, 20, "成以後輸水損失大為減少灌溉面積由", "二百一十甲增加為三百四十六甲，草", "湳一帶種稻。");
    page.line(276, 160, 9, "圖一　頂圳取水口舊照民國四十七年");
    page.line(96, 220, 12, LINE).line(72, 240, 12, LINE);
    return page;
  }

  /** A head above such text is alone in its column, but is no rest of the last page's note. */
  @Test
  void aHeadAboveAPictureContinuesNoNote() {
    PageSketch first = new PageSketch(1);
    for (int i = 0; i < 6; i++) {
      first.line(72, 80 + 20 * i, 12, LINE);
    }
    first.line(72, 200, 12, "尚能克制1，並且逐年增加。");
    first.line(72, 760, 9, "1. 首屆峰會於陝西西安舉行當時各方對於會議的名稱仍有爭論主辦單位");
    PageSketch second = aroundPicture(2).line(72, 40, 9, "深坪鄉志");
    assertThat(PageSketch.blocks(first, second))
        .noneMatch(b -> b.contains("峰會") && b.contains("深坪"));
  }

  /** A title above both columns is of another size; it runs around nothing. */
  @Test
  void aBoxAtTheHeadOfAColumnStaysInItsPlace() {
    PageSketch page = new PageSketch(1).line(72, 80, 20, "各部會數位轉型計畫執行成效與經費支用");
    for (int i = 0; i < 10; i++) {
      page.line(72, 120 + 16 * i, 10, "中俄關係持續密切發展雙方各有其目標與利益");
    }
    page.shape(284, 105, 210, 40, 0).lines(290, 120, 10, 16, "重點一，各有目標。", "重點二，克制己方。");
    for (int i = 3; i < 10; i++) {
      page.line(290, 120 + 16 * i, 10, "分別在中亞地區展現影響力尚能克制己方利益");
    }
    String all = String.join("|", PageSketch.blocks(page));
    assertThat(all.indexOf("重點一")).isBetween(all.indexOf("中俄關係"), all.indexOf("分別在中亞"));
  }

  /** A box beside the text is no part of its sentences: it stands before what begins beside it. */
  @Test
  void keyPointsBesideTheTextStandBeforeIt() {
    PageSketch page = new PageSketch(1).line(72, 60, 20, "離岸風場與漁權：共存的條件");
    page.line(72, 110, 13, "協商為何破局");
    for (int i = 0; i < 12; i++) {
      page.line(72, 130 + 18 * i, 11, "中俄關係持續密切發展雙方各有其目標與利益分別在中亞");
    }
    String all = String.join("|", PageSketch.blocks(keyPoints(page, 380, 105)));
    assertThat(all).matches("離岸風場.*本文重點.*第五.*協商為何破局.*中俄關係.*");
  }

  private static PageSketch keyPoints(PageSketch page, double x, double y) {
    page.shape(x, y, 140, 120, 0).line(x + 8, y + 15, 8, "本文重點");
    for (int i = 0; i < 5; i++) {
      page.line(x + 8, y + 35 + 14 * i, 8, "展現影響力尚能克制己方利益第" + "一二三四五".charAt(i));
    }
    return page;
  }

  @Test
  void keyPointsTearNoSentence() {
    PageSketch page = new PageSketch(1).line(72, 60, 20, "離岸風場與漁權：共存的條件");
    for (int i = 0; i < 12; i++) {
      String text = "中俄關係持續密切發展雙方各有其目標與利益分別在中亞。";
      boolean begins = i % 6 == 0;
      String line = i % 6 == 5 ? text.substring(10) : text.substring(begins ? 2 : 0, 25);
      page.line(begins ? 94 : 72, 100 + 18 * i, 11, line);
    }
    List<String> blocks = PageSketch.blocks(keyPoints(page, 380, 130));
    assertThat(blocks.stream().filter(block -> block.contains("關係持續")))
        .hasSize(2)
        .allMatch(block -> block.endsWith("。"));
    assertThat(blocks.stream().filter(block -> block.contains("第五"))).hasSize(1);
  }

  @Test
  void keyPointsBesideTwoColumnsLeaveThemWhole() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 30; i++) {
      page.line(220, 100 + 16 * i, 10, "甲方關係持續密切發展雙方各有其目");
      page.line(400, 100 + 16 * i, 10, "乙方各有其目標與利益分別在中亞克");
    }
    String all = String.join("", PageSketch.blocks(keyPoints(page, 50, 200)));
    assertThat(all.lastIndexOf("甲方")).isLessThan(all.indexOf("乙方"));
  }

  /** What runs over the side of a box is not in it: the box only colors the page. */
  @Test
  void aLineThatRunsOverABoxOpensIt() {
    PageSketch page = new PageSketch(1).shape(72, 85, 200, 60, 0);
    page.lines(72, 100, 12, 18, LINE, LINE, "完竣。");
    assertThat(PageSketch.blocks(page)).containsExactly(LINE + LINE + "完竣。");
  }
}
