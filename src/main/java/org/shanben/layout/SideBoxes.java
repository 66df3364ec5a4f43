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

  /** A paragraph's last line ends so many ems before the margin. */
  private static final double SHORT = 2;

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
    double size = size(beside);
    double width = around(beside).union(box).width();
    long column =
        rows.stream()
            .filter(row -> !box.holds(row.box()))
            .filter(row -> row.box().left() >= box.left() && row.box().right() <= box.right())
            .count();
    return beside.size() >= ROWS
        && panel.rows().size() >= ROWS
        && column < ROWS
        && size(panel.rows()) < SMALLER * size
        && box.width() < NARROW * width
        && around(beside).overlapX(box) == 0;
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
    double size = size(panel.beside());
    List<Row> column =
        rows.stream()
            .filter(row -> row.box().overlapX(text) > 0)
            .sorted(Comparator.comparingDouble(Row::baseline))
            .toList();
    double pitch = pitch(panel.beside());
    for (int i = 0; i < column.size(); i++) {
      Row row = column.get(i);
      boolean level = row.box().bottom() > panel.box().top();
      if (level && row.size() < TITLE * size && begins(column, i, pitch, text, opens)) {
        double y = row.box().top();
        return y < panel.box().bottom()
            ? Optional.of(new Box(text.left(), y - THIN, text.right(), y))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean begins(List<Row> column, int i, double pitch, Box text, boolean opens) {
    if (i == 0) {
      return opens;
    }
    Row before = column.get(i - 1);
    Row row = column.get(i);
    return row.baseline() - before.baseline() > GAP * pitch
        || row.size() > HEAD * before.size()
        || before.size() > HEAD * row.size()
        || text.right() - before.inkRight() > SHORT * row.size();
  }

  private static Box around(List<Row> rows) {
    return rows.stream().map(Row::box).reduce(Box::union).orElseThrow();
  }

  private static double size(List<Row> rows) {
    double[] sizes = rows.stream().mapToDouble(Row::size).sorted().toArray();
    return sizes[sizes.length / 2];
  }

  private static double pitch(List<Row> rows) {
    double[] lines = rows.stream().mapToDouble(Row::baseline).sorted().distinct().toArray();
    double[] pitches = new double[Math.max(1, lines.length - 1)];
    for (int i = 1; i < lines.length; i++) {
      pitches[i - 1] = lines[i] - lines[i - 1];
    }
    java.util.Arrays.sort(pitches);
    return pitches[pitches.length / 2];
  }
}
