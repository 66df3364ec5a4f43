package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shanben.model.Furniture.Kind;
import org.shanben.source.Beside;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;

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
    Map<Integer, SourcePage> pages =
        draft.source().pages().stream()
            .filter(page -> !page.beside().isEmpty())
            .collect(Collectors.toMap(SourcePage::number, page -> page));
    for (DraftLine line : draft.lines()) {
      SourcePage page = pages.get(line.source().page());
      if (page != null && line.isBody()) {
        propose(page, line.source(), edits);
      }
    }
    return edits;
  }

  private static void propose(SourcePage page, SourceLine line, List<Edit> edits) {
    if (page.isBeside(line, Beside.LINE_NUMBERS)) {
      edits.add(new Edit.Remove("FUR-007", line.page(), line.number(), Kind.LINE_NUMBER));
    } else if (page.isBeside(line, Beside.RUBY)) {
      edits.add(new Edit.Remove("FUR-008", line.page(), line.number(), Kind.RUBY));
    }
  }
}
