package org.shanben.punctuation;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans in which no mark is touched: addresses, numbers, runs of Latin prose, what a program puts
 * in braces.
 */
final class Protected {

  private static final Pattern SPANS =
      Pattern.compile(
          "(?:https?|ftp)://[\\x21-\\x7E]*[A-Za-z0-9/#=&_~-]"
              + "|\\bwww\\.[\\x21-\\x7E]*[A-Za-z0-9/#=&_~-]"
              + "|\\bdoi:[\\x21-\\x7E]*[A-Za-z0-9]"
              + "|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)++"
              + "|(?<![A-Za-z0-9])[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)++(?:[/?][\\x21-\\x7E]*[A-Za-z0-9/#=&_~-])?"
              + "|\\{[^{}]*\\}"
              + "|\\\\[A-Za-z]+"
              + "|[A-Za-z_]\\w*\\([^()\"]*\"[^()]*\\);?"
              + "|ISB?S?N[\\s:]*[0-9Xx-]+"
              + "|[0-9０-９]+(?:[.,:/][0-9０-９]+)++"
              + "|[A-Za-z][A-Za-z'’]*[,;:]?(?: [A-Za-z'’.]++[,;:]?)++[.?!]?");

  private final BitSet inside = new BitSet();

  private Protected() {}

  static Protected of(String text) {
    Protected result = new Protected();
    Matcher matcher = SPANS.matcher(text);
    while (matcher.find()) {
      int end = matcher.end();
      // A mark that ends the span is that of the sentence around it.
      while (end > matcher.start() && ",;:".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      result.inside.set(matcher.start(), end);
    }
    return result;
  }

  boolean holds(int from, int to) {
    int next = inside.nextSetBit(from);
    return next >= 0 && next < to;
  }
}
