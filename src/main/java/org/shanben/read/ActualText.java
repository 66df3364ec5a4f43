package org.shanben.read;

import java.util.List;
import org.shanben.layout.Glyph;

/**
 * What a marked piece of content says that its glyphs stand for (ISO 32000-1, 14.9.4).
 *
 * <p>It is believed glyph by glyph where the numbers agree, and for a whole piece where one of its
 * glyphs has no Unicode of its own. A longer text over many glyphs (a whole paragraph, an empty
 * text for a hyphen) would lose their places, and is left alone.
 *
 * @param text the text; empty where the piece has none
 * @param start how many glyphs the page had when the piece began
 */
record ActualText(String text, int start) {

  /** Gives the glyphs from {@code start} on their text. */
  void applyTo(List<Glyph> glyphs) {
    if (text.isEmpty() || start >= glyphs.size()) {
      return;
    }
    List<Glyph> piece = glyphs.subList(start, glyphs.size());
    int[] codePoints = text.codePoints().toArray();
    if (codePoints.length == piece.size()) {
      for (int i = 0; i < codePoints.length; i++) {
        piece.set(i, piece.get(i).withText(Character.toString(codePoints[i])));
      }
    } else if (piece.stream().anyMatch(glyph -> glyph.text().equals(PageGlyphs.UNMAPPED))) {
      piece.set(0, piece.get(0).withText(text));
      for (int i = 1; i < piece.size(); i++) {
        piece.set(i, piece.get(i).withText(" "));
      }
    }
  }
}
