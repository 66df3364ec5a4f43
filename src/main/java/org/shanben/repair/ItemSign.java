package org.shanben.repair;

import org.shanben.unicode.Cjk;
import org.shanben.unicode.Radicals;

/** The signs that begin items, and what each of them proves. */
final class ItemSign {

  /** They stand in no sentence. */
  private static final String ALWAYS = "•●■◆▪▫➢➤►▶✓✔";

  /** They part words, too; no line of a paragraph begins with one. */
  private static final String DOTS = "‧·・";

  private ItemSign() {}

  /**
   * Tells whether the character may begin an item: a symbol, or one that no font explains. Radicals
   * are symbols to Unicode, and ideographs to the program that wrote them.
   */
  static boolean is(int sign) {
    int type = Character.getType(sign);
    boolean radical = Radicals.ideographOf(sign).isPresent();
    return (type == Character.OTHER_SYMBOL && !radical)
        || isUnexplained(sign)
        || sign == '※'
        || ALWAYS.indexOf(sign) >= 0
        || isDot(sign);
  }

  /** Tells whether nothing but an item begins with the character. */
  static boolean isAlways(int sign) {
    return ALWAYS.indexOf(sign) >= 0 || Character.getType(sign) == Character.PRIVATE_USE;
  }

  /** Tells whether the character also stands between words. */
  static boolean isDot(int sign) {
    return DOTS.indexOf(sign) >= 0;
  }

  /** A sign of a font of signs has the number of nothing. */
  static boolean isUnexplained(int sign) {
    return Character.getType(sign) == Character.PRIVATE_USE || sign == 0xFFFD;
  }

  /**
   * Tells whether a dot at a line's beginning begins an item: white follows it, or what stands
   * before it was at an end. Else it parts two words, or hung at the end of the line before.
   */
  static boolean isItemDot(String line, String before) {
    String text = line.strip();
    boolean dot = text.length() > 2 && isDot(text.codePointAt(0));
    return dot
        && (Character.isWhitespace(text.charAt(1))
            || Cjk.endsSentence(before.strip())
            || before.strip().matches("(?s).*[：:；;]"));
  }
}
