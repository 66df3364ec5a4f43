package org.shanben.repair;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page's printed number.
 *
 * @param label as printed, its ornaments apart
 * @param value the number
 * @param form how it is written: two folios of one series have one form
 */
record Folio(String label, int value, String form) {

  /** A page's number: in digits, in Roman or in Chinese numerals. */
  static final String NUMERAL =
      "(?:[0-9０-９]{1,4}|[ivxlcdmIVXLCDM]{1,8}|[一二三四五六七八九十百][〇○零一二三四五六七八九十百]{0,5})";

  private static final Pattern PATTERN =
      Pattern.compile(
          "[\\s\\-–—―‧·•．.~〜～|｜\\[(（〔【<〈]*(?:第|頁|Page|PAGE|page|P\\.?|p\\.?)?\\s*"
              + ("(" + NUMERAL + ")")
              + "\\s*(?:[頁页版面])?(?:\\s*(?:[,，、]\\s*)?(?:共|of|/|／)\\s*[0-9０-９〇○零一二三四五六七八九十百]{1,6}\\s*(?:頁|页)?)?"
              + "[\\s\\-–—―‧·•．.~〜～|｜\\])）〕】>〉]*");

  /** Returns the folio that {@code text} is, if it is nothing else. */
  static Optional<Folio> of(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group(1);
    char first = number.charAt(0);
    if (Character.isDigit(first) && Character.digit(first, 10) >= 0) {
      return Optional.of(new Folio(number, Enumerator.value(number), "arabic"));
    }
    if (first < 0x80) {
      int value = roman(number.toLowerCase(Locale.ROOT));
      return value > 0 ? Optional.of(new Folio(number, value, "roman")) : Optional.empty();
    }
    return Optional.of(new Folio(number, Enumerator.value(number), "han"));
  }

  /** Returns the value of a Roman numeral in lower case; 0 where it is none. */
  private static int roman(String number) {
    int value = 0;
    int last = Integer.MAX_VALUE;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      int digit =
          switch (c) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            case 'c' -> 100;
            case 'd' -> 500;
            default -> 1000;
          };
      value += last < digit ? digit - 2 * last : digit;
      last = digit;
    }
    return value;
  }
}
