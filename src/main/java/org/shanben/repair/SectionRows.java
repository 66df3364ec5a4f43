package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shanben.source.Grid;
import org.shanben.source.GridCell;

/**
 * Rows of a table that are no rows but headings of what follows: forms set a whole document into
 * one table, and its sections' names into cells as wide as the table, in larger or bolder type.
 */
final class SectionRows {

  /** A heading is larger than the table's type by this factor. */
  private static final double LARGER = 1.1;

  /** A heading has no more characters than this many half ems. */
  private static final int LONGEST = 60;

  private final TreeSet<Integer> rows = new TreeSet<>();

  private SectionRows() {}

  /** Returns the section rows of a table, numbered through all its parts. */
  static SectionRows of(Ruled ruled) {
    SectionRows found = new SectionRows();
    List<DraftLine> all = new ArrayList<>();
    ruled.parts().forEach(part -> all.addAll(part.lines()));
    double size = Frames.bodySize(all.stream().map(DraftLine::source).toList());
    long bold = all.stream().filter(line -> line.source().type().bold()).count();
    for (Ruled.Part part : ruled.parts()) {
      Map<Integer, List<DraftLine>> wide = new HashMap<>();
      for (DraftLine line : part.lines()) {
        GridCell cell = line.source().cell();
        boolean again = cell != null && cell.row() < part.repeated();
        if (cell != null && !again && isWide(cell, part.grid())) {
          wide.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(line);
        }
      }
      wide.forEach((row, lines) -> {
        if (isHeading(lines, size, bold * 2 < all.size())) {
          found.rows.add(row + part.offset());
        }
      });
    }
    return found;
  }

  private static boolean isWide(GridCell cell, Grid grid) {
    return grid.columns() > 1 && cell.columns() == grid.columns() && cell.rows() == 1;
  }

  private static boolean isHeading(List<DraftLine> lines, double size, boolean boldIsRare) {
    DraftLine line = lines.get(0);
    boolean larger = line.source().type().size() >= LARGER * size;
    boolean bolder = boldIsRare && line.source().type().bold();
    return lines.size() == 1
        && (larger || bolder)
        && org.shanben.unicode.Cjk.cells(line.text().strip()) <= LONGEST
        && line.text().codePoints().anyMatch(Character::isLetter);
  }

  /** Tells whether a row is a heading. */
  boolean contains(int row) {
    return rows.contains(row);
  }

  /** Returns how many headings stand above a row. */
  int above(int row) {
    return rows.headSet(row).size();
  }

  /** Returns the first row of the section that holds a row. */
  int first(int row) {
    Integer heading = rows.lower(row);
    return heading == null ? 0 : heading + 1;
  }

  /** Returns how many headings there are. */
  int count() {
    return rows.size();
  }
}
