package org.shanben.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanben.model.Box;

/**
 * Finds the charts and diagrams that a page draws by lines, and the labels that belong to them.
 *
 * <p>A drawing has slanting or curved lines, or bars of several heights on one line; or it has a
 * figure's caption. A box of color behind prose is none, round corners or not; nor are the circles
 * behind the numbers of a list, the bands behind the rows of a table, an ornament.
 */
public final class Drawings {

  /** What has no more than so many points between touches. */
  private static final double CELL = 5;

  /** A shape that covers this part of the page is its ground. */
  private static final double GROUND = 0.5;

  /** A smaller drawing is an icon, a logo, an ornament. */
  private static final double WIDE = 60;

  private static final double HIGH = 40;

  /** A chart has so many slanting or curved pieces, or so many bars. */
  private static final int BENDS = 4;

  private static final int BARS = 3;

  /** Something with a caption is a drawing if it has so many shapes. */
  private static final int CAPTIONED = 4;

  /** The lines of a chart's grid are no farther apart, in points. */
  private static final double APART = 60;

  /** The boxes of a diagram are no farther apart, in points; another column is. */
  private static final double ASIDE = 30;

  /** The axes of a chart hold so many times what its line does. */
  private static final double AXES = 8;

  private static final int ROUNDS = 4;

  /** So many of its parts tell what a drawing is. */
  private static final int MOST_PARTS = 1_000;

  /** Text fills no more than this part of a drawing, and less of a shape that frames no text. */
  private static final double FULL = 0.3;

  private static final double FRAMES = 0.12;

  /** Each shape is looked at with all text; a page that takes more looks was made to take them. */
  private static final long MOST_LOOKS = 50_000_000;

  private final PageContent page;
  private final Lettering labels;

  private Drawings(PageContent page) {
    this.page = page;
    this.labels = new Lettering(page);
  }

  /** Returns the drawings of a page, none over another. */
  public static List<Drawing> of(PageContent page) {
    boolean plain = page.shapes().stream().allMatch(shape -> shape.bends() == 0);
    if (plain && page.shapes().size() < BARS) {
      return List.of(); // a rule under the head, as most pages have
    }
    Drawings drawings = new Drawings(page);
    long looks = (long) page.shapes().size() * drawings.labels.count();
    return looks > MOST_LOOKS ? List.of() : drawings.find();
  }

  private List<Drawing> find() {
    List<List<Shape>> groups =
        Bars.together(
            Blots.of(
                page.shapes().stream().filter(this::isPart).toList(),
                page.width(),
                page.height(),
                CELL),
            labels);
    List<Box> parts = groups.stream().map(Drawings::around).toList();
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (isDrawing(groups.get(i), parts.get(i))) {
        boxes.add(whole(parts.get(i), parts));
      }
    }
    List<Drawing> result = new ArrayList<>();
    for (Box box : apart(apart(boxes).stream().map(labels::reach).toList())) {
      result.add(new Drawing(box, labels.take(box)));
    }
    return result;
  }

  /** Lines of a grid, ticks and legends stand a little apart from the rest of a chart. */
  private Box whole(Box drawing, List<Box> parts) {
    Box bounds = labels.bounds(drawing);
    Box whole = drawing;
    for (int round = 0; round < ROUNDS; round++) {
      for (Box box : parts) {
        boolean near = isNear(box, whole) && bounds.holds(box);
        if (near && labels.isFreeBetween(whole, box)) {
          whole = whole.union(box);
        }
      }
    }
    return whole;
  }

  private static boolean isNear(Box box, Box drawing) {
    return isNearDown(box, drawing, APART)
        || isNearDown(box.transposed(), drawing.transposed(), ASIDE)
        || isAround(box, drawing);
  }

  /** The axes of a line that touches neither. */
  private static boolean isAround(Box box, Box drawing) {
    return box.union(drawing).equals(box) && area(box) <= AXES * area(drawing);
  }

  /** No wider than the drawing, and no farther from it than a part of its height. */
  private static boolean isNearDown(Box box, Box drawing, double apart) {
    return box.overlapX(drawing) > box.width() * 0.8
        && box.width() <= 1.2 * drawing.width()
        && box.gapY(drawing) <= Math.min(apart, drawing.height() / 2);
  }

  private static Box around(List<Shape> group) {
    return group.stream().map(Shape::box).reduce(Box::union).orElseThrow();
  }

  /** The page's ground is no part of a drawing, nor what frames prose. */
  private boolean isPart(Shape shape) {
    Box box = shape.box();
    return area(box) < GROUND * page.width() * page.height() && !labels.isProse(box);
  }

  private boolean isDrawing(List<Shape> group, Box box) {
    if (box.width() < WIDE) {
      return false;
    }
    boolean captioned = labels.isCaptioned(box);
    boolean barred = bars(group) >= BARS;
    if (!isLarge(box) && !(barred && captioned)) {
      return false;
    }
    boolean drawn = barred || isBent(group, captioned);
    boolean said = captioned && group.size() >= CAPTIONED;
    boolean plain = said || !isArt(box);
    return (drawn || said) && plain && isOpen(box);
  }

  private boolean isOpen(Box box) {
    return labels.share(box) < FULL
        && !labels.isProse(box)
        && !labels.isCrossed(box)
        && !isTable(box);
  }

  /** A title with its ornaments, a whole cover, the frame of a hint. */
  private boolean isArt(Box box) {
    return labels.isSentence(box) || labels.isTitle(box) || labels.isAll(box);
  }

  /** Tells whether there are bent pieces enough, in more than an icon, that frame no text. */
  private boolean isBent(List<Shape> group, boolean captioned) {
    List<Shape> bent = group.stream().filter(shape -> shape.bends() > 0).toList();
    List<Shape> free = bent.stream().filter(shape -> !isFrame(shape, bent)).toList();
    Optional<Box> box = free.stream().map(Shape::box).reduce(Box::union);
    return free.stream().mapToInt(Shape::bends).sum() >= BENDS
        && box.filter(some -> isLarge(some) || (captioned && some.width() >= WIDE)).isPresent();
  }

  /** What holds words; a circle behind a number, too: the slices of a pie do not stand alone. */
  private boolean isFrame(Shape shape, List<Shape> bent) {
    return labels.share(shape.box()) >= FRAMES
        && (labels.hasWords(shape.box())
            || bent.stream().limit(MOST_PARTS).noneMatch(other -> isOver(shape, other)));
  }

  private static boolean isOver(Shape one, Shape other) {
    return !one.equals(other) && one.box().overlaps(other.box(), 0);
  }

  private static boolean isLarge(Box box) {
    return box.width() >= WIDE && box.height() >= HIGH;
  }

  /**
   * Returns the most boxes of one width that stand on one line, or lie along one, not all alike.
   */
  private int bars(List<Shape> group) {
    Map<String, List<Double>> bars = new HashMap<>();
    for (Shape shape : group) {
      Box box = shape.box();
      if (shape.filled() && shape.bends() == 0 && area(box) > 0 && labels.share(box) < FULL) {
        String standing = "|" + Math.round(box.bottom()) + "," + Math.round(box.width());
        String lying = "-" + Math.round(box.left()) + "," + Math.round(box.height());
        bars.computeIfAbsent(standing, key -> new ArrayList<>()).add(box.height());
        bars.computeIfAbsent(lying, key -> new ArrayList<>()).add(box.width());
      }
    }
    return bars.values().stream()
        .filter(some -> Collections.max(some) - Collections.min(some) > CELL)
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  private boolean isTable(Box box) {
    List<Rule> rules = page.rules().stream().filter(rule -> isWithin(rule, box)).toList();
    List<Glyph> inside = labels.within(box);
    return Grids.ruled(rules, inside).stream().anyMatch(grid -> area(grid.box()) * 2 > area(box));
  }

  /** Tells whether a rule is part of what is drawn in the box. */
  static boolean isWithin(Rule rule, Box box) {
    double x = rule.across() ? (rule.from() + rule.to()) / 2 : rule.at();
    double y = rule.across() ? rule.at() : (rule.from() + rule.to()) / 2;
    return x >= box.left() - 1
        && x <= box.right() + 1
        && y >= box.top() - 1
        && y <= box.bottom() + 1;
  }

  /** Boxes that lie over each other are one. */
  private static List<Box> apart(List<Box> boxes) {
    List<Box> result = new ArrayList<>();
    for (Box box : boxes) {
      Box whole = box;
      for (int i = result.size() - 1; i >= 0; i--) {
        if (whole.overlaps(result.get(i), 0)) {
          whole = whole.union(result.remove(i));
          i = result.size();
        }
      }
      result.add(whole);
    }
    return result;
  }

  private static double area(Box box) {
    return Math.max(0, box.width()) * Math.max(0, box.height());
  }
}
