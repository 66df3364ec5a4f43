package org.shanben.write.pdfa;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;

/** One font of one document: OpenPDF's font with everything random taken out of it. */
final class Face {

  private final FontFile file;
  private final BaseFont base;
  private final Map<Integer, Integer> firstUse = new HashMap<>();

  /**
   * Opens the font for one document. OpenPDF caches fonts for the whole JVM and changes them while
   * it writes, so the cache is passed by.
   */
  Face(FontFile file, long seed) {
    this.file = file;
    try {
      this.base =
          BaseFont.createFont(
              file.name(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.bytes(), null);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    base.setSubset(true);
    base.setIncludeCidSet(false); // OpenPDF's CIDSet is wrong, and PDF/A-2 does not ask for one
    base.setSecureRandom(new Seeded(seed));
  }

  BaseFont base() {
    return base;
  }

  /** Tells whether the font has a glyph for the character. */
  boolean has(int codePoint) {
    return file.glyphs().glyph(codePoint) != 0 && base.charExists(codePoint);
  }

  /** Returns the width of a character in ems. */
  double width(int codePoint) {
    return base.getWidth(codePoint) / 1000.0;
  }

  /**
   * Notes that the character is shown, and tells whether its glyph already stands for another one:
   * then only an ActualText gives the right character back.
   */
  boolean isShared(int codePoint) {
    int glyph = file.glyphs().glyph(codePoint);
    return firstUse.computeIfAbsent(glyph, key -> codePoint) != codePoint;
  }

  /** The tag before a subset's name, from the document instead of from chance. */
  private static final class Seeded extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private long state;

    Seeded(long seed) {
      this.state = seed;
    }

    @Override
    public double nextDouble() {
      state = state * 6364136223846793005L + 1442695040888963407L;
      return (state >>> 11) / (double) (1L << 53);
    }
  }
}
