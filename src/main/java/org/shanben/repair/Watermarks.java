package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import org.shanben.model.Furniture.Kind;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;

/**
 * {@code FUR-006}: words that stand across the pages in large type ({@code 草案}, {@code 機密}) leave
 * the body.
 *
 * <p>They are the same at the very same place on half of the pages at least, and larger than any
 * text that is read. A form's labels stand at the same places, too, but are as large as its text; a
 * title page's words stand on it alone.
 */
final class Watermarks implements Pass {

  private static final double LARGER = 1.6;

  private static final int FEWEST = 3;

  /** Words at one place are no farther apart than so many points. */
  private static final double PLACE = 2;

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    if (draft.source().kind() != SourceText.Kind.GEOMETRIC) {
      return edits;
    }
    double size = Frames.bodySize(draft.source().lines().toList());
    PlacedWords placed = new PlacedWords(PLACE);
    for (SourceLine line : draft.source().lines().toList()) {
      if (line.type().size() >= LARGER * size) {
        placed.add(line);
      }
    }
    long all = draft.source().pages().stream().filter(page -> !page.lines().isEmpty()).count();
    for (DraftLine line : draft.lines()) {
      int seen = placed.pages(line.source());
      boolean large = line.source().type().size() >= LARGER * size;
      if (line.isBody() && large && seen >= FEWEST && seen * 2L >= all) {
        int page = line.source().page();
        edits.add(new Edit.Remove("FUR-006", page, line.source().number(), Kind.WATERMARK));
      }
    }
    return edits;
  }
}
