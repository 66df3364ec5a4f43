package org.shanben.read;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.shanben.layout.Glyph;

/**
 * Text that a program recognized on the scans of a document and laid over them, unseen. It measures
 * each line, so that lines of one type differ in size; they are given one, that of other pages
 * where theirs is near. And it follows the scan, which lay a little askew on the glass; its lines
 * are made level.
 */
final class ScanText {

  /** Most of a page's glyphs are unseen: those of its head may have been drawn later. */
  private static final double MOST = 0.8;

  /** Two glyphs of one line, so many ems apart or more, show how far it is from level. */
  private static final double FAR = 4;

  /** They are drawn one after the other, with so many between them. */
  private static final int BETWEEN = 8;

  /** So many pairs tell; a page with fewer has nothing to gain. */
  private static final int TELLING = 20;

  /** Nobody lays a page more askew than this, as a slope; what is less does no harm. */
  private static final double MOST_ASKEW = 0.05;

  private static final double LEAST_ASKEW = 0.0005;

  private final ScanSizes sizes = new ScanSizes();

  /** Tells whether a page is such a scan, by how many of its glyphs are unseen. */
  static boolean is(long unseen, long all) {
    return all > 0 && unseen >= MOST * all;
  }

  /** Returns a page's glyphs as they were in print. */
  List<Glyph> plain(List<Glyph> glyphs) {
    return ScanColumn.are(glyphs)
        ? sizes.setColumns(ScanColumn.of(glyphs))
        : sizes.set(ScanLine.of(straightened(glyphs)).stream().map(ScanLine::parted).toList());
  }

  /** Returns the glyphs on level lines, each moved up or down. */
  private static List<Glyph> straightened(List<Glyph> glyphs) {
    double[] slopes =
        IntStream.range(BETWEEN, glyphs.size())
            .mapToObj(i -> slope(glyphs.get(i - BETWEEN), glyphs.get(i)))
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    double slope = slopes.length < TELLING ? 0 : slopes[slopes.length / 2];
    if (Math.abs(slope) < LEAST_ASKEW) {
      return glyphs;
    }
    double left = glyphs.stream().mapToDouble(Glyph::x).min().orElse(0);
    double middle = (left + glyphs.stream().mapToDouble(Glyph::end).max().orElse(0)) / 2;
    return glyphs.stream()
        .map(glyph -> glyph.angle() == 0 ? glyph.lowered(slope * (middle - glyph.x())) : glyph)
        .toList();
  }

  private static OptionalDouble slope(Glyph one, Glyph other) {
    double across = other.x() - one.x();
    double down = other.y() - one.y();
    boolean oneLine =
        one.angle() == 0
            && other.angle() == 0
            && across > FAR * one.size()
            && Math.abs(down) < MOST_ASKEW * across;
    return oneLine ? OptionalDouble.of(down / across) : OptionalDouble.empty();
  }
}
