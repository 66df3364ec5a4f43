package org.shanben.report;

/** Text as HTML holds it. */
final class Html {

  private Html() {}

  /** Escapes what has a meaning in HTML; what no file may hold becomes U+FFFD. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
          }
        });
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t' || c == '\n' || (c >= 0x20 && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF));
  }
}
