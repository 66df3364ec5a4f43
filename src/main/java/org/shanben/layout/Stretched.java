package org.shanben.layout;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines that justification drew apart: a formatter that stretches word spaces alone leaves a gap of
 * many ems in a line of Chinese before an address that did not fit.
 *
 * <p>Such a line ends at the right margin, and a line beside it has ink in the gap. The cells of a
 * table do not: their gaps stand above each other. Neither does the page number of an entry that
 * has no leaders, among others that have them.
 */
final class Stretched {

  /** So many lines end at a margin. */
  private static final int LEAST = 3;

  /** Lines of one paragraph are no further apart than this many ems. */
  private static final double BESIDE = 2.5;

  /** White so many ems wide, behind the margin, is none of a line. */
  private static final double BEYOND = 1.5;

  private static final Pattern FIGURE = Pattern.compile("[-+−]?[0-9][0-9,.]*[%％]?");

  private static final Pattern NUMBER = Pattern.compile("[0-9〇零一二三四五六七八九十百]{1,4}");

  private static final String LEADERS = ".·․‧…⋯・";

  private final List<List<Row>> lines;
  private final IdentityHashMap<Row, Integer> places = new IdentityHashMap<>();
  private final double margin;
  private final BitSet aligned;

  /** Looks at the rows of one stretch of one column, top down and from left to right. */
  Stretched(List<Row> rows) {
    this.lines = Tabular.linesOf(rows);
    for (int i = 0; i < lines.size(); i++) {
      for (Row row : lines.get(i)) {
        places.put(row, i);
      }
    }
    this.margin = margin();
    this.aligned = aligned(lines);
  }

  /**
   * Tells whether a number stands beyond the margin that the piece before it reaches: the folio
   * below a column of vertical text.
   */
  boolean isBeyond(Row left, Row right) {
    double em = right.size();
    return margin > 0
        && NUMBER.matcher(right.ink()).matches()
        && Math.abs(left.box().right() - margin) < em
        && right.box().left() > margin + BEYOND * em;
  }

  /** Tells whether only justification parts two pieces of one line. */
  boolean isOne(Row left, Row right) {
    int at = places.getOrDefault(right, -1);
    if (at < 0 || places.getOrDefault(left, -1) != at) {
      return false;
    }
    double from = left.box().right();
    double to = right.box().left();
    return Math.abs(right(lines.get(at)) - margin) < 0.5 * right.size()
        && !isAligned(at - 1)
        && !isAligned(at)
        && (crosses(at - 1, at, from, to) || crosses(at + 1, at, from, to));
  }

  /** Tells whether a line has cells that stand above those of the next one. */
  private boolean isAligned(int line) {
    return line >= 0 && aligned.get(line);
  }

  /** Figures that are no line's end, and end where one of the next line does, are cells. */
  private static BitSet aligned(List<List<Row>> lines) {
    BitSet aligned = new BitSet();
    Set<Long> above = Set.of();
    for (int i = 0; i < lines.size(); i++) {
      List<Row> line = lines.get(i);
      Set<Long> ends =
          line.subList(0, line.size() - 1).stream()
              .filter(row -> FIGURE.matcher(row.ink()).matches())
              .map(row -> Math.round(row.box().right()))
              .collect(Collectors.toSet());
      if (i > 0 && !Collections.disjoint(above, ends)) {
        aligned.set(i - 1);
      }
      above = ends;
    }
    return aligned;
  }

  /**
   * Tells whether the line beside another one has ink on both sides of a strip, and in more than
   * half of it. The first line of a page's text is not beside the two ends of its running head.
   */
  private boolean crosses(int line, int other, double from, double to) {
    if (line < 0 || line >= lines.size() || apart(line, other) > BESIDE) {
      return false;
    }
    double covered = 0;
    for (Row row : lines.get(line)) {
      if (isLeaders(row, from, to)) {
        return false;
      }
      covered += Math.max(0, Math.min(to, row.box().right()) - Math.max(from, row.box().left()));
    }
    return covered > 0.5 * (to - from)
        && lines.get(line).get(0).box().left() < from
        && right(lines.get(line)) > to;
  }

  /** How many ems are between the baselines of two lines. */
  private double apart(int line, int other) {
    Row one = lines.get(line).get(0);
    Row two = lines.get(other).get(0);
    return Math.abs(one.baseline() - two.baseline()) / Math.max(one.size(), two.size());
  }

  /** Tells whether the ink of a strip is mostly dots that lead to a page number. */
  private static boolean isLeaders(Row row, double from, double to) {
    List<Glyph> inside =
        row.glyphs().stream()
            .filter(glyph -> !glyph.isSpace() && glyph.x() >= from && glyph.end() <= to)
            .toList();
    long dots = inside.stream().filter(glyph -> LEADERS.contains(glyph.text())).count();
    return dots > 2 && dots * 2 > inside.size();
  }

  /** Returns the last x at which several lines end; nowhere, where few do. */
  private double margin() {
    Map<Long, Integer> ends = new HashMap<>();
    lines.forEach(line -> ends.merge(Math.round(right(line)), 1, Integer::sum));
    return ends.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST)
        .mapToDouble(Map.Entry::getKey)
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private static double right(List<Row> line) {
    return line.get(line.size() - 1).box().right();
  }
}
