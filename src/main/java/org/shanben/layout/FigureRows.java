package org.shanben.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shanben.model.Box;
import org.shanben.source.Grid;
import org.shanben.source.GridCell;

/**
 * Parts the body of a statistical table, whose uprights run from its head to its foot with no
 * crossbar between: figures stand below each other in most of its columns, level with each other
 * and with the names in the first ones. Cells of prose, which have more words than figures, stay
 * whole however level their lines are.
 */
final class FigureRows {

  /** Fewer lines of figures may be one cell's: an amount above its share, two dates. */
  private static final int FEWEST = 3;

  /** A table has no more rows that stand for many. */
  private static final int BODIES = 2;

  /** But where one has so many lines, which no single cell has: the groups of a table. */
  private static final int MANY = 4;

  /** No table has more. */
  private static final int MOST = 200;

  /** Baselines that differ by less than this part of an em are one. */
  private static final double LEVEL = 0.3;

  /** Baselines of two columns that differ by less than this, in points, are one. */
  private static final double NEAR = 2;

  /** A row begins this part of the pitch above its baseline. */
  private static final double EDGE = 0.75;

  /** This part of the cells has figures alone. */
  private static final double FIGURES = 0.5;

  /** A figure, or a sign that there is none, with its unit or the mark of a note. */
  private static final Pattern FIGURE =
      Pattern.compile("[-–—−－…‥.·*＊r△▲▼+＋±<>≦≧()（）]*|.{0,2}[\\d０-９][\\d０-９,，.．:：/\\s-]*.{0,2}");

  private static final Pattern BRACKETS = Pattern.compile("[(（].*[)）]");

  private FigureRows() {}

  /**
   * Returns the table with a row for each line of figures. Its head is never parted; nor are rows
   * of few lines where many have some: such a table has a crossbar below each row already.
   */
  static Grid parted(Grid grid, List<Glyph> glyphs) {
    TreeMap<Integer, List<Double>> bodies = new TreeMap<>(Comparator.reverseOrder());
    for (int row = 1; row < grid.rows(); row++) {
      List<Double> edges = edges(grid, row, glyphs);
      if (!edges.isEmpty()) {
        bodies.put(row, edges);
      }
    }
    boolean many = bodies.values().stream().anyMatch(edges -> edges.size() + 1 >= MANY);
    Grid parted = grid;
    if (bodies.size() <= BODIES || many) {
      for (Map.Entry<Integer, List<Double>> body : bodies.entrySet()) {
        parted = split(parted, body.getKey(), body.getValue());
      }
    }
    return parted;
  }

  private static List<Double> edges(Grid grid, int row, List<Glyph> glyphs) {
    List<Map<Double, String>> columns = new ArrayList<>();
    for (GridCell cell : grid.cells()) {
      Map<Double, String> lines =
          cell.row() == row && cell.rows() == 1 ? lines(cell, glyphs) : Map.of();
      if (!lines.isEmpty()) {
        columns.add(lines);
      }
    }
    return edges(columns);
  }

  /** Returns what stands on each baseline of a cell, top down. */
  private static Map<Double, String> lines(GridCell cell, List<Glyph> glyphs) {
    Map<Double, String> lines = new TreeMap<>();
    glyphs.stream()
        .filter(glyph -> !glyph.isSpace() && cell.box().holds(glyph.box()))
        .sorted(Comparator.comparingDouble(Glyph::x))
        .forEach(glyph -> {
          double near = LEVEL * glyph.size();
          double at =
              lines.keySet().stream()
                  .filter(y -> Math.abs(y - glyph.y()) < near)
                  .findFirst()
                  .orElse(glyph.y());
          lines.merge(at, glyph.text(), String::concat);
        });
    return lines;
  }

  /** Returns where the rows meet; nothing where the cells have no figures on lines of their own. */
  private static List<Double> edges(List<Map<Double, String>> columns) {
    List<Map<Double, String>> figures = columns.stream().filter(FigureRows::areFigures).toList();
    double[] at = heights(figures);
    if (columns.size() < 2
        || figures.size() < FIGURES * columns.size()
        || at.length < FEWEST
        || at.length > MOST
        || figures.stream().anyMatch(FigureRows::areShares)) {
      return List.of();
    }
    double[] apart = IntStream.range(1, at.length).mapToDouble(i -> at[i] - at[i - 1]).toArray();
    double pitch = Arrays.stream(apart).min().orElse(0);
    boolean level =
        columns.stream()
            .filter(lines -> !figures.contains(lines))
            .allMatch(names -> Arrays.stream(at).allMatch(y -> has(names, y, pitch)));
    boolean full =
        Arrays.stream(at)
            .allMatch(y ->
                figures.stream().filter(lines -> has(lines, y, pitch)).count()
                    >= FIGURES * figures.size());
    return level && full
        ? IntStream.range(1, at.length).mapToObj(i -> at[i] - EDGE * pitch).toList()
        : List.of();
  }

  /** Every second line stands in brackets: the share of the amount above it. */
  private static boolean areShares(Map<Double, String> lines) {
    List<String> texts = List.copyOf(lines.values());
    return IntStream.range(0, texts.size())
        .allMatch(i -> (i % 2 == 1) == BRACKETS.matcher(texts.get(i)).matches());
  }

  private static boolean areFigures(Map<Double, String> lines) {
    return lines.values().stream().allMatch(text -> FIGURE.matcher(text).matches());
  }

  /** Returns the baselines on which some column has a figure, near ones as one. */
  private static double[] heights(List<Map<Double, String>> figures) {
    TreeSet<Double> heights = new TreeSet<>();
    for (Map<Double, String> lines : figures) {
      for (double at : lines.keySet()) {
        if (heights.subSet(at - NEAR, at + NEAR).isEmpty()) {
          heights.add(at);
        }
      }
    }
    return heights.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static boolean has(Map<Double, String> lines, double at, double pitch) {
    return lines.keySet().stream().anyMatch(y -> Math.abs(y - at) < pitch / 4);
  }

  /** Returns the table with its row parted; a cell beside it that spans it spans all its parts. */
  private static Grid split(Grid grid, int row, List<Double> edges) {
    int more = edges.size();
    List<GridCell> cells = new ArrayList<>();
    for (GridCell cell : grid.cells()) {
      boolean parted = cell.row() == row && cell.rows() == 1;
      boolean spans = cell.row() <= row && cell.row() + cell.rows() > row && !parted;
      if (parted) {
        addParts(cell, edges, cells);
      } else {
        int place = cell.row() > row ? cell.row() + more : cell.row();
        int high = cell.rows() + (spans ? more : 0);
        cells.add(
            new GridCell(cell.grid(), place, cell.column(), high, cell.columns(), cell.box()));
      }
    }
    cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
    int rows = grid.rows() + more;
    return new Grid(grid.number(), grid.box(), rows, grid.columns(), grid.heads(), cells);
  }

  private static void addParts(GridCell cell, List<Double> edges, List<GridCell> cells) {
    Box box = cell.box();
    for (int i = 0; i <= edges.size(); i++) {
      double top = i == 0 ? box.top() : edges.get(i - 1);
      double bottom = i == edges.size() ? box.bottom() : edges.get(i);
      Box part = new Box(box.left(), top, box.right(), bottom);
      cells.add(new GridCell(cell.grid(), cell.row() + i, cell.column(), 1, cell.columns(), part));
    }
  }
}
