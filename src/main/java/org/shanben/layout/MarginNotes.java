package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Notes beside the text, in the left or right margin: side notes, and the balloons of a word
 * processor's comments.
 *
 * <p>They are smaller than the text, or of another color, and stand wholly beside all of it, so
 * that no line of the page crosses the strip between; a table may. A number of the text's own size
 * in the margin, as a statute has before its paragraphs, belongs to its line.
 */
final class MarginNotes {

  /** Notes are set at least this much smaller than the text. */
  private static final double SMALLER = 0.85;

  /** The strip between is at least this part of an em wide. */
  private static final double STRIP = 0.5;

  /** A number before its line, such as {@code 2.07}. */
  private static final String LABEL = "[（(]?\\d[\\d.]*[)）、]?";

  /** The lines of a note are no further apart than this many ems. */
  private static final double STACKED = 2.2;

  /** Lines that begin within this many points of each other are set together. */
  private static final double SAME = 2;

  /** A text has at least so many rows. */
  private static final int TEXT = 6;

  private MarginNotes() {}

  /** Returns the notes of the left margin and those of the right one; nothing where none are. */
  static List<List<Row>> of(List<Row> rows) {
    double size = heaviest(rows, Row::size);
    double color = heaviest(rows, MarginNotes::color);
    List<Row> text =
        rows.stream()
            .filter(row -> row.size() > SMALLER * size && (row.inset() >= 0 || color(row) == color))
            .toList();
    List<List<Row>> notes = new ArrayList<>();
    if (text.size() < TEXT || text.size() == rows.size()) {
      return notes;
    }
    List<Row> lines = measured(text);
    double left = left(lines);
    double end = lines.stream().mapToDouble(Row::inkRight).max().orElse(0);
    List<Row> before = new ArrayList<>();
    List<Row> after = new ArrayList<>();
    for (Row row : Row.without(rows, text)) {
      if (row.box().right() < left - STRIP * size) {
        before.add(row);
      } else if (row.box().left() > end + STRIP * size) {
        after.add(row);
      }
    }
    before.removeIf(row -> row.size() > SMALLER * size);
    List<Row> right = List.copyOf(after);
    after.removeIf(row -> row.size() > SMALLER * size && !isStacked(row, right));
    List.of(before, after).stream().filter(some -> !some.isEmpty()).forEach(notes::add);
    return notes;
  }

  /** Where lines begin; the numbers of paragraphs stand in the margin, and so may a note below. */
  private static double left(List<Row> lines) {
    Map<Double, Double> last = new HashMap<>();
    lines.forEach(row -> last.merge(row.baseline(), row.inkLeft(), Math::max));
    return lines.stream()
        .filter(row ->
            !row.ink().matches(LABEL) || last.getOrDefault(row.baseline(), 0.0) <= row.inkLeft())
        .mapToDouble(Row::inkLeft)
        .min()
        .orElse(0);
  }

  /** Among lines that mostly reach the margin, a table that runs over it shows no other one. */
  private static List<Row> measured(List<Row> text) {
    List<Row> lines = text.stream().filter(row -> row.inset() < 0).toList();
    double end = lines.stream().mapToDouble(Row::inkRight).max().orElse(0);
    long full = lines.stream().filter(row -> row.inkRight() > end - row.size()).count();
    return lines.size() >= TEXT && full * 2 > lines.size() ? lines : text;
  }

  /**
   * A note in the text's own size has words and several lines. The numbers of a table of contents
   * stand below each other, too: those of its titles at the left, those of its pages at the right.
   */
  private static boolean isStacked(Row row, List<Row> side) {
    boolean words =
        row.glyphs().stream().anyMatch(g -> Character.isLetter(g.text().codePointAt(0)));
    return words
        && side.stream()
            .anyMatch(other ->
                other.baseline() != row.baseline()
                    && Math.abs(other.baseline() - row.baseline()) < STACKED * row.size()
                    && Math.abs(other.box().left() - row.box().left()) < SAME);
  }

  private static double color(Row row) {
    @Nullable Glyph first = row.edge(false);
    return first == null ? -1 : first.color();
  }

  /** Returns the size, or the color, in which most of the page is set. */
  private static double heaviest(List<Row> rows, ToDoubleFunction<Row> value) {
    Map<Double, Double> widths = new HashMap<>();
    rows.stream()
        .filter(row -> row.inset() < 0)
        .forEach(row -> widths.merge(value.applyAsDouble(row), row.box().width(), Double::sum));
    return widths.entrySet().stream()
        .max(
            Map.Entry.<Double, Double>comparingByValue()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .map(Map.Entry::getKey)
        .orElse(0.0);
  }
}
