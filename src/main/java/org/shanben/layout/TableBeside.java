package org.shanben.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shanben.model.Box;

/** A table beside lines of text, as a word processor lets text run around it. */
final class TableBeside {

  /** Lines of one paragraph are no farther apart than so many times its pitch. */
  private static final double PITCH = 1.3;

  /** A line ends so few ems before the end of the longest, or is not full. */
  private static final double FULL = 2;

  /** Prose beside a table is wider than so many ems, and an address is not. */
  private static final double WIDE = 13;

  /** The place of a table between two lines has no height, in points. */
  private static final double THIN = 0.01;

  private TableBeside() {}

  /**
   * Tells whether the table, read where it begins, would cut a paragraph in two: full lines beside
   * it go on from above. A text that begins there is read after it, and short lines, such as an
   * address, run around nothing.
   */
  static boolean cuts(List<Row> beside, List<Row> rows) {
    Row first = beside.get(0);
    double pitch = Rows.pitch(beside);
    Collection<Box> lines = lines(beside, first.box()).values();
    double end = lines.stream().mapToDouble(Box::right).max().orElse(0);
    long full = lines.stream().filter(line -> line.right() > end - FULL * first.size()).count();
    return full * 2 > lines.size()
        && end - first.box().left() > WIDE * first.size()
        && rows.stream()
            .filter(row -> row.box().overlapX(first.box()) > 0 && Panels.isOfOneText(row, first))
            .mapToDouble(row -> first.baseline() - row.baseline())
            .anyMatch(above -> above > 0 && above < PITCH * pitch);
  }

  /** The lines of a text by their baselines, whatever gaps justification left in them. */
  private static SortedMap<Double, Box> lines(List<Row> rows, Box text) {
    SortedMap<Double, Box> lines = new TreeMap<>();
    rows.stream()
        .filter(row -> row.inset() < 0)
        .forEach(row -> lines.merge(row.baseline(), row.box(), Box::union));
    lines.values().removeIf(line -> line.overlapX(text) == 0);
    return lines;
  }

  /**
   * Returns where the table is read: right below the paragraph that runs around it, whose last line
   * is short or has white below it.
   */
  static Box place(List<Row> beside, List<Row> rows) {
    Row foot = beside.get(beside.size() - 1);
    double pitch = PITCH * Rows.pitch(beside);
    Box text = beside.stream().map(Row::box).reduce(foot.box(), Box::union);
    double end = text.right();
    double y = foot.baseline();
    Box last = text;
    for (Map.Entry<Double, Box> line : lines(rows, text).tailMap(y).entrySet()) {
      boolean over = line.getKey() - y > pitch || last.right() < end - FULL * foot.size();
      if (line.getKey() > y && over) {
        break;
      }
      y = line.getKey();
      last = line.getValue();
      end = Math.max(end, last.right());
    }
    return new Box(text.left(), y + THIN, text.right(), y + 2 * THIN);
  }

  /** Returns the lines right above a table and within its sides that are smaller than the text. */
  static List<Row> name(Box table, double size, List<Row> rows) {
    List<Row> name = new ArrayList<>();
    double top = table.top();
    for (int i = rows.size() - 1; i >= 0; i--) {
      Row row = rows.get(i);
      Box box = row.box();
      boolean above = box.bottom() < top + Panels.OUT && box.bottom() > top - row.size();
      boolean within = box.left() > table.left() - size && box.right() < table.right() + size;
      if (above && within && row.size() < Panels.SMALLER * size) {
        name.add(0, row);
        top = box.top();
      }
    }
    return name;
  }
}
