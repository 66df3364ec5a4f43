package org.shanben.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shanben.model.Box;
import org.shanben.source.Beside;
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
  private static final double FULL = 0.85;

  /** No columns. */
  static final KnownColumns NONE = new KnownColumns(List.of(), false);

  private final List<Box> columns;
  private final boolean parallel;

  private KnownColumns(List<Box> columns, boolean parallel) {
    this.columns = columns;
    this.parallel = parallel;
  }

  /**
   * Returns the columns of text of the last of some pages; none where it has but one, or runs in
   * another direction than this page.
   */
  static KnownColumns of(List<SourcePage> pages, boolean vertical) {
    Map<Integer, List<Box>> lines = new LinkedHashMap<>();
    List<SourcePage> last = pages.subList(Math.max(0, pages.size() - 1), pages.size());
    last.stream()
        .filter(page -> page.vertical() == vertical)
        .flatMap(page -> page.flow().stream())
        .filter(line -> line.cell() == null)
        .forEach(line -> add(lines, line));
    List<Box> boxes =
        lines.values().stream()
            .filter(some -> some.size() >= LINES)
            .map(some -> some.stream().reduce(Box::union).orElseThrow())
            .toList();
    boolean parallel = last.stream().anyMatch(page -> page.beside().containsValue(Beside.PARALLEL));
    return new KnownColumns(
        boxes.stream().filter(box -> boxes.stream().anyMatch(o -> areBeside(box, o))).toList(),
        parallel);
  }

  /** Tells whether columns of two languages stood beside each other. */
  boolean areParallel() {
    return parallel;
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
   * Tells whether the rows on both sides of a gutter stand in columns of the page before as prose
   * does: half of them are full, as far down as any is; on the right may stand a single short one.
   * Neither the cells of a table nor the two sides of a form are so.
   */
  boolean hold(List<Row> left, List<Row> right) {
    List<Row> some = text(left);
    List<Row> others = text(right);
    boolean inside =
        Stream.concat(left.stream(), right.stream()).allMatch(row -> columnOf(row).isPresent());
    return inside && some.size() > 1 && areProse(some) && (others.size() == 1 || areProse(others));
  }

  /** Returns a side without the head that stands far above it. */
  private static List<Row> text(List<Row> side) {
    int from = 0;
    while (from + 1 < side.size() && Columns.isFar(side.get(from), side.get(from + 1))) {
      from++;
    }
    return side.subList(from, side.size());
  }

  /** What stands below the last full line, as the labels of a drawing may, does not count. */
  private boolean areProse(List<Row> side) {
    int end = side.size();
    while (end > 0 && !isFull(side.get(end - 1))) {
      end--;
    }
    List<Row> text = side.subList(0, end);
    boolean close =
        IntStream.range(1, end).noneMatch(i -> Columns.isFar(text.get(i - 1), text.get(i)));
    return end > 0 && close && text.stream().filter(this::isFull).count() * 2 >= end;
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
