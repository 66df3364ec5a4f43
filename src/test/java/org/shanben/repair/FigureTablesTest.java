package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shanben.repair.Sources.cells;
import static org.shanben.repair.Sources.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.layout.PageSketch;

/** Tables that their figures alone show, without rules. */
class FigureTablesTest {

  /** A line of an open table, its pieces at the places of the columns. */
  static void row(PageSketch page, double y, String... pieces) {
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
