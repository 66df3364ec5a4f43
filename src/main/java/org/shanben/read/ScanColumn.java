package org.shanben.read;

import java.util.ArrayList;
import java.util.List;
import org.shanben.layout.Glyph;

/**
 * A column of vertical text as a program recognized it on a scan: glyphs below each other, each as
 * wide and as far to the side as its ink was taken for. A mark in a corner of its cell stands at
 * the side of the column, and is part of it.
 *
 * @param glyphs in the order of the page's content
 */
record ScanColumn(List<Glyph> glyphs) {

  /** The middles of a column's glyphs differ by no more than this, in ems. */
  private static final double BESIDE = 0.8;

  /** The next glyph's baseline is no further down, in ems: a space may stand between. */
  private static final double BELOW = 2.5;

  /** So large a part of a page's glyphs stands below the glyph before. */
  private static final double MOSTLY = 0.7;

  ScanColumn {
    glyphs = List.copyOf(glyphs);
  }

  /** Tells whether most glyphs of a page stand below the one before. */
  static boolean are(List<Glyph> glyphs) {
    long below = 0;
    for (int i = 1; i < glyphs.size(); i++) {
      below += goesOn(glyphs.get(i - 1), glyphs.get(i)) ? 1 : 0;
    }
    return below > MOSTLY * glyphs.size();
  }

  /** Returns the columns of a page in the order of its content. */
  static List<ScanColumn> of(List<Glyph> glyphs) {
    List<ScanColumn> columns = new ArrayList<>();
    List<Glyph> column = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (!column.isEmpty() && !goesOn(column.get(column.size() - 1), glyph)) {
        columns.add(new ScanColumn(column));
        column = new ArrayList<>();
      }
      column.add(glyph);
    }
    columns.add(new ScanColumn(column));
    return columns;
  }

  private static boolean goesOn(Glyph one, Glyph next) {
    double em = Math.max(one.size(), next.size());
    double down = next.y() - one.y();
    return one.angle() == 0
        && next.angle() == 0
        && Math.abs(centre(next) - centre(one)) < BESIDE * em
        && down > 0
        && down < BELOW * em;
  }

  private static double centre(Glyph glyph) {
    return glyph.x() + glyph.advance() / 2;
  }

  /** Returns the size of its type: that of its middle glyph by size. */
  double size() {
    return ScanLine.middle(glyphs.stream().mapToDouble(Glyph::size), 0);
  }

  /** Returns the same column in a size, its glyphs right below each other. */
  ScanColumn set(double size) {
    double centre = ScanLine.middle(glyphs.stream().mapToDouble(ScanColumn::centre), 0);
    return new ScanColumn(
        glyphs.stream().map(g -> g.at(centre - size / 2, g.y(), size, size)).toList());
  }
}
