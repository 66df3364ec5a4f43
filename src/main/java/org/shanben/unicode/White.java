package org.shanben.unicode;

/** White space, that at which no line breaks included. */
public final class White {

  /** The space at which no line breaks. */
  public static final String NO_BREAK = "\u00A0";

  private White() {}

  /** Tells whether it is a space of any width or use, or the end of a line. */
  public static boolean is(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Tells whether there is nothing else in the text. */
  public static boolean isAll(String text) {
    return text.codePoints().allMatch(White::is);
  }
}
