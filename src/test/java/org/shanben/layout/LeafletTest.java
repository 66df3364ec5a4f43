package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.model.Box;

/** Panels of a broad page: 840 by 595 points. */
class LeafletTest {

  private final List<Row> rows = new ArrayList<>();

  /** Rows of that width below each other, of which the first stands at that height. */
  private void panel(double left, double width, double top, double pitch, int count) {
    for (int i = 0; i < count; i++) {
      double baseline = top + i * pitch;
      Box box = new Box(left, baseline - 9, left + width, baseline + 1);
      rows.add(Row.of(List.of(), box, 10, baseline));
    }
  }

  private List<Integer> panels(double width, double height) {
    rows.sort(Rows.ORDER);
    return Leaflet.panels(rows, width, height).stream().map(List::size).toList();
  }

  private void threePanels() {
    panel(30, 220, 60, 17, 12);
    panel(320, 200, 400, 19, 3);
    panel(590, 220, 66, 21, 9);
  }

  @Test
  void eachPanelIsReadByItself() {
    threePanels();
    assertThat(panels(840, 595)).containsExactly(12, 3, 9);
  }

  @Test
  void aPageThatIsNotBroadHasNoPanels() {
    threePanels();
    assertThat(panels(840, 1188)).containsExactly(24);
  }

  @Test
  void aLineAcrossAFoldKeepsThePageWhole() {
    threePanels();
    panel(200, 300, 30, 17, 1);
    assertThat(panels(840, 595)).containsExactly(25);
  }

  /** A table without rules, or a form: its rows stand beside each other. */
  @Test
  void panelsWhoseLinesAreLevelAreATable() {
    panel(30, 220, 60, 17, 12);
    panel(320, 200, 60, 17, 12);
    panel(590, 220, 60, 17, 9);
    assertThat(panels(840, 595)).containsExactly(33);
  }

  @Test
  void stripsElsewhereAreNoFolds() {
    panel(30, 220, 60, 17, 12);
    panel(260, 200, 66, 21, 9);
    assertThat(panels(840, 595)).containsExactly(21);
  }
}
