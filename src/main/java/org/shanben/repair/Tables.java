package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import org.shanben.model.Furniture;
import org.shanben.source.GridCell;

/**
 * A ruled table stays one, over pages too.
 *
 * <ul>
 *   <li>{@code TAB-001}: the line stands in a cell of a ruled table.
 *   <li>{@code TAB-002}: the table goes on over a page, and this is its head, printed again.
 * </ul>
 */
final class Tables implements Pass {

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    for (Ruled ruled : Ruled.of(draft)) {
      for (Ruled.Part part : ruled.parts()) {
        part.lines().forEach(line -> propose(line, ruled, part, edits));
      }
    }
    return edits;
  }

  private static void propose(DraftLine line, Ruled ruled, Ruled.Part part, List<Edit> edits) {
    GridCell cell = line.source().cell();
    int page = line.source().page();
    int number = line.source().number();
    if (cell != null && cell.row() < part.repeated()) {
      edits.add(new Edit.Remove("TAB-002", page, number, Furniture.Kind.TABLE_HEAD));
    } else if (cell != null && !(line.role() instanceof Role.Cell)) {
      Role role =
          new Role.Cell(
              ruled.number(),
              cell.row() + part.offset(),
              cell.column(),
              cell.rows(),
              cell.columns(),
              cell.row() + part.offset() < ruled.heads());
      edits.add(new Edit.Assign("TAB-001", page, number, line.role(), role));
    }
  }
}
