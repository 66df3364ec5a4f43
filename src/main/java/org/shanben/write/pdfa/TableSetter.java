package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shanben.model.Block;
import org.shanben.model.TableShape;

/** Sets the rows of a table. Rows that a cell spans stand together on one page, in a band. */
final class TableSetter {

  private final List<List<TableShape.Place>> rows;
  private final TableGrid grid;
  private final SetBlock first;
  private final Map<TableShape.Place, List<SetBlock>> cells = new HashMap<>();

  /**
   * Makes a setter.
   *
   * @param rows the cells that begin in each row
   * @param blocks the blocks of all cells, in reading order
   * @param grid the columns
   */
  TableSetter(List<List<TableShape.Place>> rows, List<SetBlock> blocks, TableGrid grid) {
    this.rows = rows;
    this.grid = grid;
    this.first = blocks.get(0);
    for (SetBlock block : blocks) {
      if (block.block() instanceof Block.Cell cell) {
        cells.computeIfAbsent(TableShape.place(cell), key -> new ArrayList<>()).add(block);
      }
    }
  }

  List<List<TableShape.Place>> rows() {
    return rows;
  }

  /** Returns the table's first block. */
  SetBlock first() {
    return first;
  }

  TableGrid grid() {
    return grid;
  }

  /**
   * Rows that stand together.
   *
   * @param first its first row
   * @param heights the heights of its rows, in points
   */
  record Band(int first, List<Double> heights) {

    Band {
      heights = List.copyOf(heights);
    }

    double height() {
      return heights.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** Returns the bands, in order. */
  List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    int first = 0;
    int end = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (TableShape.Place place : rows.get(row)) {
        end = Math.max(end, place.row() + place.rows());
      }
      if (row + 1 >= end) {
        bands.add(new Band(first, heights(first, row + 1)));
        first = row + 1;
      }
    }
    if (first < rows.size()) {
      bands.add(new Band(first, heights(first, rows.size())));
    }
    return bands;
  }

  private List<Double> heights(int first, int end) {
    double[] heights = new double[end - first];
    Arrays.fill(heights, 2 * TableGrid.PADDING + 6);
    TreeMap<Integer, List<TableShape.Place>> byEnd = new TreeMap<>();
    for (int row = first; row < end; row++) {
      for (TableShape.Place place : rows.get(row)) {
        int last = Math.min(end, place.row() + place.rows()) - 1;
        byEnd.computeIfAbsent(last, key -> new ArrayList<>()).add(place);
      }
    }
    byEnd.forEach((last, places) ->
        places.forEach(place -> {
          double above = 0;
          for (int row = place.row(); row < last; row++) {
            above += heights[row - first];
          }
          double need = height(place) - above;
          heights[last - first] = Math.max(heights[last - first], need);
        }));
    return Arrays.stream(heights).boxed().toList();
  }

  private double height(TableShape.Place place) {
    double height = 2 * TableGrid.PADDING;
    for (SetBlock block : of(place)) {
      height += block.lines().size() * block.style().leading() + block.style().after();
    }
    return height;
  }

  /** Returns the blocks of one cell. */
  List<SetBlock> of(TableShape.Place place) {
    return cells.getOrDefault(place, List.of());
  }
}
