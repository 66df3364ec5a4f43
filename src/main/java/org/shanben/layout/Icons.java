package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Large signs that are drawn beside a paragraph, as manuals do to warn: {@code !} in a triangle. A
 * sign stands before all the lines that it is as high as, and interrupts none of them.
 */
final class Icons {

  /** A mark this many times as large as what follows it is none of its line. */
  private static final double ICON = 1.5;

  /** Lines that begin within this many points of each other are set together. */
  private static final double SAME = 2;

  /** A line of prose is wider than so many ems. */
  private static final double PROSE = 12;

  /** And begins no more than so many ems behind the sign. */
  private static final double FARTHEST = 4;

  /** The lines beside it are among so many before it. */
  private static final int NEAR = 6;

  private Icons() {}

  /** Tells whether a row is a sign beside the words of another one. */
  static boolean isIcon(Row sign, Row words) {
    return sign.size() > ICON * words.size() && isSign(sign);
  }

  private static boolean isSign(Row row) {
    return row.glyphs().stream().filter(glyph -> !glyph.isSpace()).count() == 1
        && row.glyphs().stream().noneMatch(Glyph::isWord);
  }

  /** Returns sorted rows with each sign on the first of the lines to its right. */
  static List<Row> lifted(List<Row> rows) {
    List<Row> result = new ArrayList<>(rows);
    boolean any = false;
    for (int i = 1; i < rows.size(); i++) {
      Row sign = rows.get(i);
      int first = isSign(sign) ? firstBeside(sign, rows, i) : i;
      if (first < i) {
        result.set(i, sign.on(rows.get(first).baseline()));
        any = true;
      }
    }
    if (any) {
      result.sort(Rows.ORDER);
    }
    return result;
  }

  /** The lines beside a sign are set in as far as each other; it may stand beside the second. */
  private static int firstBeside(Row sign, List<Row> rows, int i) {
    int first = i;
    for (int j = i - 1; j >= Math.max(0, i - NEAR); j--) {
      Row row = rows.get(j);
      double below = first == i ? sign.box().top() : rows.get(first).box().top();
      boolean level =
          first == i || Math.abs(row.box().left() - rows.get(first).box().left()) < SAME;
      if (isProseBeside(row, sign) && level && below - row.box().bottom() < row.size()) {
        first = j;
      }
    }
    return first;
  }

  private static boolean isProseBeside(Row row, Row sign) {
    double gap = row.box().left() - sign.box().right();
    return isIcon(sign, row)
        && gap > 0
        && gap < FARTHEST * row.size()
        && row.box().width() > PROSE * row.size();
  }
}
