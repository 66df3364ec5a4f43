package org.shanben.layout;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Comments between the columns of an old book (側批), in small type at the right of what they speak
 * of. Turned, they stand between two rows that leave no room for a row of their own, and would part
 * the text if they were read there.
 */
final class SideComments {

  /** A comment is no larger than this part of the text. */
  private static final double SMALL = 0.75;

  /** The columns beside it are nearer to each other than so many of its ems. */
  private static final double SQUEEZED = 0.9;

  /** So many columns show the text. */
  private static final int FEWEST = 4;

  /** No page of text has as many columns and comments. */
  private static final int MOST = 1_000;

  private SideComments() {}

  /** Returns those of the rows, from the top down, that are comments. */
  static List<Row> of(List<Row> rows) {
    Map<Long, Integer> sizes = new TreeMap<>();
    rows.forEach(row -> sizes.merge(Math.round(row.size()), row.glyphs().size(), Integer::sum));
    double size =
        sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0L);
    List<Row> text =
        rows.stream().filter(row -> Math.abs(row.size() - size) <= 0.1 * size).toList();
    return text.size() < FEWEST || rows.size() > MOST
        ? List.of()
        : rows.stream().filter(row -> row.size() <= SMALL * size && isSqueezed(row, text)).toList();
  }

  /** The columns that begin above its end, in its tier, one of them beside it. */
  private static boolean isSqueezed(Row row, List<Row> text) {
    double middle = row.middle();
    double above = Double.NEGATIVE_INFINITY;
    double below = Double.POSITIVE_INFINITY;
    boolean beside = false;
    for (Row other : text) {
      if (other.box().left() <= row.box().right()) {
        boolean before = other.middle() < middle;
        above = before ? Math.max(above, other.line().bottom()) : above;
        below = before ? below : Math.min(below, other.line().top());
      }
      boolean near = Math.abs(other.middle() - middle) < 2 * other.size();
      beside |= near && other.box().overlapX(row.box()) > 0;
    }
    return beside && below - above < SQUEEZED * row.size();
  }
}
