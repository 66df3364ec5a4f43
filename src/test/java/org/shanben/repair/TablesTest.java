package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shanben.repair.FigureTablesTest.row;
import static org.shanben.repair.Sources.cells;
import static org.shanben.repair.Sources.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.Checkers;
import org.shanben.Editions;
import org.shanben.layout.PageSketch;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.TableShape;
import org.shanben.write.epub.EpubWriter;
import org.shanben.write.pdfa.PdfaWriter;

/** Ruled tables, from their rules to rows and cells in the editions. */
class TablesTest {

  static final double[] XS = {72, 172, 372};
  static final double[] YS = {100, 130, 190};

  /** Two rows and two columns; one cell holds a sentence of two lines, one is empty. */
  private static PageSketch table() {
    return new PageSketch(1)
        .lines(72, 60, 12, 20, "以下為各部會年度預算執行情形，依機關別彙整如後，請參閱。")
        .grid(XS, YS)
        .line(80, 120, 12, "機關")
        .line(180, 120, 12, "說明")
        .line(180, 150, 12, "本年度編列預算用於推動數位服務")
        .line(180, 170, 12, "轉型及人才培育。")
        .line(72, 230, 12, "資料來源為主計單位。");
  }

  @Test
  void aRuledTableHasRowsAndCells() {
    List<Block.Cell> cells = cells(document(table()));
    assertThat(cells)
        .extracting(cell -> cell.row() + "," + cell.column() + " " + cell.text().chars())
        .containsExactly("0,0 機關", "0,1 說明", "1,1 本年度編列預算用於推動數位服務轉型及人才培育。");
  }

  @Test
  void whatStandsAroundATableStaysOutsideIt() {
    List<Block> blocks = document(table()).blocks();
    assertThat(blocks.get(0)).isNotInstanceOf(Block.Cell.class);
    assertThat(blocks.get(blocks.size() - 1).text().chars()).isEqualTo("資料來源為主計單位。");
    assertThat(blocks.get(blocks.size() - 1)).isNotInstanceOf(Block.Cell.class);
  }

  @Test
  void aCellMaySpanRowsAndColumns() {
    PageSketch page =
        new PageSketch(1)
            .grid(new double[] {72, 372}, new double[] {100, 130, 190})
            .upright(172, 130, 190)
            .line(80, 120, 12, "總表")
            .line(80, 150, 12, "甲")
            .line(180, 150, 12, "乙");
    assertThat(cells(document(page)))
        .extracting(cell -> cell.text().chars() + cell.rows() + cell.columns())
        .containsExactly("總表12", "甲11", "乙11");
  }

  @Test
  void aFrameIsNoTable() {
    PageSketch page =
        new PageSketch(1)
            .grid(new double[] {60, 500}, new double[] {80, 300})
            .line(72, 120, 12, "摘要：本文檢視過去一年之變化。");
    assertThat(cells(document(page))).isEmpty();
  }

  @Test
  void aChartsGridIsNoTable() {
    PageSketch page =
        new PageSketch(1)
            .grid(
                new double[] {72, 132, 192, 252, 312, 372},
                new double[] {100, 130, 160, 190, 220, 250})
            .line(80, 120, 12, "高")
            .line(72, 290, 12, "圖 1 趨勢");
    assertThat(cells(document(page))).isEmpty();
  }

  @Test
  void aCellThatGoesOnFromThePageBeforeHasNoRuleAboveIt() {
    PageSketch page =
        new PageSketch(1)
            .grid(new double[] {72, 372}, new double[] {100, 190})
            .across(130, 120, 372)
            .upright(120, 130, 190)
            .upright(172, 100, 190)
            .line(80, 120, 12, "議題")
            .line(180, 120, 12, "內涵")
            .line(80, 150, 12, "甲")
            .line(130, 150, 12, "乙")
            .line(180, 150, 12, "丙");
    assertThat(cells(document(page)))
        .extracting(c -> c.text().chars() + c.row() + c.column() + c.rows() + c.columns())
        .containsExactly("議題0012", "內涵0211", "甲1011", "乙1111", "丙1211");
  }

  @Test
  void everyPlaceOfATableIsTakenOnce() {
    assertThat(TableShape.of(document(table()).blocks()).values())
        .singleElement()
        .extracting(shape -> shape.rows().stream().map(List::size).toList())
        .isEqualTo(List.of(2, 2));
  }

  @Test
  void theEditionsHoldTheTableAndAreClean() throws Exception {
    Document document = document(table());
    byte[] epub = new EpubWriter().write(document).bytes();
    byte[] pdf = new PdfaWriter().write(document).bytes();
    assertThat(Checkers.epub(epub)).isEmpty();
    assertThat(Checkers.pdf(pdf)).isEmpty();
    assertThat(Editions.pdf(pdf)).isEqualTo(Editions.epub(epub));
    String section =
        new String(Editions.unzip(epub).get("EPUB/text/s-0001.xhtml"), StandardCharsets.UTF_8);
    assertThat(section).contains("<tr><td></td><td><p>本年度");
  }

  @Test
  void aTableWithoutUprightsHasRowsAndCells() {
    PageSketch page =
        new PageSketch(1)
            .lines(72, 60, 12, 20, "以下為各部會年度預算執行情形，依機關別彙整如後，請參閱。")
            .across(80, 72, 472)
            .line(80, 96, 12, "機關")
            .line(200, 96, 12, "說明")
            .line(400, 96, 12, "金額")
            .across(104, 72, 472)
            .line(80, 122, 12, "內政部")
            .line(200, 122, 12, "推動數位服務轉型")
            .line(400, 122, 12, "120")
            .line(200, 140, 12, "及人才培育")
            .line(80, 160, 12, "教育部")
            .line(200, 160, 12, "辦理教育訓練")
            .line(400, 160, 12, "80")
            .across(170, 72, 472)
            .line(72, 200, 12, "資料來源為主計單位。");
    assertThat(cells(document(page)))
        .extracting(cell ->
            cell.row() + "," + cell.column() + (cell.head() ? "h " : " ") + cell.text().chars())
        .containsExactly(
            "0,0h 機關",
            "0,1h 說明",
            "0,2h 金額",
            "1,0 內政部",
            "1,1 推動數位服務轉型及人才培育",
            "1,2 120",
            "2,0 教育部",
            "2,1 辦理教育訓練",
            "2,2 80");
  }

  @Test
  void bandsOfColorPartRowsWhoseCellsHaveManyLines() {
    PageSketch page = new PageSketch(1);
    page.band(72, 100, 360, 24).band(72, 172, 360, 48);
    row(page, 116, "編號", "建議事項", "機關", "期程");
    page.line(172, 140, 12, "建立協調").line(172, 160, 12, "平臺。");
    page.line(72, 150, 12, "一").line(252, 150, 12, "內政部").line(332, 150, 12, "短期");
    page.line(172, 190, 12, "定期檢討").line(172, 210, 12, "成效。");
    page.line(72, 200, 12, "二").line(252, 200, 12, "文化部").line(332, 200, 12, "長期");
    assertThat(cells(document(page)))
        .extracting(cell -> cell.row() + "," + cell.column() + " " + cell.text().chars())
        .contains("1,0 一", "1,1 建立協調平臺。", "2,1 定期檢討成效。", "2,3 長期")
        .hasSize(12);
  }

  @Test
  void rulesAroundColumnsOfProseMakeNoTable() {
    PageSketch page =
        new PageSketch(1).across(60, 72, 472).across(90, 72, 472).across(260, 72, 472);
    page.line(72, 80, 12, "專題").line(292, 80, 12, "研究");
    for (int i = 0; i < 8; i++) {
      page.line(72, 110 + 18 * i, 12, "中俄關係持續密切發展雙方各有其目標");
      page.line(292, 110 + 18 * i, 12, "分別在中亞地區展現影響力尚能克制己");
    }
    assertThat(cells(document(page))).isEmpty();
  }

  @Test
  void aRowThatIsAHeadingPartsTheTable() {
    PageSketch page =
        new PageSketch(1)
            .grid(XS, new double[] {100, 130, 160})
            .line(80, 120, 12, "機關")
            .line(180, 120, 12, "說明")
            .line(80, 150, 12, "內政部")
            .line(180, 150, 12, "推動數位服務轉型")
            .grid(new double[] {72, 372}, new double[] {160, 190})
            .line(80, 182, 16, "二、執行情形")
            .grid(XS, new double[] {190, 220, 250})
            .line(80, 210, 12, "教育部")
            .line(180, 210, 12, "辦理教育訓練")
            .line(80, 240, 12, "外交部")
            .line(180, 240, 12, "辦理駐外業務");
    List<Block> blocks = document(page).blocks();
    assertThat(blocks)
        .anyMatch(b -> b instanceof Block.Heading && b.text().chars().equals("二、執行情形"));
    assertThat(cells(document(page)))
        .extracting(Block.Cell::table)
        .containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
  }

  /** An amount stands above its share in one cell, and prose is level without being rows. */
  @Test
  void aCellOfTwoFiguresOrOfProseIsWhole() {
    PageSketch page = new PageSketch(1).grid(new double[] {72, 172, 272, 372}, YS);
    page.line(80, 120, 12, "鄉鎮").line(180, 120, 12, "人口").line(280, 120, 12, "面積");
    page.line(80, 150, 12, "山城").line(180, 150, 12, "4,950").line(280, 150, 12, "3,200");
    page.line(180, 170, 12, "(12.3)").line(280, 170, 12, "(8.1)");
    assertThat(cells(document(page))).allMatch(cell -> cell.row() < 2);
    assertThat(cells(document(table()))).allMatch(cell -> cell.row() < 2);
  }

  /** Of vertical text a table's rows are columns from the right, and its cells stand below. */
  @Test
  void aTableOfVerticalTextIsReadColumnByColumn() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 5; i++) {
      page.column(500 - 24 * i, 100, 12, "議長宣布開會討論渡船條例的修正案並且逐條表決通過");
    }
    page.grid(new double[] {300, 330, 360}, new double[] {98, 150, 220});
    page.column(339, 102, 12, "隊別").column(339, 154, 12, "起訖地點");
    page.column(309, 102, 12, "第一隊").column(309, 154, 12, "石門青龍");
    assertThat(cells(document(page)))
        .extracting(cell -> cell.row() + "," + cell.column() + " " + cell.text().chars())
        .containsExactly("0,0 隊別", "0,1 起訖地點", "1,0 第一隊", "1,1 石門青龍");
  }

  /** Lines between all columns and around them are those of an old book. */
  @Test
  void linesBetweenTheColumnsOfAnOldBookMakeNoTable() {
    double[] xs = new double[9];
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 8; i++) {
      page.column(489 - 24 * i, 102, 12, "議長宣布開會討論渡船條例的修正案並");
      page.column(489 - 24 * i, 342, 12, "逐條表決通過以後送交縣政府公布施行");
      xs[i] = 315 + 24 * i;
    }
    xs[8] = 507;
    page.grid(xs, new double[] {98, 332, 560});
    assertThat(cells(document(page))).isEmpty();
  }

  /** Where each row is ruled, a name of two lines stands beside an amount and its share. */
  @Test
  void linesOfRuledRowsAreNoRows() {
    double[] ys = {100, 130, 180, 230, 280};
    PageSketch page = new PageSketch(1).grid(new double[] {72, 202, 302, 402}, ys);
    page.line(80, 120, 12, "計畫").line(210, 120, 12, "預算").line(310, 120, 12, "決算");
    for (int i = 1; i < 4; i++) {
      page.lines(80, ys[i] + 20, 12, 18, "中小學校園安全", "改善工程計畫");
      page.lines(210, ys[i] + 20, 12, 18, "12,345", "23.5%");
      page.lines(310, ys[i] + 20, 12, 18, "11,345", "21.6%");
    }
    assertThat(cells(document(page))).allMatch(cell -> cell.row() < 4);
  }
}
