package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import org.shanben.source.GridCell;

/**
 * A ruled table stays one: its lines belong to cells.
 *
 * <ul>
 *   <li>{@code TAB-001}: the line stands in a cell of a ruled table.
 * </ul>
 */
final class Tables implements Pass {

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    for (DraftLine line : draft.running()) {
      GridCell cell = line.source().cell();
      if (cell != null && !(line.role() instanceof Role.Cell)) {
        Role role =
            new Role.Cell(cell.grid(), cell.row(), cell.column(), cell.rows(), cell.columns());
        edits.add(
            new Edit.Assign(
                "TAB-001", line.source().page(), line.source().number(), line.role(), role));
      }
    }
    return edits;
  }
}
