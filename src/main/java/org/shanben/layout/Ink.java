package org.shanben.layout;

import org.shanben.unicode.Cjk;

/** Where the ink of a full-width mark is: half of its cell is white. */
final class Ink {

  private Ink() {}

  /** Returns the white at the right of a closing mark, in points; 0 for other glyphs. */
  static double whiteAfter(Glyph glyph) {
    int codePoint = glyph.text().codePointAt(0);
    boolean closing = Cjk.isNoStart(codePoint) && !Character.isLetter(codePoint);
    return closing && isWide(glyph, codePoint) ? 0.5 * glyph.size() : 0;
  }

  /** Returns the white at the left of an opening mark, in points; 0 for other glyphs. */
  static double whiteBefore(Glyph glyph) {
    int codePoint = glyph.text().codePointAt(0);
    return Cjk.isNoEnd(codePoint) && isWide(glyph, codePoint) ? 0.5 * glyph.size() : 0;
  }

  /** Marks that a typesetter has closed up have no white left. */
  private static boolean isWide(Glyph glyph, int codePoint) {
    return glyph.advance() > 0.75 * glyph.size() && Cjk.isUnspaced(codePoint);
  }
}
