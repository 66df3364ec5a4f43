package org.shanben.source;

/**
 * How a line is set: what a reader's eye would call its type.
 *
 * @param size the commonest glyph size of the line, in points; for text without geometry, 2 cells
 * @param font the font's family name without subset prefix and weight; empty where not known;
 *     {@link #RECOGNIZED} where no font set it
 * @param bold whether most of it is bold
 * @param color the fill colour as 0xRRGGBB; {@link #MIXED} where no colour has nearly all of it
 */
public record Type(double size, String font, boolean bold, int color) {

  /** What stands for the font of text that a program recognized on a scan. */
  public static final String RECOGNIZED = "(recognized)";

  /** The colour of a line of several colours. */
  public static final int MIXED = -1;

  /** Returns the least of the three parts of a colour, 0xRRGGBB: 255 is that of white. */
  public static int least(int color) {
    return Math.min(color >> 16 & 0xFF, Math.min(color >> 8 & 0xFF, color & 0xFF));
  }

  /** Tells whether the two would look the same: same size within 5 %, weight, family, colour. */
  public boolean alike(Type other) {
    return sameSize(other) && bold == other.bold && sameColor(other) && font.equals(other.font);
  }

  /** Tells whether the colours may be the same: a line of several colours goes with any. */
  public boolean sameColor(Type other) {
    return color == other.color || color == MIXED || other.color == MIXED;
  }

  /** Tells whether the sizes are the same within 5 %, the tolerance of a scaled page. */
  public boolean sameSize(Type other) {
    return Math.abs(size - other.size) <= 0.05 * Math.max(size, other.size);
  }
}
