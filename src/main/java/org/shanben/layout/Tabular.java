package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shanben.model.Box;
import org.shanben.source.Grid;
import org.shanben.source.GridCell;

/**
 * Lines of pieces that stand above each other in columns, between the strips that all of them leave
 * free.
 *
 * @param lines each its pieces from left to right, top down
 * @param xs the sides and the middles of the strips, from the left
 */
record Tabular(List<List<Row>> lines, List<Double> xs) {

  /** Edges that differ by no more than this many points are one. */
  static final double SAME = 3;

  /** A strip between two columns is at least this many ems wide. */
  static final double STRIP = 0.7;

  /** Prose fills this part of its column in most lines. */
  private static final double FULL = 0.85;

  /** This part of a column's cells stands at one place. */
  private static final double ALIGNED = 0.65;

  /** A column of prose is at least this many ems wide. */
  private static final double WIDE = 12;

  /** Parts {@code rows}, which are sorted, into lines by their baselines. */
  static List<List<Row>> linesOf(List<Row> rows) {
    List<List<Row>> lines = new ArrayList<>();
    for (Row row : rows) {
      List<Row> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
      if (last.isEmpty() || last.get(0).baseline() != row.baseline()) {
        lines.add(new ArrayList<>(List.of(row)));
      } else {
        last.add(row);
      }
    }
    return lines;
  }

  /** Finds the strips that all of {@code lines} leave free between two sides. */
  static Tabular of(List<List<Row>> lines, double left, double right) {
    List<Row> sorted =
        lines.stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(row -> row.box().left()))
            .toList();
    List<Double> xs = new ArrayList<>(List.of(left));
    double end = Double.POSITIVE_INFINITY;
    for (Row row : sorted) {
      if (row.inkLeft() - end > STRIP * row.size()) {
        xs.add((row.inkLeft() + end) / 2);
      }
      end = end == Double.POSITIVE_INFINITY ? row.inkRight() : Math.max(end, row.inkRight());
    }
    xs.add(right);
    return new Tabular(lines, xs);
  }

  int columns() {
    return xs.size() - 1;
  }

  /** Returns the column that holds the middle of the piece, from 0. */
  int column(Row row) {
    double centre = (row.box().left() + row.box().right()) / 2;
    int column = 0;
    while (column + 2 < xs.size() && centre > xs.get(column + 1)) {
      column++;
    }
    return column;
  }

  /** Returns in how many columns the line has something. */
  long filled(List<Row> line) {
    return line.stream().map(this::column).distinct().count();
  }

  /** Returns the middle of a line's height. */
  static double middle(List<Row> line) {
    return (line.get(0).line().top() + line.get(0).line().bottom()) / 2;
  }

  /**
   * The cells of a column stand at one left, one middle or one right; a formula's pieces do not.
   */
  boolean isAligned() {
    for (int column = 0; column < columns(); column++) {
      List<Box> boxes = new ArrayList<>();
      for (List<Row> line : lines) {
        for (Row row : line) {
          if (column(row) == column) {
            boxes.add(row.box());
            break; // the first piece of a cell tells
          }
        }
      }
      double best =
          Math.max(
              share(boxes.stream().map(Box::left).toList()),
              Math.max(
                  share(boxes.stream().map(box -> (box.left() + box.right()) / 2).toList()),
                  share(boxes.stream().map(Box::right).toList())));
      if (best < ALIGNED) {
        return false;
      }
    }
    return true;
  }

  private static double share(List<Double> places) {
    long most = 0;
    for (double place : places) {
      most = Math.max(most, places.stream().filter(p -> Math.abs(p - place) < SAME).count());
    }
    return places.isEmpty() ? 0 : (double) most / places.size();
  }

  /** Two columns or more in which most lines fill the width are prose, side by side. */
  boolean isProse() {
    double[] widest = new double[columns()];
    int[] pieces = new int[columns()];
    int[] full = new int[columns()];
    for (List<Row> line : lines) {
      for (Row row : line) {
        int column = column(row);
        widest[column] = Math.max(widest[column], row.box().width());
      }
    }
    for (List<Row> line : lines) {
      for (Row row : line) {
        int column = column(row);
        pieces[column]++;
        full[column] += row.box().width() > FULL * widest[column] ? 1 : 0;
      }
    }
    int prose = 0;
    for (int i = 0; i < columns(); i++) {
      boolean wide = !lines.isEmpty() && widest[i] > WIDE * lines.get(0).get(0).size();
      prose += wide && pieces[i] > 4 && full[i] * 2 > pieces[i] ? 1 : 0;
    }
    return prose >= 2;
  }

  /**
   * Makes a table of the lines, not numbered yet. Its cells are as wide as the ink of their column:
   * the widest line of a column is its measure.
   *
   * @param ys where its rows begin and end, from the top
   * @param heads how many of them name the columns
   */
  Grid grid(Box whole, List<Double> ys, int heads) {
    List<Box> inked = inked();
    List<GridCell> cells = new ArrayList<>();
    for (int row = 0; row + 1 < ys.size(); row++) {
      for (int column = 0; column < inked.size(); column++) {
        Box ink = inked.get(column);
        Box box = new Box(ink.left() - 1, ys.get(row), ink.right() + 1, ys.get(row + 1));
        cells.add(new GridCell(0, row, column, 1, 1, box));
      }
    }
    return new Grid(0, whole, ys.size() - 1, inked.size(), heads, cells);
  }

  private List<Box> inked() {
    List<Box> inked = new ArrayList<>();
    for (int i = 0; i < columns(); i++) {
      int column = i;
      inked.add(
          lines.stream()
              .flatMap(List::stream)
              .filter(row -> column(row) == column)
              .map(Row::box)
              .reduce(Box::union)
              .orElse(new Box(xs.get(i), 0, xs.get(i + 1), 0)));
    }
    return inked;
  }
}
