package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the outermost lines of all pages begin with: the name of the whole before that of a section,
 * {@code 研討會　場次一　語料}, stands so on several.
 */
final class Beginnings {

  /** Of a head, so many words at its end may name a section. */
  private static final int WORDS = 8;

  /** Several pages have it. */
  private static final int SEVERAL = 0;

  private static final Pattern GAPS = Pattern.compile(EdgeLine.GAP + "+");

  private final Map<String, Integer> pages = new HashMap<>();

  /** Remembers what an outermost line begins with: its page, or that several have it. */
  void add(EdgeLine edge) {
    String text = edge.line().text().strip();
    for (int at : starts(text)) {
      pages.merge(
          edge.side() + text.substring(0, at),
          edge.line().page(),
          (one, other) -> one.equals(other) ? one : SEVERAL);
    }
  }

  /** Tells whether the head of another page begins with these words. */
  boolean hasAnother(EdgeLine edge, String words) {
    return pages.getOrDefault(edge.side() + words, edge.line().page()) != edge.line().page();
  }

  /** Returns where a line's words begin, the last few of them, but for the first. */
  static List<Integer> starts(String text) {
    Matcher gap = GAPS.matcher(text);
    List<Integer> starts = new ArrayList<>();
    while (gap.find()) {
      starts.add(gap.end());
    }
    return starts.subList(Math.max(0, starts.size() - WORDS), starts.size());
  }
}
