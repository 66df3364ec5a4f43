package org.shanben.read;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.MacRomanEncoding;

/**
 * What an embedded TrueType font says of its characters where the PDF says nothing: the codes of
 * its Macintosh table are those of Mac OS Roman (OpenType, {@code cmap}, platform 1, encoding 0),
 * as ISO 32000-1, 9.6.6.4 reads them.
 *
 * <p>A program that numbers the glyphs of a subset in their order of use leaves no gap in that
 * table; such numbers mean nothing, and are not read.
 */
final class TrueTypeCodes {

  private static final int FIRST = 0x21;

  private static final int LAST = 0xFF;

  private final IdentityHashMap<PDFont, Optional<CmapSubtable>> tables = new IdentityHashMap<>();

  /** Returns the character of a code; empty where the font does not tell. */
  Optional<String> character(PDFont font, int code) {
    return tables
        .computeIfAbsent(font, TrueTypeCodes::table)
        .filter(table -> code <= LAST && table.getGlyphId(code) > 0)
        .map(table -> MacRomanEncoding.INSTANCE.getName(code))
        .map(GlyphList.getAdobeGlyphList()::toUnicode);
  }

  private static Optional<CmapSubtable> table(PDFont font) {
    boolean silent = !font.getCOSObject().containsKey(COSName.TO_UNICODE) && font.isEmbedded();
    if (!silent || !(font instanceof PDTrueTypeFont type)) {
      return Optional.empty();
    }
    try {
      TrueTypeFont file = type.getTrueTypeFont();
      CmapTable all = file == null ? null : file.getCmap();
      return Optional.ofNullable(all)
          .map(cmap -> cmap.getSubtable(CmapTable.PLATFORM_MACINTOSH, CmapTable.ENCODING_MAC_ROMAN))
          .filter(TrueTypeCodes::hasGaps);
    } catch (IOException e) {
      return Optional.empty(); // a font that cannot be read says nothing
    }
  }

  private static boolean hasGaps(CmapSubtable table) {
    List<Integer> codes =
        IntStream.rangeClosed(FIRST, LAST)
            .filter(code -> table.getGlyphId(code) > 0)
            .boxed()
            .toList();
    return !codes.isEmpty() && codes.get(codes.size() - 1) - codes.get(0) + 1 > codes.size();
  }
}
