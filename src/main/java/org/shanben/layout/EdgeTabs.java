package org.shanben.layout;

import java.util.List;
import org.shanben.model.Box;
import org.shanben.source.Type;

/**
 * Words in light type on a tab: one tall, narrow box of color near the page's left or right edge,
 * with all else on the page well to its other side. They stand beside the lines of the text, and in
 * none.
 *
 * <p>A box with a number before a heading is about as wide as high, the dark cells of a table stand
 * above each other and right beside its other cells, and what is on a cover's band is larger.
 */
final class EdgeTabs {

  /** A tab is no wider than this part of the page, and its middle no farther from the edge. */
  private static final double NARROW = 0.1;

  /** It is so many times as high as wide. */
  private static final double TALL = 2.5;

  /** All else stands so many ems of the page's type beside it. */
  private static final double BESIDE = 1;

  /** Its words are no larger than the page's by this factor. */
  private static final double LARGEST = 1.2;

  /** Each part of a light color is at least this. */
  private static final int LIGHT = 0xE0;

  /** The page has so many times as much other text. */
  private static final int TEXT = 5;

  /** Its words reach no farther above and below it, in ems. */
  private static final double OVER = 1.5;

  /** A page with more boxes is a drawing. */
  private static final int MOST = 500;

  private EdgeTabs() {}

  /**
   * Returns the glyphs of a page that stand on its tabs.
   *
   * @param glyphs those of the page's text, without ruby
   */
  static List<Glyph> of(PageContent page, List<Glyph> glyphs) {
    List<Glyph> upright =
        glyphs.stream().filter(glyph -> glyph.angle() == 0 && !glyph.isSpace()).toList();
    List<Box> boxes =
        page.shapes().stream()
            .filter(Shape::filled)
            .map(Shape::box)
            .filter(box -> isNarrow(box, page.width()))
            .distinct()
            .toList();
    if (boxes.isEmpty() || boxes.size() > MOST || upright.isEmpty()) {
      return List.of();
    }
    double size = Rows.size(upright).orElse(0);
    List<Box> tabs = boxes.stream().filter(box -> isTab(box, upright, page.width(), size)).toList();
    return glyphs.stream()
        .filter(glyph -> tabs.stream().anyMatch(tab -> isOn(tab, glyph)))
        .toList();
  }

  private static boolean isNarrow(Box box, double width) {
    double middle = (box.left() + box.right()) / 2;
    return box.width() < NARROW * width
        && box.height() > TALL * box.width()
        && (middle < NARROW * width || middle > (1 - NARROW) * width);
  }

  private static boolean isTab(Box box, List<Glyph> glyphs, double width, double size) {
    boolean left = box.left() + box.right() < width;
    int words = 0;
    for (Glyph glyph : glyphs) {
      boolean on = isOn(box, glyph);
      words += on ? 1 : 0;
      boolean apart =
          left ? glyph.x() > box.right() + BESIDE * size : glyph.end() < box.left() - BESIDE * size;
      if (on ? glyph.size() > LARGEST * size : !apart) {
        return false;
      }
    }
    return words > 0 && words * TEXT < glyphs.size();
  }

  /** Words too long for their tab reach out of it, where the page does not show them. */
  private static boolean isOn(Box box, Glyph glyph) {
    double over = OVER * glyph.size();
    Box reach = new Box(box.left(), box.top() - over, box.right(), box.bottom() + over);
    return reach.holds(glyph.box()) && Type.least(glyph.color()) >= LIGHT;
  }
}
