package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Furniture.Kind;
import org.shanben.source.Beside;
import org.shanben.source.SourceLine;
import org.shanben.source.Type;

/**
 * What the layout found beside the text and what is none of it leaves the body.
 *
 * <ul>
 *   <li>{@code FUR-007}: numbers that count the lines of a page.
 *   <li>{@code FUR-001}: what stands along the edges of several pages, turned or on a tab.
 *   <li>{@code FUR-008}: ruby, which tells how the characters below it sound.
 *   <li>{@code FUR-009}: labels of a drawing, which its picture shows.
 *   <li>{@code FUR-010}: what is spread along the line on which the sheet is bound.
 *   <li>{@code FUR-011}: dots or circles that stress characters.
 * </ul>
 */
final class BesideMatter implements Pass {

  /** Words at one place are no farther apart than so many points. */
  private static final double PLACE = 4;

  /** Each part of a light color is at least this. */
  private static final int LIGHT = 0xC0;

  /** The numbers of two pages may count something else. */
  private static final int FOLIOS = 3;

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    Map<Integer, Beside> columns = draft.source().beside();
    Set<String> counting = LineNumbers.of(draft.source());
    Set<String> binding = BindingLine.of(draft.source());
    Set<String> running = running(draft, columns);
    for (DraftLine line : draft.lines()) {
      String key = RunningMatter.key(line.source());
      @Nullable Beside beside = columns.get(line.source().column());
      if (!line.isBody()) {
        continue;
      }
      if (counting.contains(key)) {
        edits.add(remove(line.source(), Beside.LINE_NUMBERS));
      } else if (binding.contains(key)) {
        edits.add(remove("FUR-010", line.source(), Kind.BINDING_LINE));
      } else if (beside != null && (!beside.isText() || running.contains(key))) {
        edits.add(remove(line.source(), beside));
      }
    }
    return edits;
  }

  /** Returns the keys of what stands along the edges of several pages. */
  private static Set<String> running(Draft draft, Map<Integer, Beside> columns) {
    PlacedWords words = new PlacedWords(PLACE);
    Map<Integer, List<SourceLine>> byPage = new TreeMap<>();
    draft.lines().stream()
        .map(DraftLine::source)
        .filter(line -> isAtEdge(columns.get(line.column())))
        .forEach(line -> {
          words.add(line);
          byPage.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line);
        });
    int pages = draft.source().pages().size();
    Set<String> running = new HashSet<>();
    Map<Long, Set<Integer>> sides = new TreeMap<>();
    Map<String, List<SourceLine>> folios = new TreeMap<>();
    for (SourceLine line : byPage.values().stream().flatMap(List::stream).toList()) {
      addFolio(line, folios);
      boolean turned = columns.get(line.column()) == Beside.TURNED;
      if (isRunning(words.pages(line), pages) && (turned || isOnTab(line))) {
        running.add(RunningMatter.key(line));
        if (turned) {
          sides.computeIfAbsent(size(line), key -> new HashSet<>()).add(line.page() % 2);
        }
      }
    }
    folios.values().stream()
        .filter(some -> pagesOf(some) >= FOLIOS && isRunning(pagesOf(some), pages))
        .forEach(some -> some.forEach(line -> running.add(RunningMatter.key(line))));
    for (List<SourceLine> page : byPage.values()) {
      List<SourceLine> turned =
          page.stream().filter(line -> columns.get(line.column()) == Beside.TURNED).toList();
      // The head of the other side, which few pages have: all that stands so on its page, where
      // all the others stand on left pages, or all on right ones.
      turned.stream()
          .filter(line -> turned.size() == 1)
          .filter(line -> Set.of(1 - line.page() % 2).equals(sides.get(size(line))))
          .forEach(line -> running.add(RunningMatter.key(line)));
    }
    return running;
  }

  /** In light type, which needs a ground; what is dark may name the paragraph beside it. */
  private static boolean isOnTab(SourceLine line) {
    int color = line.type().color();
    return color >= 0 && Type.least(color) >= LIGHT;
  }

  private static long size(SourceLine line) {
    return Math.round(line.type().size() * 10);
  }

  /** On a tab, too, numbers count with the pages at one height, at either edge. */
  private static void addFolio(SourceLine line, Map<String, List<SourceLine>> folios) {
    Folio.of(line.text().strip())
        .ifPresent(folio -> {
          int ahead = folio.value() - line.page();
          String key = ahead + folio.form() + "@" + Math.round(line.box().top() / PLACE);
          folios.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
        });
  }

  private static int pagesOf(List<SourceLine> lines) {
    return (int) lines.stream().mapToInt(SourceLine::page).distinct().count();
  }

  /** Turned along a page's edge, or upright in its margin, as on a tab. */
  private static boolean isAtEdge(@Nullable Beside beside) {
    return beside != null && beside.isAside();
  }

  /** What stands along the edges of two pages, and of a fourth of all, at the same place. */
  private static boolean isRunning(int seen, int pages) {
    return seen >= 2 && seen * 4 >= pages;
  }

  private static Edit remove(SourceLine line, Beside beside) {
    return switch (beside) {
      case TURNED, ACROSS, MARGIN, COMMENT, PARALLEL, TRANSLATION, FIGURE, HEADING ->
          Folio.of(line.text().strip()).isPresent()
              ? remove("FUR-003", line, Kind.FOLIO)
              : remove("FUR-001", line, Kind.RUNNING_HEAD);
      case LINE_NUMBERS -> remove("FUR-007", line, Kind.LINE_NUMBER);
      case RUBY -> remove("FUR-008", line, Kind.RUBY);
      case EMPHASIS -> remove("FUR-011", line, Kind.EMPHASIS_MARK);
      case DRAWING -> remove("FUR-009", line, Kind.LABEL);
    };
  }

  private static Edit remove(String rule, SourceLine line, Kind kind) {
    return new Edit.Remove(rule, line.page(), line.number(), kind);
  }
}
