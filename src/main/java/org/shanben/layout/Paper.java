package org.shanben.layout;

import java.util.List;
import java.util.Optional;
import org.shanben.model.Box;
import org.shanben.source.Grid;
import org.shanben.source.GridCell;

/**
 * The squares of paper, on which a text stands as if they were not there.
 *
 * <p>The rules of a table part its words; those of squared paper run through them. Paper that gives
 * each character a square has many more columns than a table, and one character in each. Both lie
 * below most of the page's text, as no chart does.
 */
final class Paper {

  /** So many columns and rows, at least, does paper have. */
  private static final int SQUARES = 8;

  /** So many columns of one character has no table: the kana's has ten, an almanac's twelve. */
  private static final int CHARACTERS = 15;

  /** Of so many characters can be said how they stand. */
  private static final int MANY = 20;

  /** This part of the page's characters stands on the paper: heads and folios stand around it. */
  private static final double MOST = 0.6;

  /** A rule runs through a character if it leaves this part of its width on both sides. */
  private static final double SIDE = 0.2;

  /** Rules run through this part of the characters: of a table's, one overflows here and there. */
  private static final double CROSSED = 0.12;

  /** So many characters stand in a square: two digits may share one. */
  private static final double ALONE = 1.15;

  private Paper() {}

  /** Returns the page without the squares of its paper. */
  static PageContent off(PageContent page) {
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
    if (grid.columns() < SQUARES || grid.rows() < SQUARES) {
      return false;
    }
    List<Glyph> on = seen.stream().filter(glyph -> grid.box().holds(glyph.box())).toList();
    return on.size() >= MANY
        && on.size() >= MOST * seen.size()
        && (isCrossed(grid, on) || isAlone(grid, on));
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
    long squares =
        on.stream()
            .map(glyph -> Grids.cellOf(grid, glyph))
            .flatMap(Optional::stream)
            .distinct()
            .count();
    return grid.columns() >= CHARACTERS && on.size() <= ALONE * squares;
  }
}
