package org.shanben.punctuation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Quotes and brackets of a text, paired. */
final class Pairs {

  private static final String OPEN = "「『《〈【〔（“‘(";

  private static final String CLOSE = "」』》〉】〕）”’)";

  private final List<Pair> pairs = new ArrayList<>();
  private int lonely = -1;

  /**
   * A pair.
   *
   * @param start where it opens
   * @param end where it closes
   * @param depth how many pairs of quotes are around it
   */
  record Pair(int start, int end, int depth) {}

  private Pairs() {}

  /** Pairs all marks, an apostrophe within a word and the bracket of {@code 1)} apart. */
  static Pairs of(String text) {
    Pairs result = new Pairs();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPEN.indexOf(c) >= 0) {
        open.push(i);
      } else if (CLOSE.indexOf(c) >= 0 && !isApostrophe(text, i)) {
        boolean pairs =
            !open.isEmpty() && OPEN.indexOf(text.charAt(open.getFirst())) == CLOSE.indexOf(c);
        if (pairs) {
          int start = open.pop();
          int depth = (int) open.stream().filter(at -> isQuote(text.charAt(at))).count();
          result.pairs.add(new Pair(start, i, depth));
        } else if (!isLabel(text, i)) {
          result.lonely = result.lonely < 0 ? i : result.lonely;
        }
      }
    }
    if (!open.isEmpty() && result.lonely < 0) {
      result.lonely = open.getLast();
    }
    return result;
  }

  private static boolean isQuote(char c) {
    return "「『“‘".indexOf(c) >= 0;
  }

  private static boolean isApostrophe(String text, int i) {
    return text.charAt(i) == '’' && i > 0 && isLatin(text.charAt(i - 1));
  }

  private static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** The bracket behind the number or letter of an item: {@code 1)}, {@code a）}. */
  private static boolean isLabel(String text, int i) {
    return (text.charAt(i) == ')' || text.charAt(i) == '）')
        && i > 0
        && Character.isLetterOrDigit(text.charAt(i - 1));
  }

  List<Pair> pairs() {
    return pairs;
  }

  /** Returns where the first mark stands that does not pair; -1 where all do. */
  int lonely() {
    return lonely;
  }
}
