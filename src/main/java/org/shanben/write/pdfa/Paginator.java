package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Block;
import org.shanben.model.TableShape;

/**
 * Lays blocks out on pages. A heading stays with two lines of what follows; no paragraph leaves one
 * line alone at a page's foot or head.
 */
final class Paginator {

  /** A4, in points. */
  static final double WIDTH = 595;

  static final double HEIGHT = 842;

  static final double TOP = 72;

  private static final double BOTTOM = 72;

  /** White above and below a table. */
  private static final double TABLE = 8;

  private final List<List<PlacedLine>> pages = new ArrayList<>();
  private List<PlacedLine> page = new ArrayList<>();
  private double y = TOP;

  /**
   * A line at its place.
   *
   * @param block its block
   * @param line its number in the block, from 0; -1 for the block's picture
   * @param baseline its baseline, or the picture's foot, in points from the page's top
   * @param frame the rules of a cell, instead of a line; {@code null} for lines and pictures
   */
  record PlacedLine(SetBlock block, int line, double baseline, @Nullable Frame frame) {

    PlacedLine(SetBlock block, int line, double baseline) {
      this(block, line, baseline, null);
    }
  }

  /** The rules of a cell; in points, from the left margin and from the page's top. */
  record Frame(double left, double top, double right, double bottom) {}

  /** Returns the lines of each page, top down. */
  static List<List<PlacedLine>> pages(
      List<SetBlock> blocks, Map<Integer, TableShape> shapes, Map<Integer, TableGrid> grids) {
    Paginator paginator = new Paginator();
    int i = 0;
    while (i < blocks.size()) {
      int end = i + 1;
      if (blocks.get(i).block() instanceof Block.Cell cell && grids.containsKey(cell.table())) {
        while (end < blocks.size() && isOf(blocks.get(end), cell.table())) {
          end++;
        }
        paginator.table(shapes.get(cell.table()), blocks.subList(i, end), grids.get(cell.table()));
      } else {
        paginator.place(blocks, i);
      }
      i = end;
    }
    paginator.pages.add(paginator.page);
    return paginator.pages;
  }

  private static boolean isOf(SetBlock block, int table) {
    return block.block() instanceof Block.Cell cell && cell.table() == table;
  }

  private void table(@Nullable TableShape shape, List<SetBlock> blocks, @Nullable TableGrid grid) {
    if (shape == null || grid == null) {
      return;
    }
    TableSetter table = new TableSetter(shape.rows(), blocks, grid);
    y += page.isEmpty() ? 0 : TABLE;
    for (TableSetter.Band band : table.bands()) {
      if (band.height() > HEIGHT - TOP - BOTTOM) {
        tall(table, band);
      } else {
        if (band.height() > room()) {
          turn();
        }
        band(table, band);
      }
    }
    y += TABLE;
  }

  private void band(TableSetter table, TableSetter.Band band) {
    double top = y;
    for (int i = 0; i < band.heights().size(); i++) {
      for (TableShape.Place place : table.rows().get(band.first() + i)) {
        cell(table, band, i, place, top);
      }
      top += band.heights().get(i);
    }
    y = top;
  }

  private void cell(
      TableSetter table, TableSetter.Band band, int row, TableShape.Place place, double top) {
    double bottom = top;
    for (int i = row; i < Math.min(band.heights().size(), row + place.rows()); i++) {
      bottom += band.heights().get(i);
    }
    TableGrid grid = table.grid();
    double right = grid.right(place.column() + place.columns() - 1);
    Frame frame = new Frame(grid.left(place.column()), top, right, bottom);
    page.add(new PlacedLine(table.first(), -2, bottom, frame));
    double at = top + TableGrid.PADDING;
    for (SetBlock block : table.of(place)) {
      Style style = block.style();
      for (int i = 0; i < block.lines().size(); i++) {
        page.add(new PlacedLine(block, i, at + style.leading() * 0.5 + style.size() * 0.38));
        at += style.leading();
      }
      at += style.after();
    }
  }

  /** A band that no page holds is set cell below cell, each in its column. */
  private void tall(TableSetter table, TableSetter.Band band) {
    for (int i = 0; i < band.heights().size(); i++) {
      for (TableShape.Place place : table.rows().get(band.first() + i)) {
        List<SetBlock> blocks = table.of(place);
        for (int k = 0; k < blocks.size(); k++) {
          place(blocks, k);
        }
      }
    }
  }

  private void place(List<SetBlock> blocks, int index) {
    SetBlock block = blocks.get(index);
    Style style = block.style();
    y += page.isEmpty() ? 0 : style.before();
    if (block.isHeading() && room() < needed(blocks, index)) {
      turn();
    }
    if (block.plate() != null) {
      plate(block, block.plate());
    }
    int from = 0;
    int count = block.lines().size();
    while (from < count) {
      int fits = Math.min(count - from, fitting(style, count - from));
      for (int i = from; i < from + fits; i++) {
        page.add(new PlacedLine(block, i, y + style.leading() * 0.5 + style.size() * 0.38));
        y += style.leading();
      }
      from += fits;
      if (from < count) {
        turn();
      }
    }
    y += style.after();
  }

  /** A picture stands on one page with its caption. */
  private void plate(SetBlock block, Plate plate) {
    double caption = Math.min(block.lines().size(), 4) * block.style().leading();
    if (room() < plate.height() + caption) {
      turn();
    }
    y += plate.height();
    page.add(new PlacedLine(block, -1, y));
    y += 4;
  }

  /** Returns how many of the lines go on this page, widows and orphans avoided. */
  private int fitting(Style style, int left) {
    int fits = (int) Math.floor((room() + 0.01) / style.leading());
    if (fits >= left) {
      return left;
    }
    int withoutOrphan = left - fits == 1 ? fits - 1 : fits;
    boolean widow = withoutOrphan < 2;
    return widow && !page.isEmpty() ? 0 : Math.max(1, withoutOrphan);
  }

  /** A heading, the headings right below it, and two lines of prose. */
  private static double needed(List<SetBlock> blocks, int index) {
    double height = 0;
    for (int i = index; i < blocks.size() && i < index + 4; i++) {
      SetBlock block = blocks.get(i);
      Style style = block.style();
      if (!block.isHeading()) {
        return height + 2 * style.leading();
      }
      height += block.lines().size() * style.leading() + style.after();
    }
    return height;
  }

  private double room() {
    return HEIGHT - BOTTOM - y;
  }

  private void turn() {
    if (!page.isEmpty()) {
      pages.add(page);
      page = new ArrayList<>();
    }
    y = TOP;
  }
}
