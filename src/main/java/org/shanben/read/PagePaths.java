package org.shanben.read;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanben.layout.Rule;

/**
 * Collects the straight lines that a page draws: strokes, and boxes too thin to be anything else;
 * and the sides of bands of color, which part the rows of a table where nothing else does.
 */
final class PagePaths {

  /** A filled box no thicker than this is a rule. */
  private static final double THIN = 3;

  /** A filled box at least this high and {@link #WIDE} wide is a band behind a row of a table. */
  private static final double HIGH = 8;

  private static final double WIDE = 20;

  /** A line that leaves its direction by no more than this is straight. */
  private static final double STRAIGHT = 0.7;

  /** A page with more pieces is a map or a drawing: none of them is kept. */
  private static final int MOST = 100_000;

  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> bands = new ArrayList<>();
  private final List<Point2D.Double[]> segments = new ArrayList<>();
  private Point2D.@Nullable Double start;
  private Point2D.@Nullable Double current;

  /** Returns the rules found so far; none where there are too many to be a table's. */
  List<Rule> rules() {
    return rules.size() > MOST ? List.of() : rules;
  }

  /** Returns the upper and lower sides of bands of color. */
  List<Rule> bands() {
    return bands.size() > MOST ? List.of() : bands;
  }

  void moveTo(Point2D.Double point) {
    start = point;
    current = point;
  }

  void lineTo(Point2D.Double point) {
    if (current != null && segments.size() <= MOST) {
      segments.add(new Point2D.Double[] {current, point});
    }
    current = point;
  }

  /** A curve is no rule, but what is drawn goes on from its end. */
  void curveTo(Point2D.Double point) {
    current = point;
  }

  void close() {
    if (start != null) {
      lineTo(start);
    }
  }

  /** The path was stroked: each straight piece of it is a rule. */
  void stroke() {
    segments.forEach(piece -> add(piece[0], piece[1]));
    end();
  }

  /** The path was filled: a thin box is a rule along its middle. */
  void fill() {
    if (!segments.isEmpty() && rules.size() <= MOST) {
      for (int i = 0; i + 3 < segments.size(); i += 4) {
        box(segments.subList(i, i + 4));
      }
    }
    end();
  }

  /** The path is done with. */
  void end() {
    segments.clear();
    start = null;
    current = null;
  }

  private void box(List<Point2D.Double[]> sides) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Point2D.Double[] side : sides) {
      left = Math.min(left, side[0].x);
      right = Math.max(right, side[0].x);
      top = Math.min(top, side[0].y);
      bottom = Math.max(bottom, side[0].y);
    }
    if (bottom - top <= THIN && right - left > bottom - top) {
      rule(rules, true, (top + bottom) / 2, left, right);
    } else if (right - left <= THIN) {
      rule(rules, false, (left + right) / 2, top, bottom);
    } else if (bottom - top >= HIGH && right - left >= WIDE && bands.size() <= MOST) {
      rule(bands, true, top, left, right);
      rule(bands, true, bottom, left, right);
    }
  }

  private void add(Point2D.Double from, Point2D.Double to) {
    if (rules.size() > MOST) {
      return;
    }
    if (Math.abs(from.y - to.y) <= STRAIGHT) {
      rule(rules, true, from.y, Math.min(from.x, to.x), Math.max(from.x, to.x));
    } else if (Math.abs(from.x - to.x) <= STRAIGHT) {
      rule(rules, false, from.x, Math.min(from.y, to.y), Math.max(from.y, to.y));
    }
  }

  /** A matrix of absurd numbers draws to infinity; that rules nothing. */
  private static void rule(List<Rule> all, boolean across, double at, double from, double to) {
    if (Double.isFinite(at) && Double.isFinite(from) && Double.isFinite(to)) {
      all.add(new Rule(across, at, from, to));
    }
  }
}
