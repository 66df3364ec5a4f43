package org.shanben.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a table, each place of which is taken exactly once: by a cell that has text, by a
 * cell that spans it, or by an empty cell.
 *
 * @param rows the cells that begin in each row, from left to right
 * @param heads how many rows, from the first, name the columns
 */
public record TableShape(List<List<Place>> rows, int heads) {

  /** Copies the lists. */
  public TableShape {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A cell's place.
   *
   * @param table the table's number
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param rows how many rows it spans
   * @param columns how many columns it spans
   */
  public record Place(int table, int row, int column, int rows, int columns) {}

  /** Returns the place of a block's cell. */
  public static Place place(Block.Cell cell) {
    return new Place(cell.table(), cell.row(), cell.column(), cell.rows(), cell.columns());
  }

  /** Returns the places of all cells that have text. */
  public static Set<Place> spoken(List<? extends Block> blocks) {
    Set<Place> places = new LinkedHashSet<>();
    for (Block block : blocks) {
      if (block instanceof Block.Cell cell) {
        places.add(place(cell));
      }
    }
    return places;
  }

  /** Returns the shapes of all tables of a document, by their numbers. */
  public static Map<Integer, TableShape> of(List<? extends Block> blocks) {
    Map<Integer, Set<Place>> places = new LinkedHashMap<>();
    Map<Integer, Integer> heads = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (block instanceof Block.Cell cell) {
        places.computeIfAbsent(cell.table(), key -> new LinkedHashSet<>()).add(place(cell));
        heads.merge(cell.table(), cell.head() ? cell.row() + cell.rows() : 0, Math::max);
      }
    }
    Map<Integer, TableShape> shapes = new LinkedHashMap<>();
    places.forEach(
        (table, some) -> shapes.put(table, shape(table, some, heads.getOrDefault(table, 0))));
    return shapes;
  }

  /** Rows and columns in which nothing begins are dropped: neither prints anything. */
  private static TableShape shape(int table, Set<Place> places, int heads) {
    int height = places.stream().mapToInt(place -> place.row() + place.rows()).max().orElse(0);
    int width = places.stream().mapToInt(place -> place.column() + place.columns()).max().orElse(0);
    boolean[][] taken = new boolean[height][width];
    for (Place place : places) {
      for (int row = place.row(); row < place.row() + place.rows(); row++) {
        java.util.Arrays.fill(taken[row], place.column(), place.column() + place.columns(), true);
      }
    }
    List<List<Place>> rows = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      List<Place> cells = new ArrayList<>();
      for (int column = 0; column < width; column++) {
        if (!taken[row][column]) {
          cells.add(new Place(table, row, column, 1, 1));
        }
      }
      int now = row;
      places.stream().filter(place -> place.row() == now).forEach(cells::add);
      cells.sort(Comparator.comparingInt(Place::column));
      rows.add(cells);
    }
    return new TableShape(rows, heads);
  }
}
