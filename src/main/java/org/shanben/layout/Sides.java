package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the rows on both sides of a gutter say of each other. */
final class Sides {

  /** This part of a column's rows must stand where the structure tree puts them. */
  private static final double TOLD = 0.9;

  /** Fewer rows show nothing. */
  private static final int ROWS = 4;

  /** Baselines that differ by less than this part of an em are one. */
  private static final double LEVEL = 0.15;

  /** A half of a sheet has so many rows of its own; those of formulas are level by chance. */
  private static final double OWN = 0.4;

  /** A label and its value, in type of two sizes, are no farther from level. */
  private static final double PAIRED = 0.5;

  /** So many have next to all rows of few. */
  private static final double ALL = 0.9;

  /** The rows of one half are less than so many times as far apart as those of the other. */
  private static final double ALIKE = 1.5;

  /** White of so many times the closest pitch parts two cells. */
  private static final double APART = 1.2;

  /** This part of the cells of a table is level. */
  private static final double CELLS = 0.8;

  /** One cell is level with another by chance. */
  private static final int LEVEL_CELLS = 2;

  /** A heading is so many times as large as the rows. */
  private static final double LARGER = 1.1;

  /** So many headings on each side show that it is one by itself. */
  private static final int HEADS = 2;

  /** The strip between two halves of a sheet is wider than so many ems. */
  private static final double WIDE = 2.5;

  /** Facts beside a text are set in type smaller than it by this factor. */
  private static final double FACTS = 0.9;

  /** And have no more ems. */
  private static final double BRIEF = 14;

  /** A section's title is so many times as large as the text, and less than twice that. */
  private static final double DISPLAY = 1.5;

  /** And has so many characters; fewer are an ornament. */
  private static final int TITLE = 3;

  /** The number that an item begins with. */
  private static final Pattern ITEM = Pattern.compile("[（(]?(\\d{1,3})[.．、)）]");

  private Sides() {}

  /** Tells whether the structure tree reads all of the left side before the right. */
  static boolean areToldApart(List<Row> left, List<Row> right) {
    int[] before = elements(left);
    int[] after = elements(right);
    if (before.length < ROWS || after.length < ROWS) {
      return false;
    }
    int last = before[(int) (before.length * TOLD)];
    int first = after[after.length - 1 - (int) (after.length * TOLD)];
    return last < first;
  }

  /** Returns the places in the structure tree of a side's rows, sorted. */
  private static int[] elements(List<Row> side) {
    return side.stream()
        .map(row -> row.edge(false))
        .filter(glyph -> glyph != null && glyph.tag() != null && !glyph.tag().isArtifact())
        .mapToInt(glyph -> glyph.tag().element())
        .sorted()
        .toArray();
  }

  /**
   * Tells whether the sides are two halves of a sheet, such as an examination's or an index's,
   * whose many short lines fill no measure: a wide strip runs between them, and their rows stand at
   * heights of their own, or their headings do. The rows of a table and the labels of a list are
   * level with what they belong to.
   *
   * @param many so many rows on each side show whether they are on the same lines; half as many do
   *     where next to none are, as in contents of two columns that begin at different heights
   */
  static boolean areLoose(List<Row> one, List<Row> other, int many) {
    List<Row> left = inked(one);
    List<Row> right = inked(other);
    int fewer = Math.min(left.size(), right.size());
    if (fewer < Math.max(ROWS, many / 2)) {
      return false;
    }
    double em = left.get(left.size() / 2).size();
    double own = fewer < many ? ALL : OWN;
    double near = fewer < many ? PAIRED : LEVEL;
    double end = left.stream().mapToDouble(Row::inkRight).max().orElse(0);
    double start = right.stream().mapToDouble(Row::inkLeft).min().orElse(0);
    boolean rows =
        areAsDense(left, right)
            && notLevel(left, right, near * em) > own * left.size()
            && notLevel(right, left, near * em) > own * right.size()
            && !areCells(left, right, em);
    return start - end > WIDE * em && (rows || (fewer >= many && haveOwnHeads(left, right, em)));
  }

  private static List<Row> inked(List<Row> rows) {
    return rows.stream().filter(row -> row.edge(false) != null).toList();
  }

  /** Labels in the middle of their cells are level with no line of these, but farther apart. */
  private static boolean areAsDense(List<Row> left, List<Row> right) {
    double one = Rows.pitch(left);
    double other = Rows.pitch(right);
    return Math.max(one, other) < ALIKE * Math.min(one, other);
  }

  /** Cells of some lines are level where their middles are, and more white parts them. */
  private static boolean areCells(List<Row> left, List<Row> right, double em) {
    List<Double> some = middles(left);
    TreeSet<Double> others = new TreeSet<>(middles(right));
    double near = LEVEL * em;
    long level = some.stream().filter(at -> !others.subSet(at - near, at + near).isEmpty()).count();
    return level >= Math.max(LEVEL_CELLS, CELLS * some.size());
  }

  /** Returns the middles of the runs of rows that stand closer together than others do. */
  private static List<Double> middles(List<Row> side) {
    double[] at = Rows.heights(side);
    double close =
        IntStream.range(1, at.length).mapToDouble(i -> at[i] - at[i - 1]).min().orElse(0);
    List<Double> middles = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= at.length; i++) {
      if (i == at.length || at[i] - at[i - 1] > APART * close) {
        middles.add((at[from] + at[i - 1]) / 2);
        from = i;
      }
    }
    return middles;
  }

  /**
   * Headings at heights of their own, beside which the other half goes on; beside one of a
   * programme, whose entries are level, nothing stands.
   */
  private static boolean haveOwnHeads(List<Row> left, List<Row> right, double em) {
    List<Row> some = heads(left);
    List<Row> others = heads(right);
    return notLevel(some, others, LEVEL * em) >= HEADS
        && notLevel(others, some, LEVEL * em) >= HEADS
        && besides(some, right) + besides(others, left) >= HEADS;
  }

  /** Counts the rows that share their height with one of the others. */
  private static long besides(List<Row> some, List<Row> others) {
    return some.stream()
        .filter(row -> others.stream().anyMatch(other -> other.box().overlapY(row.box()) > 0))
        .count();
  }

  private static List<Row> heads(List<Row> rows) {
    double em = Rows.usualSize(rows);
    return rows.stream().filter(row -> row.size() > LARGER * em).toList();
  }

  /** Returns how many rows are level with none of the others. */
  private static long notLevel(List<Row> some, List<Row> others, double near) {
    TreeSet<Double> baselines = new TreeSet<>();
    others.forEach(row -> baselines.add(drawnAt(row)));
    return some.stream()
        .filter(row -> baselines.subSet(drawnAt(row) - near, drawnAt(row) + near).isEmpty())
        .count();
  }

  /** The rows of two columns that nearly meet were put on one baseline; their glyphs were not. */
  private static double drawnAt(Row row) {
    Glyph first = row.edge(false);
    return first == null ? row.baseline() : first.y();
  }

  /**
   * A few short lines in smaller type beside prose, such as the facts of each case that a
   * collection tells, are no part of its flow.
   */
  static boolean areFacts(List<Row> side, List<Row> text) {
    return side.size() * 2 <= text.size()
        && Rows.usualSize(side) < FACTS * Rows.usualSize(text)
        && Columns.usualWidth(side)
            < Math.min(Columns.usualWidth(text) / 2, BRIEF * Rows.usualSize(side))
        && Prose.is(text, 2);
  }

  /**
   * Tells whether the items of a list go on from the left side to the right one: the numbers of the
   * left are the first ones, those of the right the next. Items that are read across alternate.
   */
  static boolean countOn(List<Row> left, List<Row> right) {
    NavigableSet<Integer> first = numbers(left);
    NavigableSet<Integer> then = numbers(right);
    return first.size() >= ROWS
        && then.size() >= ROWS
        && first.size() == left.size()
        && then.size() == right.size()
        && areClosed(first)
        && areClosed(then)
        && first.last() + 1 == then.first();
  }

  private static NavigableSet<Integer> numbers(List<Row> rows) {
    NavigableSet<Integer> numbers = new TreeSet<>();
    for (Row row : rows) {
      Matcher number = ITEM.matcher(row.ink());
      if (number.lookingAt()) {
        numbers.add(Integer.parseInt(number.group(1)));
      }
    }
    return numbers;
  }

  private static boolean areClosed(NavigableSet<Integer> numbers) {
    return numbers.last() - numbers.first() + 1 == numbers.size();
  }

  /**
   * Tells whether row {@code i} heads both columns, however short it is: a section's title in
   * display type, at the left, with white beside it and the right column above and below.
   */
  static boolean isBroad(List<Row> rows, int i, double size, double strip) {
    Row row = rows.get(i);
    boolean display = row.size() > DISPLAY * size && row.size() < 2 * DISPLAY * size;
    if (!display || row.ink().length() < TITLE || Columns.centre(row) > strip) {
      return false;
    }
    double top = row.box().top() - row.size() / 2;
    double bottom = row.box().bottom() + row.size() / 2;
    List<Row> right =
        rows
            .subList(Math.max(0, i - Columns.NEAR), Math.min(rows.size(), i + Columns.NEAR))
            .stream()
            .filter(other -> Columns.centre(other) > strip)
            .toList();
    return right.stream().anyMatch(other -> other.box().bottom() <= top)
        && right.stream().anyMatch(other -> other.box().top() >= bottom)
        && right.stream().noneMatch(o -> o.box().bottom() > top && o.box().top() < bottom);
  }
}
