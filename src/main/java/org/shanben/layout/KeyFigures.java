package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shanben.model.Box;

/**
 * Figures in large type beside each other, each with a few words below it, as a brief's first page
 * and a slide have them: {@code 2,106} over {@code lock gates}, {@code 11 days} over {@code median
 * closure}. Each figure is read with its words. Rows of a table have figures of the text's size,
 * and columns of prose have more lines below their numbers.
 */
final class KeyFigures {

  /** Such a figure is so many times as large as the text. */
  private static final double LARGE = 1.4;

  /** It has no more characters, its unit included. */
  private static final int LONGEST = 12;

  /** Two of them are so many ems of the text apart. */
  private static final double APART = 2;

  /** Between the lines below a figure is no more white than so many of their ems. */
  private static final double WHITE = 1.3;

  /** And no more than these. */
  private static final int MOST = 6;

  /** Baselines that differ by less than this part of an em are one. */
  private static final double LEVEL = 0.3;

  /** A page with more large figures is a poster. */
  private static final int MANY = 60;

  /** A date, or the number of an issue. */
  private static final Pattern DATE = Pattern.compile("\\d{2,4}年(?:\\d|$)|年.*月|\\d[期號]");

  private final List<Row> rows;
  private final double size;

  private KeyFigures(List<Row> rows) {
    this.rows = rows;
    this.size = Rows.usualSize(rows);
  }

  /** Returns a panel for each figure of the page that has others beside it. */
  static List<Panels.Panel> of(List<Row> rows) {
    if (rows.isEmpty() || rows.size() > Columns.MOST_ROWS) {
      return List.of();
    }
    KeyFigures figures = new KeyFigures(rows);
    List<Row> large = rows.stream().filter(figures::isLarge).sorted(Rows.ORDER).toList();
    List<Panels.Panel> panels = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= large.size() && large.size() <= MANY; i++) {
      if (i == large.size() || !figures.areLevel(large.get(from), large.get(i))) {
        panels.addAll(figures.panels(large.subList(from, i)));
        from = i;
      }
    }
    return panels;
  }

  private boolean isLarge(Row row) {
    String ink = row.ink();
    return row.size() > LARGE * size
        && !ink.isEmpty()
        && ink.length() <= LONGEST
        && ink.codePoints().limit(2).anyMatch(Character::isDigit)
        && !DATE.matcher(ink).find();
  }

  private boolean areLevel(Row one, Row other) {
    return Math.abs(one.baseline() - other.baseline()) < LEVEL * size
        && Math.abs(one.size() - other.size()) < LEVEL * size;
  }

  private List<Panels.Panel> panels(List<Row> level) {
    List<Row> figures =
        level.stream().sorted(Comparator.comparingDouble(row -> row.box().left())).toList();
    for (int i = 1; i < figures.size(); i++) {
      if (figures.get(i).box().left() - figures.get(i - 1).box().right() < APART * size) {
        return List.of();
      }
    }
    // Words below a figure begin where it does, or stand around its middle.
    return figures.size() < 2 || areCounted(figures)
        ? List.of()
        : cells(figures, false).or(() -> cells(figures, true)).orElse(List.of());
  }

  /** Numbers of headings count up: {@code 1 現況}, {@code 2 對策}. */
  private static boolean areCounted(List<Row> figures) {
    for (int i = 0; i < figures.size(); i++) {
      if (!figures.get(i).ink().matches("0?" + (i + 1) + "(?:[^\\d.,%％].*)?")) {
        return false;
      }
    }
    return true;
  }

  /** Returns the figures with their words; nothing where a line crosses from one to another. */
  private Optional<List<Panels.Panel>> cells(List<Row> figures, boolean centred) {
    List<List<Row>> cells = new ArrayList<>();
    for (Row figure : figures) {
      cells.add(new ArrayList<>(List.of(figure)));
    }
    double[] edges = edges(figures, centred);
    List<Row> below =
        rows.stream()
            .filter(row -> !figures.contains(row))
            .filter(row -> row.box().bottom() > figures.get(0).box().top())
            .sorted(Rows.ORDER)
            .toList();
    Set<Integer> closed = new HashSet<>();
    for (Row row : below) {
      int cell = cell(row, edges);
      if (cell < 0 || closed.size() == cells.size()) {
        break; // the text goes on across the page
      }
      List<Row> own = cells.get(cell);
      if (closed.contains(cell) || !goesOn(own.get(own.size() - 1), row)) {
        closed.add(cell);
      } else {
        own.add(row);
      }
    }
    boolean whole = cells.stream().allMatch(cell -> cell.size() > 1 && cell.size() <= MOST + 1);
    return whole ? Optional.of(panels(cells, figures)) : Optional.empty();
  }

  private static double[] edges(List<Row> figures, boolean centred) {
    double[] edges = new double[figures.size() + 1];
    Box first = figures.get(0).box();
    edges[0] = first.left() - (centred ? first.width() : 1);
    for (int i = 1; i < figures.size(); i++) {
      double left = figures.get(i).box().left();
      edges[i] = centred ? (figures.get(i - 1).box().right() + left) / 2 : left - 1;
    }
    edges[figures.size()] = Double.MAX_VALUE;
    return edges;
  }

  /** Returns the place of the figure that a row stands below; -1 where it crosses an edge. */
  private static int cell(Row row, double[] edges) {
    for (int i = 0; i + 1 < edges.length; i++) {
      if (row.box().left() >= edges[i] && row.inkRight() <= edges[i + 1]) {
        return i;
      }
    }
    return -1;
  }

  private boolean goesOn(Row above, Row row) {
    return row.size() < LARGE * size
        && row.box().top() - above.box().bottom() < WHITE * Math.max(row.size(), size);
  }

  private static List<Panels.Panel> panels(List<List<Row>> cells, List<Row> figures) {
    double top = figures.stream().mapToDouble(row -> row.box().top()).min().orElse(0);
    double bottom =
        cells.stream()
            .flatMap(List::stream)
            .mapToDouble(row -> row.box().bottom())
            .max()
            .orElse(top);
    return cells.stream()
        .map(cell -> {
          Box box = cell.stream().map(Row::box).reduce(Box::union).orElseThrow();
          return new Panels.Panel(
              new Box(box.left(), top, box.right(), bottom), List.copyOf(cell), List.of());
        })
        .toList();
  }
}
