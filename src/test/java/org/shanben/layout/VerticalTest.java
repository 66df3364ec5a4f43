package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns from the top down, from the right to the left. */
class VerticalTest {

  @Test
  void columnsAreReadFromTheRightAndJoined() {
    PageSketch page =
        new PageSketch(1)
            .column(500, 100, 12, "中俄關係持續密切發展雙方各有目標")
            .column(476, 100, 12, "與利益雙方分別在中亞地區展現影響")
            .column(452, 100, 12, "力");
    assertThat(PageSketch.blocks(page)).containsExactly("中俄關係持續密切發展雙方各有目標與利益雙方分別在中亞地區展現影響力");
  }

  @Test
  void anIndentFromTheTopBeginsAParagraph() {
    PageSketch page =
        new PageSketch(1)
            .column(500, 124, 12, "中俄關係持續密切發展雙方各有")
            .column(476, 100, 12, "目標與利益雙方分別在中亞地區展。")
            .column(452, 124, 12, "俄羅斯加強了與北韓的互動外界")
            .column(428, 100, 12, "普遍認為如此。");
    assertThat(PageSketch.blocks(page))
        .containsExactly("中俄關係持續密切發展雙方各有目標與利益雙方分別在中亞地區展。", "俄羅斯加強了與北韓的互動外界普遍認為如此。");
  }

  @Test
  void theDrawingOrderOfColumnsDoesNotMatter() {
    PageSketch page =
        new PageSketch(1)
            .column(476, 100, 12, "與利益雙方分別在中亞地區展現影響")
            .column(452, 100, 12, "力。")
            .column(500, 100, 12, "中俄關係持續密切發展雙方各有目標");
    assertThat(PageSketch.blocks(page)).containsExactly("中俄關係持續密切發展雙方各有目標與利益雙方分別在中亞地區展現影響力。");
  }

  @Test
  void aFolioSetAcrossStaysAFolio() {
    PageSketch[] pages =
        threePages(i ->
            new PageSketch(i + 1)
                .column(500, 100, 12, "中俄關係持續密切發展雙方各有目標")
                .column(476, 100, 12, "與利益雙方分別在中亞地區展現影響" + (i < 2 ? "" : "。"))
                .line(290, 800, 9, String.valueOf(i + 1)));
    assertThat(String.join("", PageSketch.blocks(pages))).doesNotContain("1").doesNotContain("2");
  }

  @Test
  void aLabelDownTheEdgeOfAHorizontalPageTurnsNothing() {
    PageSketch page =
        new PageSketch(1)
            .lines(72, 100, 12, 22, "中俄關係持續密切發展，雙方各有其目標與利益。", "雙方分別在中亞地區展現影響力，尚能夠克制己。", "俄羅斯加強了互動。")
            .column(560, 300, 9, "機密等級第一級密件");
    assertThat(PageSketch.blocks(page).get(0)).startsWith("中俄關係").endsWith("互動。");
  }

  @Test
  void aNoteInTwoHalfColumnsIsReadWhereItStands() {
    PageSketch page =
        new PageSketch(1)
            .column(500, 100, 24, "中俄關係持續密切發展雙方各有")
            .column(450, 100, 24, "黃帝者")
            .column(463, 172, 12, "徐廣曰號有")
            .column(449, 172, 12, "熊氏")
            .column(450, 232, 24, "少典之子姓公孫名曰")
            .column(400, 100, 24, "軒轅。");
    assertThat(PageSketch.blocks(page)).containsExactly("中俄關係持續密切發展雙方各有黃帝者徐廣曰號有熊氏少典之子姓公孫名曰軒轅。");
  }

  @Test
  void theFoldOfALeafIsNoText() {
    PageSketch[] pages =
        threePages(i ->
            new PageSketch(i + 1)
                .column(500, 100, 12, "中俄關係持續密切發展雙方各有目標" + "與利益和".charAt(i))
                .column(300, 200, 16, "紅樓夢評論")
                .column(302, 500, 10, "一二三".substring(i, i + 1))
                .column(200, 100, 12, "與利益雙方分別在中亞地區展現影響" + "力及其".charAt(i)));
    assertThat(String.join("", PageSketch.blocks(pages)))
        .doesNotContain("紅樓夢評論")
        .doesNotContain("二");
  }

  @Test
  void aColumnGoesOnOverTheFold() {
    PageSketch[] pages =
        threePages(i ->
            new PageSketch(i + 1)
                .column(372, 100, 12, "中俄關係持續密切發展雙方各有目標" + "與利益和".charAt(i))
                .column(348, 100, 12, "分別在中亞地區展現影響力尚能克制" + "己方身心".charAt(i))
                .column(300, 200, 16, "紅樓夢評論")
                .column(228, 100, 12, "外界普遍認為俄方支持中方在西太平" + "洋地區域".charAt(i))
                .column(204, 100, 12, "所採取之軍事行動並強化與北韓互動" + "往來交流".charAt(i)));
    assertThat(String.join("|", PageSketch.blocks(pages))).contains("己外界普遍").contains("方外界普遍");
  }

  @Test
  void aRefrainIsText() {
    PageSketch[] pages =
        threePages(i ->
            new PageSketch(i + 1)
                .column(476, 100, 12, "中俄關係持續密切發展雙方各有目" + "標利益".charAt(i))
                .column(400, 100, 12, "歸去來兮")
                .column(376, 100, 12, "分別在中亞地區展現影響力尚能克" + "制己方".charAt(i))
                .column(352, 100, 12, "外界普遍認為俄方支持中方在西太" + "平洋地".charAt(i)));
    assertThat(String.join("", PageSketch.blocks(pages))).matches("(?:[^兮]*歸去來兮){3}[^兮]*");
  }

  private static PageSketch[] threePages(IntFunction<PageSketch> page) {
    return IntStream.range(0, 3).mapToObj(page).toArray(PageSketch[]::new);
  }

  /** Draws columns of text into the lower half of a page, from that one of five on. */
  private static PageSketch columns(int index, int first) {
    String text = "中俄關係持續密切發展雙方各有其目標與利益分別在中亞地區展現影響力尚能克制";
    PageSketch page = new PageSketch(index + 1);
    for (int column = first; column < 5; column++) {
      int from = 4 * index + column;
      page.column(500 - 24 * column, 500, 12, text.substring(from, from + 17));
    }
    return page;
  }

  /** The folio stands right below a column, no farther from it than words in a line may stand. */
  @Test
  void aFolioBelowAColumnIsNoneOfIt() {
    PageSketch[] pages = new PageSketch[3];
    for (int i = 0; i < 3; i++) {
      pages[i] = columns(i, 0).column(452, 734, 10, "一二三".substring(i, i + 1));
    }
    assertThat(String.join("", PageSketch.blocks(pages))).doesNotContain("二").contains("關係持續密切");
  }

  /** Drawn glyph by glyph, a mark of a horizontal font is moved to where a vertical one has it. */
  @Test
  void aMarkMovedUpAndToTheRightStandsInItsColumn() {
    PageSketch page =
        new PageSketch(1)
            .column(500, 100, 12, "中俄關係")
            .column(506.6, 141, 12, "，")
            .column(500, 160, 12, "發展雙方各有目標")
            .column(476, 100, 12, "利")
            .column(482.6, 105, 12, "。")
            .column(476, 124, 12, "雙方分別在中亞");
    assertThat(PageSketch.blocks(page)).containsExactly("中俄關係，發展雙方各有目標利。雙方分別在中亞");
  }

  /** A heading in the first column, and the folio below it, on one baseline when turned. */
  @Test
  void theColumnAboveAFolioIsText() {
    PageSketch[] pages = new PageSketch[3];
    for (int i = 0; i < 3; i++) {
      pages[i] =
          columns(i, 1)
              .column(500, 500, 12, List.of("上行", "下行", "空信封").get(i))
              .column(500, 734, 12, "一二三".substring(i, i + 1));
    }
    assertThat(String.join("", PageSketch.blocks(pages)))
        .contains("上行", "下行", "空信封")
        .doesNotContain("二");
  }

  /** The head ends right above the first column, the folio of two characters stands below it. */
  @Test
  void aColumnBetweenAHeadAndAFolioSetAcrossIsText() {
    PageSketch[] pages =
        threePages(i ->
            new PageSketch(i + 1)
                .line(452, 88, 12, "潮間帶手記")
                .column(
                    500, 100, 12, List.of("中俄關係密切發展各有其目標", "雙方各有其目標與利益並不同", "註一翻開帳冊並不分明").get(i))
                .column(476, 100, 12, List.of("分別在中亞地區展現影響力及", "現影響力尚能克制外界認為如", "").get(i))
                .line(488, 750, 12, List.of("一三", "一四", "一五").get(i)));
    assertThat(String.join("", PageSketch.blocks(pages)))
        .contains("註一翻開帳冊並不分明")
        .doesNotContain("潮")
        .doesNotContain("記")
        .doesNotContain("三")
        .doesNotContain("四");
  }

  /** Beside a heading of the lower tier stand two columns of the upper one, which are no note. */
  @Test
  void columnsAboveAHeadingOfAnotherTierAreNoHalves() {
    PageSketch page = new PageSketch(1);
    String text = "村子的渡口在退潮時會露出一條石路據說是道光年間的舊碼頭長不過四十公尺石縫裡長滿了蚵殼老人家指著最外面的那塊石頭說以前大船";
    for (int i = 0; i < 6; i++) {
      page.column(500 - 16 * i, 100, 10, text.substring(10 * i, 10 * i + 10));
    }
    page.column(473.5, 240, 15, "小鎮郵差的信").column(500, 240, 10, "去年冬天孫子真的結婚");
    for (int i = 0; i < 2; i++) {
      page.column(440 - 16 * i, 240, 10, "簡先生退休以後鎮上改用機車送信了".substring(8 * i, 8 * i + 8));
    }
    assertThat(String.join("", PageSketch.blocks(page))).contains(text.substring(0, 60));
  }

  /** Two digits set across one place of a column, at its foot and at the head of the next. */
  @Test
  void digitsBesideEachOtherEndAColumn() {
    PageSketch page =
        new PageSketch(1)
            .column(500, 100, 12, "據說是道光年間的舊碼頭長不過")
            .line(500, 278.5, 12, "42")
            .column(476, 100, 12, "公尺鎮上的郵差姓簡送信送了足")
            .line(452, 110.5, 12, "36")
            .column(452, 112, 12, "年沒有遲到過一次。");
    assertThat(String.join("", PageSketch.blocks(page)))
        .isEqualTo("據說是道光年間的舊碼頭長不過42公尺鎮上的郵差姓簡送信送了足36年沒有遲到過一次。");
  }

  /** The two sides of a leaf are not whole columns apart, and one of them has few notes. */
  @Test
  void notesOnBothSidesOfAFoldAreReadInTheirColumns() {
    PageSketch page = new PageSketch(1);
    String main = "天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽雲騰致雨露結為霜金生麗水玉出崑岡";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 9; i++) {
      double x = 560 - 40 * i - (i < 6 ? 0 : 18);
      String column = main.substring(5 * i, 5 * i + 5);
      page.column(x, 100, 20, column);
      text.append(column);
      if (i < 6 || i > 6) {
        page.column(x + 11, 202, 10, "右甲乙丙丁").column(x - 1, 202, 10, "左甲乙丙丁");
        text.append("右甲乙丙丁左甲乙丙丁");
      }
    }
    assertThat(String.join("", PageSketch.blocks(page))).isEqualTo(text.toString());
  }

  /** The glyphs of a vertical font have no width, those of the digits between them have. */
  @Test
  void digitsStandInAColumnOfAVerticalFont() {
    PageSketch page =
        new PageSketch(1)
            .columnDown(500, 100, 12, "據說是道光年間第")
            .line(500, 206.5, 12, "42")
            .columnDown(500, 208, 12, "公里的舊碼頭有")
            .line(503, 302.5, 12, "6")
            .columnDown(500, 304, 12, "位郵差")
            .columnDown(476, 100, 12, "送信送了許多年。");
    assertThat(String.join("", PageSketch.blocks(page))).startsWith("據說是道光年間第42公里的舊碼頭有6位郵差送信送了");
  }

  /** What is set across, in another font, stands right above the last column. */
  @Test
  void aFolioAboveAColumnOfAVerticalFontIsNoneOfIt() {
    PageSketch[] pages =
        threePages(i ->
            new PageSketch(i + 1)
                .line(404, 90, 12, List.of("三", "四", "五").get(i))
                .columnDown(452, 100, 12, List.of("中俄關係密切發展各", "雙方各有其目標與利", "註一翻開帳冊並不分").get(i))
                .columnDown(428, 100, 12, List.of("分別在中亞地區展現", "現影響力尚能克制外", "外界認為此如何為好").get(i))
                .columnDown(404, 100, 12, List.of("影響力及其他", "界認為如今", "。").get(i)));
    assertThat(String.join("", PageSketch.blocks(pages))).doesNotContain("四").contains("界認為如今");
  }

  /** A folio of two characters, the first of which stands right below the last column. */
  @Test
  void aFolioBelowAColumnOfAVerticalFontIsWhole() {
    PageSketch[] pages =
        threePages(i ->
            new PageSketch(i + 1)
                .columnDown(452, 100, 12, List.of("中俄關係密切發展各", "雙方各有其目標與利", "註一翻開帳冊並不分").get(i))
                .columnDown(428, 100, 12, List.of("分別在中亞地區展現", "現影響力尚能克制外", "外界認為此如何為好").get(i))
                .columnDown(404, 100, 12, List.of("影響力及其他各國等", "界認為如今已經改了", "處理的辦法已定了吧").get(i))
                .line(405, 228, 10, List.of("四三", "四四", "四五").get(i)));
    assertThat(PageSketch.blocks(pages)).contains("四三", "四四", "四五");
  }

  /** Marks of today's print stand in their half, not beside it. */
  @Test
  void marksWithinTheHalvesOfANoteStayInTheirHalf() {
    PageSketch page =
        new PageSketch(1)
            .column(500, 100, 24, "中俄關係持續密切發展雙方各有")
            .column(450, 100, 24, "黃帝者")
            .column(463, 172, 12, "徐廣曰，號有")
            .column(449, 172, 12, "熊氏。云云。")
            .column(450, 256, 24, "少典之子姓公孫名曰")
            .column(400, 100, 24, "軒轅。");
    assertThat(String.join("", PageSketch.blocks(page))).contains("黃帝者徐廣曰，號有熊氏。云云。少典");
  }

  /** Only one column of that side has a note; beside the words on the fold stand others. */
  @Test
  void columnsWithNotesAreSpreadOutByTheirOwnWhiteAlone() {
    PageSketch page = new PageSketch(1);
    String text = "天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽雲騰致雨露結為霜";
    int at = 0;
    for (int i = 0; i < 40; i++) {
      if (i < 15 || i > 16) {
        page.column(500 - 34 * (i / 10), 100 + 26 * (i % 10), 21, text.substring(at, ++at));
      }
    }
    page.column(477, 232, 10, "甲乙丙丁").column(466, 232, 10, "戊己庚辛");
    assertThat(PageSketch.blocks(page)).hasSize(1);
  }

  /** Three digits are set narrower, so that the outer ones stand far from the column's middle. */
  @Test
  void threeDigitsBesideEachOtherStandInTheirColumn() {
    PageSketch page =
        new PageSketch(1)
            .column(500, 100, 12, "據說是民國")
            .line(499.25, 170.5, 9, "105")
            .column(500, 172, 12, "年的舊碼頭")
            .column(476, 100, 12, "公尺鎮上的郵差姓簡送信送了足");
    assertThat(String.join("", PageSketch.blocks(page))).contains("據說是民國105年的舊碼頭公尺鎮上");
  }

  /** The words on the fold of a leaf are as large as the text, and in none of its columns. */
  @Test
  void theFoldTellsNoColumn() {
    PageSketch page = new PageSketch(1).column(535, 100, 24, "史記卷一");
    page.column(500 + 17, 172, 19, "其事而記之故曰本紀又紀").column(500 - 12, 172, 19, "帝王書稱紀者言為後代綱");
    page.column(450 + 17, 172, 19, "中候敕省圖云德合五帝坐").column(450 - 12, 172, 19, "圖云德配天地在正不在私");
    page.column(400, 100, 24, "黃帝者")
        .column(400 + 17, 172, 19, "徐廣曰號有")
        .column(400 - 12, 172, 19, "熊氏也云云");
    assertThat(String.join("", PageSketch.blocks(page)))
        .contains("其事而記之故曰本紀又紀帝王書稱紀者言為後代綱中候敕省圖云德合五帝坐圖云德配天地在正不在私黃帝者徐廣曰號有熊氏也云云");
    assertThat(PageSketch.blocks(page)).anyMatch(block -> block.contains("不在私黃帝者徐廣"));
  }

  /** Offices and names, each spread out to the measure by white of its own. */
  @Test
  void linesThatAreSpreadOutAreWhole() {
    PageSketch page = new PageSketch(1);
    spread(page, 100, "漢太史令司馬遷撰");
    spread(page, 130, "宋中郎外兵曹參軍裴駰集解");
    spread(page, 160, "唐國子博士弘文館學士司馬貞");
    assertThat(PageSketch.blocks(page))
        .containsExactly("漢太史令司馬遷撰", "宋中郎外兵曹參軍裴駰集解", "唐國子博士弘文館學士司馬貞");
  }

  /** Short columns above a line leave the strip free, but it is the line that parts the tiers. */
  @Test
  void aLineAcrossThePagePartsTwoTiers() {
    PageSketch page = new PageSketch(1).across(300, 400, 520);
    String[] upper = {"出席議員八名", "一番鴨下勇作", "二番由良千代", "議長宣布開會討論渡船條例的修正案"};
    String[] lower = {"○議長主席報告出席人數已達", "　法定人數現在開會。", "○二番", "　渡船的最終便何時恢復。"};
    for (int i = 0; i < 4; i++) {
      page.column(500 - 24 * i, 100, 12, upper[i]).column(500 - 24 * i, 302, 12, lower[i]);
    }
    assertThat(String.join("", PageSketch.blocks(page)))
        .contains("一番鴨下勇作二番由良千代議長宣布開會討論渡船條例的修正案○議長主席");
  }

  /** The side of a frame, or an ornament between two tiers, is no line across the page. */
  @Test
  void aShortLineBetweenTiersPartsNoColumns() {
    PageSketch page = new PageSketch(1).across(320, 430, 470);
    for (int i = 0; i < 8; i++) {
      page.column(500 - 24 * i, 100, 12, "上議長宣布開會討論渡船條例的修正案");
      page.column(500 - 24 * i, 340, 12, "下○議長主席報告出席人數已達法定數");
    }
    assertThat(String.join("", PageSketch.blocks(page))).matches("[^下]+下[^上]+");
  }

  /** A column that crosses it is read whole. */
  @Test
  void aLineThatAColumnCrossesPartsNothing() {
    PageSketch page = new PageSketch(1).across(196, 400, 520);
    for (int i = 0; i < 4; i++) {
      page.column(500 - 24 * i, 100, 12, "議長宣布開會討論渡船條例的修正案");
    }
    assertThat(PageSketch.blocks(page)).allMatch(block -> block.startsWith("議長宣布開會討論渡船"));
  }

  private static void spread(PageSketch page, double y, String text) {
    for (int i = 0; i < text.length(); i++) {
      page.line(72 + 228.0 * i / (text.length() - 1), y, 12, text.substring(i, i + 1));
    }
  }
}
