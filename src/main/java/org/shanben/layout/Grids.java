package org.shanben.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.shanben.model.Box;
import org.shanben.source.Grid;
import org.shanben.source.GridCell;

/**
 * Finds ruled tables: rules that cross each other and part the space between them into cells, two
 * columns and two rows at least, some of which hold text.
 *
 * <p>A frame around a page or a paragraph has one cell and is none; rules below a heading cross
 * nothing; a chart's grid holds no text. A table may be open at its sides, as many official forms
 * are: the ends of its rules stand for the missing border. Tables without any uprights are those of
 * {@link OpenTables}, those without any rules those of {@link AlignedTables}.
 */
final class Grids {

  /** A rule that stands out this far over the last upright is the side of an open table. */
  private static final double OPEN = 10;

  /** Rules nearer than this leave no room for a line between them. */
  private static final double THIN = 4;

  /** This part of the space between two cells must be ruled, or they are one. */
  private static final double RULED = 0.5;

  /** This part of a table's cells holds text; that of a chart's or a form for drawing does not. */
  private static final double FILLED = 0.15;

  /** No more than this part of a table's cells are no rectangles. */
  private static final double PARTED = 0.25;

  /** The tables of a vertical page take less than this part of its text. */
  private static final double PART = 0.7;

  /** The columns of an old book have their text and, at most, comments above it. */
  private static final int HALVES = 2;

  private final double[] xs;
  private final double[] ys;
  private final int[] parents;

  private Grids(double[] xs, double[] ys) {
    this.xs = xs;
    this.ys = ys;
    this.parents = new int[Math.max(0, (xs.length - 1) * (ys.length - 1))];
  }

  /**
   * Returns the tables of a page, top down, none inside another.
   *
   * @param rows the glyphs as rows
   * @param before how many tables the pages before have
   */
  static List<Grid> of(PageContent page, List<Glyph> glyphs, List<Row> rows, int before) {
    List<Grid> found = ruled(page.rules(), glyphs);
    List<Grid> outer = new ArrayList<>();
    addOuter(found, outer);
    outer.replaceAll(grid -> FigureRows.parted(grid, glyphs));
    addOuter(OpenTables.of(page.rules(), rows), outer);
    addOuter(OpenTables.ofBands(page.bands(), rows), outer);
    List<Row> free =
        rows.stream()
            .filter(
                row -> outer.stream().noneMatch(grid -> grid.box().overlaps(row.box(), Rules.NEAR)))
            .toList();
    outer.addAll(AlignedTables.of(free));
    outer.sort(
        Comparator.comparingDouble((Grid grid) -> grid.box().top())
            .thenComparingDouble(grid -> grid.box().left()));
    List<Grid> numbered = new ArrayList<>();
    outer.forEach(grid -> numbered.add(numbered(grid, before + numbered.size() + 1)));
    return numbered;
  }

  /**
   * Returns the tables of a page of vertical text, from the right. Lines between its columns and a
   * frame around them all, or around each half of a leaf, are those of an old book, and no table.
   *
   * @param rules the page's lines, turned
   * @param glyphs the glyphs of vertical text, turned
   * @param before how many tables the pages before have
   */
  static List<Grid> ofColumns(List<Rule> rules, List<Glyph> glyphs, int before) {
    Optional<Box> text = glyphs.stream().map(Glyph::box).reduce(Box::union);
    List<Grid> found = new ArrayList<>();
    if (text.isPresent()) {
      double most = PART * text.get().width() * text.get().height();
      found.addAll(ruled(rules, glyphs));
      double all = found.stream().mapToDouble(Grids::area).sum();
      found.removeIf(grid -> area(grid) > most || (all > most && grid.columns() <= HALVES));
    }
    List<Grid> outer = new ArrayList<>();
    addOuter(found, outer);
    outer.sort(Comparator.comparingDouble(grid -> grid.box().top()));
    List<Grid> numbered = new ArrayList<>();
    outer.forEach(grid -> numbered.add(numbered(grid, before + numbered.size() + 1)));
    return numbered;
  }

  private static double area(Grid grid) {
    return grid.box().width() * grid.box().height();
  }

  /** Returns the tables that rules make around some of the glyphs, not numbered yet. */
  static List<Grid> ruled(List<Rule> rules, List<Glyph> glyphs) {
    List<Grid> found = new ArrayList<>();
    for (List<Rule> component : Rules.components(rules)) {
      grid(component).filter(grid -> isFilled(grid, glyphs)).ifPresent(found::add);
    }
    return found;
  }

  /** The largest first; those with uprights know their cells better than those without. */
  private static void addOuter(List<Grid> found, List<Grid> outer) {
    found.sort(Comparator.comparingDouble(grid -> -grid.box().width() * grid.box().height()));
    for (Grid grid : found) {
      if (outer.stream().noneMatch(other -> other.box().overlaps(grid.box(), Rules.NEAR))) {
        outer.add(grid);
      }
    }
  }

  /** Returns the cell that holds the middle of the glyph. */
  static Optional<GridCell> cellOf(Grid grid, Glyph glyph) {
    return grid.cells().stream().filter(cell -> cell.box().holds(glyph.box())).findFirst();
  }

  private static boolean isFilled(Grid grid, List<Glyph> glyphs) {
    List<Glyph> inside =
        glyphs.stream().filter(g -> !g.isSpace() && grid.box().holds(g.box())).toList();
    long filled =
        grid.cells().stream()
            .filter(cell -> inside.stream().anyMatch(glyph -> cell.box().holds(glyph.box())))
            .count();
    return filled >= 2 && filled >= FILLED * grid.cells().size();
  }

  private static Grid numbered(Grid grid, int number) {
    List<GridCell> cells =
        grid.cells().stream()
            .map(cell ->
                new GridCell(
                    number, cell.row(), cell.column(), cell.rows(), cell.columns(), cell.box()))
            .toList();
    return new Grid(number, grid.box(), grid.rows(), grid.columns(), grid.heads(), cells);
  }

  private static Optional<Grid> grid(List<Rule> component) {
    double[] xs = places(component, false);
    double[] ys = places(component, true);
    if (xs.length < 3 || ys.length < 3 || xs.length * ys.length > 5_000) {
      return Optional.empty();
    }
    Grids grids = new Grids(xs, ys);
    grids.unite(component);
    return grids.cells();
  }

  /** Returns the places of the uprights (or crossbars), with the ends of those that stand out. */
  private static double[] places(List<Rule> component, boolean across) {
    double[] own =
        component.stream().filter(r -> r.across() == across).mapToDouble(Rule::at).toArray();
    if (own.length < 1) {
      return own;
    }
    double low =
        component.stream()
            .filter(r -> r.across() != across)
            .mapToDouble(Rule::from)
            .min()
            .orElse(own[0]);
    double high =
        component.stream()
            .filter(r -> r.across() != across)
            .mapToDouble(Rule::to)
            .max()
            .orElse(own[0]);
    List<Double> all = new ArrayList<>();
    java.util.Arrays.stream(own).forEach(all::add);
    double least = java.util.Collections.min(all);
    double most = java.util.Collections.max(all);
    if (low < least - OPEN) {
      all.add(low);
    }
    if (high > most + OPEN) {
      all.add(high);
    }
    return apart(all);
  }

  /** Sorts places, near ones as one. */
  private static double[] apart(List<Double> places) {
    List<Double> sorted = places.stream().sorted().toList();
    List<Double> result = new ArrayList<>();
    for (double place : sorted) {
      if (result.isEmpty() || place - result.get(result.size() - 1) > THIN) {
        result.add(place);
      }
    }
    return result.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private int columns() {
    return xs.length - 1;
  }

  private int rows() {
    return ys.length - 1;
  }

  /** Unites neighbouring spaces with no rule between them. */
  private void unite(List<Rule> component) {
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
    List<Rule> upright = component.stream().filter(rule -> !rule.across()).toList();
    List<Rule> across = component.stream().filter(Rule::across).toList();
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        int at = row * columns() + column;
        if (column + 1 < columns() && !ruled(upright, xs[column + 1], ys[row], ys[row + 1])) {
          join(at, at + 1);
        }
        if (row + 1 < rows() && !ruled(across, ys[row + 1], xs[column], xs[column + 1])) {
          join(at, at + columns());
        }
      }
    }
  }

  private static boolean ruled(List<Rule> rules, double at, double from, double to) {
    double covered = 0;
    for (Rule rule : rules) {
      if (Math.abs(rule.at() - at) <= THIN) {
        covered += Math.max(0, Math.min(to, rule.to()) - Math.max(from, rule.from()));
      }
    }
    return covered >= RULED * (to - from);
  }

  private void join(int one, int other) {
    parents[root(other)] = root(one);
  }

  private int root(int i) {
    int at = i;
    while (parents[at] != at) {
      at = parents[at];
    }
    return at;
  }

  /**
   * Returns the table, unless most of its cells are no rectangles. One that is none stands for
   * several: a word processor leaves out the rule above a cell that goes on from the page before,
   * so that its head seems to run into it.
   */
  private Optional<Grid> cells() {
    Map<Integer, BitSet> spaces = new TreeMap<>();
    for (int i = 0; i < parents.length; i++) {
      spaces.computeIfAbsent(root(i), key -> new BitSet()).set(i);
    }
    List<GridCell> cells = new ArrayList<>();
    int parted = 0;
    for (BitSet space : spaces.values()) {
      int before = cells.size();
      while (!space.isEmpty()) {
        cells.add(takeRectangle(space));
      }
      int pieces = cells.size() - before;
      if (pieces > 2) {
        return Optional.empty(); // the lines of a drawing
      }
      parted += pieces - 1;
    }
    cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
    Grid grid = compact(new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]), cells);
    boolean table = parted <= PARTED * spaces.size() && grid.columns() >= 2 && grid.rows() >= 2;
    return table ? Optional.of(grid) : Optional.empty();
  }

  /** Returns the table without the rows and columns in which no cell begins: nothing is in them. */
  private Grid compact(Box box, List<GridCell> cells) {
    int[] rows = beginningBefore(cells, GridCell::row, rows());
    int[] columns = beginningBefore(cells, GridCell::column, columns());
    List<GridCell> placed = new ArrayList<>();
    for (GridCell cell : cells) {
      int row = rows[cell.row()];
      int column = columns[cell.column()];
      int high = rows[cell.row() + cell.rows()] - row;
      int wide = columns[cell.column() + cell.columns()] - column;
      placed.add(new GridCell(cell.grid(), row, column, high, wide, cell.box()));
    }
    return new Grid(0, box, rows[rows()], columns[columns()], 0, placed);
  }

  /** Returns, for each row or column and for the end, in how many before it a cell begins. */
  private static int[] beginningBefore(
      List<GridCell> cells, ToIntFunction<GridCell> place, int count) {
    BitSet begins = new BitSet();
    cells.forEach(cell -> begins.set(place.applyAsInt(cell)));
    int[] before = new int[count + 1];
    for (int i = 0; i < count; i++) {
      before[i + 1] = before[i] + (begins.get(i) ? 1 : 0);
    }
    return before;
  }

  /** Takes the widest rectangle that begins at the space's first place, and then the highest. */
  private GridCell takeRectangle(BitSet space) {
    int first = space.nextSetBit(0);
    int row = first / columns();
    int column = first % columns();
    int wide = Math.min(space.nextClearBit(first) - first, columns() - column);
    int high = 0;
    int next = first;
    while (row + high < rows() && space.get(next, next + wide).cardinality() == wide) {
      space.clear(next, next + wide);
      high++;
      next += columns();
    }
    Box box = new Box(xs[column], ys[row], xs[column + wide], ys[row + high]);
    return new GridCell(0, row, column, high, wide, box);
  }
}
