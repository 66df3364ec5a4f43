package org.shanben.unicode;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/**
 * Where a line may end, after UAX #14 as ICU tailors it for Traditional Chinese, strict, with the
 * rules of CLREQ that ICU leaves open.
 */
public final class LineBreaks {

  private static final ULocale LOCALE = new ULocale("zh-Hant-u-lb-strict");

  /** Units that stay with their number across a space: 2023 年. */
  private static final String UNITS = "年月日時分秒度元人名次件個項億萬千百歲屆期卷頁號";

  private LineBreaks() {}

  /** Returns the offsets, from 1 to the text's length, at which {@code text} may be parted. */
  public static BitSet of(String text) {
    BreakIterator iterator = BreakIterator.getLineInstance(LOCALE);
    iterator.setText(text);
    BitSet breaks = new BitSet(text.length() + 1);
    for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      if (at == text.length() || isAllowed(text, at)) {
        breaks.set(at);
      }
    }
    return breaks;
  }

  /** Returns the length of the first piece of {@code text} that cannot be parted, spaces apart. */
  public static int firstUnit(String text) {
    int at = of(text).nextSetBit(1);
    int end = at < 0 ? text.length() : at;
    while (end > 1 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isAllowed(String text, int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    if (isBar(after) || (isBar(before) && before == after)) {
      return false; // CLREQ strict: a dash or an ellipsis never begins a line, nor is it parted
    }
    if (Cjk.isUnspaced(after) && Cjk.isNoStart(after)) {
      return false; // UAX #14 would part a stray space from the ； after it
    }
    if (after == '／' || after == '～' || before == '～') {
      return false;
    }
    return !isUnitAfterNumber(text, at);
  }

  private static boolean isBar(int codePoint) {
    return codePoint == '—' || codePoint == '…' || codePoint == '⸺' || codePoint == '─';
  }

  private static boolean isUnitAfterNumber(String text, int at) {
    int number = at - 1;
    if (number > 0 && text.charAt(number) == ' ') {
      number--;
    }
    return UNITS.indexOf(text.charAt(at)) >= 0 && Character.isDigit(text.charAt(number));
  }
}
