package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.layout.PageSketch;
import org.shanben.model.Block;

/** Text that runs around a table. */
class TableBesideTest {

  private static final String WIDE = "本年度編列預算用於推動數位服務轉型及人才培育並逐季檢討執行成效與經費支用";
  private static final String NARROW = "各部會依核定計畫逐季檢討執行成效與經費";

  /** A paragraph begins at full measure, runs beside a table and goes on below it. */
  private static PageSketch page(double gap, double up) {
    PageSketch page = new PageSketch(1).lines(72, 80, 12, 20, WIDE, WIDE);
    double y = 120 + gap;
    for (int i = 0; i < 5; i++) {
      page.line(72, y + 20 * i, 12, NARROW);
    }
    page.lines(72, y + 100, 12, 20, WIDE, "完竣。");
    double top = y + 2 - up;
    page.line(330, top - 4, 9, "表一　經費支用");
    page.grid(new double[] {320, 400, 500}, new double[] {top, top + 22, top + 44, top + 66});
    for (int i = 0; i < 3; i++) {
      page.line(326, top + 15 + 22 * i, 9, "項目" + i).line(406, top + 15 + 22 * i, 9, "1" + i + "0");
    }
    return page;
  }

  private static List<Block> blocks(PageSketch page) {
    return Sources.document(page).blocks();
  }

  @Test
  void aParagraphGoesOnBesideATableAndBelowIt() {
    List<Block> blocks = blocks(page(0, 0));
    assertThat(blocks.get(0).text().chars())
        .isEqualTo(WIDE.repeat(2) + NARROW.repeat(5) + WIDE + "完竣。");
    assertThat(blocks.stream().filter(Block.Cell.class::isInstance)).hasSize(6);
  }

  @Test
  void aParagraphThatBeginsBesideATableIsReadAfterIt() {
    List<Block> blocks = blocks(page(30, 20));
    int cell =
        blocks.indexOf(
            blocks.stream().filter(Block.Cell.class::isInstance).findFirst().orElseThrow());
    assertThat(blocks.subList(cell, blocks.size()))
        .anyMatch(block -> block.text().chars().startsWith(NARROW));
  }
}
