package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static final double[] XS = {72, 172, 372};
  private static final double[] YS = {100, 130, 190};

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

  private static Document document(PageSketch... pages) {
    return Sources.document(Passes.repair(PageSketch.source(List.of(pages))));
  }

  private static List<Block.Cell> cells(Document document) {
    return document.blocks().stream()
        .filter(Block.Cell.class::isInstance)
        .map(Block.Cell.class::cast)
        .toList();
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

  /** A page of a table that goes on: a bold head and one row of its own. */
  private static PageSketch page(int number, double[] xs, String name, String words) {
    return new PageSketch(number)
        .grid(xs, new double[] {300, 330, 360})
        .bold(true)
        .line(80, 320, 12, "機關")
        .line(180, 320, 12, "說明")
        .bold(false)
        .line(80, 350, 12, name)
        .line(180, 350, 12, words);
  }

  @Test
  void aTableGoesOnOverAPageAndItsHeadIsSaidOnce() {
    Passes.Repaired repaired =
        Passes.repair(
            PageSketch.source(List.of(page(1, XS, "甲部", "編列預算"), page(2, XS, "乙部", "執行計畫"))));
    Document document = Sources.document(repaired);
    assertThat(cells(document))
        .extracting(c -> c.table() + "," + c.row() + "," + c.column() + c.head() + c.text().chars())
        .containsExactly(
            "1,0,0true機關",
            "1,0,1true說明",
            "1,1,0false甲部",
            "1,1,1false編列預算",
            "1,2,0false乙部",
            "1,2,1false執行計畫");
    assertThat(document.furniture())
        .extracting(piece -> piece.rule() + piece.page() + piece.text())
        .containsExactly("TAB-0022機關", "TAB-0022說明");
  }

  /** The note answers a mark of the page, and parts no table that goes on. */
  @Test
  void aNoteAtTheFootPartsNoTable() {
    PageSketch first =
        new PageSketch(1)
            .lines(72, 60, 12, 20, "以下為各部會年度預算執行情形，依機關別彙整如後，請參閱。")
            .line(414, 54, 7, "1")
            .grid(XS, YS)
            .line(80, 120, 12, "機關")
            .line(180, 120, 12, "說明")
            .line(180, 150, 12, "本年度編列預算。")
            .line(72, 760, 9, "1 資料來源為主計單位，")
            .line(72, 772, 9, "截至年底。");
    PageSketch second =
        new PageSketch(2)
            .grid(XS, YS)
            .line(80, 120, 12, "機關")
            .line(180, 120, 12, "說明")
            .line(180, 150, 12, "轉型及人才培育。");
    List<Block.Cell> cells = cells(document(first, second));
    assertThat(cells).extracting(cell -> cell.text().chars()).filteredOn("機關"::equals).hasSize(1);
    assertThat(cells.stream().map(Block.Cell::table).distinct()).hasSize(1);
  }

  @Test
  void aTableOfOtherColumnsIsAnother() {
    PageSketch other =
        new PageSketch(2)
            .grid(new double[] {72, 152, 372}, new double[] {300, 330, 360})
            .line(80, 320, 12, "日期")
            .line(180, 320, 12, "地點")
            .line(80, 350, 12, "五月")
            .line(180, 350, 12, "臺北");
    assertThat(cells(document(page(1, XS, "甲部", "編列預算"), other)))
        .extracting(Block.Cell::table)
        .containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
  }

  @Test
  void theSameHeadGoesOnWhereTheColumnsMoved() {
    double[] others = {72, 152, 372};
    assertThat(cells(document(page(1, XS, "甲部", "編列預算"), page(2, others, "乙部", "執行計畫"))))
        .extracting(Block.Cell::table)
        .containsExactly(1, 1, 1, 1, 1, 1);
  }

  /** A page of two articles side by side, and what each cell has of them. */
  private static PageSketch articles(int number, String[] left, String[] right) {
    PageSketch page =
        new PageSketch(number)
            .grid(new double[] {72, 252, 432}, new double[] {300, 330, 400})
            .line(80, 320, 12, "修正條文")
            .line(260, 320, 12, "現行條文");
    page.lines(80, 350, 12, 18, left);
    return page.lines(260, 350, 12, 18, right);
  }

  @Test
  void aRowThatGoesOnOverThePageIsOne() {
    PageSketch first =
        articles(
            1,
            new String[] {"第五條　主管機關應每四年檢", "討一次，並將結果公開於資"},
            new String[] {"第五條　主管機關應每年檢討", "一次，並報行政院備查。"});
    PageSketch second = articles(2, new String[] {"訊網站。"}, new String[] {});
    List<Block.Cell> cells = cells(document(first, second));
    assertThat(cells)
        .extracting(cell -> cell.row() + "," + cell.column() + " " + cell.text().chars())
        .containsExactly(
            "0,0 修正條文",
            "0,1 現行條文",
            "1,0 第五條　主管機關應每四年檢討一次，並將結果公開於資訊網站。",
            "1,1 第五條　主管機關應每年檢討一次，並報行政院備查。");
  }

  @Test
  void rowsThatBreakOffNowhereAreTwo() {
    PageSketch first =
        articles(1, new String[] {"第五條　主管機關應每四年檢", "討一次。"}, new String[] {"第五條　主管機關應每年檢討", "一次。"});
    PageSketch second =
        articles(2, new String[] {"第六條　本法自公布日施行。"}, new String[] {"第六條　本法施行日期另定之。"});
    assertThat(cells(document(first, second)))
        .extracting(Block.Cell::row)
        .containsExactly(0, 0, 1, 1, 2, 2);
  }

  @Test
  void proseBetweenPartsTwoTables() {
    PageSketch second = page(2, XS, "乙部", "執行計畫").line(72, 200, 12, "另一表如下，請參閱。");
    assertThat(cells(document(page(1, XS, "甲部", "編列預算"), second)))
        .extracting(Block.Cell::table)
        .containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
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
  void aHeadNamesItsColumns() throws Exception {
    Document document = document(page(1, XS, "甲部", "編列預算"), page(2, XS, "乙部", "執行計畫"));
    byte[] epub = new EpubWriter().write(document).bytes();
    byte[] pdf = new PdfaWriter().write(document).bytes();
    assertThat(Checkers.epub(epub)).isEmpty();
    assertThat(Checkers.pdf(pdf)).isEmpty();
    assertThat(Editions.pdf(pdf)).isEqualTo(Editions.epub(epub));
    String section =
        new String(Editions.unzip(epub).get("EPUB/text/s-0001.xhtml"), StandardCharsets.UTF_8);
    assertThat(section).contains("<thead>\n<tr><th scope=\"col\">", "<p>機關</p></th>");
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

  /** A line of an open table, its pieces at the places of the columns. */
  private static void row(PageSketch page, double y, String... pieces) {
    double[] places = {72, 172, 252, 332};
    for (int i = 0; i < pieces.length; i++) {
      page.line(places[i], y, 12, pieces[i]);
    }
  }

  private static PageSketch figures(int number) {
    PageSketch page = new PageSketch(number).line(72, 60, 12, "表1 各縣市辦理情形");
    row(page, 90, "縣市別", "件數", "經費", "進度");
    row(page, 112, "新北市", "744", "237,231", "規劃中，預計年底");
    page.line(332, 134, 12, "前完成");
    row(page, 156, "澎湖縣", "312", "—", "已完成");
    row(page, 178, "臺南市", "80", "6,268", "執行中");
    return page.line(72, 210, 12, "資料來源：主計單位。");
  }

  @Test
  void linesWithFiguresInColumnsAreATableWithoutAnyRule() {
    assertThat(cells(document(figures(1))))
        .extracting(
            cell -> cell.row() + "," + cell.column() + cell.head() + " " + cell.text().chars())
        .contains("0,0true 縣市別", "0,3true 進度", "1,3false 規劃中，預計年底前完成", "3,1false 80")
        .hasSize(16);
  }

  @Test
  void namesInColumnsAndAListOfPagesAreNone() {
    PageSketch names = new PageSketch(1);
    row(names, 90, "委員", "王小明", "李大華", "陳怡君");
    row(names, 112, "委員", "林志明", "黃美玲", "張文雄");
    row(names, 134, "委員", "吳淑芬", "周俊傑", "許雅婷");
    PageSketch contents = new PageSketch(2);
    row(contents, 90, "章次", "章名", "頁");
    row(contents, 112, "第一章", "緒論", "1");
    row(contents, 134, "第二章", "方法", "9");
    row(contents, 156, "第三章", "結論", "30");
    assertThat(cells(document(names, contents))).isEmpty();
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

  /** Uprights run from the head to the foot of a statistical table, with no crossbar between. */
  private static PageSketch statistics(PageSketch page, double x, double y, String name) {
    double[] xs = {x, x + 70, x + 130, x + 190};
    page.line(x + 40, y - 10, 11, name).grid(xs, new double[] {y, y + 20, y + 80});
    page.line(x + 4, y + 14, 9, "鄉鎮").line(x + 80, y + 14, 9, "男").line(x + 140, y + 14, 9, "女");
    String[] places = {"山城", "鹽埕", "東嶼"};
    for (int i = 0; i < 3; i++) {
      double at = y + 36 + 16 * i;
      page.line(x + 4, at, 9, places[i]).line(x + 80, at, 9, "4" + i + ",950");
      page.line(x + 140, at, 9, "4" + i + ",392");
    }
    return page.line(x, y + 94, 8, "資料來源：" + name);
  }

  @Test
  void figuresBelowEachOtherAreRowsWithoutCrossbars() {
    assertThat(cells(document(statistics(new PageSketch(1), 72, 100, "表一　人口"))))
        .extracting(cell -> cell.row() + "," + cell.column() + " " + cell.text().chars())
        .startsWith("0,0 鄉鎮", "0,1 男", "0,2 女", "1,0 山城", "1,1 40,950", "1,2 40,392", "2,0 鹽埕")
        .hasSize(12);
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

  @Test
  void tablesBesideEachOtherAreReadOneAfterTheOther() {
    PageSketch page = new PageSketch(1);
    statistics(statistics(page, 72, 100, "表一　人口"), 320, 100, "表二　戶數");
    statistics(statistics(page, 72, 260, "表三　漁獲"), 320, 260, "表四　借閱");
    List<String> names =
        document(page).blocks().stream()
            .map(block -> block.text().chars())
            .filter(text -> text.startsWith("表") || text.startsWith("資料"))
            .toList();
    assertThat(names)
        .containsExactly(
            "表一　人口",
            "資料來源：表一　人口",
            "表二　戶數",
            "資料來源：表二　戶數",
            "表三　漁獲",
            "資料來源：表三　漁獲",
            "表四　借閱",
            "資料來源：表四　借閱");
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

  /** Groups of places, a rule below each, and no cell of so many lines. */
  @Test
  void groupsOfFiguresAreRows() {
    PageSketch page =
        new PageSketch(1).grid(new double[] {72, 172, 272}, new double[] {90, 110, 184, 274});
    page.line(80, 104, 9, "縣市").line(180, 104, 9, "人口");
    for (int i = 0; i < 9; i++) {
      double y = (i < 4 ? 126 : 138) + 16 * i;
      page.line(80, y, 9, "宜花東屏高南嘉雲投".charAt(i) + "縣").line(180, y, 9, "1" + i + ",821");
    }
    assertThat(cells(document(page)))
        .extracting(cell -> cell.row() + " " + cell.text().chars())
        .contains("1 宜縣", "1 10,821", "4 屏縣", "5 高縣", "9 投縣");
  }
}
