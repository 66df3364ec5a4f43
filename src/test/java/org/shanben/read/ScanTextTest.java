package org.shanben.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.layout.Glyph;

/** Text that was recognized on a scan: sizes and lines as they were in print. */
class ScanTextTest {

  private static final double[] SIZES = {11.4, 11.9, 12.0, 12.3, 20.6};

  /** Lines of twenty glyphs that sink by a hundredth, each line measured for itself. */
  private static List<Glyph> askew(double slope) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int line = 0; line < 5; line++) {
      for (int i = 0; i < 20; i++) {
        double x = 72 + 12 * i;
        double y = 100 + 24 * line + slope * (x - 192);
        glyphs.add(new Glyph("字", x, y, 12, SIZES[line], "OCR", false, 0, 0, true, null));
      }
    }
    return glyphs;
  }

  @Test
  void linesOfOneTypeHaveOneSizeAndTheTitleItsOwn() {
    assertThat(new ScanText().plain(askew(0)).stream().mapToDouble(Glyph::size).distinct())
        .containsExactly(12.0, 20.6);
  }

  @Test
  void aScanLaidAskewHasLevelLines() {
    for (double slope : new double[] {0.01, -0.01}) {
      List<Glyph> plain = new ScanText().plain(askew(slope));
      for (int i = 0; i < plain.size(); i++) {
        assertThat(plain.get(i).y()).isCloseTo(100 + 24 * (i / 20), within(0.01));
      }
    }
  }

  @Test
  void aLevelPageStaysAsItIs() {
    List<Glyph> level = askew(0);
    assertThat(new ScanText().plain(level))
        .extracting(Glyph::y)
        .isEqualTo(level.stream().map(Glyph::y).toList());
  }

  @Test
  void aPageWithSomeUnseenTextIsNoScan() {
    assertThat(ScanText.is(10, 100)).isFalse();
    assertThat(ScanText.is(0, 0)).isFalse();
    assertThat(ScanText.is(98, 100)).isTrue();
  }

  /**
   * Two columns of vertical text, each glyph as large and as far aside as its ink was taken for.
   */
  private static List<Glyph> columns() {
    List<Glyph> glyphs = new ArrayList<>();
    for (int column = 0; column < 2; column++) {
      for (int i = 0; i < 30; i++) {
        double size = 12 + i % 4;
        double x = 300 - 24 * column + (i % 3) - 1 + (i % 10 == 9 ? 6 : 0);
        String text = i % 10 == 9 ? "。" : "字";
        glyphs.add(new Glyph(text, x, 80 + 14 * i, size, size, "OCR", false, 0, 0, true, null));
      }
    }
    return glyphs;
  }

  @Test
  void theGlyphsOfAColumnStandRightBelowEachOther() {
    List<Glyph> plain = new ScanText().plain(columns());
    assertThat(plain.stream().mapToDouble(Glyph::size).distinct()).hasSize(1);
    assertThat(plain.stream().map(Glyph::x).distinct()).hasSize(2);
    assertThat(plain.stream().map(Glyph::text))
        .containsExactlyElementsOf(columns().stream().map(Glyph::text).toList());
  }
}
