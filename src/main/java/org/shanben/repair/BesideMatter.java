package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Furniture.Kind;
import org.shanben.source.Beside;
import org.shanben.source.SourceLine;

/**
 * What the layout found beside the text and what is none of it leaves the body.
 *
 * <ul>
 *   <li>{@code FUR-007}: numbers that count the lines of a page.
 *   <li>{@code FUR-008}: ruby, which tells how the characters below it sound.
 *   <li>{@code FUR-009}: labels of a drawing, which its picture shows.
 * </ul>
 */
final class BesideMatter implements Pass {

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    Map<Integer, Beside> columns = draft.source().beside();
    for (DraftLine line : draft.lines()) {
      @Nullable Beside beside = columns.get(line.source().column());
      if (beside != null && !beside.isText() && line.isBody()) {
        edits.add(remove(line.source(), beside));
      }
    }
    return edits;
  }

  private static Edit remove(SourceLine line, Beside beside) {
    return switch (beside) {
      case MARGIN, LINE_NUMBERS -> remove("FUR-007", line, Kind.LINE_NUMBER);
      case RUBY -> remove("FUR-008", line, Kind.RUBY);
      case DRAWING -> remove("FUR-009", line, Kind.LABEL);
    };
  }

  private static Edit remove(String rule, SourceLine line, Kind kind) {
    return new Edit.Remove(rule, line.page(), line.number(), kind);
  }
}
