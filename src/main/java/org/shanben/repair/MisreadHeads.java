package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.shanben.source.SourceLine;

/**
 * Running heads of scans, which recognition spells and places a little differently on each page:
 * {@code THE SIEGE OF VICKSBUEG}. What a program set in a font says what it says.
 */
final class MisreadHeads {

  /** Heads of fewer characters, or more, are not compared. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 60;

  /** So large a part of the characters of two heads is the same, in their order. */
  private static final double SAME = 0.6;

  /** A head is compared with those of so many pages before it and behind. */
  private static final int NEAR = 8;

  /** So many of these have it, and so large a part of them: left and right pages have their own. */
  private static final int PAGES = 2;

  private static final double PART = 0.3;

  private final NavigableMap<Integer, List<EdgeLine>> pages = new TreeMap<>();

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
    long alike =
        near.entrySet().stream()
            .filter(other -> other.getKey() != page)
            .filter(other -> other.getValue().stream().anyMatch(head -> areAlike(edge, head)))
            .count();
    return alike >= PAGES && alike >= PART * (near.size() - 1);
  }

  private static boolean canBe(EdgeLine edge) {
    SourceLine line = edge.line();
    int length = edge.key().length();
    return line.type().font().isEmpty()
        && line.edges().known()
        && edge.row() == 0
        && edge.apart()
        && edge.hasWords()
        && length >= SHORTEST
        && length <= LONGEST;
  }

  private static boolean areAlike(EdgeLine one, EdgeLine other) {
    double em = Math.max(one.line().type().size(), other.line().type().size());
    return canBe(other)
        && one.side().equals(other.side())
        && Math.abs(one.place() - other.place()) < em
        && inCommon(one.key(), other.key())
            >= SAME * Math.max(one.key().length(), other.key().length());
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
