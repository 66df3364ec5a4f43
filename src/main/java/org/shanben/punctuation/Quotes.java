package org.shanben.punctuation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the rules of quotes and brackets find. */
final class Quotes {

  private Quotes() {}

  /** Curly quotes around Chinese, where every mark of the paragraph pairs. */
  static List<Found> corner(String text) {
    List<Found> found = new ArrayList<>();
    Pairs pairs = Pairs.of(text);
    if (pairs.lonely() >= 0) {
      return found;
    }
    for (Pairs.Pair pair : pairs.pairs()) {
      boolean curly = "“‘".indexOf(text.charAt(pair.start())) >= 0;
      if (curly && Neighbours.hasChinese(text, pair.start(), pair.end())) {
        boolean outer = pair.depth() % 2 == 0;
        found.add(mark(Rule.CORNER, text, pair.start(), outer ? "「" : "『"));
        found.add(mark(Rule.CORNER, text, pair.end(), outer ? "」" : "』"));
      }
    }
    return sorted(found);
  }

  /** Corner quotes, where every mark of the paragraph pairs. */
  static List<Found> curly(String text) {
    List<Found> found = new ArrayList<>();
    Pairs pairs = Pairs.of(text);
    if (pairs.lonely() >= 0) {
      return found;
    }
    for (Pairs.Pair pair : pairs.pairs()) {
      if ("「『".indexOf(text.charAt(pair.start())) >= 0) {
        boolean outer = pair.depth() % 2 == 0;
        found.add(mark(Rule.CURLY, text, pair.start(), outer ? "“" : "‘"));
        found.add(mark(Rule.CURLY, text, pair.end(), outer ? "”" : "’"));
      }
    }
    return sorted(found);
  }

  /** ASCII brackets that hold Chinese, or stand beside it. */
  static List<Found> brackets(String text, Protected spans) {
    List<Found> found = new ArrayList<>();
    for (Pairs.Pair pair : Pairs.of(text).pairs()) {
      boolean ascii = text.charAt(pair.start()) == '(';
      boolean free =
          !spans.holds(pair.start(), pair.start() + 1) && !spans.holds(pair.end(), pair.end() + 1);
      boolean chinese =
          Neighbours.hasChinese(text, pair.start(), pair.end())
              || Neighbours.isChineseBefore(text, pair.start())
              || Neighbours.isChineseAfter(text, pair.end() + 1);
      if (ascii && free && chinese) {
        found.add(mark(Rule.PAREN, text, pair.start(), "（"));
        found.add(mark(Rule.PAREN, text, pair.end(), "）"));
      }
    }
    return sorted(found);
  }

  /** Titles within titles: {@code 《》} hold {@code 〈〉}, never the other way (GB/T 15834, 4.15). */
  static List<Found> nesting(String text) {
    List<Found> found = new ArrayList<>();
    List<Pairs.Pair> pairs = Pairs.of(text).pairs();
    for (Pairs.Pair inner : pairs) {
      for (Pairs.Pair outer : pairs) {
        boolean inside = outer.start() < inner.start() && inner.end() < outer.end();
        boolean wrong =
            text.charAt(inner.start()) == '《' && "《〈".indexOf(text.charAt(outer.start())) >= 0;
        if (inside && wrong) {
          found.add(mark(Rule.NESTING, text, inner.start(), "《"));
          break;
        }
      }
    }
    return sorted(found);
  }

  private static Found mark(Rule rule, String text, int at, String after) {
    return new Found(rule, at, text.substring(at, at + 1), after);
  }

  private static List<Found> sorted(List<Found> found) {
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }
}
