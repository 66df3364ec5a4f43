package org.shanben.layout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.shanben.model.Box;
import org.shanben.source.Grid;
import org.shanben.source.GridCell;
import org.shanben.unicode.Cjk;

/**
 * The squares of paper, on which a text stands as if they were not there: columns all as wide as
 * each other, below most of the page's text, as no chart has it.
 *
 * <p>The rules of a table part its words; those of squared paper run through them. Paper that gives
 * each character a square has one in each, marks among them, and no empty square between two; a
 * register has a wider column for its names, a roster no marks, a crossword empty squares.
 */
final class Paper {

  /** So many columns and rows, at least, does paper have. */
  private static final int SQUARES = 8;

  /** And so many columns, where each character has a square of its own. */
  private static final int CHARACTERS = 15;

  /** Of so many characters can be said how they stand. */
  private static final int MANY = 20;

  /** This part of the page's characters stands on the paper: heads and folios stand around it. */
  private static final double MOST = 0.6;

  /** Squares differ by less than this part of their width. */
  private static final double ALIKE = 0.1;

  /** So large a part of them is alike, and none is wider: the outermost may be cut. */
  private static final double NEARLY_ALL = 0.9;

  /** A rule runs through a character if it leaves this part of its width on both sides. */
  private static final double SIDE = 0.2;

  /** Rules run through this part of the characters: of a table's, one overflows here and there. */
  private static final double CROSSED = 0.12;

  /** So many characters stand in a square: two digits may share one. */
  private static final double ALONE = 1.15;

  /** One of so many characters of a text is a mark; a roster and a puzzle have none. */
  private static final int SENTENCE = 40;

  private Paper() {}

  /** Returns the page without the squares of its paper. */
  static PageContent off(PageContent page) {
    if (page.rules().size() < 2 * (SQUARES - 1)) {
      return page; // as most pages are
    }
    List<Glyph> seen =
        page.glyphs().stream().filter(glyph -> glyph.visible() && !glyph.isSpace()).toList();
    List<Box> papers =
        Grids.ruled(page.rules(), seen).stream()
            .filter(grid -> is(grid, seen))
            .map(Grid::box)
            .toList();
    return papers.isEmpty() ? page : page.withoutLines(papers);
  }

  private static boolean is(Grid grid, List<Glyph> seen) {
    if (grid.columns() < SQUARES || grid.rows() < SQUARES || !areAlike(grid)) {
      return false;
    }
    List<Glyph> on = seen.stream().filter(glyph -> grid.box().holds(glyph.box())).toList();
    return on.size() >= MANY
        && on.size() >= MOST * seen.size()
        && (isCrossed(grid, on) || isAlone(grid, on));
  }

  private static boolean areAlike(Grid grid) {
    double[] widths =
        grid.cells().stream()
            .filter(cell -> cell.columns() == 1)
            .mapToDouble(cell -> cell.box().width())
            .sorted()
            .toArray();
    if (widths.length == 0) {
      return false;
    }
    double middle = widths[widths.length / 2];
    long alike = Arrays.stream(widths).filter(w -> Math.abs(w - middle) < ALIKE * middle).count();
    return alike >= NEARLY_ALL * widths.length && widths[widths.length - 1] < (1 + ALIKE) * middle;
  }

  private static boolean isCrossed(Grid grid, List<Glyph> on) {
    long crossed =
        on.stream()
            .filter(
                glyph -> Grids.cellOf(grid, glyph).filter(cell -> isOver(glyph, cell)).isPresent())
            .count();
    return crossed >= CROSSED * on.size();
  }

  private static boolean isOver(Glyph glyph, GridCell cell) {
    double side = SIDE * glyph.box().width();
    return glyph.box().left() + side < cell.box().left()
        || glyph.box().right() - side > cell.box().right();
  }

  private static boolean isAlone(Grid grid, List<Glyph> on) {
    Map<Integer, SortedSet<Integer>> rows = new HashMap<>();
    on.stream()
        .map(glyph -> Grids.cellOf(grid, glyph))
        .flatMap(Optional::stream)
        .forEach(
            cell -> rows.computeIfAbsent(cell.row(), row -> new TreeSet<>()).add(cell.column()));
    long squares = rows.values().stream().mapToLong(Set::size).sum();
    long wide = on.stream().filter(Glyph::isWide).count();
    long between = rows.values().stream().mapToLong(row -> row.last() - row.first() + 1L).sum();
    long marks = on.stream().filter(glyph -> Cjk.isNoStart(glyph.text().codePointAt(0))).count();
    return grid.columns() >= CHARACTERS
        && marks * SENTENCE >= on.size()
        && on.size() <= ALONE * squares
        && wide >= NEARLY_ALL * on.size()
        && squares >= NEARLY_ALL * between;
  }
}
