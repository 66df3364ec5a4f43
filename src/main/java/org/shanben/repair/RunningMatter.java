package org.shanben.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shanben.model.Furniture.Kind;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;
import org.shanben.source.Tag;

/**
 * Running heads, feet and folios leave the body, by what all pages show together.
 *
 * <ul>
 *   <li>{@code FUR-001}, {@code FUR-002}: a line at the top (bottom) of a page that stands at the
 *       same place with the same words, numbers apart, on another page; or that shares its baseline
 *       with such a one; or whose place is taken on most pages and whose words the body says again,
 *       as a head that names the section does; or that a tagged PDF marks as an artifact.
 *   <li>{@code FUR-003}: a number that counts with the pages, at a place where numbers stand.
 *   <li>{@code FUR-004}: a line of white space. {@code FUR-005}: what the page hides.
 * </ul>
 *
 * <p>A line leaves only if every line between it and the page's edge leaves too, so that the body
 * is never cut. A page alone proves nothing: a document of one page keeps all its lines. So do a
 * letterhead that only the first page has, a heading that happens to stand at a page's top, and a
 * year that stands alone (its difference to the page number never repeats).
 */
final class RunningMatter implements Pass {

  /** How many rows from each edge are looked at: a head, a rule's label, a folio, one to spare. */
  private static final int ROWS = 4;

  /** Only this part of a page, from each edge, can hold furniture. */
  private static final double BAND = 0.25;

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    for (DraftLine line : draft.lines()) {
      if (line.isBody() && line.source().isBlank()) {
        edits.add(remove("FUR-004", line.source(), Kind.BLANK));
      }
    }
    for (SourcePage page : draft.source().pages()) {
      for (SourceLine line : page.hidden()) {
        boolean declared = draft.source().kind() == SourceText.Kind.STRUCTURED;
        edits.add(
            declared
                ? remove("FUR-001", line, Kind.RUNNING_HEAD)
                : remove("FUR-005", line, Kind.HIDDEN));
      }
    }
    edits.addAll(running(draft.source()));
    Set<String> done = new HashSet<>();
    draft.lines().stream().filter(l -> !l.isBody()).forEach(l -> done.add(key(l.source())));
    edits.removeIf(edit -> done.contains(edit.page() + ":" + edit.line()));
    return edits;
  }

  private static String key(SourceLine line) {
    return line.page() + ":" + line.number();
  }

  private static Edit remove(String rule, SourceLine line, Kind kind) {
    return new Edit.Remove(rule, line.page(), line.number(), kind);
  }

  private static List<Edit> running(SourceText source) {
    long pages = source.pages().stream().filter(page -> !page.lines().isEmpty()).count();
    if (pages < 2 || source.kind() == SourceText.Kind.STRUCTURED) {
      return List.of();
    }
    List<EdgeLine> edges = new ArrayList<>();
    source.pages().forEach(page -> edges.addAll(edges(page, source.kind())));
    Evidence evidence = new Evidence(edges, source, (int) pages);
    List<Edit> edits = new ArrayList<>();
    Map<String, List<EdgeLine>> sides = new TreeMap<>();
    edges.forEach(e ->
        sides
            .computeIfAbsent(e.line().page() + (e.top() ? "t" : "b"), k -> new ArrayList<>())
            .add(e));
    sides.values().forEach(side -> peel(side, evidence, edits));
    // Furniture frames a text. Where nothing is left to frame, as in a set of cards that say "Page
    // 1", "Page 2", it was the text.
    long lines = source.lines().filter(line -> !line.isBlank()).count();
    if (edits.size() >= lines) {
      return List.of();
    }
    return edits;
  }

  /** Takes rows from the edge inwards until one of them stays. */
  private static void peel(List<EdgeLine> side, Evidence evidence, List<Edit> edits) {
    for (int row = 0; row < ROWS; row++) {
      int now = row;
      List<EdgeLine> level = side.stream().filter(edge -> edge.row() == now).toList();
      List<EdgeLine> proven = level.stream().filter(evidence::isRunning).toList();
      if (level.isEmpty() || proven.isEmpty()) {
        return;
      }
      level.stream()
          .filter(edge -> proven.contains(edge) || proven.stream().anyMatch(edge::sharesBaseline))
          .forEach(edge -> edits.add(edit(edge)));
    }
  }

  private static Edit edit(EdgeLine edge) {
    if (edge.folio().isPresent()) {
      return remove("FUR-003", edge.line(), Kind.FOLIO);
    }
    return edge.top()
        ? remove("FUR-001", edge.line(), Kind.RUNNING_HEAD)
        : remove("FUR-002", edge.line(), Kind.RUNNING_FOOT);
  }

  private static List<EdgeLine> edges(SourcePage page, SourceText.Kind kind) {
    List<SourceLine> lines =
        page.lines().stream()
            .filter(line -> !line.isBlank())
            .sorted(Comparator.comparingDouble(line -> line.box().bottom()))
            .toList();
    List<EdgeLine> result = new ArrayList<>();
    if (lines.isEmpty()) {
      return result;
    }
    List<List<SourceLine>> rows = rows(lines);
    double height = kind == SourceText.Kind.PLAIN ? rows.size() : page.height();
    for (int i = 0; i < rows.size(); i++) {
      int fromEnd = rows.size() - 1 - i;
      for (SourceLine line : rows.get(i)) {
        boolean plain = kind == SourceText.Kind.PLAIN;
        double fromTop = plain ? i : line.box().bottom();
        double fromBottom = plain ? fromEnd : height - line.box().bottom();
        if (i < ROWS && fromTop < BAND * height) {
          result.add(EdgeLine.of(line, true, i, plain ? fromTop * 10 : fromTop));
        } else if (fromEnd < ROWS && fromBottom < BAND * height) {
          result.add(EdgeLine.of(line, false, fromEnd, plain ? fromBottom * 10 : fromBottom));
        }
      }
    }
    return result;
  }

  /** Lines whose boxes lie beside each other are one row: a head and a folio, left and right. */
  private static List<List<SourceLine>> rows(List<SourceLine> lines) {
    List<List<SourceLine>> rows = new ArrayList<>();
    for (SourceLine line : lines) {
      List<SourceLine> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      boolean beside =
          !last.isEmpty()
              && last.get(0).box().overlapY(line.box())
                  > 0.5 * Math.min(last.get(0).box().height(), line.box().height());
      if (beside) {
        last.add(line);
      } else {
        rows.add(new ArrayList<>(List.of(line)));
      }
    }
    return rows;
  }

  /** What the edges of all pages say together. */
  private static final class Evidence {

    private final Map<String, List<EdgeLine>> byKey = new HashMap<>();
    private final Map<Long, List<EdgeLine>> byPlace = new HashMap<>();
    private final Set<String> body = new HashSet<>();
    private final int pages;

    Evidence(List<EdgeLine> edges, SourceText source, int pages) {
      this.pages = pages;
      for (EdgeLine edge : edges) {
        byKey.computeIfAbsent(edge.key(), key -> new ArrayList<>()).add(edge);
        byPlace.computeIfAbsent(place(edge, 0), key -> new ArrayList<>()).add(edge);
      }
      Set<SourceLine> outer = new HashSet<>();
      edges.stream().filter(edge -> edge.row() == 0).forEach(edge -> outer.add(edge.line()));
      source.lines().filter(line -> !outer.contains(line)).forEach(line -> body.add(words(line)));
    }

    /** Places in steps of four points: a line's neighbours lie in its step or the next. */
    private static long place(EdgeLine edge, int step) {
      return (long) Math.floor(edge.place() / 4) * 2 + step * 2L + (edge.top() ? 1 : 0);
    }

    private List<EdgeLine> atPlace(EdgeLine edge) {
      List<EdgeLine> result = new ArrayList<>();
      for (int step = -1; step <= 1; step++) {
        byPlace.getOrDefault(place(edge, step), List.of()).stream()
            .filter(edge::samePlace)
            .forEach(result::add);
      }
      return result;
    }

    boolean isRunning(EdgeLine edge) {
      return isArtifact(edge) || isFolio(edge) || isRepeated(edge) || isSectionHead(edge);
    }

    /**
     * The structure tree says that it is no part of the text, and it stands where furniture does.
     */
    private static boolean isArtifact(EdgeLine edge) {
      Tag tag = edge.line().tag();
      return tag != null && tag.isArtifact();
    }

    private static long pagesOf(List<EdgeLine> edges) {
      return edges.stream().map(edge -> edge.line().page()).distinct().count();
    }

    /** A number in a series; or a number where most pages have one, should the series jump. */
    private boolean isFolio(EdgeLine edge) {
      if (edge.folio().isEmpty()) {
        return false;
      }
      String form = edge.folio().get().form();
      List<EdgeLine> numbers =
          atPlace(edge).stream()
              .filter(other -> other.folio().map(Folio::form).filter(form::equals).isPresent())
              .toList();
      long series =
          pagesOf(numbers.stream().filter(other -> other.offset() == edge.offset()).toList());
      return series >= 2 || (pagesOf(numbers) >= 3 && pagesOf(numbers) * 2 >= pages);
    }

    private boolean isRepeated(EdgeLine edge) {
      List<EdgeLine> same =
          byKey.getOrDefault(edge.key(), List.of()).stream()
              .filter(edge::samePlace)
              .filter(edge::saysTheSame)
              .toList();
      long count = pagesOf(same);
      // Two of four pages have a running head; two of many share a note's or a table's words.
      return count >= 2
          && (count * 2 >= pages
              || isOnOneSide(same, 0.66)
              || (count >= 3 && (count * 4 >= pages || isUsuallyTaken(edge))));
    }

    /** Most pages have something at this place, or most left ones, or most right ones. */
    private boolean isUsuallyTaken(EdgeLine edge) {
      return taken(edge) * 2 >= pages || isOnOneSide(atPlace(edge), 0.5);
    }

    /** All on left or all on right pages, and on that share of those. */
    private boolean isOnOneSide(List<EdgeLine> same, double share) {
      long count = pagesOf(same);
      long odd = pagesOf(same.stream().filter(edge -> edge.line().page() % 2 == 1).toList());
      return (odd == 0 || odd == count) && count >= share * pages / 2;
    }

    /** A head that names its section changes with it, but its place does not. */
    private boolean isSectionHead(EdgeLine edge) {
      return pages >= 3
          && edge.row() == 0
          && taken(edge) * 10 >= pages * 6L
          && body.contains(words(edge.line()));
    }

    /** The line's words without white space and without a page number before or behind them. */
    private static String words(SourceLine line) {
      return line.text().replaceAll("\\s+|^\\s*\\d{1,4}(?=\\D)|(?<=\\D)\\d{1,4}\\s*$", "");
    }

    private long taken(EdgeLine edge) {
      return pagesOf(atPlace(edge));
    }
  }
}
