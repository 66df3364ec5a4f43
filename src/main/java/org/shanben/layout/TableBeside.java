package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import org.shanben.model.Box;

/** A table beside lines of text, as a word processor lets text run around it. */
final class TableBeside {

  /** Lines of one paragraph are no farther apart than so many times its pitch. */
  private static final double PITCH = 1.3;

  private TableBeside() {}

  /**
   * Tells whether the table, read where it begins, would cut a paragraph in two: the text beside it
   * goes on from above. A text that begins there is read after it.
   */
  static boolean cuts(List<Row> beside, List<Row> rows) {
    Row first = beside.get(0);
    double pitch = Rows.pitch(beside);
    return rows.stream()
        .filter(row -> row.box().overlapX(first.box()) > 0 && Panels.isOfOneText(row, first))
        .mapToDouble(row -> first.baseline() - row.baseline())
        .anyMatch(above -> above > 0 && above < PITCH * pitch);
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
