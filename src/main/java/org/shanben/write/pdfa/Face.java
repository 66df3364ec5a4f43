package org.shanben.write.pdfa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.shanben.font.FontFile;
import org.shanben.font.Subset;

/**
 * One font of one document: first asked for widths, then drawn with. What is embedded has only the
 * characters that were used, each with a glyph of its own, and nothing random in it.
 */
final class Face {

  private final FontFile file;
  private final long seed;
  private final Set<Integer> used = new TreeSet<>();
  private final Set<Integer> hidden = new TreeSet<>();
  private @Nullable BaseFont base;

  Face(FontFile file, long seed) {
    this.file = file;
    this.seed = seed;
    "0123456789ivx".chars().forEach(used::add); // page numbers are known last
  }

  /** Notes that the character will be drawn; not after the first call of {@link #base()}. */
  void use(int codePoint) {
    if (base != null) {
      throw new IllegalStateException("the font is already made");
    }
    used.add(codePoint);
  }

  /** Notes that the character will be there and not be seen. */
  void hide(int codePoint) {
    hidden.add(codePoint);
  }

  /**
   * Returns the font to draw with. OpenPDF caches fonts for the whole JVM and changes them while it
   * writes, so the cache is passed by.
   */
  BaseFont base() {
    if (base == null) {
      base = open(Subset.of(file, used, Clusters.GETA, hidden));
    }
    return base;
  }

  private BaseFont open(byte[] subset) {
    try {
      BaseFont font =
          BaseFont.createFont(
              "subset.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, subset, null);
      font.setSubset(true);
      font.setIncludeCidSet(false); // OpenPDF's CIDSet is wrong, and PDF/A-2 does not ask for one
      font.setSecureRandom(new Seeded(seed));
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether the font has a glyph for the character. */
  boolean has(int codePoint) {
    return file.has(codePoint);
  }

  /** Returns the width of a character in ems. */
  double width(int codePoint) {
    return file.width(file.has(codePoint) ? codePoint : Clusters.GETA);
  }

  /** Returns the white at the left of a character's ink, in ems. */
  double whiteLeft(int codePoint) {
    return file.whiteLeft(codePoint);
  }

  /** Returns the white at the right of a character's ink, in ems. */
  double whiteRight(int codePoint) {
    return file.whiteRight(codePoint);
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
