package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shanben.source.SourceText;

/**
 * Heads and feet of facing pages, which may be the only two of a short paper.
 *
 * <p>Where they hold their page's number, a left page's has it before the words, a right page's
 * behind them, as far from the other edge, and both count with the pages: no two headings do so.
 * Small numbers that do not begin with page 1 need one page more. Left pages have even numbers, but
 * for vertical text, and no page has its number twice: a numbered heading and the label of an annex
 * that is set to the right are none, should they happen to count so. Words that stand in the middle
 * beside their page's number count with the number that stands there alone on another page.
 *
 * <p>Where they hold none, they are set smaller than the text, one at the outer edge of a right
 * page, one at that of the left page behind it. Two letters have their file numbers at one side.
 */
final class CountedHeads {

  /** No chapter's or table's number is as large. */
  private static final int LARGE = 20;

  /** A small number that is ahead of its page needs so many pages. */
  private static final int PAGES = 3;

  /** The outer margins of two pages are the same, but for so many ems. */
  private static final double OUTER = 2;

  /** What stands above a table, at either side. */
  private static final Pattern NO_NAME =
      Pattern.compile("^[（(]?(?:單位|单位|附[件表圖錄]|[表圖]\\s*[\\d一二三四五六七八九十]|續|接)|[：:]|[修訂]正$|[（(]續[）)]$");

  /** A page's number before its head. */
  private static final Pattern LEFT = Pattern.compile("^(\\d{1,4})" + EdgeLine.GAP);

  /** A page's number behind its head. */
  private static final Pattern RIGHT = Pattern.compile(EdgeLine.GAP + "(\\d{1,4})$");

  private final Map<Integer, Double> widths = new HashMap<>();
  private final Map<String, List<EdgeLine>> byOffset = new HashMap<>();
  private final Map<String, List<EdgeLine>> byPage = new HashMap<>();
  private final Set<String> folios = new HashSet<>();

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
    if (edge.folio().isPresent()) {
      byOffset.computeIfAbsent(edge.side() + edge.offset(), k -> new ArrayList<>()).add(edge);
      folios.add(edge.line().page() + " " + edge.offset());
    }
    byPage.computeIfAbsent(page(edge, 0), key -> new ArrayList<>()).add(edge);
  }

  private static String page(EdgeLine edge, int on) {
    return edge.side() + (edge.line().page() + on);
  }

  /** Tells whether a line is one of them, and its counterpart stands on another page. */
  boolean has(EdgeLine edge) {
    return edge.row() == 0
        && edge.apart()
        && (edge.hasWords()
            ? pairs(edge, LEFT, RIGHT) || pairs(edge, RIGHT, LEFT)
            : edge.folio().isPresent()
                && isSure(edge, edge.offset())
                && isCentred(edge, edge.offset()));
  }

  /** Tells whether it faces another head: each at its page's outer edge, neither with a number. */
  boolean faces(EdgeLine edge) {
    int page = edge.line().page();
    boolean left = page % 2 == 0;
    List<EdgeLine> own = byPage.getOrDefault(page(edge, 0), List.of());
    List<EdgeLine> facing = byPage.getOrDefault(page(edge, left ? -1 : 1), List.of());
    if (!edge.top() || own.size() != 1 || facing.size() != 1) {
      return false;
    }
    EdgeLine other = facing.get(0);
    return isName(edge)
        && isName(other)
        && edge.samePlace(other)
        && areFacing(left ? edge : other, left ? other : edge);
  }

  /** The name of a work or of its part; not a date, a unit, a table's label, or that it goes on. */
  private static boolean isName(EdgeLine edge) {
    String text = edge.line().text().strip();
    return edge.hasWords() && !Dates.begins(text) && !NO_NAME.matcher(text).find();
  }

  private boolean areFacing(EdgeLine left, EdgeLine right) {
    return areMirrored(left, right)
        && left.line().box().right() < width(left) / 2
        && right.line().box().left() > width(right) / 2;
  }

  /** Words beside their number, and a number alone, both in the middle of their pages. */
  private boolean isCentred(EdgeLine edge, int ahead) {
    return isInTheMiddle(edge)
        && byOffset.getOrDefault(edge.side() + ahead, List.of()).stream()
            .filter(other -> edge.folio().isPresent() != other.folio().isPresent())
            .filter(edge::samePlace)
            .anyMatch(other -> other.apart() && isInTheMiddle(other));
  }

  /** Tells whether the line stands in the middle of its page. */
  boolean isInTheMiddle(EdgeLine edge) {
    double middle = (edge.line().box().left() + edge.line().box().right()) / 2;
    return Math.abs(middle - width(edge) / 2) < OUTER * edge.line().type().size();
  }

  private double width(EdgeLine edge) {
    return widths.getOrDefault(edge.line().page(), 0.0);
  }

  private boolean pairs(EdgeLine edge, Pattern end, Pattern other) {
    OptionalInt ahead = ahead(edge, end);
    if (ahead.isEmpty()) {
      return false;
    }
    return isSure(edge, ahead.getAsInt())
        && !folios.contains(edge.line().page() + " " + ahead.getAsInt())
        && (isCentred(edge, ahead.getAsInt())
            || byOffset.getOrDefault(edge.side() + ahead.getAsInt(), List.of()).stream()
                .filter(edge::samePlace)
                .filter(line -> ahead(line, other).isPresent())
                .filter(line -> isOnItsSide(edge, end) && isOnItsSide(line, other))
                .anyMatch(
                    line -> areMirrored(end == LEFT ? edge : line, end == LEFT ? line : edge)));
  }

  private static boolean isOnItsSide(EdgeLine edge, Pattern end) {
    int number = edge.line().page() + ahead(edge, end).orElse(0);
    boolean even = edge.frame() == EdgeLine.Frame.PAGE;
    return (number % 2 == 0) == ((end == LEFT) == even);
  }

  private boolean isSure(EdgeLine edge, int ahead) {
    return ahead == 0
        || ahead + edge.line().page() >= LARGE
        || byOffset.getOrDefault(edge.side() + ahead, List.of()).stream()
                .map(line -> line.line().page())
                .distinct()
                .limit(PAGES)
                .count()
            >= PAGES;
  }

  private boolean areMirrored(EdgeLine left, EdgeLine right) {
    double outer = width(right) - right.line().box().right();
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
