package org.shanben.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;

/**
 * Characters of the fonts Symbol and Wingdings, which word processors put into the private use area
 * at U+F000 plus the font's own code, and of fonts of dingbats. What these codes show is published,
 * so that nothing is guessed; a code that is not in the tables stays private and is reported.
 */
final class SymbolFonts {

  /** Wingdings by its code, after Unicode's own account of that font; the common ones. */
  private static final Map<Integer, String> WINGDINGS = new TreeMap<>();

  static {
    put(0x45, "☜☞☝☟");
    put(0x6C, "●❍■□");
    put(0x71, "❑❒");
    put(0x75, "◆❖");
    put(0x78, "⌧");
    put(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿");
    put(0x9E, "·•");
    put(0xA1, "○");
    put(0xA4, "◉◎");
    put(0xA7, "▪◻");
    put(0xAA, "✦★✶✴✹✵");
    put(0xD8, "➢");
    put(0xE8, "➔");
    put(0xEF, "⇦⇨⇧⇩");
    put(0xFB, "✗✓☒☑");
  }

  private SymbolFonts() {}

  private static void put(int first, String signs) {
    for (int i = 0; i < signs.length(); i++) {
      WINGDINGS.put(first + i, signs.substring(i, i + 1));
    }
  }

  /** Returns what a private character of a font shows, where its table tells. */
  static Optional<String> shown(String family, String text) {
    int code = text.length() == 1 ? text.charAt(0) - 0xF000 : -1;
    if (code < 0x20 || code > 0xFF) {
      return Optional.empty();
    }
    String name = family.toLowerCase(Locale.ROOT);
    if (name.equals("wingdings")) {
      return Optional.ofNullable(WINGDINGS.get(code));
    }
    return name.startsWith("symbol") ? symbol(code) : Optional.empty();
  }

  /**
   * Returns what a code of a font of dingbats shows: the clones of ZapfDingbats have its names for
   * their glyphs ({@code a120} is ①), and most programs that embed them give no Unicode.
   */
  static Optional<String> dingbat(PDFont font, String family, int code) {
    if (font instanceof PDSimpleFont simple
        && simple.getEncoding() != null
        && family.toLowerCase(Locale.ROOT).contains("dingbat")) {
      String glyph = simple.getEncoding().getName(code);
      return Optional.ofNullable(GlyphList.getZapfDingbats().toUnicode(glyph));
    }
    return Optional.empty();
  }

  private static Optional<String> symbol(int code) {
    String glyph = SymbolEncoding.INSTANCE.getName(code);
    return Optional.ofNullable(GlyphList.getAdobeGlyphList().toUnicode(glyph))
        .filter(text ->
            text.codePoints().noneMatch(c -> Character.getType(c) == Character.PRIVATE_USE));
  }
}
