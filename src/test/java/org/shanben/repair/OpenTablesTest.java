package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.layout.PageSketch;
import org.shanben.model.Block;

/** Tables with rules above, below and under their head, as books set them. */
class OpenTablesTest {

  /** Routes whose names and remarks take two lines, 16 points apart, with so many between rows. */
  private static PageSketch routes(double between) {
    PageSketch page = new PageSketch(1).across(100, 72, 420).across(124, 72, 420);
    page.line(76, 116, 10, "航線").line(156, 116, 10, "班次").line(236, 116, 10, "說明");
    String[] names = {"東線（安平至", "南線（枋寮至", "北線（臺北至"};
    for (int i = 0; i < 3; i++) {
      double y = 140 + i * (16 + between);
      page.line(76, y, 10, names[i]).line(156, y, 10, "2" + i).line(236, y, 10, "冬季加開早班航班補貼歸");
      page.line(76, y + 16, 10, "東嶼）").line(236, y + 16, 10, "零，次年取消。");
    }
    return page.across(140 + 3 * (16 + between), 72, 420);
  }

  private static List<String> names(PageSketch page) {
    return Sources.document(page).blocks().stream()
        .filter(Block.Cell.class::isInstance)
        .map(Block.Cell.class::cast)
        .filter(cell -> cell.column() == 0)
        .map(cell -> cell.row() + " " + cell.text().chars())
        .toList();
  }

  @Test
  void linesNearerToEachOtherThanRowsAreOneRow() {
    assertThat(names(routes(26)))
        .containsExactly("0 航線", "1 東線（安平至東嶼）", "2 南線（枋寮至東嶼）", "3 北線（臺北至東嶼）");
  }

  @Test
  void whereAllLinesAreAsFarApartEachIsARow() {
    assertThat(names(routes(16))).hasSize(7);
  }

  @Test
  void figuresNearToEachOtherAreRowsInGroups() {
    PageSketch page = new PageSketch(1).across(100, 72, 420).across(124, 72, 420);
    page.line(76, 116, 10, "項目").line(156, 116, 10, "金額").line(236, 116, 10, "備註");
    String[] names = {"資產", "現金", "存貨", "負債", "應付", "準備"};
    for (int i = 0; i < 6; i++) {
      double y = 140 + i * 13 + (i / 3) * 8;
      page.line(76, y, 10, names[i]).line(156, y, 10, "1" + i + "0");
      if (i % 3 == 0) {
        page.line(236, y, 10, "見附註說明");
      }
    }
    assertThat(names(page.across(240, 72, 420))).hasSize(7);
  }

  /** Two tables below each other whose rows all have a rule below them, and their heads too. */
  private static PageSketch ruledBelow(double heading) {
    PageSketch page = new PageSketch(1);
    String[] sections = {"一", "二"};
    for (int table = 0; table < 2; table++) {
      double y = 100 + table * 160;
      page.bold(true).line(76, y - 24, heading, "附錄" + sections[table] + "　對照");
      page.line(76, y, 10, "條款").line(120, y, 10, "主題").line(220, y, 10, "最低證據");
      page.bold(false).across(y + 6, 72, 420);
      for (int i = 1; i <= 4; i++) {
        double at = y + 18 * i;
        page.line(76, at, 10, "3.1." + i).line(120, at, 10, "政策").line(220, at, 10, "政策文件");
        page.across(at + 6, 72, 420);
      }
    }
    return page;
  }

  @Test
  void aLineInBoldRightAboveTheFirstRuleNamesTheColumns() {
    assertThat(names(ruledBelow(15)))
        .containsExactly(
            "0 條款", "1 3.1.1", "2 3.1.2", "3 3.1.3", "4 3.1.4", "0 條款", "1 3.1.1", "2 3.1.2",
            "3 3.1.3", "4 3.1.4");
  }

  /** Groups in larger type, and a caption in bold above a head of its own. */
  @Test
  void namesOfGroupsAndCaptionsAreNoHeads() {
    PageSketch page = new PageSketch(1).bold(true);
    page.line(76, 92, 10, "表一　各里人口").line(300, 92, 10, "單位：人").across(100, 72, 420);
    page.line(76, 116, 10, "里別").line(300, 116, 10, "人口數").across(124, 72, 420);
    page.line(76, 142, 13, "東區").bold(false);
    for (int i = 0; i < 4; i++) {
      page.line(76, 162 + 18 * i, 10, "仁愛里").line(300, 162 + 18 * i, 10, "1,20" + i);
    }
    page.across(226, 72, 420);
    assertThat(names(page)).hasSize(6).first().isEqualTo("0 里別");
  }

  /** Pasted text has a ground below each of its lines, as wide as the line or as the paragraph. */
  private static PageSketch grounds(double right) {
    String[] items = {"○ 開發人員可以透過提交修補程式來做出貢獻。", "○ 專案有公共問題追蹤與開發者指南供查。", "○ 程式碼變更在合併之前要經過廣泛審查。"};
    PageSketch page = new PageSketch(1).line(72, 90, 11, "原始專案對貢獻的開放程度如下，請依各項說明辦理之：");
    for (int i = 0; i < items.length; i++) {
      double y = 130 + 15 * i;
      page.line(90, y, 11, "○").line(108, y, 11, items[i].substring(2));
      double width = right > 0 ? right - 90 : 18 + 11 * items[i].substring(2).length();
      page.band(90, y - 11.5, width, right > 0 ? 16 : 12.7);
    }
    return page;
  }

  @Test
  void theGroundOfALineIsNoRowOfATable() {
    assertThat(names(grounds(0))).isEmpty();
    assertThat(names(grounds(500))).isEmpty();
  }
}
