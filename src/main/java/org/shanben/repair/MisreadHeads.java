package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.shanben.source.SourceLine;
import org.shanben.source.Type;

/**
 * Running heads of scans, which recognition spells and places a little differently on each page:
 * {@code THE SIEGE OF VICKSBUEG}. Two of the pages around say the same to the letter, and what
 * others say differs from that here and there; titles of one pattern, and dates, are all different.
 */
final class MisreadHeads {

  /** Heads of fewer characters, or more, are not compared. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 60;

  /** So large a part of the characters of two heads is the same, in their order. */
  private static final double SAME = 0.6;

  /** A head is no larger than this many times the text's type. */
  private static final double LARGEST = 1.1;

  /** A head is compared with those of so many pages before it and behind. */
  private static final int NEAR = 8;

  /** So many of these have it to the letter, and half of those that nearly have it. */
  private static final int PAGES = 2;

  /** And so large a part of them nearly so: left and right pages have their own. */
  private static final double PART = 0.3;

  private final double bodySize;
  private final NavigableMap<Integer, List<EdgeLine>> pages = new TreeMap<>();

  MisreadHeads(double bodySize) {
    this.bodySize = bodySize;
  }

  /** Adds a line at a page's edge. */
  void add(EdgeLine edge) {
    pages.computeIfAbsent(edge.line().page(), page -> new ArrayList<>()).add(edge);
  }

  /** Tells whether the heads of the pages around it say nearly the same at nearly its place. */
  boolean have(EdgeLine edge) {
    if (!canBe(edge)) {
      return false;
    }
    int page = edge.line().page();
    NavigableMap<Integer, List<EdgeLine>> near = pages.subMap(page - NEAR, true, page + NEAR, true);
    Map<String, Integer> alike = new HashMap<>();
    for (List<EdgeLine> heads : near.values()) {
      heads.stream()
          .filter(head -> areAlike(edge, head))
          .map(MisreadHeads::letters)
          .distinct()
          .forEach(letters -> alike.merge(letters, 1, Integer::sum));
    }
    int all = alike.values().stream().mapToInt(Integer::intValue).sum();
    int most = alike.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return most >= PAGES && most * 2 >= all && all >= PART * near.size();
  }

  private boolean canBe(EdgeLine edge) {
    SourceLine line = edge.line();
    int length = letters(edge).length();
    return line.type().font().equals(Type.RECOGNIZED)
        && line.type().size() <= LARGEST * bodySize
        && edge.top()
        && edge.row() == 0
        && edge.apart()
        && edge.hasWords()
        && length >= SHORTEST
        && length <= LONGEST;
  }

  /** What it says, but for the page's number, and for white space. */
  private static String letters(EdgeLine edge) {
    return EdgeLine.words(edge.line());
  }

  private boolean areAlike(EdgeLine one, EdgeLine other) {
    double em = Math.max(one.line().type().size(), other.line().type().size());
    String letters = letters(one);
    String others = letters(other);
    return canBe(other)
        && one.side().equals(other.side())
        && Math.abs(one.place() - other.place()) < em
        && inCommon(letters, others) >= SAME * Math.max(letters.length(), others.length());
  }

  /** Returns the length of the longest text that both have, with other characters between. */
  private static int inCommon(String one, String other) {
    int[] above = new int[other.length() + 1];
    for (int i = 0; i < one.length(); i++) {
      int[] row = new int[other.length() + 1];
      for (int j = 0; j < other.length(); j++) {
        row[j + 1] =
            one.charAt(i) == other.charAt(j) ? above[j] + 1 : Math.max(above[j + 1], row[j]);
      }
      above = row;
    }
    return above[other.length()];
  }
}
