package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.shanben.unicode.Radicals;

/**
 * {@code RAD-001}: a radical that poses as an ideograph becomes the ideograph.
 *
 * <p>Browsers and old PDF writers give a glyph the lowest code point that it serves, so that 一
 * comes out as U+2F00. Only the two radical blocks are touched, by Unicode's own table: ① and
 * full-width forms, which NFKC would change too, stay.
 */
final class RadicalRepair implements Pass {

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    for (DraftLine line : draft.lines()) {
      String text = line.text();
      for (int i = 0; i < text.length(); i++) {
        OptionalInt ideograph = Radicals.ideographOf(text.charAt(i));
        if (ideograph.isPresent()) {
          edits.add(
              new Edit.Replace(
                  "RAD-001",
                  line.source().page(),
                  line.source().number(),
                  i,
                  text.substring(i, i + 1),
                  Character.toString(ideograph.getAsInt())));
        }
      }
    }
    return reversed(edits);
  }

  /** From the end: an ideograph outside the BMP takes two units and would move what follows. */
  private static List<Edit> reversed(List<Edit> edits) {
    List<Edit> result = new ArrayList<>(edits);
    java.util.Collections.reverse(result);
    return result;
  }
}
