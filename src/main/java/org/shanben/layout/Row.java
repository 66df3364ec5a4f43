package org.shanben.layout;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;

/**
 * Glyphs that stand on one baseline without a wide gap between them, from left to right.
 *
 * @param glyphs at least one, spaces included; none for an inset
 * @param box the glyphs' em boxes, leading and trailing spaces apart
 * @param size the commonest size, in points
 * @param baseline the y on which most of it stands
 * @param inset the number of the table that stands here instead of text; -1 for text
 */
record Row(List<Glyph> glyphs, Box box, double size, double baseline, int inset) {

  Row {
    glyphs = List.copyOf(glyphs);
  }

  /** Makes a row of text. */
  static Row of(List<Glyph> glyphs, Box box, double size, double baseline) {
    return new Row(glyphs, box, size, baseline, -1);
  }

  /** Returns the rows that are none of {@code others}, which are among them, in linear time. */
  static List<Row> without(List<Row> rows, List<Row> others) {
    Set<Row> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(others);
    return rows.stream().filter(row -> !gone.contains(row)).toList();
  }

  /** Returns the same row on another baseline. */
  Row on(double other) {
    return new Row(glyphs, box, size, other, inset);
  }

  /**
   * Returns the em box of its own size on its baseline: a lowered or raised character, as in CO₂ or
   * TeX, moves no line.
   */
  Box line() {
    return new Box(
        box.left(),
        baseline - Glyph.ASCENT * size,
        box.right(),
        baseline + (1 - Glyph.ASCENT) * size);
  }

  /** Holds the place of a table among rows of text of that size. */
  static Row inset(Box box, double size, int inset) {
    return new Row(List.of(), box, size, Math.min(box.top() + size, box.bottom()), inset);
  }

  /** Returns the middle between the top and the bottom of its line. */
  double middle() {
    return (line().top() + line().bottom()) / 2;
  }

  /** Returns its characters without white space. */
  String ink() {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text().strip()));
    return text.toString();
  }

  /** Returns where the ink ends: the right half of a closing mark is white, and may hang. */
  double inkRight() {
    @Nullable Glyph last = edge(true);
    return box.right() - (last == null ? 0 : Ink.whiteAfter(last));
  }

  /** Returns where the ink begins. */
  double inkLeft() {
    @Nullable Glyph first = edge(false);
    return box.left() + (first == null ? 0 : Ink.whiteBefore(first));
  }

  /** Returns the first or the last glyph that is no space. */
  @Nullable Glyph edge(boolean last) {
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(last ? glyphs.size() - 1 - i : i);
      if (!glyph.isSpace()) {
        return glyph;
      }
    }
    return null;
  }
}
