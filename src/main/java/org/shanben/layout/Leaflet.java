package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parts a broad page where it is to be folded: each panel of a leaflet is read by itself, as the
 * pages of a spread are.
 *
 * <p>The folds part the page into equal panels, each with lines of its own, and no line crosses
 * them. A panel need not be prose, as a column is: it may hold an address and nothing else. Beside
 * each other its lines stand at their own heights; where they stand on those of the next panel, it
 * is a table or a form, or {@link Columns} know it as prose.
 */
final class Leaflet {

  /** A page is broad that is wider than this many times its height. */
  private static final double BROAD = 1.2;

  private static final int MOST_PANELS = 4;

  /** A fold stands no farther from its place than this part of the page's width. */
  private static final double OFF = 0.02;

  /** The strip along a fold is at least so many ems wide. */
  private static final double STRIP = 1.5;

  /** A panel has at least so many lines. */
  private static final int LINES = 3;

  /** Two lines stand at one height that are no farther apart than so many points. */
  private static final double LEVEL = 0.5;

  private Leaflet() {}

  /** A part of the page's width. */
  private record Span(double from, double to) {}

  /** Returns the rows of each panel, from left to right; one list where nothing is folded. */
  static List<List<Row>> panels(List<Row> rows, double width, double height) {
    if (width < BROAD * height || rows.size() < 2 * LINES) {
      return List.of(rows);
    }
    List<Span> strips = strips(rows);
    for (int count = MOST_PANELS; count > 1; count--) {
      List<List<Row>> panels = parted(rows, strips, width, count);
      if (panels.size() == count && panels.stream().allMatch(panel -> panel.size() >= LINES)) {
        return areLevel(panels) ? List.of(rows) : panels;
      }
    }
    return List.of(rows);
  }

  /** Returns the strips that no row enters, from left to right. */
  private static List<Span> strips(List<Row> rows) {
    List<Row> sorted =
        rows.stream().sorted(Comparator.comparingDouble(row -> row.box().left())).toList();
    double least = STRIP * rows.get(rows.size() / 2).size();
    List<Span> strips = new ArrayList<>();
    double end = sorted.get(0).box().right();
    for (Row row : sorted) {
      if (row.box().left() - end >= least) {
        strips.add(new Span(end, row.box().left()));
      }
      end = Math.max(end, row.box().right());
    }
    return strips;
  }

  private static List<List<Row>> parted(
      List<Row> rows, List<Span> strips, double width, int count) {
    List<List<Row>> panels = new ArrayList<>();
    double from = Double.NEGATIVE_INFINITY;
    for (int i = 1; i <= count; i++) {
      Optional<Double> fold =
          i == count
              ? Optional.of(Double.POSITIVE_INFINITY)
              : fold(strips, width * i / count, width);
      if (fold.isEmpty()) {
        return List.of();
      }
      double left = from;
      double right = fold.get();
      panels.add(
          rows.stream()
              .filter(row -> row.box().left() >= left && row.box().left() < right)
              .toList());
      from = right;
    }
    return panels;
  }

  private static Optional<Double> fold(List<Span> strips, double place, double width) {
    return strips.stream()
        .filter(strip -> strip.from() < place + OFF * width && strip.to() > place - OFF * width)
        .map(strip -> (strip.from() + strip.to()) / 2)
        .min(Comparator.comparingDouble(middle -> Math.abs(middle - place)));
  }

  /** Half of the lines of some panel stand at the height of lines of the next. */
  private static boolean areLevel(List<List<Row>> panels) {
    for (int i = 1; i < panels.size(); i++) {
      List<Row> one = panels.get(i - 1);
      List<Row> next = panels.get(i);
      long level = Math.max(level(one, next), level(next, one));
      if (level * 2 >= Math.min(one.size(), next.size())) {
        return true;
      }
    }
    return false;
  }

  private static long level(List<Row> some, List<Row> others) {
    Set<Long> heights = new HashSet<>();
    others.forEach(row -> heights.add(height(row)));
    return some.stream()
        .map(Leaflet::height)
        .filter(at -> heights.contains(at - 1) || heights.contains(at) || heights.contains(at + 1))
        .count();
  }

  private static long height(Row row) {
    return Math.round(row.baseline() / LEVEL);
  }
}
