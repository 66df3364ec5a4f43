package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shanben.layout.PageSketch;

/** Boxes of few lines beside each other, below text that fills the page. */
class ColumnsBesideTest {

  private static PageSketch text() {
    PageSketch page = new PageSketch(1);
    String line = "本清單的目的不是列出所有可能的缺失，而是協助製造與採購的人把有限的精力先放在最常造成";
    return page.lines(40, 50, 12, 18, line, line, line, line, line, line, "傷害的地方。");
  }

  @Test
  void theMeasureOfABoxEndsWhereTheNextBegins() {
    PageSketch page =
        text()
            .shape(34, 200, 250, 90, 0)
            .shape(300, 200, 250, 90, 0)
            .lines(46, 220, 12, 18, "某幼兒園以網路商店購得的監視器，半年", "後在國外網站上被人直播，園方曾更改應", "用程式的密碼。")
            .lines(312, 220, 12, 18, "裝置身分與憑證配發指引，第二章第三節", "及家用攝影機密碼現況調查，二零二零年", "出版。");
    assertThat(Sources.document(page).blocks().stream().map(block -> block.text().chars()))
        .contains(
            "某幼兒園以網路商店購得的監視器，半年後在國外網站上被人直播，園方曾更改應用程式的密碼。",
            "裝置身分與憑證配發指引，第二章第三節及家用攝影機密碼現況調查，二零二零年出版。");
  }
}
