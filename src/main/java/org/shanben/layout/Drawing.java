package org.shanben.layout;

import java.util.List;
import org.shanben.model.Box;

/**
 * A chart, a diagram or another figure that a page draws by lines and not by a picture.
 *
 * @param box where it stands with all its labels, in points
 * @param labels the glyphs that name its parts: its axes, bars, slices and boxes
 */
public record Drawing(Box box, List<Glyph> labels) {

  /** Copies the list. */
  public Drawing {
    labels = List.copyOf(labels);
  }
}
