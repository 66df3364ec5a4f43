package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shanben.model.Box;
import org.shanben.source.Grid;

/**
 * Finds boxes, colored or framed, whose text is not to be read across their sides: cards beside
 * each other, and boxes that the lines of a paragraph run around.
 *
 * <p>A box with nothing beside it is read where it stands without being known, and so is one that
 * fills a column of the page: the lines above it end where it does.
 */
final class Panels {

  /** A smaller box holds a word or two, and a larger one the whole page. */
  private static final double WIDE = 60;

  private static final double HIGH = 24;

  private static final double LARGEST = 0.5;

  /** A line may stand out of its box by so many points. */
  static final double OUT = 2;

  /** Lines that run around a box reach so many ems beyond it and over it. */
  private static final double AROUND = 4;

  /** And stand no farther above or below it than so many ems. */
  private static final double NEAR = 4;

  /** A heading may stand between them and a picture. */
  private static final double FIGURE = 8;

  /** Type of one size differs by less than this part. */
  private static final double ALIKE = 0.05;

  /** A paragraph's first line stands in by no more than so many ems. */
  private static final double INDENT = 2.5;

  /** Two lines with a quotation between them are no farther apart, in points. */
  private static final double APART = 200;

  /** A page has a box of key points and one of its authors. */
  private static final int MOST_SIDES = 2;

  /** A caption is smaller than the text by this factor. */
  static final double SMALLER = 0.95;

  /** No caption has more lines. */
  private static final int CAPTION = 5;

  /** A page with more boxes is a form or a drawing. */
  private static final int MOST = 200;

  private final List<Row> rows;
  private final List<Panel> panels = new ArrayList<>();
  private final List<Box> grounds = new ArrayList<>();
  private final List<Panel> cards = new ArrayList<>();
  private final List<Panel> floats = new ArrayList<>();
  private final List<Panel> sides = new ArrayList<>();
  private final List<Panel> tables = new ArrayList<>();

  /** A box, the rows in it, and those beside it. */
  record Panel(Box box, List<Row> rows, List<Row> beside) {}

  private Panels(PageContent page, List<Row> rows, List<Grid> grids) {
    this.rows = rows;
    List<Box> boxes = boxes(page, grids);
    if (boxes.size() > MOST) {
      return;
    }
    for (Box box : boxes) {
      boolean free =
          grids.stream().noneMatch(grid -> grid.box().overlaps(box, OUT))
              && panels.stream().noneMatch(panel -> panel.box().overlaps(box, OUT));
      if (free && isClosed(box)) {
        panel(box);
      }
    }
    panels.forEach(this::tell);
    page.pictures().stream()
        .filter(box -> isFigure(box, page))
        .forEach(box -> figure(box, List.of()));
    for (int i = 0; i < grids.size() && !rows.isEmpty(); i++) {
      Box box = grids.get(i).box();
      if (isFigure(box, page)) {
        figure(box, List.of(Row.inset(box, Rows.usualSize(rows), i)));
      }
    }
  }

  private boolean isFigure(Box box, PageContent page) {
    return box.width() >= WIDE
        && box.height() >= HIGH
        && box.width() * box.height() < LARGEST * page.width() * page.height()
        && rows.size() <= Columns.MOST_ROWS
        && page.pictures().size() <= MOST
        && rows.stream().noneMatch(row -> row.box().overlaps(box, OUT));
  }

  /**
   * A picture with its caption below it, or a table, that lines of text run around.
   *
   * @param inset the place of the table among the rows; nothing for a picture
   */
  private void figure(Box picture, List<Row> inset) {
    List<Row> beside = rows.stream().filter(row -> isBeside(row.box(), picture)).toList();
    if (beside.size() < 2 || !(inset.isEmpty() || TableBeside.cuts(beside, rows))) {
      return;
    }
    double size = Rows.usualSize(rows);
    Box whole = picture;
    List<Row> caption = new ArrayList<>(inset);
    for (Row row : rows) {
      Box box = row.box();
      boolean below = box.top() > whole.bottom() - OUT && box.top() < whole.bottom() + row.size();
      boolean within = box.left() > picture.left() - size && box.right() < picture.right() + size;
      if (below && within && row.size() < SMALLER * size) {
        caption.add(row);
        whole = whole.union(box);
      }
    }
    if (!inset.isEmpty()) {
      List<Row> name = TableBeside.name(picture, size, rows);
      caption.addAll(0, name);
      whole = name.stream().map(Row::box).reduce(whole, Box::union);
    }
    if (caption.size() > CAPTION + inset.size()) {
      return; // a column of smaller text below its picture
    }
    Box all = whole;
    List<Row> around = rows.stream().filter(row -> isBeside(row.box(), all)).toList();
    Panel panel = new Panel(all, caption, around);
    if (floats.stream().noneMatch(o -> o.box().overlaps(all, OUT))
        && runsAround(panel, around, FIGURE)) {
      (inset.isEmpty() ? floats : tables).add(panel);
    }
  }

  /**
   * Returns the panels of a page: of boxes within each other the largest that has text beside it.
   */
  static Panels of(PageContent page, List<Row> rows, List<Grid> grids) {
    return new Panels(page, rows, grids);
  }

  /** Returns those that stand beside others of their kind and beside nothing else. */
  List<Panel> cards() {
    return cards;
  }

  /** Returns those that lines of text run around. */
  List<Panel> floats() {
    return floats;
  }

  /** Returns the tables that lines of text run around, each with its name. */
  List<Panel> tables() {
    return tables;
  }

  /** Returns those that stand beside text which runs past them; many of them are comments. */
  List<Panel> sides() {
    return sides.size() <= MOST_SIDES ? sides : List.of();
  }

  /** Parts a stretch of rows where a panel begins and ends that they run around. */
  static List<List<Row>> around(List<Row> stretch, List<Panel> floats) {
    double left = stretch.stream().mapToDouble(row -> row.box().left()).min().orElse(0);
    double right = stretch.stream().mapToDouble(row -> row.box().right()).max().orElse(0);
    List<Box> within =
        floats.stream()
            .map(Panel::box)
            .filter(b -> Math.min(right, b.right()) - Math.max(left, b.left()) > b.width() / 2)
            .toList();
    if (within.isEmpty() || stretch.isEmpty()) {
      return List.of(stretch);
    }
    List<List<Row>> result = new ArrayList<>();
    int from = 0;
    int last = beside(stretch.get(0), within);
    for (int i = 1; i <= stretch.size(); i++) {
      int now = i < stretch.size() ? beside(stretch.get(i), within) : -1;
      if (i < stretch.size() && now < 0 && last >= 0) {
        now = isStillNarrow(stretch, from, i, within.get(last)) ? last : now;
      }
      if (i == stretch.size() || now != last) {
        result.add(stretch.subList(from, i));
        from = i;
      }
      last = now;
    }
    return result;
  }

  /** White below a box and its caption may keep one more line as narrow as those beside them. */
  private static boolean isStillNarrow(List<Row> stretch, int from, int i, Box box) {
    Row row = stretch.get(i);
    Row first = stretch.get(from);
    Row above = stretch.get(i - 1);
    double edge = row.size();
    boolean near = row.box().top() - box.bottom() < NEAR * row.size();
    boolean atLeft = Math.abs(row.box().left() - above.box().left()) < edge;
    boolean atRight =
        Math.abs(row.box().right() - Math.max(first.box().right(), above.box().right())) < edge;
    return near && row.box().overlapX(box) <= 0 && atLeft && atRight;
  }

  /** Returns which of the boxes a row runs beside; -1 for none. */
  private static int beside(Row row, List<Box> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      if (row.box().overlapY(boxes.get(i)) > 0) {
        return i;
      }
    }
    return -1;
  }

  private List<Box> boxes(PageContent page, List<Grid> grids) {
    double most = LARGEST * page.width() * page.height();
    List<Box> all = new ArrayList<>(between(page, grids));
    all.addAll(barred(page));
    page.shapes().stream().filter(shape -> shape.bends() == 0).map(Shape::box).forEach(all::add);
    return all.stream()
        .filter(box -> box.width() >= WIDE && box.height() >= HIGH)
        .filter(box -> box.width() * box.height() < most)
        .distinct()
        .sorted(Comparator.comparingDouble(box -> -box.width() * box.height()))
        .limit(MOST + 1L)
        .toList();
  }

  /**
   * Two lines of the same ends, one below the other, hold what is between them, as boxes do; the
   * foot of a table and the head of the next do not.
   */
  private static List<Box> between(PageContent page, List<Grid> grids) {
    List<Rule> across =
        Rules.whole(page.rules(), true).stream()
            .filter(rule -> rule.length() >= WIDE)
            .filter(rule -> grids.stream().noneMatch(grid -> isOf(rule, grid.box())))
            .toList();
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i + 1 < across.size() && across.size() <= MOST; i++) {
      Rule above = across.get(i);
      across.subList(i + 1, across.size()).stream()
          .filter(below -> isOfOneLength(above, below) && below.at() - above.at() < APART)
          .findFirst()
          .map(below -> new Box(above.from(), above.at(), above.to(), below.at()))
          .ifPresent(boxes::add);
    }
    return boxes;
  }

  /**
   * Bars of one height beside each other, with no text before the first, begin cards. The sides of
   * a frame are none: another line touches them.
   */
  private List<Box> barred(PageContent page) {
    List<Rule> across = Rules.whole(page.rules(), true);
    List<Rule> bars =
        Rules.whole(page.rules(), false).stream().filter(rule -> rule.length() >= HIGH).toList();
    if (bars.size() > MOST) {
      return List.of();
    }
    bars =
        bars.stream()
            .filter(bar -> across.stream().noneMatch(rule -> touches(rule, bar)))
            .sorted(Comparator.comparingDouble(Rule::from).thenComparingDouble(Rule::at))
            .toList();
    List<Box> boxes = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= bars.size(); i++) {
      if (i == bars.size() || !isOfOneLength(bars.get(i - 1), bars.get(i))) {
        boxes.addAll(
            barred(
                bars.subList(from, i).stream()
                    .sorted(Comparator.comparingDouble(Rule::at))
                    .toList()));
        from = i;
      }
    }
    return boxes;
  }

  private static boolean touches(Rule across, Rule bar) {
    boolean meets = across.from() <= bar.at() + OUT && across.to() >= bar.at() - OUT;
    return meets && across.at() >= bar.from() - OUT && across.at() <= bar.to() + OUT;
  }

  private List<Box> barred(List<Rule> bars) {
    Rule first = bars.get(0);
    List<Box> level =
        rows.stream()
            .map(Row::box)
            .filter(b -> b.top() < first.to() && b.bottom() > first.from())
            .toList();
    if (bars.size() < 2 || level.stream().anyMatch(box -> box.left() < first.at())) {
      return List.of();
    }
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      Rule bar = bars.get(i);
      double end =
          i + 1 < bars.size()
              ? bars.get(i + 1).at() - OUT
              : level.stream().mapToDouble(Box::right).max().orElse(0);
      boxes.add(new Box(bar.at(), bar.from(), end, bar.to()));
    }
    return boxes;
  }

  private static boolean isOf(Rule rule, Box table) {
    return Math.abs(rule.from() - table.left()) < OUT
        && (Math.abs(rule.at() - table.top()) < OUT || Math.abs(rule.at() - table.bottom()) < OUT);
  }

  private static boolean isOfOneLength(Rule one, Rule other) {
    return Math.abs(one.from() - other.from()) < OUT && Math.abs(one.to() - other.to()) < OUT;
  }

  /** A box with nothing beside it is neither a card nor a float, but may hold some. */
  private void panel(Box box) {
    List<Row> inside = rows.stream().filter(row -> box.holds(row.box())).toList();
    if (inside.size() < 2) {
      return;
    }
    List<Row> beside = rows.stream().filter(row -> isBeside(row.box(), box)).toList();
    if (beside.isEmpty()) {
      grounds.add(box);
    } else {
      panels.add(new Panel(box, inside, beside));
    }
  }

  /** No line of text runs out of the box. */
  private boolean isClosed(Box box) {
    return rows.stream()
        .filter(row -> row.line().overlaps(box, OUT))
        .allMatch(row ->
            row.box().left() >= box.left() - OUT
                && row.box().right() <= box.right() + OUT
                && box.holds(row.box()));
  }

  private static boolean isBeside(Box box, Box panel) {
    return box.overlapY(panel) * 2 > box.height() && box.overlapX(panel) == 0;
  }

  private boolean isOnGround(Box box) {
    return grounds.stream().anyMatch(ground -> ground.overlaps(box, OUT));
  }

  private void tell(Panel panel) {
    List<Row> beside = panel.beside();
    if (beside.stream().allMatch(row -> panels.stream().anyMatch(p -> p.box().holds(row.box())))) {
      cards.add(panel);
    } else if (!isOnGround(panel.box()) && runsAround(panel, beside, NEAR)) {
      floats.add(panel);
    } else if (SideBoxes.isOne(panel, rows)) {
      sides.add(panel);
    }
  }

  /** Lines of one size and one margin run above or below the box, and beside it. */
  private boolean runsAround(Panel panel, List<Row> beside, double near) {
    return rows.stream()
        .filter(row -> isOver(row, panel.box(), near))
        .anyMatch(row -> beside.stream().anyMatch(other -> isOfOneText(row, other)));
  }

  private static boolean isOver(Row row, Box box, double near) {
    double beyond = Math.max(box.left() - row.box().left(), row.box().right() - box.right());
    return row.box().gapY(box) < near * row.size()
        && row.box().overlapX(box) > AROUND * row.size()
        && beyond > AROUND * row.size();
  }

  static boolean isOfOneText(Row one, Row other) {
    double left = Math.abs(one.box().left() - other.box().left());
    double right = Math.abs(one.box().right() - other.box().right());
    return Math.abs(one.size() - other.size()) < ALIKE * one.size()
        && Math.min(left, right) < INDENT * one.size();
  }
}
