package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanben.model.Box;
import org.shanben.source.SourceLine;

/** Which columns of a page stand beside each other: no line of one reaches into the next. */
final class ColumnsBeside {

  /** A page with more columns is a table or a drawing. */
  private static final int MOST = 40;

  /** They stand beside each other over so many ems. */
  private static final double BESIDE = 2;

  private ColumnsBeside() {}

  /** A column with what it covers. */
  private record Column(int number, Box box, double em) {

    static Column of(int number, List<SourceLine> lines) {
      Box box = lines.stream().map(SourceLine::box).reduce(Box::union).orElseThrow();
      return new Column(number, box, lines.get(0).type().size());
    }

    boolean isRightOf(Column other) {
      return box.left() > other.box.right()
          && box.overlapY(other.box) > BESIDE * Math.max(em, other.em);
    }
  }

  /** Returns where the next column begins right of each that has one, in points. */
  static Map<Integer, Double> bounds(Map<Integer, List<SourceLine>> columns) {
    Map<Integer, List<Column>> pages = new HashMap<>();
    columns.forEach((number, lines) -> {
      SourceLine first = lines.get(0);
      if (first.cell() == null && first.edges().known()) {
        pages
            .computeIfAbsent(first.page(), page -> new ArrayList<>())
            .add(Column.of(number, lines));
      }
    });
    Map<Integer, Double> bounds = new HashMap<>();
    pages.values().stream()
        .filter(page -> page.size() > 1 && page.size() <= MOST)
        .forEach(page ->
            page.forEach(column ->
                page.stream()
                    .filter(other -> other.isRightOf(column))
                    .mapToDouble(other -> other.box().left())
                    .min()
                    .ifPresent(left -> bounds.put(column.number(), left))));
    return bounds;
  }
}
