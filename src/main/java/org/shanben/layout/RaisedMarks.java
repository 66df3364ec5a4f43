package org.shanben.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.shanben.model.Box;

/**
 * Small marks that stand above the baseline of their line, and so happen to be nearer to that of a
 * line in the next column: a note's number at a sentence's end. They return to the line that they
 * touch.
 */
final class RaisedMarks {

  /** A mark is no larger than this part of its line's type. */
  private static final double SMALL = 0.8;

  /** It has no more characters. */
  private static final int LONGEST = 5;

  /** It stands no farther behind its line than this part of an em. */
  private static final double TOUCHING = 0.25;

  /** This part of its height is beside its line. */
  private static final double BESIDE = 0.6;

  /** Its line is among so many before and after it. */
  private static final int NEAR = 6;

  private RaisedMarks() {}

  /** Returns the rows, sorted as they are, with each such mark in its line. */
  static List<Row> returned(List<Row> rows) {
    List<Row> result = new ArrayList<>(rows);
    BitSet gone = new BitSet();
    BitSet taken = new BitSet();
    for (int i = 0; i < rows.size(); i++) {
      Row mark = rows.get(i);
      boolean small = mark.glyphs().size() <= LONGEST && !taken.get(i);
      int at = small ? lineOf(mark, result, i, gone) : -1;
      if (at >= 0) {
        result.set(at, with(result.get(at), mark));
        taken.set(at);
        gone.set(i);
      }
    }
    List<Row> left = new ArrayList<>(result.size());
    for (int i = gone.nextClearBit(0); i < result.size(); i = gone.nextClearBit(i + 1)) {
      left.add(result.get(i));
    }
    return left;
  }

  /** What has left is no line, and a line that has a mark is none itself. */
  private static int lineOf(Row mark, List<Row> rows, int i, BitSet gone) {
    int from = Math.max(0, i - NEAR);
    int to = Math.min(rows.size(), i + NEAR + 1);
    for (int j = from; j < to; j++) {
      if (j != i && !gone.get(j) && isMarkOf(mark, rows.get(j))) {
        return j;
      }
    }
    return -1;
  }

  private static boolean isMarkOf(Row mark, Row line) {
    Box box = mark.box();
    Box own = line.box();
    double behind = box.left() - own.right();
    return mark.size() <= SMALL * line.size()
        && box.left() > own.left()
        && behind < TOUCHING * line.size()
        && box.overlapY(line.line()) >= BESIDE * box.height()
        && mark.baseline() < line.baseline()
        && !hides(mark, line);
  }

  /** Another character of the line stands where the mark does; the white half of one may. */
  private static boolean hides(Row mark, Row line) {
    double from = mark.box().left();
    double to = mark.box().right();
    return line.glyphs().stream()
        .filter(glyph -> !glyph.isSpace())
        .anyMatch(glyph ->
            Math.min(to, glyph.end() - Ink.whiteAfter(glyph)) - Math.max(from, glyph.x())
                > (to - from) / 2);
  }

  private static Row with(Row line, Row mark) {
    List<Glyph> glyphs = new ArrayList<>(line.glyphs());
    glyphs.addAll(mark.glyphs());
    glyphs.sort(Rows.ALONG);
    return Rows.row(glyphs).on(line.baseline());
  }
}
