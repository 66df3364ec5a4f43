package org.shanben.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** What a document's fonts are called and whether they are bold; each font is looked at once. */
final class FontFaces {

  /** OpenType's weight class from which type looks bold beside regular. */
  private static final int SEMIBOLD = 600;

  /**
   * What names of bold fonts say: in words; the Times and Helvetica of TeX are medium ({@code
   * Medi}) where they are bold, its own bold is {@code bx}, and typesetters of journals end a name
   * so.
   */
  private static final Pattern BOLD =
      Pattern.compile("bold|heavy|black|demi|^nimbus.*-medi|^(?:cm|ec|sf|tc)(?:ss)?bx|[.]bi?$");

  /** The fonts of which LaTeX makes its lines and circles. */
  private static final Pattern DRAWING = Pattern.compile("(?:lcircle|line)w?\\d+");

  private final IdentityHashMap<PDFont, Face> faces = new IdentityHashMap<>();
  private final IdentityHashMap<PDFont, Map<Integer, Boolean>> blanks = new IdentityHashMap<>();
  private final TrueTypeCodes codes = new TrueTypeCodes();
  private final NumberedNames numberedNames = new NumberedNames();
  private final StandardWidths standard = new StandardWidths();

  /**
   * What a font is like.
   *
   * @param family its name without subset tag
   * @param bold whether it is bold
   * @param embedded whether the document holds it
   * @param drawn whether it holds pieces of drawings and no characters
   */
  record Face(String family, boolean bold, boolean embedded, boolean drawn) {}

  Face of(PDFont font) {
    return faces.computeIfAbsent(font, FontFaces::look);
  }

  /** Returns the character of a code of which the PDF says nothing, where the font does. */
  Optional<String> character(PDFont font, int code) {
    return codes
        .character(font, code)
        .or(() -> SymbolFonts.dingbat(font, of(font).family(), code))
        .or(() -> isBlank(font, code) ? Optional.of(" ") : Optional.empty());
  }

  /** Gives a font of a page's resources its widths, where it is standard and has none. */
  void giveWidths(COSDictionary resources, COSName name) throws IOException {
    standard.give(resources, name);
  }

  /** Returns the character of a code that is all the font says. */
  Optional<String> numbered(PDFont font, int code) {
    return numberedNames.character(font, code);
  }

  /** A glyph of the document's own font that draws nothing is a space, whatever it is called. */
  private boolean isBlank(PDFont font, int code) {
    return blanks
        .computeIfAbsent(font, key -> new HashMap<>())
        .computeIfAbsent(code, key -> drawsNothing(font, key));
  }

  private static boolean drawsNothing(PDFont font, int code) {
    try {
      return font.isEmbedded()
          && font instanceof PDVectorFont drawn
          && drawn.hasGlyph(code)
          && font.getWidth(code) > 0
          && drawn.getPath(code).getBounds2D().isEmpty();
    } catch (IOException | RuntimeException e) {
      return false; // a font that cannot be read shows nothing that could be told
    }
  }

  /** Returns what a glyph unit of the font is in ems: Type 3 fonts choose their own. */
  double scale(PDFont font) {
    if (font instanceof PDType3Font) {
      double unit = Math.abs(font.getFontMatrix().getScaleY());
      // The text matrix of most Type 3 fonts carries the size; only odd matrices need a hand.
      return unit > 0.5 ? unit : 1;
    }
    return 1;
  }

  private static Face look(PDFont font) {
    if (font instanceof PDType3Font) {
      return new Face(
          "", false, true,
          false); // browsers make one for every few glyphs: their names say nothing
    }
    String name = font.getName() == null ? "" : font.getName();
    String plain = name.replaceFirst("^[A-Z]{6}\\+", "");
    String lower = plain.toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null && (descriptor.getFontWeight() >= SEMIBOLD || descriptor.isForceBold());
    boolean named = BOLD.matcher(lower).find() || plain.contains("粗");
    String family = plain.replaceFirst("[-,].*$", "");
    boolean drawn = DRAWING.matcher(family.toLowerCase(Locale.ROOT)).matches();
    return new Face(family, heavy || named, font.isEmbedded(), drawn);
  }
}
