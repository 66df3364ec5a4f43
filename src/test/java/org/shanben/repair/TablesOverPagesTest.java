package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shanben.repair.Sources.cells;
import static org.shanben.repair.Sources.document;
import static org.shanben.repair.TablesTest.XS;
import static org.shanben.repair.TablesTest.YS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.Checkers;
import org.shanben.Editions;
import org.shanben.layout.PageSketch;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.write.epub.EpubWriter;
import org.shanben.write.pdfa.PdfaWriter;

/** Tables that go on over a page. */
class TablesOverPagesTest {

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
}
