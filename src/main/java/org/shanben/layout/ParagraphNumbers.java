package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers of paragraphs in the right margin, as a court counts those of its reasons: each stands
 * beside the first line of what it counts, and takes its place before it.
 *
 * <p>They count by one and stand right of all text, mostly beside lines that fill its measure; a
 * table of contents has one at each line, and amounts do not count.
 */
final class ParagraphNumbers {

  private static final String NUMBER = "[0-9]{1,4}";

  /** They stand so far to the right of the text, in ems. */
  private static final double STRIP = 1;

  /** What stands on one baseline differs by less, in points. */
  private static final double LEVEL = 1;

  /** So many lines that end together fill the measure. */
  private static final int TEXT = 4;

  /** Where more of the lines have a number, each title or each row of a table has one. */
  private static final double EACH = 0.7;

  /** A number stands so far before its line, in ems. */
  private static final double BEFORE = 1;

  private ParagraphNumbers() {}

  /** Returns the rows with the numbers put before those that they stand beside. */
  static List<Row> placed(List<Row> rows) {
    List<Row> digits = rows.stream().filter(row -> row.ink().matches(NUMBER)).toList();
    List<Row> text = Row.without(rows, digits);
    double end = text.stream().mapToDouble(Row::inkRight).max().orElse(0);
    List<Row> full = text.stream().filter(row -> row.inkRight() > end - row.size()).toList();
    List<Row> numbers =
        digits.stream().filter(row -> row.inkLeft() > end + STRIP * row.size()).toList();
    long beside = numbers.stream().filter(number -> place(number, full) >= 0).count();
    boolean paragraphs = beside > 0 && beside * 2 >= numbers.size();
    boolean some = full.size() >= TEXT && numbers.size() < EACH * text.size();
    if (!paragraphs
        || !some
        || !count(numbers)
        || numbers.stream().anyMatch(n -> place(n, text) < 0)) {
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

  private static boolean count(List<Row> numbers) {
    return IntStream.range(1, numbers.size())
        .allMatch(i -> value(numbers.get(i)) == value(numbers.get(i - 1)) + 1);
  }

  private static int value(Row number) {
    return Integer.parseInt(number.ink());
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
    // the row begins where it did: the measure of the text is that of the others
    return Row.of(glyphs, row.box(), row.size(), row.baseline());
  }
}
