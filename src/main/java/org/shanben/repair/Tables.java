package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import org.shanben.model.Furniture;
import org.shanben.source.GridCell;

/**
 * A ruled table stays one, over pages too.
 *
 * <ul>
 *   <li>{@code TAB-001}: the line stands in a cell of a ruled table. A row that is a heading parts
 *       the table in two.
 *   <li>{@code TAB-002}: the table goes on over a page, and this is its head, printed again.
 * </ul>
 */
final class Tables implements Pass {

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    int number = 1;
    for (Ruled ruled : Ruled.of(draft)) {
      SectionRows sections = SectionRows.of(ruled);
      for (Ruled.Part part : ruled.parts()) {
        for (DraftLine line : part.lines()) {
          propose(line, number, ruled, part, sections, edits);
        }
      }
      number += sections.count() + 1;
    }
    return edits;
  }

  private static void propose(
      DraftLine line,
      int number,
      Ruled ruled,
      Ruled.Part part,
      SectionRows sections,
      List<Edit> edits) {
    GridCell cell = line.source().cell();
    int page = line.source().page();
    if (cell == null) {
      return;
    }
    int row = cell.row() + part.offset();
    if (cell.row() < part.repeated()) {
      edits.add(
          new Edit.Remove("TAB-002", page, line.source().number(), Furniture.Kind.TABLE_HEAD));
    } else if (!(line.role() instanceof Role.Cell) && !sections.contains(row)) {
      Role role =
          new Role.Cell(
              number + sections.above(row),
              row - sections.first(row),
              cell.column(),
              cell.rows(),
              cell.columns(),
              row < ruled.heads());
      edits.add(new Edit.Assign("TAB-001", page, line.source().number(), line.role(), role));
    }
  }
}
