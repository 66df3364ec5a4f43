package org.shanben.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.shanben.model.Box;

/**
 * Numbers in the margin that count a page's lines: each line, or each fifth.
 *
 * <p>They stand below each other at one edge, count up by one step, and nothing else stands above
 * or below them in their strip. Where each line has one, the lines are prose, one piece each, or
 * some have no text at all: the rows of a table have numbers before them, too, but are of several
 * pieces and end where they end.
 */
final class Numbering {

  /** So many numbers, where each line has one, are no chance. */
  private static final int EACH = 8;

  /** And so many, where they count by fives or tens. */
  private static final int FIFTHS = 3;

  /** No page has as many lines. */
  private static final int MOST = 400;

  /** The lines of a list begin at fewer places. */
  private static final int PLACES = 5;

  /** Edges nearer than this many points are one. */
  private static final double EDGE = 3;

  private final List<Row> rows;

  private Numbering(List<Row> rows) {
    this.rows = rows;
  }

  /** Returns the rows of a page that only count its lines; none, where there are none. */
  static List<Row> of(List<Row> rows) {
    Numbering numbering = new Numbering(rows);
    List<Row> numbers = rows.stream().filter(row -> value(row) >= 0).toList();
    if (numbers.size() < FIFTHS) {
      return List.of();
    }
    List<Row> longest = List.of();
    List<ToDoubleFunction<Row>> edges = List.of(row -> row.box().right(), row -> row.box().left());
    for (ToDoubleFunction<Row> edge : edges) {
      Map<Long, List<Row>> strips = new TreeMap<>();
      for (Row row : numbers) {
        long strip = Math.round(edge.applyAsDouble(row) / EDGE);
        strips.computeIfAbsent(strip, key -> new ArrayList<>()).add(row);
      }
      for (List<Row> strip : strips.values()) {
        List<Row> series = series(strip);
        if (series.size() > longest.size() && numbering.counts(series)) {
          longest = series;
        }
      }
    }
    return longest;
  }

  /** Returns the longest part of a strip that counts by one step: a page number may end it. */
  private static List<Row> series(List<Row> strip) {
    int best = 0;
    int length = 1;
    int from = 0;
    for (int i = 1; i < strip.size(); i++) {
      int step = value(strip.get(i)) - value(strip.get(i - 1));
      boolean same = i - from == 1 || step == value(strip.get(from + 1)) - value(strip.get(from));
      if (step <= 0 || !same) {
        from = step > 0 ? i - 1 : i;
      }
      if (i - from + 1 > length) {
        best = from;
        length = i - from + 1;
      }
    }
    return strip.subList(best, Math.min(strip.size(), best + length));
  }

  /** Returns the number that a row is; -1 where it is none, or has other characters. */
  static int value(Row row) {
    String text = row.ink();
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
  }

  private boolean counts(List<Row> strip) {
    if (strip.size() < FIFTHS || strip.size() > MOST) {
      return false;
    }
    int step = value(strip.get(1)) - value(strip.get(0));
    for (int i = 1; i < strip.size(); i++) {
      if (step <= 0 || value(strip.get(i)) - value(strip.get(i - 1)) != step) {
        return false;
      }
    }
    if (!isAlone(strip) || !isInMargin(strip)) {
      return false;
    }
    boolean fifths = (step == 5 || step == 10) && skipsLines(strip);
    boolean each = step == 1 && strip.size() >= EACH && (isProse(strip) || countsBlanks(strip));
    return fifths || each;
  }

  /** Nothing else stands in the strip, from the first number to the last. */
  private boolean isAlone(List<Row> strip) {
    Box box = strip.stream().map(Row::box).reduce(Box::union).orElseThrow();
    return Row.without(rows, strip).stream().noneMatch(row -> row.box().overlaps(box, 0));
  }

  /** A fifth of the numbers stand before nothing: a transcript's form is numbered, not its text. */
  private boolean countsBlanks(List<Row> strip) {
    List<Row> text = Row.without(rows, strip);
    long blank =
        strip.stream()
            .filter(number ->
                text.stream()
                    .noneMatch(row -> row.box().overlapY(number.box()) > 0.3 * number.size()))
            .count();
    return blank * 5 >= strip.size();
  }

  /** All that stands beside the numbers stands on one side of them. */
  private boolean isInMargin(List<Row> strip) {
    Box box = strip.stream().map(Row::box).reduce(Box::union).orElseThrow();
    List<Row> beside =
        Row.without(rows, strip).stream().filter(row -> row.box().overlapY(box) > 0).toList();
    return beside.stream().allMatch(row -> row.box().left() > box.right())
        || beside.stream().allMatch(row -> row.box().right() < box.left());
  }

  /** Lines without a number stand between those that have one; the rows of a table do not. */
  private boolean skipsLines(List<Row> strip) {
    List<Row> text = Row.without(rows, strip);
    for (int i = 1; i < strip.size(); i++) {
      double from = strip.get(i - 1).baseline() + 0.5 * strip.get(i - 1).size();
      double to = strip.get(i).baseline() - 0.5 * strip.get(i).size();
      long between =
          text.stream()
              .mapToDouble(Row::baseline)
              .filter(y -> y > from && y < to)
              .distinct()
              .count();
      if (between < 2) {
        return false;
      }
    }
    return true;
  }

  /**
   * As many lines as numbers, few of them parted as the rows of a table are, and half of them full;
   * or a fourth, where they begin at many places, as no list's items do: a court's rulings have
   * centred heads and short paragraphs.
   */
  private boolean isProse(List<Row> strip) {
    Box box = strip.stream().map(Row::box).reduce(Box::union).orElseThrow();
    Map<Double, Box> lines = new TreeMap<>();
    Set<Double> parted = new HashSet<>();
    for (Row row : Row.without(rows, strip)) {
      if (row.box().overlapY(box) > 0) {
        Box before = lines.get(row.baseline());
        if (before != null && row.box().left() - before.right() > 2 * row.size()) {
          parted.add(row.baseline());
        }
        lines.merge(row.baseline(), row.box(), Box::union);
      }
    }
    double left = lines.values().stream().mapToDouble(Box::left).min().orElse(0);
    double right = lines.values().stream().mapToDouble(Box::right).max().orElse(0);
    long full = lines.values().stream().filter(l -> l.width() > 0.6 * (right - left)).count();
    long lefts = lines.values().stream().map(l -> Math.round(l.left() / EDGE)).distinct().count();
    return lines.size() <= 1.5 * strip.size()
        && full * (lefts >= PLACES ? 4 : 2) >= strip.size()
        && parted.size() * 4 <= lines.size();
  }
}
