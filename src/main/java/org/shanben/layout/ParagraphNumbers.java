package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.shanben.model.Box;
import org.shanben.unicode.Cjk;

/**
 * Numbers of paragraphs in the right margin, as a court counts those of its reasons: each stands
 * beside the first line of what it counts, and takes its place before it.
 *
 * <p>They count by one and stand right of all text, mostly beside lines that fill its measure; a
 * table of contents has one at each line, and amounts do not count.
 */
final class ParagraphNumbers {

  /** They stand so far to the right of the text, in ems. */
  private static final double STRIP = 1;

  /** What stands on one baseline differs by less, in points. */
  private static final double LEVEL = 1;

  /** So many lines that end together fill the measure. */
  private static final int TEXT = 4;

  /** Where more of the lines have a number, each title or each row of a table has one. */
  private static final double EACH = 0.45;

  /** A page's head and title have so many rows. */
  private static final int HEAD = 3;

  /** A wider space than that between lines, and a line that ends so many ems early. */
  private static final double WIDER = 1.25;

  private static final double SHORT = 1.5;

  /** A number stands so far before its line, in ems. */
  private static final double BEFORE = 1;

  private ParagraphNumbers() {}

  /** Returns the rows with the numbers put before those that they stand beside. */
  static List<Row> placed(List<Row> rows) {
    List<Row> digits = rows.stream().filter(row -> Numbering.value(row) >= 0).toList();
    List<Row> text = Row.without(rows, digits);
    double end = text.stream().mapToDouble(Row::inkRight).max().orElse(0);
    List<Row> full = text.stream().filter(row -> row.inkRight() > end - row.size()).toList();
    List<Row> numbers =
        digits.stream().filter(row -> row.inkLeft() > end + STRIP * row.size()).toList();
    long beside = numbers.stream().filter(number -> place(number, full) >= 0).count();
    boolean mostly = beside > 0 && beside * 2 >= numbers.size();
    boolean some = full.size() >= TEXT && numbers.size() < EACH * text.size();
    if (!mostly || !some || !count(numbers) || !begin(numbers, text, end)) {
      return rows;
    }
    List<Row> result = new ArrayList<>(text);
    for (Row number : numbers) {
      int at = place(number, text);
      result.set(at, with(text.get(at), number));
    }
    result.addAll(Row.without(digits, numbers));
    result.sort(Rows.ORDER);
    return result;
  }

  /**
   * Each stands beside the first line of a paragraph: below a short line, a wider space, the end of
   * a sentence, or at the page's top. One number alone needs more than a sentence's end, which a
   * folio or the number of another edition's page may have above it by chance.
   */
  private static boolean begin(List<Row> numbers, List<Row> text, double end) {
    double wider = WIDER * Rows.pitch(text);
    boolean alone = numbers.size() == 1;
    for (Row number : numbers) {
      int at = place(number, text);
      int above = at - 1;
      while (above >= 0 && text.get(at).baseline() - text.get(above).baseline() < LEVEL) {
        above--;
      }
      boolean folio = alone && (above < HEAD || at == text.size() - 1); // stands where those are
      if (at < 0 || folio || !(above < 0 || begins(text, at, above, wider, end, alone))) {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(
      List<Row> text, int at, int above, double wider, double end, boolean alone) {
    double step = text.get(at).baseline() - text.get(above).baseline();
    return step > wider
        || text.get(above).inkRight() < end - SHORT * text.get(above).size()
        || (!alone && Cjk.endsSentence(text.get(above).ink()));
  }

  private static boolean count(List<Row> numbers) {
    return IntStream.range(1, numbers.size())
        .allMatch(i -> Numbering.value(numbers.get(i)) == Numbering.value(numbers.get(i - 1)) + 1);
  }

  /** Returns the index of the first row on the number's baseline; -1 where none is. */
  private static int place(Row number, List<Row> rows) {
    return IntStream.range(0, rows.size())
        .filter(i -> Math.abs(rows.get(i).baseline() - number.baseline()) < LEVEL)
        .findFirst()
        .orElse(-1);
  }

  private static Row with(Row row, Row number) {
    double moved = row.box().left() - BEFORE * row.size() - number.box().right();
    List<Glyph> glyphs = new ArrayList<>();
    number.glyphs().stream()
        .filter(glyph -> !glyph.isSpace())
        .map(glyph -> glyph.at(glyph.x() + moved, row.baseline(), glyph.advance(), glyph.size()))
        .forEach(glyphs::add);
    glyphs.addAll(row.glyphs());
    Box box = row.box();
    return Row.of(
        glyphs,
        new Box(glyphs.get(0).x(), box.top(), box.right(), box.bottom()),
        row.size(),
        row.baseline());
  }
}
