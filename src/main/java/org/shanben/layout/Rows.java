package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;

/** Groups glyphs to baselines, and a baseline's glyphs to rows at its wide gaps. */
final class Rows {

  /**
   * A gap of this many ems parts a row. The narrowest gutters have one em; what a justified line
   * parts here by mistake is put together again, because no gutter runs through it.
   */
  static final double WIDE_GAP = 0.85;

  /**
   * How much of the smaller glyph's height must lie beside the larger one's to share a baseline.
   */
  private static final double BESIDE = 0.6;

  /** Baselines further apart than this part of the smaller size are two: not a mark, a line. */
  private static final double NEAR = 0.75;

  /**
   * A second drawing of a glyph lies within this part of an em: fake bold, not a doubled letter.
   */
  private static final double TWICE = 0.25;

  /** Top down, and from left to right. */
  static final Comparator<Row> ORDER =
      Comparator.comparingDouble(Row::baseline).thenComparingDouble(row -> row.box().left());

  private final List<Row> rows = new ArrayList<>();
  private final List<Glyph> printedTwice = new ArrayList<>();

  private Rows() {}

  /** Returns the rows of {@code glyphs}, top down and from left to right. */
  static Rows of(List<Glyph> glyphs) {
    Rows result = new Rows();
    for (List<Glyph> line : baselines(glyphs)) {
      result.part(result.once(line));
    }
    result.rows.sort(ORDER);
    return result;
  }

  /** Returns the rows. */
  List<Row> rows() {
    return rows;
  }

  /** Returns the glyphs that only print another one again. */
  List<Glyph> printedTwice() {
    return printedTwice;
  }

  /** Parts glyphs by baseline; each part is sorted by x. */
  private static List<List<Glyph>> baselines(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::x));
    List<List<Glyph>> lines = new ArrayList<>();
    List<Glyph> anchors = new ArrayList<>();
    for (Glyph glyph : sorted) {
      int at = baselineOf(glyph, anchors);
      if (at < 0) {
        lines.add(new ArrayList<>(List.of(glyph)));
        anchors.add(glyph);
      } else {
        lines.get(at).add(glyph);
        if (glyph.size() > anchors.get(at).size() * 1.05 && !glyph.isSpace()) {
          anchors.set(at, glyph);
        }
      }
    }
    lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::x)));
    return lines;
  }

  /** Looks back over the nearest baselines only: glyphs come sorted by y. */
  private static int baselineOf(Glyph glyph, List<Glyph> anchors) {
    int best = -1;
    double most = 0;
    for (int i = anchors.size() - 1; i >= Math.max(0, anchors.size() - 4); i--) {
      Box box = glyph.box();
      Box anchor = anchors.get(i).box();
      double beside = box.overlapY(anchor) / Math.min(box.height(), anchor.height());
      if (beside >= BESIDE && isNear(glyph, anchors.get(i)) && beside > most) {
        most = beside;
        best = i;
      }
    }
    return best;
  }

  /**
   * A mark is raised by up to half of the type that it belongs to; an initial's size proves none.
   */
  private static boolean isNear(Glyph glyph, Glyph anchor) {
    double apart = Math.abs(glyph.y() - anchor.y());
    double small = Math.min(glyph.size(), anchor.size());
    double large = Math.max(glyph.size(), anchor.size());
    return apart <= NEAR * small || (apart <= 0.55 * large && large <= 2.2 * small);
  }

  /** Takes out glyphs that print the one before again, a cheap way to look bold. */
  private List<Glyph> once(List<Glyph> line) {
    List<Glyph> kept = new ArrayList<>();
    for (Glyph glyph : line) {
      int twin = twinOf(glyph, kept);
      if (twin < 0) {
        kept.add(glyph);
      } else {
        kept.set(twin, kept.get(twin).emboldened());
        printedTwice.add(glyph);
      }
    }
    return kept;
  }

  private static int twinOf(Glyph glyph, List<Glyph> kept) {
    for (int i = kept.size() - 1; i >= Math.max(0, kept.size() - 3); i--) {
      Glyph other = kept.get(i);
      boolean near =
          Math.abs(other.x() - glyph.x()) < TWICE * Math.min(glyph.advance(), glyph.size())
              && Math.abs(other.y() - glyph.y()) < TWICE * glyph.size();
      if (near && other.text().equals(glyph.text()) && !glyph.isSpace()) {
        return i;
      }
    }
    return -1;
  }

  private void part(List<Glyph> line) {
    List<Glyph> current = new ArrayList<>();
    @Nullable Glyph ink = null;
    for (Glyph glyph : line) {
      if (ink != null && !glyph.isSpace()) {
        double em = Math.max(ink.size(), glyph.size());
        if (glyph.x() - ink.end() > WIDE_GAP * em) {
          add(current);
          current = new ArrayList<>();
        }
      }
      current.add(glyph);
      ink = glyph.isSpace() ? ink : glyph;
    }
    add(current);
  }

  private void add(List<Glyph> glyphs) {
    if (!glyphs.isEmpty()) {
      rows.add(row(glyphs));
    }
  }

  /** Returns the row of {@code glyphs}, which are sorted by x. */
  static Row row(List<Glyph> glyphs) {
    Map<Double, Double> widths = new HashMap<>();
    @Nullable Box box = null;
    for (Glyph glyph : glyphs) {
      if (!glyph.isSpace()) {
        box = box == null ? glyph.box() : box.union(glyph.box());
        widths.merge(tenth(glyph.size()), Math.max(glyph.advance(), 0.1), Double::sum);
      }
    }
    Glyph first = glyphs.get(0);
    double size =
        widths.entrySet().stream()
            .max(
                Map.Entry.<Double, Double>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(first.size());
    double baseline =
        glyphs.stream()
            .filter(glyph -> !glyph.isSpace() && tenth(glyph.size()) == size)
            .mapToDouble(Glyph::y)
            .max()
            .orElse(first.y());
    return Row.of(glyphs, box == null ? first.box() : box, size, baseline);
  }

  private static double tenth(double value) {
    return Math.rint(value * 10) / 10;
  }
}
