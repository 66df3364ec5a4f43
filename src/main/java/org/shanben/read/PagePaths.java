package org.shanben.read;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanben.layout.Rule;
import org.shanben.layout.Shape;
import org.shanben.model.Box;

/**
 * Collects the straight lines that a page draws: strokes, and boxes too thin to be anything else;
 * the sides of bands of color, which part the rows of a table where nothing else does; and all of
 * its shapes, of which a drawing is made.
 */
final class PagePaths {

  /** A filled box no thicker than this is a rule. */
  private static final double THIN = 3;

  /** A filled box at least this high and {@link #WIDE} wide is a band behind a row of a table. */
  private static final double HIGH = 8;

  private static final double WIDE = 20;

  /** A line that leaves its direction by no more than this is straight. */
  private static final double STRAIGHT = 0.7;

  /** A page with more pieces is a map or a drawing: none of them is kept as a rule. */
  private static final int MOST = 100_000;

  /** What lies under a white shape is sought among so many that were painted before it. */
  private static final int UNDER = 100;

  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> bands = new ArrayList<>();
  private final List<Shape> shapes = new ArrayList<>();
  private final BitSet white = new BitSet();
  private final List<Piece> pieces = new ArrayList<>();
  private Point2D.@Nullable Double start;
  private Point2D.@Nullable Double current;
  private int part;

  /** A piece of a path; those of one part are drawn without lifting the pen. */
  private record Piece(int part, Point2D.Double from, Point2D.Double to, boolean curved) {

    Box box() {
      return between(from, to);
    }

    boolean isBent() {
      Box box = box();
      return curved || (box.width() > STRAIGHT && box.height() > STRAIGHT);
    }
  }

  /** Returns the box of which the points are two corners. */
  static Box between(Point2D.Double one, Point2D.Double other) {
    return new Box(
        Math.min(one.x, other.x),
        Math.min(one.y, other.y),
        Math.max(one.x, other.x),
        Math.max(one.y, other.y));
  }

  /** Returns the rules found so far; none where there are too many to be a table's. */
  List<Rule> rules() {
    return rules.size() > MOST ? List.of() : rules;
  }

  /** Returns the upper and lower sides of bands of color. */
  List<Rule> bands() {
    return bands.size() > MOST ? List.of() : bands;
  }

  /** Returns the shapes, the first of them where there are too many. */
  List<Shape> shapes() {
    return shapes;
  }

  void moveTo(Point2D.Double point) {
    part++;
    start = point;
    current = point;
  }

  void lineTo(Point2D.Double point) {
    piece(point, false);
  }

  void curveTo(Point2D.Double point) {
    piece(point, true);
  }

  private void piece(Point2D.Double to, boolean curved) {
    if (current != null && pieces.size() <= MOST) {
      pieces.add(new Piece(part, current, to, curved));
    }
    current = to;
  }

  void close() {
    if (start != null) {
      lineTo(start);
    }
  }

  /**
   * The path was stroked: each straight piece of it is a rule.
   *
   * @param clip where paint is seen
   */
  void stroke(Box clip) {
    pieces.forEach(piece -> add(piece, clip));
    shapes(clip, false, false);
    end();
  }

  /**
   * The path was filled: a thin box is a rule along its middle.
   *
   * @param clip where paint is seen
   * @param inWhite whether it is to be seen only on color
   */
  void fill(Box clip, boolean inWhite) {
    List<Piece> lines = pieces.stream().filter(piece -> !piece.curved()).toList();
    for (int i = 0; i + 3 < lines.size() && rules.size() <= MOST; i += 4) {
      box(clipped(around(lines.subList(i, i + 4)), clip));
    }
    shapes(clip, true, inWhite);
    end();
  }

  /** The path is done with. */
  void end() {
    pieces.clear();
    start = null;
    current = null;
  }

  /** Each part of the path that is drawn in one go is a shape. */
  private void shapes(Box clip, boolean filled, boolean inWhite) {
    int from = 0;
    for (int i = 1; i <= pieces.size() && shapes.size() <= MOST; i++) {
      if (i == pieces.size() || pieces.get(i).part() != pieces.get(from).part()) {
        List<Piece> some = pieces.subList(from, i);
        Box box = clipped(around(some), clip);
        boolean real = isFinite(box) && box.right() >= box.left() && box.bottom() >= box.top();
        if (real && (!inWhite || isOnColor(box))) {
          white.set(shapes.size(), inWhite);
          shapes.add(new Shape(box, bends(some), filled));
        }
        from = i;
      }
    }
  }

  /** What was painted last under a box, as far as it is known, is larger and not white. */
  private boolean isOnColor(Box box) {
    int least = Math.max(0, shapes.size() - UNDER);
    for (int i = shapes.size() - 1; i >= least; i--) {
      Shape under = shapes.get(i);
      if (under.filled() && isWithin(box, under.box())) {
        return !white.get(i);
      }
    }
    return false;
  }

  private static boolean isWithin(Box box, Box other) {
    return box.left() > other.left() - 1
        && box.top() > other.top() - 1
        && box.right() < other.right() + 1
        && box.bottom() < other.bottom() + 1;
  }

  /** Sides along those of the page, and short bends between them, make a box with round corners. */
  private static int bends(List<Piece> some) {
    double straight = 0;
    double longest = 0;
    int bends = 0;
    for (Piece piece : some) {
      Box box = piece.box();
      if (piece.isBent()) {
        bends++;
        longest = Math.max(longest, Math.max(box.width(), box.height()));
      } else {
        straight += box.width() + box.height();
      }
    }
    return longest * 4 <= straight ? 0 : bends;
  }

  private static Box around(List<Piece> some) {
    Box box = some.get(0).box();
    for (Piece piece : some) {
      box = box.union(piece.box());
    }
    return box;
  }

  private static Box clipped(Box box, Box clip) {
    return new Box(
        Math.max(box.left(), clip.left()),
        Math.max(box.top(), clip.top()),
        Math.min(box.right(), clip.right()),
        Math.min(box.bottom(), clip.bottom()));
  }

  /** A matrix of absurd numbers draws to infinity; that shows nothing. */
  private static boolean isFinite(Box box) {
    return Double.isFinite(box.left())
        && Double.isFinite(box.top())
        && Double.isFinite(box.right())
        && Double.isFinite(box.bottom());
  }

  private void box(Box box) {
    if (box.height() < 0 || box.width() < 0) {
      return;
    }
    if (box.height() <= THIN && box.width() > box.height()) {
      rule(rules, true, (box.top() + box.bottom()) / 2, box.left(), box.right());
    } else if (box.width() <= THIN) {
      rule(rules, false, (box.left() + box.right()) / 2, box.top(), box.bottom());
    } else if (box.height() >= HIGH && box.width() >= WIDE && bands.size() <= MOST) {
      rule(bands, true, box.top(), box.left(), box.right());
      rule(bands, true, box.bottom(), box.left(), box.right());
    }
  }

  private void add(Piece piece, Box clip) {
    Box whole = piece.box();
    Box box = clipped(whole, clip);
    if (rules.size() > MOST || piece.curved() || box.height() < 0 || box.width() < 0) {
      return;
    }
    if (whole.height() <= STRAIGHT) {
      rule(rules, true, piece.from().y, box.left(), box.right());
    } else if (whole.width() <= STRAIGHT) {
      rule(rules, false, piece.from().x, box.top(), box.bottom());
    }
  }

  private static void rule(List<Rule> all, boolean across, double at, double from, double to) {
    if (Double.isFinite(at) && Double.isFinite(from) && Double.isFinite(to)) {
      all.add(new Rule(across, at, from, to));
    }
  }
}
