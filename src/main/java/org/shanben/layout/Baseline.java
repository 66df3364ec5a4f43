package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shanben.model.Box;

/** The glyphs that stand on one baseline, or nearly so. */
final class Baseline {

  /**
   * How much of the smaller glyph's height must lie beside the larger one's to share a baseline.
   */
  private static final double BESIDE = 0.6;

  /** Baselines further apart than this part of the smaller size are two: not a mark, a line. */
  private static final double NEAR = 0.75;

  /** Type so many times as large, and of another color, is of no line. */
  private static final double HUGE = 3;

  /** The types of two lines of one column differ in size by less than this factor. */
  private static final double ALIKE = 1.25;

  /** A line of text takes more ems than this; an index and an exponent do not. */
  private static final double WIDE = 4;

  /** So many runs are looked at, from the last. */
  private static final int LOOK = 64;

  private final List<List<Glyph>> runs = new ArrayList<>();
  private Glyph anchor;

  Baseline(List<Glyph> run) {
    this.anchor = run.get(0);
    runs.add(run);
  }

  void add(List<Glyph> run) {
    Glyph glyph = run.get(0);
    runs.add(run);
    if (glyph.size() > anchor.size() * 1.05 && !glyph.isSpace()) {
      anchor = glyph;
    }
  }

  /** Returns its glyphs from left to right. */
  List<Glyph> sorted() {
    return runs.stream().flatMap(List::stream).sorted(Rows.ALONG).toList();
  }

  /**
   * Returns the line that a run of glyphs belongs to, of the nearest baselines only: runs come
   * sorted by y.
   */
  static Optional<Baseline> of(List<Glyph> run, List<Baseline> lines) {
    Optional<Baseline> best = Optional.empty();
    double most = 0;
    Glyph glyph = run.get(0);
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 4); i--) {
      Baseline line = lines.get(i);
      Box box = glyph.box();
      Box anchor = line.anchor.box();
      double beside = box.overlapY(anchor) / Math.min(box.height(), anchor.height());
      if (beside >= BESIDE && isNear(glyph, line.anchor) && beside > most && !line.isAbove(run)) {
        most = beside;
        best = Optional.of(line);
      }
    }
    return best;
  }

  /**
   * Tells whether a line of some width stands in it above the run, as the line before does: what is
   * larger, in the column beside it, may be near to both. An index and an exponent are short.
   */
  private boolean isAbove(List<Glyph> run) {
    return isWide(run)
        && runs.subList(Math.max(0, runs.size() - LOOK), runs.size()).stream()
            .anyMatch(other -> isAbove(other, run));
  }

  private static boolean isAbove(List<Glyph> other, List<Glyph> run) {
    Glyph above = other.get(0);
    Glyph below = run.get(0);
    double small = Math.min(above.size(), below.size());
    return below.y() - above.y() > small
        && Math.max(above.size(), below.size()) < ALIKE * small
        && isWide(other)
        && above.x() < run.get(run.size() - 1).end()
        && other.get(other.size() - 1).end() > below.x();
  }

  private static boolean isWide(List<Glyph> run) {
    return run.get(run.size() - 1).end() - run.get(0).x() > WIDE * run.get(0).size();
  }

  /**
   * A mark is raised by up to half of the type that it belongs to; an initial's size proves none.
   */
  private static boolean isNear(Glyph glyph, Glyph anchor) {
    double apart = Math.abs(glyph.y() - anchor.y());
    double small = Math.min(glyph.size(), anchor.size());
    double large = Math.max(glyph.size(), anchor.size());
    if (large > HUGE * small && glyph.color() != anchor.color()) {
      return false; // a watermark
    }
    return apart <= NEAR * small || (apart <= 0.55 * large && large <= 2.2 * small);
  }
}
