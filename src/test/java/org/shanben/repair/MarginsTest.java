package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.layout.PageSketch;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;

/** Where lines stand between their margins. */
class MarginsTest {

  private static final String FULL =
      "The settings of the program are all on one page, and these are it";

  /** Whether the third line is centred, which begins at 120 as those that follow do, or not. */
  private static boolean isCentred(double others) {
    PageSketch page = new PageSketch(1).line(72, 100, 12, FULL).line(72, 114, 12, FULL);
    page.line(120, 128, 12, "the number of dots of each picture is in the field");
    page.line(others, 142, 12, "in each second").line(others, 156, 12, "that the file has now");
    List<SourceLine> lines = PageSketch.source(List.of(page)).lines().toList();
    return new Margins(lines, Frames.of(lines, SourceText.Kind.GEOMETRIC)).isCentred(lines.get(2));
  }

  @Test
  void aLineIsInTheMiddleByChanceWhereOthersBeginThere() {
    assertThat(isCentred(126)).isTrue();
    assertThat(isCentred(120)).isFalse();
  }
}
