package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shanben.source.SourceText;

/**
 * Heads that hold their page's number. A left page's has it before the words, a right page's behind
 * them, as far from the other edge, and both count with the pages: no two headings do so. They may
 * be the only two of a short paper; small numbers that do not begin with page 1 need one page more.
 */
final class CountedHeads {

  /** No chapter's or table's number is as large. */
  private static final int LARGE = 20;

  /** A small number that is ahead of its page needs so many pages. */
  private static final int PAGES = 3;

  /** The outer margins of two pages are the same, but for so many ems. */
  private static final double OUTER = 2;

  /** A page's number before its head. */
  private static final Pattern LEFT = Pattern.compile("^(\\d{1,4})" + EdgeLine.GAP);

  /** A page's number behind its head. */
  private static final Pattern RIGHT = Pattern.compile(EdgeLine.GAP + "(\\d{1,4})$");

  private final Map<Integer, Double> widths = new HashMap<>();
  private final Map<String, List<EdgeLine>> byOffset = new HashMap<>();

  CountedHeads(SourceText source) {
    source.pages().forEach(page -> widths.put(page.number(), page.width()));
  }

  /** Adds a line that stands outermost on its page. */
  void add(EdgeLine edge) {
    Stream.of(ahead(edge, LEFT), ahead(edge, RIGHT))
        .flatMapToInt(OptionalInt::stream)
        .distinct()
        .forEach(ahead ->
            byOffset.computeIfAbsent(edge.side() + ahead, k -> new ArrayList<>()).add(edge));
  }

  /** Tells whether a line is one of them, and its counterpart stands on another page. */
  boolean has(EdgeLine edge) {
    return edge.row() == 0
        && edge.apart()
        && edge.hasWords()
        && (pairs(edge, LEFT, RIGHT) || pairs(edge, RIGHT, LEFT));
  }

  private boolean pairs(EdgeLine edge, Pattern end, Pattern other) {
    OptionalInt ahead = ahead(edge, end);
    if (ahead.isEmpty()) {
      return false;
    }
    List<EdgeLine> same = byOffset.getOrDefault(edge.side() + ahead.getAsInt(), List.of());
    long pages = same.stream().map(line -> line.line().page()).distinct().limit(PAGES).count();
    boolean sure = ahead.getAsInt() == 0 || ahead.getAsInt() + edge.line().page() >= LARGE;
    return (sure || pages >= PAGES)
        && same.stream()
            .filter(edge::samePlace)
            .filter(line -> ahead(line, other).isPresent())
            .anyMatch(line -> areMirrored(end == LEFT ? edge : line, end == LEFT ? line : edge));
  }

  private boolean areMirrored(EdgeLine left, EdgeLine right) {
    double width = widths.getOrDefault(right.line().page(), 0.0);
    double outer = width - right.line().box().right();
    return left.apart()
        && right.apart()
        && Math.abs(left.line().box().left() - outer) < OUTER * left.line().type().size();
  }

  /** Returns how far the number at that end of the line is ahead of its page. */
  private static OptionalInt ahead(EdgeLine edge, Pattern end) {
    Matcher matcher = end.matcher(edge.line().text().strip());
    return matcher.find()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)) - edge.line().page())
        : OptionalInt.empty();
  }
}
