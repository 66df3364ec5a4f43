package org.shanben.read;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * The widths of the fonts that every reader of PDF has to know (ISO 32000-1, 9.6.2.2), for
 * documents that name one and give none. What the machine has in its stead would be as wide as it
 * likes: the words of a line would run into each other, and elsewhere otherwise. What is given is
 * given to the document in memory; its file is never written.
 */
final class StandardWidths {

  private static final int CODES = 256;

  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Gives a font of a page's resources its widths, where it is standard and has none. */
  void give(COSDictionary resources, COSName name) throws IOException {
    COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
    COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
    if (font == null
        || !seen.add(font)
        || font.containsKey(COSName.WIDTHS)
        || font.containsKey(COSName.FONT_DESC)
        || !Standard14Fonts.containsName(font.getNameAsString(COSName.BASE_FONT))) {
      return;
    }
    FontMetrics metrics = Standard14Fonts.getAFM(font.getNameAsString(COSName.BASE_FONT));
    PDFont known = PDFontFactory.createFont(font);
    if (metrics != null && known instanceof PDSimpleFont simple && !simple.isStandard14()) {
      font.setItem(COSName.WIDTHS, widths(simple, metrics));
      font.setItem(COSName.FIRST_CHAR, COSInteger.ZERO);
      font.setItem(COSName.LAST_CHAR, COSInteger.get(CODES - 1));
    }
  }

  /** The standard knows no other glyphs than its own; the others are as wide as they were. */
  private static COSArray widths(PDSimpleFont font, FontMetrics metrics) throws IOException {
    COSArray widths = new COSArray();
    for (int code = 0; code < CODES; code++) {
      String glyph = font.getEncoding() == null ? ".notdef" : font.getEncoding().getName(code);
      float known = metrics.getCharacterWidth(glyph);
      widths.add(new COSFloat(known > 0 ? known : font.getWidth(code)));
    }
    return widths;
  }
}
