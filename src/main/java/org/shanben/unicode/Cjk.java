package org.shanben.unicode;

/** Which characters stand in a full cell, and which of them may begin or end a line. */
public final class Cjk {

  /** Marks that close something or pause, and so never begin a line (CLREQ, basic tier). */
  private static final String NO_START = "，。、．；：？！）」』》〉】〕｝］”’‧·・…‥～,.;:?!)]}%％℃°〗〞﹂﹄︶";

  /** Marks that open something, and so never end a line. */
  private static final String NO_END = "（「『《〈【〔｛［“‘([{〖〝﹁﹃︵";

  /** Marks after which a sentence has ended. */
  private static final String TERMINAL = "。．？！.?!…";

  /** Marks that close a quotation or bracket, looked through when asking for the end of one. */
  private static final String CLOSERS = "」』）》〉】〕”’)]\"'";

  private Cjk() {}

  /**
   * Tells whether {@code codePoint} belongs to a script without spaces between words, or is a mark
   * of one: ideographs, kana, bopomofo, full-width forms. Hangul is not among them: Korean parts
   * words by spaces.
   */
  public static boolean isUnspaced(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> isWideMark(codePoint);
    };
  }

  /** Tells whether {@code codePoint} is an ideograph or kana: a letter that fills a cell. */
  public static boolean isLetter(int codePoint) {
    return Character.isLetter(codePoint) && isUnspaced(codePoint);
  }

  /** Tells whether {@code codePoint} tells a sound as ruby does: kana, bopomofo and its tones. */
  public static boolean isPhonetic(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default -> "ˊˇˋ˙ー・".indexOf(codePoint) >= 0;
    };
  }

  private static boolean isWideMark(int codePoint) {
    return (codePoint >= 0x2E80 && codePoint <= 0x303F && codePoint != 0x303F)
        || (codePoint >= 0x30FB && codePoint <= 0x30FE)
        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
        || (codePoint >= 0xFF01 && codePoint <= 0xFF65)
        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6);
  }

  /**
   * Tells whether {@code codePoint} is a mark that Unicode shares between East and West: dashes,
   * dots, curly quotes. Beside a Chinese character it is Chinese.
   */
  public static boolean isSharedMark(int codePoint) {
    return codePoint == 0xB7
        || (codePoint >= 0x2010 && codePoint <= 0x2027)
        || (codePoint >= 0x2E3A && codePoint <= 0x2E3B)
        || codePoint == 0x22EF
        || (codePoint >= 0x2500 && codePoint <= 0x257F);
  }

  /** Tells whether a line may not begin with {@code codePoint}. */
  public static boolean isNoStart(int codePoint) {
    return NO_START.indexOf(codePoint) >= 0;
  }

  /** Tells whether a line may not end with {@code codePoint}. */
  public static boolean isNoEnd(int codePoint) {
    return NO_END.indexOf(codePoint) >= 0;
  }

  /** Tells whether {@code text} ends a sentence, closing quotes and brackets looked through. */
  public static boolean endsSentence(String text) {
    for (int i = text.length(); i > 0; ) {
      int codePoint = text.codePointBefore(i);
      if (TERMINAL.indexOf(codePoint) >= 0) {
        return true;
      }
      if (CLOSERS.indexOf(codePoint) < 0 && !Character.isWhitespace(codePoint)) {
        return false;
      }
      i -= Character.charCount(codePoint);
    }
    return false;
  }

  /**
   * Returns the width of {@code text} in cells of half an em: 2 for a Chinese character, else 1.
   */
  public static int cells(CharSequence text) {
    return text.codePoints().map(Cjk::cells).sum();
  }

  private static int cells(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    return isUnspaced(codePoint) || codePoint == 0x3000 || isWideShared(codePoint) ? 2 : 1;
  }

  private static boolean isWideShared(int codePoint) {
    return (codePoint >= 0x2014 && codePoint <= 0x2015)
        || (codePoint >= 0x2018 && codePoint <= 0x201D)
        || codePoint == 0x2026
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
        || codePoint >= 0x1F300;
  }
}
