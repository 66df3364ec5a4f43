package org.shanben.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shanben.model.Box;

/**
 * Boxes beside the text: the key points, the authors, a definition, on a ground of color or in a
 * frame, in smaller type than the text that runs past them. They are no part of its sentences, and
 * are read before the first paragraph or heading that begins beside them.
 */
final class SideBoxes {

  /** A box is set in type smaller than the text by this factor. */
  private static final double SMALLER = 0.93;

  /** So many rows of text run past a box. */
  private static final int ROWS = 5;

  /** A box takes less than this part of what it and the text take together. */
  private static final double NARROW = 0.5;

  /** The title of a page is so many times as large as its text. */
  private static final double TITLE = 1.4;

  /** A heading is so many times as large as the text. */
  private static final double HEAD = 1.1;

  /** White space of so many times the usual pitch parts paragraphs. */
  private static final double GAP = 1.4;

  /** A paragraph's first line stands in by so many ems. */
  private static final double INDENT = 1.5;

  /** A paragraph's last line ends so many ems before the margin. */
  private static final double SHORT = 2;

  /** So many of the rows tell what they are. */
  private static final double MOST = 0.6;

  /** The strip in which a box takes its place is as high as this, in points. */
  private static final double THIN = 0.01;

  private SideBoxes() {}

  /**
   * Tells whether the panel is a box beside text of larger type, all on one side of it, and in no
   * column of text.
   *
   * @param rows the page's rows
   */
  static boolean isOne(Panels.Panel panel, List<Row> rows) {
    List<Row> beside = panel.beside();
    Box box = panel.box();
    if (beside.size() < ROWS || panel.rows().size() < ROWS) {
      return false;
    }
    Box text = around(beside);
    return text.overlapX(box) == 0
        && box.width() < NARROW * text.union(box).width()
        && Rows.usualSize(panel.rows()) < SMALLER * Rows.usualSize(beside)
        && isOneColumn(beside)
        && rows.stream().filter(row -> isAboveOrBelow(row.box(), box)).count() < ROWS;
  }

  private static boolean isAboveOrBelow(Box row, Box box) {
    return !box.holds(row) && row.left() >= box.left() && row.right() <= box.right();
  }

  /** The rows of two columns stand beside each other. */
  private static boolean isOneColumn(List<Row> beside) {
    return Rows.heights(beside).length > MOST * beside.size();
  }

  /**
   * Returns where the panel is read: a thin strip before the first row beside it that begins
   * something; nothing where none does.
   *
   * @param rows the page's rows without those of panels
   * @param opens whether the page opens the document, so that its first row begins something
   */
  static Optional<Box> place(Panels.Panel panel, List<Row> rows, boolean opens) {
    Box text = around(panel.beside());
    double size = Rows.usualSize(panel.beside());
    List<Row> column =
        rows.stream()
            .filter(row -> row.box().overlapX(text) > 0)
            .sorted(Comparator.comparingDouble(Row::baseline))
            .toList();
    double gap = GAP * Rows.pitch(panel.beside());
    double full = full(panel.beside(), text);
    for (int i = 0; i < column.size(); i++) {
      Row row = column.get(i);
      boolean level = row.box().bottom() > panel.box().top();
      boolean begins = i == 0 ? opens : begins(column.get(i - 1), row, gap, full);
      if (level && row.size() < TITLE * size && begins) {
        double y = row.baseline() - THIN;
        boolean beside = row.box().top() < panel.box().bottom();
        return beside
            ? Optional.of(new Box(text.left(), y - THIN, text.right(), y))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean begins(Row before, Row row, double gap, double full) {
    return row.baseline() - before.baseline() > gap
        || row.size() > HEAD * before.size()
        || before.size() > HEAD * row.size()
        || before.inkRight() < full
        || row.inkLeft() - before.inkLeft() > INDENT * row.size();
  }

  /** Returns the x that a paragraph's last line does not reach; where most lines do not, none. */
  private static double full(List<Row> beside, Box text) {
    double full = text.right() - SHORT * Rows.usualSize(beside);
    long reach = beside.stream().filter(row -> row.inkRight() > full).count();
    return reach > MOST * beside.size() ? full : Double.NEGATIVE_INFINITY;
  }

  private static Box around(List<Row> rows) {
    return rows.stream().map(Row::box).reduce(Box::union).orElseThrow();
  }
}
