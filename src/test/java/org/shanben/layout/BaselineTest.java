package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines of one column beside larger type, and what heads a table across columns. */
class BaselineTest {

  /** A goal and a key figure in boxes: each is near to one of the lines, and to the other. */
  @Test
  void largerTypeBesideTwoLinesMakesThemNotOne() {
    PageSketch page =
        new PageSketch(1)
            .lines(
                34,
                149,
                9,
                13,
                "The science is clear: to avoid the most severe of it,",
                "humanity needs to reduce what it emits quickly.")
            .line(360, 150, 14, "Goal")
            .line(460, 161, 28, "90%");
    assertThat(String.join("|", PageSketch.blocks(page)))
        .contains("The science is clear: to avoid the most severe of it,")
        .contains("humanity needs to reduce what it emits quickly.");
  }

  /** An index and an exponent stand one above the other. */
  @Test
  void anIndexAndAnExponentAreOnOneLine() {
    PageSketch page =
        new PageSketch(1)
            .line(72, 100, 12, "the set E")
            .line(126, 95, 8, "k")
            .line(126, 103, 8, "u")
            .line(134, 100, 12, "of the user is known.");
    assertThat(PageSketch.blocks(page)).hasSize(1);
  }

  /** {@code Table 1.} above a title that crosses three columns is none of the first one's lines. */
  @Test
  void aLabelAboveWhatCrossesTheColumnsHeadsIt() {
    PageSketch page = new PageSketch(1);
    String[] lines = {
      "the people of the whole town",
      "were asked in the year about",
      "what they had done then, for",
      "how many years, and where."
    };
    for (int column = 0; column < 2; column++) {
      page.lines(60 + 240 * column, 100, 9, 12, lines);
    }
    page.line(60, 170, 9, "Table 1.")
        .bold(true)
        .line(60, 182, 10, "Prevalence of what was asked for the selected groups in both years");
    assertThat(String.join("|", PageSketch.blocks(page)))
        .endsWith("Table 1.|Prevalence of what was asked for the selected groups in both years");
  }
}
