package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes beside the text, in the left or right margin: side notes, and the balloons of a word
 * processor's comments.
 *
 * <p>They are smaller than the text and stand wholly beside all of it, so that no line of the page
 * crosses the strip between. A number of the text's own size in the margin, as a statute has before
 * its paragraphs, belongs to its line.
 */
final class MarginNotes {

  /** Notes are set at least this much smaller than the text. */
  private static final double SMALLER = 0.85;

  /** The strip between is at least this part of an em wide. */
  private static final double STRIP = 0.5;

  /** A text has at least so many rows. */
  private static final int TEXT = 6;

  private MarginNotes() {}

  /** Returns the notes of the left margin and those of the right one; nothing where none are. */
  static List<List<Row>> of(List<Row> rows) {
    double size = size(rows);
    List<Row> text = rows.stream().filter(row -> row.size() > SMALLER * size).toList();
    List<List<Row>> notes = new ArrayList<>();
    if (text.size() < TEXT || text.size() == rows.size()) {
      return notes;
    }
    double left = text.stream().mapToDouble(row -> row.box().left()).min().orElse(0);
    double right = text.stream().mapToDouble(row -> row.box().right()).max().orElse(0);
    List<Row> before = new ArrayList<>();
    List<Row> after = new ArrayList<>();
    for (Row row : rows) {
      if (row.size() <= SMALLER * size && row.box().right() < left - STRIP * size) {
        before.add(row);
      } else if (row.size() <= SMALLER * size && row.box().left() > right + STRIP * size) {
        after.add(row);
      }
    }
    List.of(before, after).stream().filter(some -> !some.isEmpty()).forEach(notes::add);
    return notes;
  }

  /** Returns the size in which most of the page is set. */
  private static double size(List<Row> rows) {
    Map<Double, Double> widths = new HashMap<>();
    rows.stream()
        .filter(row -> row.inset() < 0)
        .forEach(row -> widths.merge(row.size(), row.box().width(), Double::sum));
    return widths.entrySet().stream()
        .max(
            Map.Entry.<Double, Double>comparingByValue()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .map(Map.Entry::getKey)
        .orElse(0.0);
  }
}
