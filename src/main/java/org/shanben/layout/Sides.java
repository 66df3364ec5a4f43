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

  /** A half of a sheet has so many rows of its own; those of formulas are level by chance. */
  private static final double OWN = 0.4;

  /** The rows of one half are less than so many times as far apart as those of the other. */
  private static final double ALIKE = 1.5;

  /** A heading is so many times as large as the rows. */
  private static final double LARGER = 1.1;

  /** So many headings on each side show that it is one by itself. */
  private static final int HEADS = 2;

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
   * Tells whether the sides are two halves of a sheet, such as an examination's or an index's,
   * whose many short lines fill no measure: a wide strip runs between them, and their rows stand at
   * heights of their own, or their headings do. The rows of a table and the labels of a list are
   * level with what they belong to.
   */
  static boolean areLoose(List<Row> left, List<Row> right) {
    if (left.size() < MANY || right.size() < MANY) {
      return false;
    }
    double em = left.get(left.size() / 2).size();
    double end = left.stream().mapToDouble(Row::inkRight).max().orElse(0);
    double start = right.stream().mapToDouble(Row::inkLeft).min().orElse(0);
    boolean rows =
        areAsDense(left, right)
            && notLevel(left, right, em) > OWN * left.size()
            && notLevel(right, left, em) > OWN * right.size();
    return start - end > WIDE * em && (rows || haveOwnHeads(heads(left), heads(right), em));
  }

  /** Labels in the middle of their cells are level with no line of these, but farther apart. */
  private static boolean areAsDense(List<Row> left, List<Row> right) {
    double one = Rows.pitch(left);
    double other = Rows.pitch(right);
    return Math.max(one, other) < ALIKE * Math.min(one, other);
  }

  private static boolean haveOwnHeads(List<Row> left, List<Row> right, double em) {
    return notLevel(left, right, em) >= HEADS && notLevel(right, left, em) >= HEADS;
  }

  private static List<Row> heads(List<Row> rows) {
    double em = Rows.usualSize(rows);
    return rows.stream().filter(row -> row.size() > LARGER * em).toList();
  }

  /** Returns how many rows are level with none of the others. */
  private static long notLevel(List<Row> some, List<Row> others, double em) {
    TreeSet<Double> baselines = new TreeSet<>();
    others.forEach(row -> baselines.add(row.baseline()));
    double near = LEVEL * em;
    return some.stream()
        .filter(row -> baselines.subSet(row.baseline() - near, row.baseline() + near).isEmpty())
        .count();
  }
}
