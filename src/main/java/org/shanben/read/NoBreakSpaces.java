package org.shanben.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shanben.layout.Glyph;
import org.shanben.unicode.White;

/**
 * A font has one glyph for the space and for the space at which no line breaks, and some programs
 * say of it that it is the second. On a page where a font has no other space, it is the first: both
 * are typographically the same (ISO 32000-1, table D.2, note 6).
 */
final class NoBreakSpaces {

  private NoBreakSpaces() {}

  /** Makes the spaces of fonts that have no other ones plain. */
  static void plain(List<Glyph> glyphs, Set<Glyph> unseen) {
    Set<String> fonts = new HashSet<>();
    glyphs.stream()
        .filter(glyph -> glyph.text().equals(White.NO_BREAK))
        .forEach(glyph -> fonts.add(glyph.font()));
    glyphs.stream()
        .filter(glyph -> glyph.text().equals(" "))
        .forEach(glyph -> fonts.remove(glyph.font()));
    if (fonts.isEmpty()) {
      return;
    }
    glyphs.replaceAll(glyph -> {
      if (!glyph.text().equals(White.NO_BREAK) || !fonts.contains(glyph.font())) {
        return glyph;
      }
      Glyph plain = glyph.withText(" ");
      if (unseen.remove(glyph)) {
        unseen.add(plain);
      }
      return plain;
    });
  }
}
