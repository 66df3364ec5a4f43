package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Block;
import org.shanben.unicode.Cjk;

/**
 * The columns of one table, in points: as wide as their longest cell asks, and narrower where the
 * measure is too short for all.
 */
final class TableGrid {

  /** White between a cell's text and its rules, in points. */
  static final double PADDING = 4;

  private static final double SIZE = Style.BODY - 1;

  /** No column is narrower than this many ems; a table that needs it is set cell by cell. */
  private static final int NARROWEST = 2;

  private final double[] edges;

  private TableGrid(double[] edges) {
    this.edges = edges;
  }

  /** Returns the grids of all tables that can be set in columns, by their numbers. */
  static Map<Integer, TableGrid> of(List<Block> blocks) {
    Map<Integer, List<Block.Cell>> tables = new HashMap<>();
    for (Block block : blocks) {
      if (block instanceof Block.Cell cell) {
        tables.computeIfAbsent(cell.table(), key -> new ArrayList<>()).add(cell);
      }
    }
    Map<Integer, TableGrid> grids = new HashMap<>();
    tables.forEach((table, cells) -> {
      TableGrid grid = of(cells.toArray(Block.Cell[]::new));
      if (grid != null) {
        grids.put(table, grid);
      }
    });
    return grids;
  }

  private static @Nullable TableGrid of(Block.Cell[] cells) {
    int count = Arrays.stream(cells).mapToInt(c -> c.column() + c.columns()).max().orElse(0);
    double least = NARROWEST * SIZE + 2 * PADDING;
    if (count < 2 || count * least > Style.MEASURE) {
      return null;
    }
    double[] asked = new double[count];
    Arrays.fill(asked, least);
    for (Block.Cell cell : cells) {
      double each = (width(cell.text().chars()) + 2 * PADDING + 1) / cell.columns();
      for (int i = cell.column(); i < cell.column() + cell.columns(); i++) {
        asked[i] = cell.columns() == 1 ? Math.max(asked[i], each) : asked[i];
      }
    }
    return new TableGrid(edges(asked, least));
  }

  private static double width(String text) {
    return text.codePoints().mapToDouble(c -> Cjk.isUnspaced(c) ? SIZE : 0.6 * SIZE).sum();
  }

  /** The widest columns give way first, all to the same width. */
  private static double[] edges(double[] asked, double least) {
    double low = least;
    double high = Style.MEASURE;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      boolean fits =
          Arrays.stream(asked).map(width -> Math.min(width, middle)).sum() <= Style.MEASURE;
      low = fits ? middle : low;
      high = fits ? high : middle;
    }
    double limit = low;
    double sum = Arrays.stream(asked).map(width -> Math.min(width, limit)).sum();
    double[] edges = new double[asked.length + 1];
    for (int i = 0; i < asked.length; i++) {
      edges[i + 1] = edges[i] + Math.min(asked[i], limit) * Style.MEASURE / sum;
    }
    return edges;
  }

  /** Returns how far from the margin a column begins. */
  double left(int column) {
    return edges[column];
  }

  /** Returns how far from the margin a column ends. */
  double right(int column) {
    return edges[column + 1];
  }

  /** Returns the measure of a cell's text. */
  double measure(Block.Cell cell) {
    return right(cell.column() + cell.columns() - 1) - left(cell.column()) - 2 * PADDING;
  }
}
