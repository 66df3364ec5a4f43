package org.shanben.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanben.model.Box;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;

/**
 * The columns that stood beside each other on the page before. An article's last lines may be two
 * or three in each column of a new page: too few to show a gutter, but at the very places.
 */
final class KnownColumns {

  /** Fewer lines are no column to go by. */
  private static final int LINES = 6;

  /** A line stands in a column that it leaves by no more than so many ems: a mark may hang. */
  private static final double OUT = 1.1;

  /** A line of this part of its column's width is full. */
  private static final double FULL = 0.9;

  private final List<Box> columns;

  private KnownColumns(List<Box> columns) {
    this.columns = columns;
  }

  /** Returns the columns of the last of some pages; none where it has but one. */
  static KnownColumns of(List<SourcePage> pages) {
    Map<Integer, List<Box>> lines = new LinkedHashMap<>();
    pages.subList(Math.max(0, pages.size() - 1), pages.size()).stream()
        .flatMap(page -> page.upright().stream())
        .filter(line -> line.cell() == null)
        .forEach(line -> add(lines, line));
    List<Box> boxes =
        lines.values().stream()
            .filter(some -> some.size() >= LINES)
            .map(some -> some.stream().reduce(Box::union).orElseThrow())
            .toList();
    return new KnownColumns(
        boxes.stream().filter(box -> boxes.stream().anyMatch(o -> areBeside(box, o))).toList());
  }

  private static void add(Map<Integer, List<Box>> lines, SourceLine line) {
    lines.computeIfAbsent(line.column(), key -> new ArrayList<>()).add(line.box());
  }

  private static boolean areBeside(Box one, Box other) {
    return one.overlapX(other) == 0 && one.overlapY(other) > 0;
  }

  /** Tells whether there are none. */
  boolean isEmpty() {
    return columns.isEmpty();
  }

  /**
   * Tells whether the rows on both sides of a gutter stand in columns of the page before, those on
   * the left in full lines.
   */
  boolean hold(List<Row> left, List<Row> right) {
    return !left.isEmpty()
        && !right.isEmpty()
        && left.stream().allMatch(row -> columnOf(row).isPresent())
        && right.stream().allMatch(row -> columnOf(row).isPresent())
        && left.stream().anyMatch(this::isFull);
  }

  private boolean isFull(Row row) {
    return columnOf(row).filter(box -> row.box().width() > FULL * box.width()).isPresent();
  }

  private Optional<Box> columnOf(Row row) {
    double out = OUT * row.size();
    return columns.stream()
        .filter(box -> row.box().left() > box.left() - 1 && row.box().right() < box.right() + out)
        .findFirst();
  }
}
