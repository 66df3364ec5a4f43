package org.shanben.repair;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanben.source.Grid;
import org.shanben.source.GridCell;
import org.shanben.unicode.Cjk;

/**
 * The last row of a table's part on one page and the first row of the part on the next: one row,
 * where a cell's text breaks off in mid-sentence and goes on.
 *
 * <p>A comparison of articles, old and new side by side, has rows longer than a page. Rows of names
 * and figures break off nowhere: their cells have one short line each.
 */
final class SplitRow {

  /** A line that ends within so many ems of the longest one of its column is full. */
  private static final double FULL = 1.6;

  private final Ruled.Part before;
  private final Grid grid;
  private final List<DraftLine> lines;
  private final int first;

  /**
   * Looks at two parts.
   *
   * @param first the first row of the second one that repeats no head
   */
  SplitRow(Ruled.Part before, Grid grid, List<DraftLine> lines, int first) {
    this.before = before;
    this.grid = grid;
    this.lines = lines;
    this.first = first;
  }

  /** Tells whether both rows are one: the first column says nothing else, and some column does. */
  boolean isOne() {
    int last = before.grid().rows() - 1;
    if (last <= 0
        || first >= grid.rows()
        || !isPlain(before.grid(), last)
        || !isPlain(grid, first)) {
      return false;
    }
    boolean any = false;
    for (int column = 0; column < grid.columns(); column++) {
      List<DraftLine> above = cell(before.lines(), last, column);
      List<DraftLine> below = cell(lines, first, column);
      boolean goesOn = !above.isEmpty() && !below.isEmpty() && goesOn(above, below, column);
      if (column == 0 && !below.isEmpty() && !goesOn) {
        return false;
      }
      any |= goesOn;
    }
    return any;
  }

  private static boolean isPlain(Grid grid, int row) {
    return grid.cells().stream()
        .filter(cell -> cell.row() <= row && row < cell.row() + cell.rows())
        .allMatch(cell -> cell.rows() == 1 && cell.columns() == 1);
  }

  private static List<DraftLine> cell(List<DraftLine> some, int row, int column) {
    return some.stream().filter(line -> isAt(line.source().cell(), row, column)).toList();
  }

  private static boolean isAt(@Nullable GridCell cell, int row, int column) {
    return cell != null && cell.row() == row && cell.column() == column;
  }

  private boolean goesOn(List<DraftLine> above, List<DraftLine> below, int column) {
    DraftLine end = above.get(above.size() - 1);
    String text = end.text().strip();
    double size = end.source().type().size();
    boolean open = !Cjk.endsSentence(text) && !text.matches("(?s).*[：:；;]");
    double room = right(column) - end.source().box().right();
    return above.size() + below.size() > 2
        && open
        && room < FULL * size
        && Enumerator.at(below.get(0).text()).isEmpty();
  }

  /** Returns where the longest line of a column ends, on either page. */
  private double right(int column) {
    return Stream.concat(before.lines().stream(), lines.stream())
        .map(DraftLine::source)
        .filter(line -> line.cell() != null && line.cell().column() == column)
        .mapToDouble(line -> line.box().right())
        .max()
        .orElse(0);
  }
}
