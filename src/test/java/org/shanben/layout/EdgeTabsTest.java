package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.repair.Sources;

/** Words on a tab at the page's edge. */
class EdgeTabsTest {

  private static final String[] TEXT = {
    "本手冊說明資料的整理方法，凡保存超過三十年之文件均應依本章辦理，並於每", "年年底前完成清查。", "　　清查之結果，應報主管機關備查。"
  };

  private static PageSketch page(int number, int color) {
    return new PageSketch(number)
        .shape(30, 90, 24, 90, 0)
        .color(color)
        .lines(32, 104, 10, 17, "資料", "整理")
        .color(0)
        .lines(66, 104, 10, 17, TEXT);
  }

  @Test
  void theWordsOfATabStandInNoLineAndLeaveWhereTheyAreOnSeveralPages() {
    List<String> blocks = PageSketch.blocks(page(1, 0xFFFFFF), page(2, 0xFFFFFF));
    assertThat(blocks).noneMatch(block -> block.contains("資料整理") || block.equals("資料"));
    assertThat(blocks.get(0)).startsWith("本手冊").contains("並於每年年底前");
  }

  @Test
  void whatOnePageHasStaysBesideItsText() {
    var document = Sources.document(page(1, 0xFFFFFF));
    assertThat(document.blocks())
        .extracting(block -> block.text().chars())
        .containsExactly("本手冊說明資料的整理方法，凡保存超過三十年之文件均應依本章辦理，並於每年年底前完成清查。", "清查之結果，應報主管機關備查。", "資料整理");
  }

  /** A light box behind dark words may hold a label of the lines beside it. */
  @Test
  void darkWordsStayWithTheirLines() {
    assertThat(PageSketch.blocks(page(1, 0)).get(0)).startsWith("資料");
  }
}
