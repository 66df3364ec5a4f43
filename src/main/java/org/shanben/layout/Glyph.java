package org.shanben.layout;

import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.source.Tag;
import org.shanben.source.Type;
import org.shanben.unicode.Cjk;
import org.shanben.unicode.White;

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
 * @param tag what the structure tree says of it; {@code null} where it says nothing
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
    boolean visible,
    @Nullable Tag tag) {

  /** The part of the em square that stands above the baseline in Chinese type. */
  static final double ASCENT = 0.88;

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
    return White.isAll(text);
  }

  /** Tells whether it fills a cell and no spaces part it: an ideograph, kana, a wide mark. */
  boolean isWide() {
    return Cjk.isUnspaced(text.codePointAt(0));
  }

  /** Tells whether it is a letter or a digit. */
  boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  /** Returns the same glyph with another text. */
  public Glyph withText(String other) {
    return new Glyph(other, x, y, advance, size, font, bold, color, angle, visible, tag);
  }

  /** Returns the same glyph at another place and in another size. */
  public Glyph at(double otherX, double otherY, double otherAdvance, double otherSize) {
    return new Glyph(
        text, otherX, otherY, otherAdvance, otherSize, font, bold, color, angle, visible, tag);
  }

  /** Returns the same glyph of another size, in points. */
  public Glyph withSize(double other) {
    return at(x, y, advance, other);
  }

  /** Returns the same glyph so many points further down. */
  public Glyph lowered(double points) {
    return at(x, y + points, advance, size);
  }

  /** Returns the same glyph with another tag. */
  public Glyph withTag(@Nullable Tag other) {
    return new Glyph(text, x, y, advance, size, font, bold, color, angle, visible, other);
  }

  /** Returns the same glyph of another font. */
  public Glyph named(String other) {
    return new Glyph(text, x, y, advance, size, other, bold, color, angle, visible, tag);
  }

  /**
   * Returns the same glyph as one that a program recognized on a scan: what set it, nobody says.
   */
  public Glyph recognized() {
    return named(Type.RECOGNIZED);
  }

  /** Returns the same glyph in bold. */
  Glyph emboldened() {
    return new Glyph(text, x, y, advance, size, font, true, color, angle, visible, tag);
  }
}
