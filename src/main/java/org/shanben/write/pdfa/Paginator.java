package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.List;

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

  private final List<List<PlacedLine>> pages = new ArrayList<>();
  private List<PlacedLine> page = new ArrayList<>();
  private double y = TOP;

  /**
   * A line at its place.
   *
   * @param block its block
   * @param line its number in the block, from 0; -1 for the block's picture
   * @param baseline its baseline, or the picture's foot, in points from the page's top
   */
  record PlacedLine(SetBlock block, int line, double baseline) {}

  /** Returns the lines of each page, top down. */
  static List<List<PlacedLine>> pages(List<SetBlock> blocks) {
    Paginator paginator = new Paginator();
    for (int i = 0; i < blocks.size(); i++) {
      paginator.place(blocks, i);
    }
    paginator.pages.add(paginator.page);
    return paginator.pages;
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
