package org.shanben.layout;

import java.util.List;
import java.util.TreeSet;

/** What the rows on both sides of a gutter say of each other. */
final class Sides {

  /** This part of a column's rows must stand where the structure tree puts them. */
  private static final double TOLD = 0.9;

  /** Fewer rows show nothing. */
  private static final int ROWS = 4;

  /** So many rows on each side show whether they are on the same lines. */
  private static final int MANY = 12;

  /** Baselines that differ by less than this part of an em are one. */
  private static final double LEVEL = 0.15;

  /** So many rows are level with one beside them by chance: formulas have many rows. */
  private static final double CHANCE = 0.6;

  /** The strip between two halves of a sheet is wider than so many ems. */
  private static final double WIDE = 2.5;

  private Sides() {}

  /** Tells whether the structure tree reads all of the left side before the right. */
  static boolean areToldApart(List<Row> left, List<Row> right) {
    int[] before = elements(left);
    int[] after = elements(right);
    if (before.length < ROWS || after.length < ROWS) {
      return false;
    }
    int last = before[(int) (before.length * TOLD)];
    int first = after[after.length - 1 - (int) (after.length * TOLD)];
    return last < first;
  }

  /** Returns the places in the structure tree of a side's rows, sorted. */
  private static int[] elements(List<Row> side) {
    return side.stream()
        .map(row -> row.edge(false))
        .filter(glyph -> glyph != null && glyph.tag() != null && !glyph.tag().isArtifact())
        .mapToInt(glyph -> glyph.tag().element())
        .sorted()
        .toArray();
  }

  /**
   * Tells whether the sides are two halves of a sheet, such as an examination's, whose many short
   * lines fill no measure: a wide strip runs between them, and their rows stand at heights of their
   * own. The rows of a table and the labels of a list are level with what they belong to.
   */
  static boolean areLoose(List<Row> left, List<Row> right) {
    if (left.size() < MANY || right.size() < MANY) {
      return false;
    }
    double em = left.get(left.size() / 2).size();
    System.err.println(
        +left.size()
            + " "
            + right.size()
            + " "
            + left.stream().mapToDouble(Row::inkRight).max().orElse(0)
            + " "
            + right.stream().mapToDouble(Row::inkLeft).min().orElse(0)
            + " "
            + level(left, right, em)
            + " "
            + level(right, left, em));
    double end = left.stream().mapToDouble(Row::inkRight).max().orElse(0);
    System.out.println(
        +left.size()
            + " "
            + right.size()
            + " "
            + end
            + " "
            + right.stream().mapToDouble(Row::inkLeft).min().orElse(0)
            + " "
            + em
            + " "
            + level(left, right, em)
            + " "
            + level(right, left, em));
    System.out.println(
        +left.size()
            + " "
            + right.size()
            + " "
            + end
            + " "
            + right.stream().mapToDouble(Row::inkLeft).min().orElse(0)
            + " "
            + em
            + " "
            + level(left, right, em)
            + " "
            + level(right, left, em));
    double start = right.stream().mapToDouble(Row::inkLeft).min().orElse(0);
    return start - end > WIDE * em
        && level(left, right, em) < CHANCE * left.size()
        && level(right, left, em) < CHANCE * right.size();
  }

  private static long level(List<Row> some, List<Row> others, double em) {
    TreeSet<Double> baselines = new TreeSet<>();
    others.forEach(row -> baselines.add(row.baseline()));
    double near = LEVEL * em;
    return some.stream()
        .filter(row -> !baselines.subSet(row.baseline() - near, row.baseline() + near).isEmpty())
        .count();
  }
}
