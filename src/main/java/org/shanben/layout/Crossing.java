package org.shanben.layout;

import java.util.List;

/** What stands above or below two columns and belongs to neither, though it does not cross them. */
final class Crossing {

  /** A heading is so many times as large as a column's rows. */
  private static final double HEAD = 1.1;

  /** What is so many times nearer to what crosses a strip than to its columns heads that. */
  private static final double NEARER = 1.8;

  /** A label, such as {@code Table 1.}, has no more ems. */
  private static final double LABEL = 8;

  /** A title over both columns begins so many ems before the right one. */
  private static final double OVER = 2;

  /** And its middle is no more ems from theirs. */
  private static final double MIDDLE = 1.5;

  /** A title is so many times as large as the text. */
  private static final double TITLE = 1.1;

  private Crossing() {}

  /**
   * A heading right above what crosses the strip heads that, and ends no column: it is larger, or
   * far below all that the strip parts, or a few words that begin where that does, much nearer to
   * it.
   */
  static boolean isHead(List<Row> rows, int i, int at) {
    if (i + 1 >= rows.size()) {
      return false;
    }
    Row row = rows.get(i);
    Row next = rows.get(i + 1);
    double above = row.baseline() - rows.get(i - 1).baseline();
    double below = next.baseline() - row.baseline();
    boolean apart = Columns.isFar(rows.get(i - 1), row) && above > below;
    boolean label =
        above > NEARER * below
            && row.box().width() < LABEL * row.size()
            && Math.abs(row.inkLeft() - next.inkLeft()) < row.size() / 2;
    return apart || label || row.size() > HEAD * rows.get(at).size();
  }

  /**
   * Tells whether row {@code top} is a title over both columns that crosses neither: it begins
   * before all of the right one, and stands in the middle of both.
   */
  static boolean isOver(List<Row> rows, int top, int bottom, double strip) {
    Row row = rows.get(top);
    if (Columns.centre(row) <= strip || bottom - top > Columns.MOST) {
      return false;
    }
    double begin = Double.MAX_VALUE;
    double left = Double.MAX_VALUE;
    double right = 0;
    for (Row other : rows.subList(top + 1, bottom + 1)) {
      begin = Columns.centre(other) > strip ? Math.min(begin, other.inkLeft()) : begin;
      left = Math.min(left, other.inkLeft());
      right = Math.max(right, other.inkRight());
    }
    double em = bottom > top ? rows.get(bottom).size() : row.size();
    return begin < Double.MAX_VALUE
        && row.size() > TITLE * em
        && row.inkLeft() < begin - OVER * em
        && Math.abs(Columns.centre(row) - (left + right) / 2) < MIDDLE * em;
  }
}
