package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;

/** Tells prose, whose lines fill their measure, from the cells of a table. */
final class Prose {

  /** A full line takes this part of its column. */
  static final double FULL = 0.7;

  /** Prose needs this many ems of measure; the narrowest newspaper columns have eight. */
  private static final double MEASURE = 7;

  /** Justification draws two Latin words of one line no further apart than this many ems. */
  private static final double WORDS = 1.5;

  /** A line that hangs below its label takes this part, up to the margin. */
  private static final double HANGING = 0.5;

  /** Fewer lines are no prose. */
  static final int ROWS = 4;

  private Prose() {}

  /**
   * Tells whether a side is prose: enough lines, a wide enough measure, and a part of the lines
   * filling most of it.
   */
  static boolean is(List<Row> side, int part) {
    if (side.size() < ROWS) {
      return false;
    }
    double left = side.stream().mapToDouble(row -> row.box().left()).min().orElse(0);
    double right = side.stream().mapToDouble(row -> row.box().right()).max().orElse(0);
    double size = side.get(side.size() / 2).size();
    List<Box> lines = lines(side);
    long full = lines.stream().filter(line -> isFull(line, left, right, size)).count();
    return lines.size() >= ROWS && right - left >= MEASURE * size && full * part >= lines.size();
  }

  /** Returns a side's longest run of rows, if it is half of it: far below may stand a box. */
  static List<Row> main(List<Row> side) {
    List<Row> longest = List.of();
    int from = 0;
    for (int i = 1; i <= side.size(); i++) {
      if (i == side.size() || Columns.isFar(side.get(i - 1), side.get(i))) {
        List<Row> run = side.subList(from, i);
        longest = run.size() > longest.size() ? run : longest;
        from = i;
      }
    }
    return longest.size() * 2 >= side.size() ? longest : List.of();
  }

  private static boolean isFull(Box line, double left, double right, double em) {
    double part = line.width() / (right - left);
    return part > FULL || (part > HANGING && line.right() > right - em);
  }

  private static boolean isLatin(@Nullable Glyph glyph) {
    return glyph != null && !glyph.isWide();
  }

  /** Returns the lines of a side: wide word spaces of a justified line part its rows, not it. */
  static List<Box> lines(List<Row> side) {
    List<Box> lines = new ArrayList<>();
    @Nullable Row last = null;
    for (Row row : side) {
      boolean goesOn =
          last != null
              && last.baseline() == row.baseline()
              && isLatin(last.edge(true))
              && isLatin(row.edge(false))
              && row.box().left() - last.box().right() < WORDS * row.size();
      if (goesOn) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1).union(row.box()));
      } else {
        lines.add(row.box());
      }
      last = row;
    }
    return lines;
  }
}
