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
        edits.add(remove(line.source(), beside == Beside.RUBY));
      }
    }
    return edits;
  }

  private static Edit remove(SourceLine line, boolean ruby) {
    return ruby
        ? new Edit.Remove("FUR-008", line.page(), line.number(), Kind.RUBY)
        : new Edit.Remove("FUR-007", line.page(), line.number(), Kind.LINE_NUMBER);
  }
}
