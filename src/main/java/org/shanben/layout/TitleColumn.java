package org.shanben.layout;

import java.util.Comparator;
import java.util.List;
import org.shanben.model.Box;

/**
 * A column that holds a section's title in display type and a few lines below it, beside the
 * columns of its text, as reports lay their pages out. It is read before them.
 */
final class TitleColumn {

  /** It has no more rows than this. */
  private static final int MOST = 4;

  /** The title is so many times as large as the text beside it. */
  private static final double TITLE = 1.5;

  /** White of so many ems parts it from the text. */
  private static final double STRIP = 0.9;

  private TitleColumn() {}

  /**
   * Tells whether the left side is such a column, and the right one text that goes on beside it.
   */
  static boolean is(List<Row> left, List<Row> right) {
    if (left.isEmpty() || left.size() > MOST || !Prose.is(right, 2)) {
      return false;
    }
    Row first = left.stream().min(Comparator.comparingDouble(Row::baseline)).orElseThrow();
    double em = Rows.usualSize(right);
    double top = right.stream().mapToDouble(row -> row.box().top()).min().orElse(0);
    double bottom = right.stream().mapToDouble(row -> row.box().bottom()).max().orElse(0);
    return first.size() > TITLE * em
        && first.box().overlapX(around(right)) == 0
        && first.box().bottom() > top
        && left.stream().allMatch(row -> row.inset() < 0 && row.box().bottom() < bottom);
  }

  /** Returns the side without such a column at its left; nothing where there is none. */
  static List<Row> without(List<Row> side) {
    List<Row> sorted =
        side.stream().sorted(Comparator.comparingDouble(row -> row.box().left())).toList();
    double end = 0;
    for (int i = 0; i < Math.min(sorted.size(), MOST + 1); i++) {
      Row row = sorted.get(i);
      if (i > 0 && row.box().left() - end > STRIP * row.size()) {
        List<Row> column = sorted.subList(0, i);
        List<Row> beside = Row.without(side, column);
        return is(column, beside) ? beside : List.of();
      }
      end = Math.max(end, row.box().right());
    }
    return List.of();
  }

  private static Box around(List<Row> rows) {
    return rows.stream().map(Row::box).reduce(Box::union).orElseThrow();
  }
}
