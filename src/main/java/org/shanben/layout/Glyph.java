package org.shanben.layout;

import org.shanben.model.Box;

/**
 * One character as a page shows it.
 *
 * @param text its Unicode: mostly one code point, more for a ligature
 * @param x where it begins, in points from the page's left edge
 * @param y its baseline, in points from the page's top edge
 * @param advance how far it moves the pen, in points; never negative
 * @param size its size on the page, in points
 * @param font the font's family name; empty where not known
 * @param bold whether it is bold
 * @param color the fill colour as 0xRRGGBB
 * @param angle the direction of writing in degrees, counter-clockwise: 0 for upright text
 * @param visible whether the page shows it: inside its box and not in invisible mode
 */
public record Glyph(
    String text,
    double x,
    double y,
    double advance,
    double size,
    String font,
    boolean bold,
    int color,
    int angle,
    boolean visible) {

  /** The part of the em square that stands above the baseline in Chinese type. */
  private static final double ASCENT = 0.88;

  /** Returns the x at which the pen stands after the glyph. */
  public double end() {
    return x + advance;
  }

  /** Returns the glyph's em box, the same for all glyphs of a size, whatever they look like. */
  public Box box() {
    return new Box(x, y - ASCENT * size, x + advance, y + (1 - ASCENT) * size);
  }

  /** Tells whether there is nothing to see. */
  public boolean isSpace() {
    return text.isBlank();
  }

  /** Returns the same glyph with another text. */
  public Glyph withText(String other) {
    return new Glyph(other, x, y, advance, size, font, bold, color, angle, visible);
  }

  /** Returns the same glyph in bold. */
  Glyph emboldened() {
    return new Glyph(text, x, y, advance, size, font, true, color, angle, visible);
  }
}
