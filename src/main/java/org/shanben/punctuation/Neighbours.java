package org.shanben.punctuation;

import org.shanben.unicode.Cjk;

/** What stands beside a place in a text. */
final class Neighbours {

  private static final String CLOSERS = ")]}”’\"'）」』》〉】〕";

  private static final String OPENERS = "([{“‘\"'（「『《〈【〔";

  private Neighbours() {}

  /** Tells whether a Chinese letter stands before {@code at}, closing marks looked through. */
  static boolean isChineseBefore(String text, int at) {
    int i = at;
    while (i > 0 && CLOSERS.indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i > 0 && Cjk.isLetter(text.codePointBefore(i));
  }

  /** Tells whether a Chinese letter stands at {@code at}, opening marks looked through. */
  static boolean isChineseAfter(String text, int at) {
    int i = at;
    while (i < text.length() && OPENERS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < text.length() && Cjk.isLetter(text.codePointAt(i));
  }

  /** Tells whether a Chinese letter or mark stands at {@code at}. */
  static boolean isWideAfter(String text, int at) {
    return isChineseAfter(text, at) || (at < text.length() && Cjk.isUnspaced(text.codePointAt(at)));
  }

  /** Tells whether a Chinese letter or mark stands before {@code at}, closing marks apart. */
  static boolean isWideBefore(String text, int at) {
    return isChineseBefore(text, at) || isRightBefore(text, at);
  }

  /** Tells whether a Chinese letter or mark stands right before {@code at}. */
  static boolean isRightBefore(String text, int at) {
    return at > 0 && Cjk.isUnspaced(text.codePointBefore(at));
  }

  /** Tells whether the text holds a Chinese letter between two offsets. */
  static boolean hasChinese(String text, int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(Cjk::isLetter);
  }
}
