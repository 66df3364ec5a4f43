package org.shanben.layout;

import java.util.List;
import org.shanben.model.Box;

/**
 * Glyphs that stand on one baseline without a wide gap between them, from left to right.
 *
 * @param glyphs at least one, spaces included
 * @param box the glyphs' em boxes, leading and trailing spaces apart
 * @param size the commonest size, in points
 * @param baseline the y on which most of it stands
 */
record Row(List<Glyph> glyphs, Box box, double size, double baseline) {

  Row {
    glyphs = List.copyOf(glyphs);
  }
}
