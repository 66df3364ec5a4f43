package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an index: entries of a few words that end in the numbers of pages, under bold
 * heads, such as letters or numbers of strokes. The last page of one has few of them, which are
 * level from column to column; its heads are not, as those of a table would be.
 */
final class IndexColumns {

  /** Fewer rows show nothing. */
  private static final int ROWS = 4;

  /** This part of what is no head ends in a page's number. */
  private static final double MOST = 0.6;

  /** The strip between is wider than so many ems. */
  private static final double WIDE = 2;

  /** The white within an entry is narrower than so many ems. */
  private static final double WHITE = 2;

  /** A title over both columns begins so many ems before the right one. */
  private static final double OVER = 2;

  /** A title is so many times as large as the text. */
  private static final double TITLE = 1.1;

  /** Words, then the numbers of pages, the last of them with that of a note or in Roman figures. */
  private static final Pattern ENTRY = Pattern.compile(".*\\p{L}.*?(?:\\d|[,，、–-][ivxlc]+)");

  private IndexColumns() {}

  /** Tells whether both sides of a gutter are columns of an index. */
  static boolean are(List<Row> one, List<Row> other) {
    List<Row> left = lines(one);
    List<Row> right = lines(other);
    return isOne(left)
        && isOne(right)
        && ownHeads(left, right) > 0
        && ownHeads(right, left) > 0
        && start(right) - end(left) > WIDE * Rows.usualSize(left);
  }

  /** Returns the side's lines: the white before a page's number parts its entry's rows. */
  private static List<Row> lines(List<Row> side) {
    List<Row> lines = new ArrayList<>();
    for (Row row : side) {
      Row last = lines.isEmpty() ? row : lines.get(lines.size() - 1);
      if (lines.isEmpty() || !areOne(last, row)) {
        lines.add(row);
      } else {
        List<Glyph> glyphs = new ArrayList<>(last.glyphs());
        glyphs.addAll(row.glyphs());
        lines.set(
            lines.size() - 1,
            Row.of(glyphs, last.box().union(row.box()), last.size(), last.baseline()));
      }
    }
    return lines;
  }

  private static boolean areOne(Row last, Row row) {
    return last.baseline() == row.baseline()
        && row.inset() < 0
        && row.box().left() - last.box().right() < WHITE * row.size();
  }

  private static boolean isOne(List<Row> side) {
    List<Row> entries = side.stream().filter(row -> !isHead(row, side)).toList();
    long numbers = entries.stream().filter(IndexColumns::isEntry).count();
    return side.size() >= ROWS && numbers > 0 && numbers >= MOST * entries.size();
  }

  /** Counts the heads beside which the other side has no head, but an entry. */
  private static long ownHeads(List<Row> side, List<Row> other) {
    return side.stream()
        .filter(row -> isHead(row, side))
        .filter(head -> other.stream().anyMatch(row -> isEntry(row) && isBeside(row, head)))
        .filter(head -> other.stream().noneMatch(row -> isHead(row, other) && isBeside(row, head)))
        .count();
  }

  private static boolean isBeside(Row row, Row head) {
    return row.box().overlapY(head.box()) > head.box().height() / 2;
  }

  /** Heads are in bold, or in another font than all entries. */
  private static boolean isHead(Row row, List<Row> side) {
    return row.inset() < 0
        && !isEntry(row)
        && side.stream()
            .filter(IndexColumns::isEntry)
            .noneMatch(entry -> look(entry).equals(look(row)));
  }

  private static String look(Row row) {
    @Nullable Glyph first = row.edge(false);
    return first == null ? "" : first.font() + (first.bold() ? " bold" : "");
  }

  private static boolean isEntry(Row row) {
    return ENTRY.matcher(row.ink()).matches();
  }

  private static double start(List<Row> side) {
    return side.stream()
        .filter(row -> isHead(row, side) || isEntry(row))
        .mapToDouble(Row::inkLeft)
        .min()
        .orElse(0);
  }

  private static double end(List<Row> side) {
    return side.stream()
        .filter(row -> isHead(row, side) || isEntry(row))
        .mapToDouble(Row::inkRight)
        .max()
        .orElse(0);
  }

  /**
   * Tells whether row {@code top} is a title over both columns that crosses neither: it begins
   * before all of the right one.
   */
  static boolean isOver(List<Row> rows, int top, int bottom, double strip) {
    Row row = rows.get(top);
    List<Row> right =
        rows.subList(top + 1, bottom + 1).stream()
            .filter(other -> Columns.centre(other) > strip)
            .toList();
    if (right.isEmpty() || Columns.centre(row) <= strip) {
      return false;
    }
    double begin = right.stream().mapToDouble(Row::inkLeft).min().orElse(0);
    double em = Rows.usualSize(right);
    return row.size() > TITLE * em && row.inkLeft() < begin - OVER * em;
  }
}
