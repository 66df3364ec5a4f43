package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.model.Furniture.Kind;
import org.shanben.source.Beside;
import org.shanben.source.SourceLine;

/**
 * What the layout found beside the text and what is none of it leaves the body.
 *
 * <ul>
 *   <li>{@code FUR-007}: numbers that count the lines of a page.
 *   <li>{@code FUR-001}: what stands along the edges of several pages, turned.
 *   <li>{@code FUR-008}: ruby, which tells how the characters below it sound.
 *   <li>{@code FUR-009}: labels of a drawing, which its picture shows.
 * </ul>
 */
final class BesideMatter implements Pass {

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    Map<Integer, Beside> columns = draft.source().beside();
    Map<String, Set<Integer>> turned = turned(draft);
    int pages = draft.source().pages().size();
    for (DraftLine line : draft.lines()) {
      @Nullable Beside beside = columns.get(line.source().column());
      if (beside != null
          && (!beside.isText() || isRunning(line, beside, turned, pages))
          && line.isBody()) {
        edits.add(remove(line.source(), beside));
      }
    }
    return edits;
  }

  /** What stands along the edges of two pages, and of a fourth of all, at the same place. */
  private static boolean isRunning(
      DraftLine line, Beside beside, Map<String, Set<Integer>> turned, int pages) {
    int seen = turned.getOrDefault(key(line.source()), Set.of()).size();
    return beside == Beside.TURNED && seen >= 2 && seen * 4 >= pages;
  }

  private static Map<String, Set<Integer>> turned(Draft draft) {
    Map<String, Set<Integer>> pages = new HashMap<>();
    Map<Integer, Beside> columns = draft.source().beside();
    for (DraftLine line : draft.lines()) {
      if (columns.get(line.source().column()) == Beside.TURNED) {
        String key = key(line.source());
        pages.computeIfAbsent(key, k -> new HashSet<>()).add(line.source().page());
      }
    }
    return pages;
  }

  private static String key(SourceLine line) {
    Box box = line.box();
    return line.text().strip() + "@" + Math.round(box.left() / 4) + "," + Math.round(box.top() / 4);
  }

  private static Edit remove(SourceLine line, Beside beside) {
    return switch (beside) {
      case TURNED -> remove("FUR-001", line, Kind.RUNNING_HEAD);
      case MARGIN, LINE_NUMBERS -> remove("FUR-007", line, Kind.LINE_NUMBER);
      case RUBY -> remove("FUR-008", line, Kind.RUBY);
      case DRAWING -> remove("FUR-009", line, Kind.LABEL);
    };
  }

  private static Edit remove(String rule, SourceLine line, Kind kind) {
    return new Edit.Remove(rule, line.page(), line.number(), kind);
  }
}
