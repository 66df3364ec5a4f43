package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.source.Beside;

/**
 * Parts a page where a gutter runs down it.
 *
 * <p>A gutter is a strip that no row crosses, over enough rows, with prose on both sides. It needs
 * no title or rule to end it: a row that crosses it does. A table's empty strips are not gutters,
 * because a table's cells seldom fill their width as lines of prose do; and neither is the strip
 * between a list's labels and its text.
 */
final class Columns {

  /** A gutter narrower than this many ems is a gap between words. */
  private static final double GUTTER = 0.9;

  /** Each side of a gutter needs this many rows of prose, unless the page before shows it. */
  private static final int ROWS = Prose.ROWS;

  /** So many lines show what a column is, though most are short. */
  private static final int MANY = 12;

  /** Sides of more rows are not looked at twice; no page of prose has as many. */
  static final int MOST = 600;

  /** A page of more rows is a drawing or an attack; a newspaper's has a tenth of them. */
  static final int MOST_ROWS = 1_500;

  /** A line of fewer ems is an underline or a dash. */
  private static final double BARRIER = 16;

  /** A page with more lines across is a form or a drawing. */
  private static final int MOST_BARRIERS = 40;

  /** What stands so many ems below a row is something else. */
  private static final double FAR = 4;

  /** The row beside another one is among so many before and after it. */
  static final int NEAR = 8;

  private final List<Rule> barriers;
  private final List<Rule> uprights;
  private final KnownColumns known;
  private final int tables;

  private Columns(List<Rule> barriers, List<Rule> uprights, KnownColumns known, int tables) {
    this.known = known;
    this.tables = tables;
    this.barriers = barriers;
    this.uprights = uprights;
  }

  /** A strip without ink between {@code left} and {@code right}, over rows from..to. */
  private record Gutter(double left, double right, int from, int to, int weight) {}

  /**
   * Returns the rows in reading order, stretch by stretch.
   *
   * @param rules the straight lines that the page draws: one that runs across a gutter ends it
   * @param bands the sides of bands of color, such as a heading stands on: they do the same
   * @param known the columns of the page before
   * @param tables how many of the insets among the rows, from the first, are tables
   */
  static List<Stretch> order(
      List<Row> rows, List<Rule> rules, List<Rule> bands, KnownColumns known, int tables) {
    double size = rows.isEmpty() ? 0 : rows.get(rows.size() / 2).size();
    List<Rule> barriers = new ArrayList<>(longer(Rules.whole(rules, true), BARRIER * size));
    barriers.addAll(longer(bands, BARRIER * size));
    List<Rule> uprights = longer(Rules.whole(rules, false), ROWS * size);
    List<Stretch> result = new ArrayList<>();
    new Columns(barriers, uprights, known, tables).part(rows, result, 0);
    return result;
  }

  private void part(List<Row> rows, List<Stretch> result, int depth) {
    if (rows.isEmpty()) {
      return;
    }
    boolean much = depth > 8 || rows.size() > MOST_ROWS;
    Optional<Gutter> found = much ? Optional.empty() : widest(rows);
    if (found.isEmpty()) {
      addApart(rows, result);
      return;
    }
    Gutter gutter = found.get();
    part(rows.subList(0, gutter.from()), result, depth + 1);
    List<Row> left = side(rows, gutter, true);
    List<Row> right = side(rows, gutter, false);
    Optional<List<List<Row>>> languages =
        Parallel.of(left, right, known.areParallel())
            .filter(pieces -> halves(left).isEmpty() && halves(right).isEmpty());
    if (languages.isPresent()) {
      addParallel(languages.get(), result);
    } else if (haveTables(left, right) && !areApart(left, right)) {
      Parallel.pieces(left, right).forEach(piece -> part(piece, result, depth + 1));
    } else if (Sides.areFacts(right, left)) {
      part(left, result, depth + 1);
      result.add(new Stretch(right, Optional.of(Beside.MARGIN)));
    } else {
      part(left, result, depth + 1);
      part(right, result, depth + 1);
    }
    part(rows.subList(gutter.to(), rows.size()), result, depth + 1);
  }

  /** Columns of prose, or halves that go on by themselves, whatever tables stand in them. */
  private boolean areApart(List<Row> left, List<Row> right) {
    return isText(left, 2)
        || isText(right, 2)
        || Sides.areToldApart(left, right)
        || Sides.areLoose(left, right, MANY);
  }

  /** Tables that stand beside each other have their names above and their sources below them. */
  private boolean haveTables(List<Row> left, List<Row> right) {
    Predicate<Row> table = row -> row.inset() >= 0 && row.inset() < tables;
    return left.stream().anyMatch(table) && right.stream().anyMatch(table);
  }

  private static void addParallel(List<List<Row>> pieces, List<Stretch> result) {
    Beside side = Beside.PARALLEL;
    for (List<Row> piece : pieces) {
      result.add(new Stretch(piece, Optional.of(side)));
      side = side == Beside.PARALLEL ? Beside.TRANSLATION : Beside.PARALLEL;
    }
  }

  /** A box far below, and beside all of what stands above it, is no part of its column. */
  private static void addApart(List<Row> rows, List<Stretch> result) {
    int from = 0;
    @Nullable Box above = null;
    for (int i = 0; i < rows.size(); i++) {
      Box box = rows.get(i).box();
      boolean apart =
          above != null
              && isFar(rows.get(i - 1), rows.get(i))
              && box.width() > 0
              && above.overlapX(box) == 0;
      if (apart) {
        result.add(new Stretch(rows.subList(from, i)));
        from = i;
      }
      above = apart || above == null ? box : above.union(box);
    }
    result.add(new Stretch(rows.subList(from, rows.size())));
  }

  private static List<Rule> longer(List<Rule> rules, double length) {
    List<Rule> some = rules.stream().filter(rule -> rule.length() > length).toList();
    return some.size() > MOST_BARRIERS ? List.of() : some;
  }

  static double centre(Row row) {
    return (row.box().left() + row.box().right()) / 2;
  }

  private Optional<Gutter> widest(List<Row> rows) {
    Set<Gutter> all = gutters(rows, 1);
    Set<Gutter> gutters = new LinkedHashSet<>(all);
    gutters.removeIf(gutter -> known.isEmpty() && gutter.weight() < ROWS);
    List.copyOf(gutters).forEach(gutter -> gutters.add(trimmed(rows, gutter)));
    Comparator<Gutter> byWeight = Comparator.comparingInt(Gutter::weight);
    return gutters.stream()
        .filter(gutter -> parts(side(rows, gutter, true), side(rows, gutter, false)))
        .max(byWeight)
        .or(() ->
            gutters.stream()
                .flatMap(gutter -> Stream.of(gutter, paired(rows, gutter)))
                .filter(g -> Sides.countOn(side(rows, g, true), side(rows, g, false)))
                .max(byWeight))
        .or(() ->
            all.stream()
                .filter(g -> TitleColumn.is(side(rows, g, true), side(rows, g, false)))
                .max(byWeight));
  }

  /** Returns a gutter without what stands above and below the lines that it parts. */
  private static Gutter paired(List<Row> rows, Gutter gutter) {
    int from = gutter.from();
    int to = gutter.to();
    while (from + 1 < to && !areLevel(rows, from)) {
      from++;
    }
    while (to - 2 >= from && !areLevel(rows, to - 2)) {
      to--;
    }
    return new Gutter(gutter.left(), gutter.right(), from, to, gutter.weight());
  }

  /**
   * Both sides are prose; or columns of the page before go on in them; or no row of one belongs to
   * one of the other. Half of the lines are full; where both sides have many, a third, as in a
   * gazette, where items and short paragraphs follow each other.
   */
  private boolean parts(List<Row> left, List<Row> right) {
    if (known.hold(left, right)) {
      return true;
    }
    if (Math.min(left.size(), right.size()) < ROWS) {
      return false;
    }
    int part = Math.min(Prose.lines(left).size(), Prose.lines(right).size()) >= MANY ? 3 : 2;
    boolean one = isText(left, part) || isText(Prose.main(left), part);
    boolean other = isText(right, part) || isText(Prose.main(right), part);
    return (one && other)
        || haveTables(left, right)
        || Sides.areToldApart(left, right)
        || IndexColumns.are(left, right)
        || Sides.areLoose(left, right, one || other ? ROWS : MANY);
  }

  /** Tells whether two rows of one column are too far apart for one text. */
  static boolean isFar(Row above, Row below) {
    return below.baseline() - above.baseline() > FAR * above.size();
  }

  /**
   * Returns a gutter without what stands above and below its prose: a drawing's labels leave the
   * strip free, too, but are no part of the columns.
   */
  private static Gutter trimmed(List<Row> rows, Gutter gutter) {
    double middle = (gutter.left() + gutter.right()) / 2;
    double left = usualWidth(side(rows, gutter, true));
    double right = usualWidth(side(rows, gutter, false));
    int from = gutter.to();
    int to = gutter.from();
    for (int i = gutter.from(); i < gutter.to(); i++) {
      Row row = rows.get(i);
      if (row.box().width() > Prose.FULL * (centre(row) < middle ? left : right)) {
        from = Math.min(from, i);
        to = i + 1;
      }
    }
    Gutter strip = new Gutter(gutter.left(), gutter.right(), from, Math.max(from, to), 0);
    int weight = Math.min(side(rows, strip, true).size(), side(rows, strip, false).size());
    return new Gutter(strip.left(), strip.right(), strip.from(), strip.to(), weight);
  }

  /** Returns the width that a fifth of the rows reach: that of full lines, where there are any. */
  static double usualWidth(List<Row> side) {
    double[] widths = side.stream().mapToDouble(row -> row.box().width()).sorted().toArray();
    return widths.length == 0 ? 0 : widths[widths.length * 4 / 5];
  }

  /** Returns all strips that enough rows leave free, each once. */
  private Set<Gutter> gutters(List<Row> rows, int least) {
    Set<Gutter> gutters = new LinkedHashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Optional<Row> beside = nextBeside(rows, i);
      if (beside.isPresent()) {
        Gutter gutter = grow(rows, i, row.inkRight(), beside.get().inkLeft());
        if (gutter.weight() >= least) {
          gutters.add(gutter);
        }
      }
    }
    return gutters;
  }

  /**
   * Returns the nearest row to the right of row {@code i} that shares some of its height; it may
   * stand a little higher.
   */
  private static Optional<Row> nextBeside(List<Row> rows, int i) {
    Row row = rows.get(i);
    return rows.subList(Math.max(0, i - NEAR), Math.min(rows.size(), i + NEAR)).stream()
        .filter(other -> other.box().left() > row.box().right())
        .filter(other -> other.box().overlapY(row.box()) > 0)
        .min(Comparator.comparingDouble(other -> other.box().left()));
  }

  /** Lengthens the strip up and down from row {@code at} until a row crosses it. */
  private Gutter grow(List<Row> rows, int at, double from, double to) {
    double start = from;
    double end = to;
    double least = GUTTER * rows.get(at).size();
    int top = at;
    int bottom = at;
    boolean up = true;
    boolean down = true;
    while (up || down) {
      if (up) {
        double[] strip = narrow(rows, top - 1, start, end, least);
        up =
            strip.length > 0
                && !isBarred(rows, top - 1, start, end)
                && !Sides.isBroad(rows, top - 1, rows.get(at).size(), start);
        top -= up ? 1 : 0;
        start = up ? strip[0] : start;
        end = up ? strip[1] : end;
      }
      if (down) {
        double[] strip = narrow(rows, bottom + 1, start, end, least);
        down =
            strip.length > 0
                && !isBarred(rows, bottom, start, end)
                && !Sides.isBroad(rows, bottom + 1, rows.get(at).size(), start);
        bottom += down ? 1 : 0;
        start = down ? strip[0] : start;
        end = down ? strip[1] : end;
      }
    }
    while (top < at && (areLevel(rows, top - 1) || Crossing.isOver(rows, top, bottom, start))) {
      top++;
    }
    while (bottom > at && (areLevel(rows, bottom) || Crossing.isHead(rows, bottom, at))) {
      bottom--;
    }
    Gutter strip = new Gutter(start, end, top, bottom + 1, 0);
    int weight = Math.min(side(rows, strip, true).size(), side(rows, strip, false).size());
    return new Gutter(start, end, top, bottom + 1, weight);
  }

  /** What crosses the strip takes its line's other pieces along: a note's number. */
  private static boolean areLevel(List<Row> rows, int i) {
    return i >= 0 && i + 1 < rows.size() && rows.get(i).baseline() == rows.get(i + 1).baseline();
  }

  /**
   * A line drawn across the strip, from column to column, parts what is above it from the rest; so
   * does the place where a line drawn down it ends and another one begins.
   */
  private boolean isBarred(List<Row> rows, int i, double start, double end) {
    Row above = rows.get(i);
    Row below = rows.get(i + 1);
    double reach = above.size();
    double from = above.baseline();
    double to = below.baseline();
    return barriers.stream()
            .filter(rule -> rule.at() > from && rule.at() < to)
            .anyMatch(rule -> rule.from() < start - reach && rule.to() > end + reach)
        || changesUpright(start, end, from, to);
  }

  private boolean changesUpright(double left, double right, double from, double to) {
    List<Rule> between =
        uprights.stream().filter(rule -> rule.at() > left && rule.at() < right).toList();
    return between.stream().anyMatch(rule -> rule.to() > from && rule.to() < to)
        && between.stream().anyMatch(rule -> rule.from() > from && rule.from() < to);
  }

  /** Returns the rows on one side of a gutter. */
  private static List<Row> side(List<Row> rows, Gutter gutter, boolean left) {
    double middle = (gutter.left() + gutter.right()) / 2;
    return rows.subList(gutter.from(), gutter.to()).stream()
        .filter(row -> centre(row) < middle == left)
        .toList();
  }

  /** Returns the strip that row {@code i} leaves of from..to, or nothing where it crosses it. */
  private static double[] narrow(List<Row> rows, int i, double from, double to, double least) {
    if (i < 0 || i >= rows.size()) {
      return new double[0];
    }
    Row row = rows.get(i);
    double middle = (from + to) / 2;
    double left = centre(row) < middle ? Math.max(from, row.inkRight()) : from;
    double right = centre(row) >= middle ? Math.min(to, row.inkLeft()) : to;
    return right - left >= least ? new double[] {left, right} : new double[0];
  }

  /** Prose, or columns of prose beside each other: three columns have two on one side. */
  private boolean isText(List<Row> side, int part) {
    return Prose.is(side, part)
        || Prose.is(TitleColumn.without(side), part)
        || (side.size() >= 2 * ROWS
            && side.size() <= MOST
            && halves(side).filter(gutter -> gutter.weight() * 5 >= side.size()).isPresent());
  }

  /** Returns the widest gutter between two sides of plain prose. */
  private Optional<Gutter> halves(List<Row> rows) {
    return gutters(rows, ROWS).stream()
        .filter(gutter ->
            Prose.is(side(rows, gutter, true), 2) && Prose.is(side(rows, gutter, false), 2))
        .max(Comparator.comparingInt(Gutter::weight));
  }
}
