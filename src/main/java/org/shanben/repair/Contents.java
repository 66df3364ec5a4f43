package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;

/**
 * A table of contents is one: its lines are neither headings nor prose.
 *
 * <ul>
 *   <li>{@code TOC-001}: the line is an entry. {@code TOC-002}: the leaders between its words and
 *       its page become one space. {@code TOC-003}: the page number on its baseline belongs to it.
 * </ul>
 *
 * <p>An entry ends in leaders, or has a page number of its own at the right; one alone proves
 * nothing, and neither do numbers in a table, which do not count up the page in one column. Where
 * several entries end at one place, a line that ends there in a number is one of them, though its
 * title left no room for leaders or was set without: {@code 2 安装　　6}.
 */
final class Contents implements Pass {

  /** So many entries on one page are a table of contents. */
  private static final int ENTRIES = 3;

  /** A page's number, also within its chapter ({@code 2-1}, {@code 附-3}). */
  private static final String PAGE =
      "(?:第 ?)?(?:[\\p{L}\\d]{1,3}[-–])?" + Folio.NUMERAL + "(?: ?頁)?";

  private static final Pattern WITHIN = Pattern.compile("(\\d{1,3})[-–](\\d{1,3})");

  private static final String CHAPTER = "chapter";

  /** No chapter has as many pages. */
  private static final int IN_CHAPTER = 1000;

  private static final String WHITE = "[\\s\\u3000]{0,9}+";

  /** Dots, whatever follows them; a mere ellipsis, which prose has too, before a page's number. */
  private static final Pattern LEADERS =
      Pattern.compile(
          "(?:[\\s\\u3000]{0,4}+[.．。…⋯·‧•・_﹒]){4,}+"
              + (WHITE + "(?=(?:" + PAGE + ")?" + WHITE + "$)")
              + ("|[…⋯]{2,3}+" + WHITE + "(?=" + PAGE + WHITE + "$)"));

  /** A space, or an ellipsis as a writer types it: it is text. */
  private static final Pattern KEPT = Pattern.compile(" |[…⋯]{2}");

  /** Before the number of a title that left no room for more. */
  private static final Pattern FEW_DOTS =
      Pattern.compile("(?:[\\s\\u3000]{0,4}+[.．。…⋯·‧•・]){0,3}+[\\s\\u3000]{1,9}+(?=" + PAGE + "$)");

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    if (draft.source().kind() == SourceText.Kind.STRUCTURED) {
      return edits;
    }
    List<DraftLine> page = new ArrayList<>();
    for (DraftLine line : draft.running()) {
      if (line.role() instanceof Role.Cell) {
        continue; // a ruled table has numbers at its right for other reasons
      }
      if (!page.isEmpty() && page.get(0).source().page() != line.source().page()) {
        propose(page, edits);
        page.clear();
      }
      page.add(line);
    }
    propose(page, edits);
    return edits;
  }

  private static void propose(List<DraftLine> page, List<Edit> edits) {
    Ends ends = new Ends(page.stream().filter(line -> leaders(line).isPresent()).toList());
    Set<Integer> numbers = numbers(page, ends);
    if (ends.count() + numbers.size() < ENTRIES) {
      return;
    }
    for (int i = 0; i < page.size(); i++) {
      DraftLine line = page.get(i);
      Optional<Matcher> dots = leaders(line).or(() -> fewDots(line, ends));
      boolean number = numbers.contains(i);
      if (dots.isPresent() || number || numbers.contains(i + 1)) {
        assign(line, edits);
      }
      dots.filter(matcher -> !KEPT.matcher(matcher.group()).matches())
          .ifPresent(matcher -> replace(line, matcher, edits));
      boolean numbered = (dots.isPresent() || numbers.contains(i + 1)) && isNumbered(page, i);
      if (numbered) {
        assign(page.get(i - 1), edits);
      }
      if ((number || numbered) && line.joint() != Joint.SPACE) {
        int at = line.source().page();
        edits.add(new Edit.Join("TOC-003", at, line.source().number(), line.joint(), Joint.SPACE));
      }
    }
  }

  /** The number of a section may stand far from its title; it does so as a line of its own. */
  private static boolean isNumbered(List<DraftLine> page, int i) {
    return i > 0
        && number(page.get(i - 1)).isPresent()
        && isBeside(page.get(i - 1).source(), page.get(i).source());
  }

  /** Where the entries of a page end that have leaders. */
  private record Ends(List<DraftLine> entries) {

    int count() {
      return entries.size();
    }

    boolean has(SourceLine line) {
      return line.edges().known()
          && entries.size() >= ENTRIES
          && entries.stream()
              .anyMatch(entry ->
                  Math.abs(entry.source().box().right() - line.box().right())
                      < 0.5 * line.type().size());
    }
  }

  private static Optional<Matcher> fewDots(DraftLine line, Ends ends) {
    Matcher matcher = FEW_DOTS.matcher(line.text());
    return ends.has(line.source()) && matcher.find() && matcher.start() > 0
        ? Optional.of(matcher)
        : Optional.empty();
  }

  private static Optional<Matcher> leaders(DraftLine line) {
    Matcher matcher = LEADERS.matcher(line.text());
    return matcher.find() && matcher.start() > 0 ? Optional.of(matcher) : Optional.empty();
  }

  private static void replace(DraftLine line, Matcher leaders, List<Edit> edits) {
    int page = line.source().page();
    String dots = leaders.group();
    edits.add(
        new Edit.Replace("TOC-002", page, line.source().number(), leaders.start(), dots, " "));
  }

  private static void assign(DraftLine line, List<Edit> edits) {
    if (!(line.role() instanceof Role.Entry)) {
      int page = line.source().page();
      edits.add(
          new Edit.Assign("TOC-001", page, line.source().number(), line.role(), new Role.Entry()));
    }
  }

  /** Returns the places of page numbers that stand beside an entry, counting up in one column. */
  private static Set<Integer> numbers(List<DraftLine> page, Ends ends) {
    Map<Long, List<Integer>> columns = new TreeMap<>();
    for (int i = 1; i < page.size(); i++) {
      SourceLine line = page.get(i).source();
      if (number(page.get(i)).isPresent() && isBeside(page.get(i - 1).source(), line)) {
        columns.computeIfAbsent(column(columns, line), key -> new ArrayList<>()).add(i);
      }
    }
    Set<Integer> found = new HashSet<>();
    for (List<Integer> column : columns.values()) {
      boolean several = column.size() >= ENTRIES || ends.has(page.get(column.get(0)).source());
      if (several && countsUp(column, page)) {
        found.addAll(column);
      }
    }
    return found;
  }

  /** Returns the key of the column that ends where the line does. */
  private static long column(Map<Long, List<Integer>> columns, SourceLine line) {
    double right = line.box().right();
    return columns.keySet().stream()
        .filter(known -> Math.abs(known - right) < line.type().size())
        .findFirst()
        .orElse(Math.round(right));
  }

  private static boolean countsUp(List<Integer> column, List<DraftLine> page) {
    int last = 0;
    String form = "";
    for (int i : column) {
      Folio folio = number(page.get(i)).orElseThrow();
      boolean same = folio.form().equals(form);
      if (same && (folio.value() < last || isFar(folio, last))) {
        return false;
      }
      last = folio.value();
      form = folio.form();
    }
    return true;
  }

  /** Returns the page's number that a line is, also one within its chapter, which come in order. */
  private static Optional<Folio> number(DraftLine line) {
    String text = line.source().text().strip();
    Matcher within = WITHIN.matcher(text);
    return within.matches()
        ? Optional.of(
            new Folio(
                text,
                IN_CHAPTER * Enumerator.value(within.group(1)) + Enumerator.value(within.group(2)),
                CHAPTER))
        : Folio.of(text);
  }

  /** Chapters follow each other; ranges, as {@code 7-12}, begin where the last one ended. */
  private static boolean isFar(Folio folio, int last) {
    return folio.form().equals(CHAPTER) && folio.value() / IN_CHAPTER > last / IN_CHAPTER + 1;
  }

  private static boolean isBeside(SourceLine words, SourceLine number) {
    return words.edges().known()
        && words.box().overlapY(number.box()) > 0.5 * number.box().height()
        && number.box().left() > words.box().right();
  }
}
