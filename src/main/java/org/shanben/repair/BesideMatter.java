package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Furniture.Kind;
import org.shanben.source.Beside;
import org.shanben.source.SourceLine;

/**
 * What the layout found beside the text and what is none of it leaves the body.
 *
 * <ul>
 *   <li>{@code FUR-007}: numbers that count the lines of a page.
 *   <li>{@code FUR-001}: what stands along the edges of several pages, turned or on a tab.
 *   <li>{@code FUR-008}: ruby, which tells how the characters below it sound.
 *   <li>{@code FUR-009}: labels of a drawing, which its picture shows.
 * </ul>
 */
final class BesideMatter implements Pass {

  /** Words at one place are no farther apart than so many points. */
  private static final double PLACE = 4;

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    Map<Integer, Beside> columns = draft.source().beside();
    PlacedWords turned = new PlacedWords(PLACE);
    draft.lines().stream()
        .map(DraftLine::source)
        .filter(line -> isAtEdge(columns.get(line.column())))
        .forEach(turned::add);
    int pages = draft.source().pages().size();
    Set<String> counting = LineNumbers.of(draft.source());
    for (DraftLine line : draft.lines()) {
      if (line.isBody() && counting.contains(RunningMatter.key(line.source()))) {
        edits.add(remove(line.source(), Beside.LINE_NUMBERS));
        continue;
      }
      @Nullable Beside beside = columns.get(line.source().column());
      if (beside != null
          && (!beside.isText()
              || (isAtEdge(beside) && isRunning(turned.pages(line.source()), pages)))
          && line.isBody()) {
        edits.add(remove(line.source(), beside));
      }
    }
    return edits;
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
      case TURNED, ACROSS -> remove("FUR-001", line, Kind.RUNNING_HEAD);
      case MARGIN, LINE_NUMBERS -> remove("FUR-007", line, Kind.LINE_NUMBER);
      case RUBY -> remove("FUR-008", line, Kind.RUBY);
      case DRAWING -> remove("FUR-009", line, Kind.LABEL);
    };
  }

  private static Edit remove(String rule, SourceLine line, Kind kind) {
    return new Edit.Remove(rule, line.page(), line.number(), kind);
  }
}
