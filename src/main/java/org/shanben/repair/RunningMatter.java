package org.shanben.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.shanben.model.Furniture.Kind;
import org.shanben.repair.EdgeLine.Frame;
import org.shanben.source.Grid;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;

/**
 * Running heads, feet and folios leave the body, by what all pages show together.
 *
 * <ul>
 *   <li>{@code FUR-001}, {@code FUR-002}: a line at the top (bottom) of a page that stands at the
 *       same place with the same words, numbers apart, on another page; or that shares its baseline
 *       with such a one; or whose place is taken on most pages and whose words the body says again,
 *       as a head that names the section does; or that says the title of the first of two pages
 *       again, alone or with a number; or that stands beside the page numbers and says with what an
 *       entry of its page begins; or that stands at the outer edges of two facing pages of vertical
 *       text; or that a tagged PDF marks as an artifact.
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

  /** A column of text takes this part of the page's height. */
  private static final double COLUMN = 0.4;

  /** A head and a folio stand beside each other on a vertical page, and no column of text. */
  private static final int HALVES = 2;

  /** A row so many ems away stands apart, though the page has no other one. */
  private static final double FAR = 5;

  /** A row this much farther away than the lines of the page's prose stands apart. */
  private static final double APART = 1.3;

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

  static String key(SourceLine line) {
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
    for (SourcePage page : source.pages()) {
      edges.addAll(edges(page, page.across(), source.kind(), Frame.PAGE));
      List<SourceLine> columns = page.columns();
      edges.addAll(edges(page, columns, source.kind(), Frame.COLUMNS));
      edges.addAll(edges(page, turned(columns), source.kind(), Frame.ABOVE));
    }
    RunningEvidence evidence = new RunningEvidence(edges, source, (int) pages);
    List<Edit> edits = new ArrayList<>();
    Map<String, List<EdgeLine>> sides = new TreeMap<>();
    edges.forEach(e ->
        sides.computeIfAbsent(e.line().page() + " " + e.side(), k -> new ArrayList<>()).add(e));
    sides.values().forEach(side -> peel(side, evidence, edits));
    // Furniture frames a text. Where nothing is left to frame, as in a set of cards that say "Page
    // 1", "Page 2", it was the text.
    long lines = source.lines().filter(line -> !line.isBlank()).count();
    if (edits.size() >= lines) {
      return List.of();
    }
    return edits;
  }

  /** Takes rows from the edge inwards until one of them stays; beyond, only what is certain. */
  private static void peel(List<EdgeLine> side, RunningEvidence evidence, List<Edit> edits) {
    boolean atEdge = true;
    for (int row = 0; row < ROWS; row++) {
      int now = row;
      List<EdgeLine> level = side.stream().filter(edge -> edge.row() == now).toList();
      Predicate<EdgeLine> test = atEdge ? evidence::isRunning : evidence::isCertain;
      List<EdgeLine> proven = level.stream().filter(test).toList();
      if (proven.isEmpty()) {
        atEdge = false; // what stands further in must be a page number that most pages have
        continue;
      }
      level.stream()
          .filter(edge -> proven.contains(edge) || isOther(edge, proven))
          .forEach(edge -> edits.add(edit(edge)));
    }
  }

  /**
   * The other half of a head or foot: on its baseline, and as far from the text, unless that half
   * has words. A folio may stand beside a line of the text, or below a column of it.
   */
  private static boolean isOther(EdgeLine edge, List<EdgeLine> proven) {
    return proven.stream()
        .filter(edge::sharesBaseline)
        .anyMatch(
            half -> edge.apart() || (half.folio().isEmpty() && edge.frame() != Frame.COLUMNS));
  }

  private static Edit edit(EdgeLine edge) {
    if (edge.folio().isPresent()) {
      return remove("FUR-003", edge.line(), Kind.FOLIO);
    }
    return edge.top()
        ? remove("FUR-001", edge.line(), Kind.RUNNING_HEAD)
        : remove("FUR-002", edge.line(), Kind.RUNNING_FOOT);
  }

  /**
   * The lines of vertical text as they stand on the page: above the columns is where their own
   * begins, so that a head or folio set in their direction stands before all of them.
   */
  private static List<SourceLine> turned(List<SourceLine> lines) {
    return lines.stream().map(line -> line.withBox(line.box().transposed())).toList();
  }

  private static List<EdgeLine> edges(
      SourcePage page, List<SourceLine> all, SourceText.Kind kind, Frame frame) {
    List<SourceLine> lines =
        all.stream()
            .filter(line -> !line.isBlank())
            .sorted(Comparator.comparingDouble(line -> line.box().bottom()))
            .toList();
    List<EdgeLine> result = new ArrayList<>();
    if (lines.isEmpty()) {
      return result;
    }
    List<List<SourceLine>> rows = rows(lines);
    Set<Integer> tables = tables(page);
    double usual = usualPitch(rows);
    double height =
        kind == SourceText.Kind.PLAIN
            ? rows.size()
            : frame == Frame.COLUMNS ? page.width() : page.height();
    List<SourceLine> columns =
        lines.stream().filter(line -> line.box().height() > COLUMN * height).toList();
    for (int i = 0; i < rows.size(); i++) {
      int fromEnd = rows.size() - 1 - i;
      if (frame == Frame.ABOVE && rows.get(i).size() > HALVES) {
        continue; // columns of text, which all begin at the top
      }
      for (SourceLine line : rows.get(i)) {
        boolean plain = kind == SourceText.Kind.PLAIN;
        double fromTop = plain ? i : line.box().bottom();
        double fromBottom = plain ? fromEnd : height - line.box().bottom();
        if ((line.cell() != null && tables.contains(line.cell().grid()))
            || (frame == Frame.ABOVE && isBeside(line, columns))) {
          continue; // a table that runs over pages is text, and so is what a column stands beside
        }
        if (i < ROWS && fromTop < BAND * height) {
          boolean apart = plain || isApart(line, rows, i + 1, usual);
          result.add(EdgeLine.of(line, true, frame, i, plain ? fromTop * 10 : fromTop, apart));
        } else if (fromEnd < ROWS && fromBottom < BAND * height) {
          boolean apart = plain || isApart(line, rows, i - 1, usual);
          result.add(
              EdgeLine.of(
                  line, false, frame, fromEnd, plain ? fromBottom * 10 : fromBottom, apart));
        }
      }
    }
    return result;
  }

  /** A short column at the foot of others, such as a signature, is none of what is below them. */
  private static boolean isBeside(SourceLine line, List<SourceLine> columns) {
    return columns.stream()
        .anyMatch(other -> other.box().overlapY(line.box()) > line.box().height() / 2);
  }

  /** Returns the tables that reach out of the bands where furniture stands. */
  private static Set<Integer> tables(SourcePage page) {
    Set<Integer> numbers = new HashSet<>();
    for (Grid grid : page.grids()) {
      boolean top = grid.box().bottom() < BAND * page.extent();
      boolean bottom = grid.box().top() > (1 - BAND) * page.extent();
      if (!top && !bottom) {
        numbers.add(grid.number());
      }
    }
    return numbers;
  }

  /**
   * Returns the distance that most neighbouring rows of one size have; of two, the lower one: a
   * last page may have a head and the two lines of its text. A number in the margin is no row.
   */
  private static double usualPitch(List<List<SourceLine>> rows) {
    List<SourceLine> widest =
        rows.stream()
            .flatMap(
                row -> row.stream().max(Comparator.comparingDouble(l -> l.box().width())).stream())
            .toList();
    double[] pitches =
        IntStream.range(1, widest.size())
            .filter(i -> widest.get(i).type().sameSize(widest.get(i - 1).type()))
            .mapToDouble(i -> widest.get(i).box().bottom() - widest.get(i - 1).box().bottom())
            .sorted()
            .toArray();
    return pitches.length == 0 ? 0 : pitches[(pitches.length - 1) / 2];
  }

  /** The next line of its own column tells: what stands in another one has its own pitch. */
  private static boolean isApart(
      SourceLine line, List<List<SourceLine>> rows, int next, double usual) {
    if (next < 0 || next >= rows.size()) {
      return true;
    }
    SourceLine other = below(line, rows, next);
    double pitch = Math.abs(line.box().bottom() - other.box().bottom());
    return !line.type().sameSize(other.type())
        || pitch > APART * usual
        || pitch > FAR * line.type().size();
  }

  private static SourceLine below(SourceLine line, List<List<SourceLine>> rows, int next) {
    int step = rows.get(next).get(0).box().bottom() > line.box().bottom() ? 1 : -1;
    for (int i = next; i >= 0 && i < rows.size() && Math.abs(i - next) < HALVES; i += step) {
      for (SourceLine other : rows.get(i)) {
        if (other.box().overlapX(line.box()) > 0) {
          return other;
        }
      }
    }
    return rows.get(next).get(0);
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
}
