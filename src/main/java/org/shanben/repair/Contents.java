package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * nothing, and neither do numbers in a table, which do not count up the page in one column.
 */
final class Contents implements Pass {

  /** So many entries on one page are a table of contents. */
  private static final int ENTRIES = 3;

  private static final Pattern LEADERS =
      Pattern.compile(
          "(?:[\\s\\u3000]{0,4}+[.．。…⋯·‧•・_﹒]){4,}+[\\s\\u3000]{0,9}+(?=[\\divxlcIVXLC]{0,6}[\\s\\u3000]{0,9}$)");

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
    long leaders = page.stream().filter(line -> leaders(line).isPresent()).count();
    List<Integer> numbers = numbers(page);
    if (leaders + numbers.size() < ENTRIES) {
      return;
    }
    for (int i = 0; i < page.size(); i++) {
      DraftLine line = page.get(i);
      Optional<Matcher> dots = leaders(line);
      boolean number = numbers.contains(i);
      if (dots.isPresent() || number || numbers.contains(i + 1)) {
        assign(line, edits);
      }
      dots.ifPresent(matcher -> replace(line, matcher, edits));
      if (number && line.joint() != Joint.SPACE) {
        int at = line.source().page();
        edits.add(new Edit.Join("TOC-003", at, line.source().number(), line.joint(), Joint.SPACE));
      }
    }
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

  /** Returns the places of page numbers that stand beside an entry, in one column, counting up. */
  private static List<Integer> numbers(List<DraftLine> page) {
    List<Integer> found = new ArrayList<>();
    int last = 0;
    String form = "";
    for (int i = 1; i < page.size(); i++) {
      SourceLine line = page.get(i).source();
      Optional<Folio> folio = Folio.of(line.text().strip());
      if (folio.isEmpty() || !isBeside(page.get(i - 1).source(), line)) {
        continue;
      }
      boolean sameForm = folio.get().form().equals(form);
      boolean aligned =
          found.isEmpty()
              || Math.abs(page.get(found.get(0)).source().box().right() - line.box().right())
                  < line.type().size();
      if (!aligned || (sameForm && folio.get().value() < last)) {
        return List.of();
      }
      found.add(i);
      last = folio.get().value();
      form = folio.get().form();
    }
    return found.size() >= ENTRIES ? found : List.of();
  }

  private static boolean isBeside(SourceLine words, SourceLine number) {
    return words.edges().known()
        && words.box().overlapY(number.box()) > 0.5 * number.box().height()
        && number.box().left() > words.box().right();
  }
}
