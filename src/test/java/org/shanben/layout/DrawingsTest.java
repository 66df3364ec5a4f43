package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is a drawing, what labels it, and what only looks like one. */
class DrawingsTest {

  private static final String LINE = "本年度各部會依核定計畫推動數位轉型並逐季檢討執行成效與經費支用";

  /** A page with prose above and below the middle, where the tests draw. */
  private static PageSketch page() {
    return new PageSketch(1)
        .lines(72, 80, 12, 18, LINE, LINE, LINE, LINE)
        .lines(72, 600, 12, 18, LINE, LINE, LINE, LINE);
  }

  private static List<String> labels(PageSketch page) {
    return Drawings.of(page.content()).stream()
        .map(drawing -> drawing.labels().stream().map(Glyph::text).collect(Collectors.joining()))
        .toList();
  }

  /** The line of a chart, its grid, and figures along both axes. */
  private static PageSketch chart(PageSketch page) {
    page.shape(120, 220, 260, 60, 6);
    for (int i = 0; i < 5; i++) {
      page.shape(110, 220 + 30 * i, 280, 0, 0).line(95, 225 + 30 * i, 8, "" + (100 - 25 * i));
      page.line(120 + 60 * i, 352, 8, "" + (107 + i));
    }
    return page;
  }

  @Test
  void aChartHasTheFiguresOfItsAxes() {
    assertThat(labels(chart(page()))).containsExactly("1001077510850109251100111");
  }

  @Test
  void theCaptionAndTheNoteBelowStayText() {
    PageSketch page = chart(page()).line(180, 372, 10, "圖 1　各年成長").line(180, 388, 8, "資料來源：主計總處");
    assertThat(labels(page)).containsExactly("1001077510850109251100111");
  }

  @Test
  void barsOfSeveralHeightsAreAChart() {
    PageSketch page = page();
    for (int i = 0; i < 4; i++) {
      page.shape(120 + 50 * i, 250 - 10 * i, 30, 70 + 10 * i, 0);
      page.line(125 + 50 * i, 332, 8, "甲乙");
    }
    page.shape(100, 320, 250, 1, 0);
    assertThat(labels(page)).containsExactly("甲乙甲乙甲乙甲乙");
  }

  /** No axis holds them; their labels stand before them and their figures behind. */
  @Test
  void barsThatLieApartAreAChart() {
    PageSketch page = page();
    for (int i = 0; i < 4; i++) {
      page.shape(180, 240 + 23 * i, 140 - 30 * i, 15, 0);
      page.line(158, 252 + 23 * i, 8, "甲乙").line(326 - 30 * i, 252 + 23 * i, 8, "2" + i);
    }
    page.line(220, 348, 10, "圖 1　搬家的原因");
    assertThat(labels(page)).containsExactly("甲乙20甲乙21甲乙22甲乙23");
  }

  @Test
  void axesThatTheLineTouchesNotAreOfTheChart() {
    PageSketch page = page().shape(180, 262, 233, 87, 0).shape(200, 284, 175, 49, 4);
    for (int i = 1; i <= 5; i++) {
      page.line(150 + 45 * i, 360, 8, i + "月");
    }
    page.line(220, 384, 10, "圖2-1　受輔導廠商家數成長情形");
    assertThat(labels(page)).containsExactly("1月2月3月4月5月");
  }

  /** Boxes and straight lines alone may be anything; the caption tells. */
  @Test
  void boxesAreADiagramWithACaption() {
    PageSketch boxes = page();
    for (int i = 0; i < 3; i++) {
      boxes.shape(100 + 100 * i, 250, 80, 45, 0).line(110 + 100 * i, 275, 10, "收件單位");
      boxes.shape(180 + 100 * i, 270, 20, 0, 0);
    }
    assertThat(labels(boxes)).isEmpty();
    assertThat(labels(boxes.line(200, 315, 10, "圖 2　流程"))).containsExactly("收件單位收件單位收件單位");
  }

  /** A line that hardly rises is no chart by itself. */
  @Test
  void aFlatLineIsAChartWithACaption() {
    PageSketch flat = page().shape(120, 250, 260, 15, 6).shape(110, 280, 280, 1, 0);
    flat.shape(115, 235, 0, 45, 0);
    for (int i = 0; i < 5; i++) {
      flat.line(120 + 60 * i, 291, 8, "" + (107 + i));
    }
    assertThat(labels(flat)).isEmpty();
    assertThat(labels(flat.line(180, 320, 10, "圖 1　各年成長"))).containsExactly("107108109110111");
  }

  /** Each slice holds its figure, as a circle behind a number does. */
  @Test
  void aPieIsAChart() {
    PageSketch page = page();
    for (int i = 0; i < 4; i++) {
      page.shape(150 + i % 2 * 40, 220 + i / 2 * 40, 45, 45, 3);
      page.line(160 + i % 2 * 40, 245 + i / 2 * 40, 12, "2" + i + "%");
    }
    assertThat(labels(page)).containsExactly("20%21%22%23%");
  }

  @Test
  void aBoxOfProseIsNone() {
    PageSketch page =
        page()
            .shape(90, 200, 400, 100, 4)
            .lines(100, 230, 12, 18, LINE.substring(0, 25), LINE.substring(0, 25), "完竣。");
    assertThat(labels(page)).isEmpty();
  }

  /** As the hints of a manual are. */
  @Test
  void anIconBesideASentenceIsNone() {
    PageSketch page =
        page()
            .shape(80, 220, 30, 30, 12)
            .shape(80, 215, 420, 0, 0)
            .shape(80, 260, 420, 0, 0)
            .line(130, 240, 12, "非原生套件是標準的套件。");
    assertThat(labels(page)).isEmpty();
  }

  @Test
  void aSealOverTheTextTakesNothing() {
    PageSketch page = page().shape(300, 60, 80, 80, 16);
    assertThat(labels(page)).isEmpty();
  }

  @Test
  void circlesBehindTheNumbersOfAListAreNone() {
    PageSketch page = page();
    for (int i = 0; i < 3; i++) {
      page.shape(72, 220 + 60 * i, 24, 24, 4).line(80, 236 + 60 * i, 14, "" + (i + 1));
      page.line(110, 236 + 60 * i, 12, LINE.substring(0, 20));
    }
    assertThat(labels(page)).isEmpty();
  }

  /** Boxes of several widths at one edge, each with a sentence; thin bars below four goals. */
  @Test
  void cardsAndTheProgressOfGoalsAreNoCharts() {
    PageSketch cards = page();
    PageSketch goals = page();
    for (int i = 0; i < 4; i++) {
      cards.shape(72, 220 + 50 * i, 160 + 40 * i, 40, 0);
      cards.line(80, 244 + 50 * i, 12, "增設公共充電樁");
      goals.line(72, 232 + 30 * i, 12, "擴大綠色運具補助");
      goals.shape(72, 240 + 30 * i, 100 + 40 * i, 8, 0);
    }
    assertThat(labels(cards)).isEmpty();
    assertThat(labels(goals)).isEmpty();
  }

  /** The next column begins with a heading, as high as the chart and near to it. */
  @Test
  void theHeadingOfTheNextColumnIsNoLabel() {
    PageSketch page = page();
    for (int i = 0; i < 4; i++) {
      page.shape(90, 240 + 23 * i, 140 - 20 * i, 15, 0);
      page.line(72, 252 + 23 * i, 8, "甲乙");
    }
    page.line(72, 348, 10, "圖 1　搬家的原因");
    page.bold(true).line(240, 252, 12, "能做的事").bold(false);
    page.line(264, 272, 12, LINE.substring(0, 16)).line(240, 290, 12, LINE.substring(0, 18));
    assertThat(labels(page)).containsExactly("甲乙甲乙甲乙甲乙");
  }

  @Test
  void bandsBehindTheRowsOfATableAreNone() {
    PageSketch page = page();
    for (int i = 0; i < 5; i++) {
      page.shape(72, 220 + 20 * i, 400, 20, 0);
      page.line(80, 235 + 20 * i, 12, "花蓮縣").line(250, 235 + 20 * i, 12, "12,345");
    }
    assertThat(labels(page)).isEmpty();
  }

  @Test
  void theArtOfACoverLeavesItsTitle() {
    PageSketch page =
        new PageSketch(1)
            .shape(0, 300, 500, 250, 40)
            .line(100, 360, 30, "開放政府觀察報告")
            .line(100, 500, 14, "二〇一四年至二〇一六年");
    assertThat(labels(page)).isEmpty();
  }

  /** A page with more shapes and text than anyone looks at. */
  @Test
  void aMapOfTooManyPiecesIsLeftAlone() {
    PageSketch page = page();
    for (int i = 0; i < 60_000; i++) {
      page.shape(i % 500, i % 700, 3, 3, 2);
    }
    for (int i = 0; i < 900; i++) {
      page.line(i % 30 * 19, 20 + i / 30 * 25, 6, "山");
    }
    assertThat(labels(page)).isEmpty();
  }
}
