package org.shanben.layout;

import java.util.List;
import org.shanben.model.Box;

/**
 * Words in light type on a tab: a narrow box of color near the page's left or right edge, with all
 * text of its height on the other side. They stand beside the lines of the text, and in none.
 */
final class EdgeTabs {

  /** A tab is no wider than this part of the page, and its middle no farther from the edge. */
  private static final double NARROW = 0.1;

  /** Each part of a light color is at least this. */
  private static final int LIGHT = 0xC0;

  /** Its words reach no farther above and below it, in ems. */
  private static final double OVER = 1.5;

  /** A page with more boxes is a drawing. */
  private static final int MOST = 500;

  private EdgeTabs() {}

  /** Returns the glyphs of a page that stand on its tabs. */
  static List<Glyph> of(PageContent page, List<Glyph> glyphs) {
    List<Glyph> upright = glyphs.stream().filter(glyph -> glyph.angle() == 0).toList();
    List<Box> boxes =
        page.shapes().stream()
            .filter(Shape::filled)
            .map(Shape::box)
            .filter(box -> isNarrow(box, page.width()))
            .distinct()
            .toList();
    return boxes.size() > MOST
        ? List.of()
        : boxes.stream()
            .filter(box -> isTab(box, upright, page.width()))
            .flatMap(box -> upright.stream().filter(glyph -> isOn(box, glyph)))
            .distinct()
            .toList();
  }

  private static boolean isNarrow(Box box, double width) {
    double middle = (box.left() + box.right()) / 2;
    return box.width() < NARROW * width
        && (middle < NARROW * width || middle > (1 - NARROW) * width);
  }

  /**
   * It holds light type alone, and nothing stands beside it towards the edge, nor over its side.
   */
  private static boolean isTab(Box box, List<Glyph> glyphs, double width) {
    boolean left = box.left() + box.right() < width;
    boolean words = false;
    for (Glyph glyph : glyphs) {
      if (glyph.isSpace() || box.overlapY(glyph.box()) <= 0) {
        continue;
      }
      boolean inside = box.holds(glyph.box());
      words |= inside;
      boolean beyond = left ? glyph.x() < box.right() : glyph.end() > box.left();
      if (inside ? !isLight(glyph.color()) : beyond) {
        return false;
      }
    }
    return words;
  }

  /** Words too long for their tab reach out of it, where the page does not show them. */
  private static boolean isOn(Box box, Glyph glyph) {
    double over = OVER * glyph.size();
    Box reach = new Box(box.left(), box.top() - over, box.right(), box.bottom() + over);
    return reach.holds(glyph.box()) && isLight(glyph.color());
  }

  private static boolean isLight(int color) {
    return Math.min(color >> 16 & 0xFF, Math.min(color >> 8 & 0xFF, color & 0xFF)) >= LIGHT;
  }
}
