package org.shanben.source;

import java.util.List;
import org.shanben.model.Box;

/**
 * A ruled table of one page: all its cells, those without text too.
 *
 * @param number from 1 through the document
 * @param box its outer rules, in points
 * @param rows how many rows it has
 * @param columns how many columns it has
 * @param heads how many rows, from the first, its rules set apart as naming the columns
 * @param cells its cells, by row and column
 */
public record Grid(int number, Box box, int rows, int columns, int heads, List<GridCell> cells) {

  /** Copies the list. */
  public Grid {
    cells = List.copyOf(cells);
  }
}
