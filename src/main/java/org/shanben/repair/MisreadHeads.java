package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
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

  /** A head is compared with those of so many pages before it and behind. */
  private static final int NEAR = 8;

  /** So many of these have it to the letter, and half of those that nearly have it. */
  private static final int PAGES = 2;

  /** And so large a part of them nearly so: left and right pages have their own. */
  private static final double PART = 0.3;

  private final double bodySize;
  private final NavigableMap<Integer, List<Head>> pages = new TreeMap<>();

  /** A line that may be a head, and what it says but for white space and the page's number. */
  private record Head(EdgeLine edge, String letters) {}

  MisreadHeads(double bodySize) {
    this.bodySize = bodySize;
  }

  /** Adds a line at a page's edge. */
  void add(EdgeLine edge) {
    List<Head> heads = pages.computeIfAbsent(edge.line().page(), page -> new ArrayList<>());
    head(edge).ifPresent(heads::add);
  }

  /** Tells whether the heads of the pages around it say nearly the same at nearly its place. */
  boolean have(EdgeLine edge) {
    return head(edge).filter(this::have).isPresent();
  }

  private boolean have(Head head) {
    int page = head.edge().line().page();
    NavigableMap<Integer, List<Head>> near = pages.subMap(page - NEAR, true, page + NEAR, true);
    Map<String, Integer> alike = new HashMap<>();
    for (List<Head> heads : near.values()) {
      heads.stream()
          .filter(other -> areAlike(head, other))
          .map(Head::letters)
          .distinct()
          .forEach(letters -> alike.merge(letters, 1, Integer::sum));
    }
    int all = alike.values().stream().mapToInt(Integer::intValue).sum();
    int most = alike.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return most >= PAGES && most * 2 >= all && all >= PART * near.size();
  }

  private Optional<Head> head(EdgeLine edge) {
    SourceLine line = edge.line();
    boolean recognized =
        line.type().font().equals(Type.RECOGNIZED)
            && line.type().size() <= RunningEvidence.LARGEST * bodySize
            && edge.top()
            && edge.row() == 0
            && edge.apart()
            && edge.hasWords();
    return Optional.of(edge)
        .filter(some -> recognized)
        .map(some -> new Head(some, EdgeLine.words(line)))
        .filter(head -> head.letters().length() >= SHORTEST && head.letters().length() <= LONGEST);
  }

  private static boolean areAlike(Head one, Head other) {
    EdgeLine edge = one.edge();
    double em = Math.max(edge.line().type().size(), other.edge().line().type().size());
    int longer = Math.max(one.letters().length(), other.letters().length());
    return edge.side().equals(other.edge().side())
        && Math.abs(edge.place() - other.edge().place()) < em
        && inCommon(one.letters(), other.letters()) >= SAME * longer;
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
