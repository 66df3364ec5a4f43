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
    List<Row> below = rows.subList(top + 1, bottom + 1);
    List<Row> side = below.stream().filter(o -> Columns.centre(o) > strip).toList();
    List<Row> other = below.stream().filter(o -> Columns.centre(o) <= strip).toList();
    if (side.isEmpty() || other.isEmpty()) {
      return false;
    }
    double em = rows.get(bottom).size();
    double begin = side.stream().mapToDouble(Row::inkLeft).min().orElse(0);
    double left = other.stream().mapToDouble(Row::inkLeft).min().orElse(0);
    double right = side.stream().mapToDouble(Row::inkRight).max().orElse(0);
    // Where lines are short their ink says little of the right edge; but columns begin together.
    double apart = Math.abs(side.get(0).baseline() - other.get(0).baseline());
    double furthest = apart < em / 2 ? Math.max(begin, (left + right) / 2) : (left + right) / 2;
    double centre = Columns.centre(row);
    return row.size() > HEAD * em
        && row.inkLeft() < begin - OVER * em
        && centre > (left + right) / 2 - MIDDLE * em
        && centre < furthest + MIDDLE * em;
  }
}
