package org.shanben.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.layout.Glyph;

/** Words as a program measured them on a scan. */
class ScanLineTest {

  /** A word and its space: where it begins, how wide its ink was taken for. */
  private record Word(String text, double x, double wide) {}

  private static List<Glyph> line(double y, double size, Word... words) {
    List<Glyph> glyphs = new ArrayList<>();
    for (Word word : words) {
      double each = word.wide() / word.text().length();
      for (int i = 0; i <= word.text().length(); i++) {
        String text = i < word.text().length() ? word.text().substring(i, i + 1) : " ";
        double x = word.x() + each * i;
        glyphs.add(new Glyph(text, x, y, each, size, "OCR", false, 0, 0, true, null));
      }
    }
    return glyphs;
  }

  /** Twelve ideographs of eleven points; the first word's box reaches over the second's. */
  private static List<Glyph> measured(double y, double size) {
    return line(
        y,
        size,
        new Word("公司", 100, 49),
        new Word("為", 123, 10),
        new Word("樣本", 134, 19),
        new Word(",", 156, 2),
        new Word("採", 166, 11),
        new Word("固定", 177, 20),
        new Word("效果", 199, 20),
        new Word("模", 224, 3));
  }

  private static String text(List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }

  @Test
  void wordsThatRunIntoEachOtherStayALineInTheirOrder() {
    List<ScanLine> lines = ScanLine.of(measured(100, 17));
    assertThat(lines).hasSize(1);
    List<Glyph> glyphs = lines.get(0).parted().glyphs();
    assertThat(text(glyphs)).isEqualTo("公司 為 樣本 , 採 固定 效果 模 ");
    assertThat(glyphs).isSortedAccordingTo((a, b) -> Double.compare(a.x(), b.x()));
  }

  @Test
  void theWidthOfALineTellsItsSizeAndNotTheHeightOfItsInk() {
    double type = ScanLine.of(measured(100, 17)).get(0).parted().type();
    assertThat(type).isCloseTo(10.6, within(0.5));
  }

  @Test
  void ideographsAreSetEvenlyAndALatinLineIsLeftAsItIs() {
    ScanLine line = ScanLine.of(measured(100, 11)).get(0).parted();
    List<Glyph> ink = line.spaced().glyphs().stream().filter(glyph -> !glyph.isSpace()).toList();
    for (int i = 1; i < ink.size(); i++) {
      assertThat(ink.get(i).x()).isCloseTo(ink.get(i - 1).end(), within(0.001));
    }
    ScanLine latin =
        ScanLine.of(line(100, 9, new Word("the", 50, 14), new Word("end", 69, 16))).get(0);
    assertThat(latin.spaced()).isEqualTo(latin);
  }

  @Test
  void aWideGapStays() {
    List<Glyph> glyphs = line(100, 11, new Word("主席", 100, 22), new Word("紀錄", 160, 22));
    List<Glyph> ink = ScanLine.of(glyphs).get(0).spaced().glyphs();
    assertThat(ink.get(3).x()).isEqualTo(160);
  }

  @Test
  void theNextColumnIsALineOfItsOwn() {
    List<Glyph> glyphs = new ArrayList<>(measured(100, 11));
    glyphs.addAll(measured(122, 11));
    assertThat(ScanLine.of(glyphs)).hasSize(2);
  }

  @Test
  void linesOfOneTypeHaveOneSizeWhateverTheHeightOfTheirInk() {
    List<Glyph> glyphs = new ArrayList<>();
    for (double height : new double[] {11, 13, 17, 12}) {
      glyphs.addAll(measured(100 + 20 * glyphs.size(), height));
    }
    assertThat(new ScanText().plain(glyphs).stream().mapToDouble(Glyph::size).distinct())
        .hasSize(1);
  }
}
