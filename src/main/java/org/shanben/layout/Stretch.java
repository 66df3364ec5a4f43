package org.shanben.layout;

import java.util.List;
import java.util.Optional;
import org.shanben.source.Beside;

/**
 * Rows of one stretch of a column, top down.
 *
 * @param rows the rows
 * @param side which of two parallel columns it is in, or whether it stands beside the text; nothing
 *     where the column is like any other
 */
record Stretch(List<Row> rows, Optional<Beside> side) {

  Stretch(List<Row> rows) {
    this(rows, Optional.empty());
  }
}
