package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.source.Grid;

/**
 * Tables that have rules above, below and under their head, and no uprights, as books set them.
 *
 * <p>Three rules of one length lie above each other, and between them all lines leave the same
 * strips free. The rule below a page's head and that above its foot are of one length, too, but
 * what stands between them leaves no strip; and columns of prose fill theirs, which cells do not. A
 * line without anything in the first column goes on with the row above. The head may stand above
 * the first rule where each row has one below it.
 *
 * <p>Bands of color behind every other row do what rules between all rows do: then each band, and
 * each space between two, is a row, however many lines its cells have.
 */
final class OpenTables {

  /** A table is at least this wide, in points. */
  private static final double WIDE = 100;

  /** No table has more rules; a ruled sheet for writing does. */
  private static final int MOST = 60;

  /** No page has a table of more lines. */
  private static final int LINES = 300;

  /** This part of a table's lines have several cells; the others go on with one of them. */
  private static final double SEVERAL = 0.5;

  /** And this part, where bands show each row. */
  private static final double SEVERAL_IN_BANDS = 0.15;

  /** Lines of a row are apart by less than so many times the least step. */
  private static final double NEAR = 1.1;

  /** Rows are apart by more than so many times the step of their lines. */
  private static final double FAR = 1.2;

  /** A heading is so many times as large as the text of a table. */
  private static final double LARGER = 1.2;

  private static final Pattern FIGURE = Pattern.compile("[-+−(（$]*\\d[\\d,.]*[)）%％]?");

  private final List<Rule> rules;
  private final List<Row> rows;

  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}]{1,3}");

  /** The ground of a line ends within this part of an em from its type. */
  private static final double HUGGED = 0.3;

  /** More lines and bands than any page has. */
  private static final long MOST_PAIRS = 4_000_000;

  private final boolean bands;

  private OpenTables(List<Rule> rules, List<Row> rows, boolean bands) {
    this.rules = rules;
    this.rows = rows;
    this.bands = bands;
  }

  /** Returns the tables that rules make on a page, not numbered yet. */
  static List<Grid> of(List<Rule> pieces, List<Row> rows) {
    return of(pieces, rows, false);
  }

  /**
   * Returns the tables that bands of color make on a page, not numbered yet. The ground of a line
   * of text, as a browser and a word processor draw it, is as wide as that, and no table's row.
   */
  static List<Grid> ofBands(List<Rule> sides, List<Row> rows) {
    boolean many = (long) sides.size() * rows.size() > MOST_PAIRS;
    return of(
        many ? sides : sides.stream().filter(side -> !isOfLine(side, rows)).toList(), rows, true);
  }

  private static boolean isOfLine(Rule side, List<Row> rows) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    for (Row row : rows) {
      double above = Math.abs(row.box().top() - side.at());
      double below = Math.abs(row.box().bottom() - side.at());
      boolean within = row.box().right() > side.from() && row.box().left() < side.to();
      if (within && Math.min(above, below) < HUGGED * row.size()) {
        left = Math.min(left, row.box().left());
        right = Math.max(right, row.box().right());
      }
    }
    return Math.abs(left - side.from()) < Tabular.SAME
        && Math.abs(right - side.to()) < Tabular.SAME;
  }

  private static List<Grid> of(List<Rule> pieces, List<Row> rows, boolean bands) {
    List<Rule> across =
        Rules.whole(pieces, true).stream().filter(rule -> rule.length() >= WIDE).toList();
    List<Grid> found = new ArrayList<>();
    if (across.size() < 3 || across.size() > MOST) {
      return found;
    }
    List<Rule> left = new ArrayList<>(across);
    while (!left.isEmpty()) {
      Rule first = left.get(0);
      List<Rule> alike =
          left.stream()
              .filter(rule -> Math.abs(rule.from() - first.from()) < Tabular.SAME)
              .filter(rule -> Math.abs(rule.to() - first.to()) < Tabular.SAME)
              .sorted(Comparator.comparingDouble(Rule::at))
              .toList();
      left.removeAll(alike);
      left.remove(first);
      new OpenTables(apart(alike), rows, bands).find(found);
    }
    return found;
  }

  /** The lower side of a band is the upper one of the next; a double rule is one. */
  private static List<Rule> apart(List<Rule> sorted) {
    List<Rule> apart = new ArrayList<>();
    for (Rule rule : sorted) {
      if (apart.isEmpty() || rule.at() - apart.get(apart.size() - 1).at() > Tabular.SAME) {
        apart.add(rule);
      }
    }
    return apart;
  }

  /** The longest stretch of rules that is a table, and then on from its last one. */
  private void find(List<Grid> found) {
    int first = 0;
    while (first + 2 < rules.size()) {
      int last = rules.size() - 1;
      Grid table = null;
      while (table == null && last >= first + 2) {
        table = table(first, last);
        last--;
      }
      if (table != null) {
        found.add(table);
        first = last + 1;
      }
      first++;
    }
  }

  private @Nullable Grid table(int first, int last) {
    Rule top = rules.get(first);
    Box box =
        new Box(
            Math.min(top.from(), top.to()),
            top.at(),
            Math.max(top.from(), top.to()),
            rules.get(last).at());
    List<List<Row>> lines = lines(box);
    if (lines.size() > LINES) {
      return null;
    }
    Tabular cells = Tabular.of(lines, box.left(), box.right());
    double head = rules.get(first + 1).at();
    long below = lines.stream().filter(line -> Tabular.middle(line) > head).count();
    boolean named =
        lines.stream().anyMatch(line -> Tabular.middle(line) < head && cells.filled(line) >= 2);
    if (cells.columns() < 2
        || below < 2
        || !named
        || !isTabular(first, last, cells)
        || !cells.isAligned()
        || cells.isProse()
        || isList(cells)
        || (!bands && holdsHeading(first, last, lines))) {
      return null;
    }
    return grid(first, last, box, cells);
  }

  /** Nothing but signs stands before the text of its lines. */
  private static boolean isList(Tabular cells) {
    return cells.columns() == 2
        && cells.lines().stream()
            .filter(line -> line.size() > 1)
            .allMatch(line -> SIGN.matcher(line.get(0).ink()).matches());
  }

  private Grid grid(int first, int last, Box box, Tabular cells) {
    List<Double> ys = rowEdges(first, last, cells);
    Tabular whole = bands ? cells : withNames(first, last, cells);
    if (whole.lines().size() > cells.lines().size()) {
      double above = whole.lines().get(0).get(0).line().top();
      ys.add(0, above);
      return whole.grid(new Box(box.left(), above, box.right(), box.bottom()), ys, 1);
    }
    double head = rules.get(first + 1).at();
    return cells.grid(box, ys, (int) ys.stream().filter(y -> y < head + 1).count() - 1);
  }

  /**
   * Larger type that stands apart from the rule above it, with a line of several pieces before the
   * next rule, is the heading of the next table, whose head that line is.
   */
  private boolean holdsHeading(int first, int last, List<List<Row>> lines) {
    double size = Rows.usualSize(lines.stream().flatMap(List::stream).toList());
    for (int i = first + 1; i < last; i++) {
      double from = rules.get(i).at();
      double to = rules.get(i + 1).at();
      List<List<Row>> between =
          lines.stream()
              .filter(line -> Tabular.middle(line) > from && Tabular.middle(line) < to)
              .toList();
      boolean heads =
          between.size() > 1
              && between.get(0).size() == 1
              && between.get(0).get(0).size() > LARGER * size
              && between.get(0).get(0).line().top() - from > size
              && between.get(between.size() - 1).size() > 1;
      if (heads) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where each line has a rule below it, but the first none above, and is not bold: a bold line
   * right above that rule with one piece in each column names them. What stands first on the page
   * is its head, and a name of several lines is not known from a caption.
   */
  private Tabular withNames(int first, int last, Tabular cells) {
    Rule top = rules.get(first);
    List<Row> names =
        above(top, 0).filter(row -> row.line().bottom() > top.at() - row.size()).toList();
    boolean few = last - first < 3 || cells.lines().size() > 2 * (last - first);
    if (few
        || names.size() != cells.columns()
        || cells.filled(names) != names.size()
        || !areBold(names)
        || areBold(cells.lines().get(0))
        || isRuledAbove(names, top)) {
      return cells;
    }
    List<Row> before = above(top, names.get(0).size()).toList();
    boolean head = rows.stream().allMatch(r -> r.baseline() >= names.get(0).baseline());
    if (head || (before.size() > 1 && areBold(before))) {
      return cells;
    }
    List<List<Row>> lines = new ArrayList<>(List.of(names));
    lines.addAll(cells.lines());
    Tabular named = Tabular.of(lines, cells.xs().get(0), cells.xs().get(cells.columns()));
    return named.columns() == cells.columns() && named.isAligned() ? named : cells;
  }

  /**
   * Returns the rows within the width of a rule whose foot is no more than 1.5 em above a place.
   */
  private Stream<Row> above(Rule top, double up) {
    double at = top.at() - up;
    return rows.stream()
        .filter(row -> row.line().bottom() < at + Tabular.SAME)
        .filter(row -> row.line().bottom() > at - 1.5 * row.size())
        .filter(row -> row.box().left() > top.from() - Tabular.SAME)
        .filter(row -> row.box().right() < top.to() + Tabular.SAME);
  }

  private static boolean areBold(List<Row> some) {
    return some.stream()
        .flatMap(row -> row.glyphs().stream())
        .filter(glyph -> !glyph.isSpace())
        .allMatch(Glyph::bold);
  }

  private boolean isRuledAbove(List<Row> names, Rule top) {
    double near = names.get(0).line().top() - names.get(0).size();
    return rules.stream().anyMatch(rule -> rule.at() > near && rule.at() < top.at());
  }

  private List<List<Row>> lines(Box box) {
    return Tabular.linesOf(
        rows.stream()
            .filter(row -> {
              double middle = (row.line().top() + row.line().bottom()) / 2;
              return middle > box.top()
                  && middle < box.bottom()
                  && row.box().left() > box.left() - Tabular.SAME
                  && row.box().right() < box.right() + row.size();
            })
            .toList());
  }

  /** Between any two rules some line has several cells, and most lines of the whole have. */
  private boolean isTabular(int first, int last, Tabular cells) {
    for (int i = first; i < last; i++) {
      double from = rules.get(i).at();
      double to = rules.get(i + 1).at();
      boolean several =
          cells.lines().stream()
              .anyMatch(line ->
                  Tabular.middle(line) > from
                      && Tabular.middle(line) < to
                      && cells.filled(line) > 1);
      if (!several) {
        return false;
      }
    }
    long several = cells.lines().stream().filter(line -> cells.filled(line) > 1).count();
    return several >= (bands ? SEVERAL_IN_BANDS : SEVERAL) * cells.lines().size();
  }

  /**
   * Returns how far lines of one row are apart at most: where all lines that surely begin a row,
   * with something in every column or with a figure, stand further below the line before. A figure
   * goes on with nothing, and rows near to each other, in groups, have some. Returns 0 elsewhere.
   */
  private static double pitch(Tabular cells, double head) {
    double least = Double.POSITIVE_INFINITY;
    double leastToBegin = Double.POSITIVE_INFINITY;
    List<List<Row>> lines = cells.lines();
    for (int i = 1; i < lines.size(); i++) {
      if (Tabular.middle(lines.get(i - 1)) > head) {
        List<Row> line = lines.get(i);
        double step = baseline(line) - baseline(lines.get(i - 1));
        least = Math.min(least, step);
        boolean begins = cells.filled(line) == cells.columns() || hasFigures(line);
        leastToBegin = begins ? Math.min(leastToBegin, step) : leastToBegin;
      }
    }
    boolean told = leastToBegin < Double.POSITIVE_INFINITY && leastToBegin > FAR * least;
    return told ? NEAR * least : 0;
  }

  private static boolean hasFigures(List<Row> line) {
    return line.stream().anyMatch(row -> FIGURE.matcher(row.ink()).matches());
  }

  private static double baseline(List<Row> line) {
    return line.get(0).baseline();
  }

  /** A rule ends a row, and so does a line that has something in the first column. */
  private List<Double> rowEdges(int first, int last, Tabular cells) {
    List<Double> ys = new ArrayList<>();
    rules.subList(first, last + 1).forEach(rule -> ys.add(rule.at()));
    if (bands) {
      return ys;
    }
    double head = rules.get(first + 1).at();
    double pitch = pitch(cells, head);
    List<List<Row>> lines = cells.lines();
    for (int i = 1; i < lines.size(); i++) {
      List<Row> before = lines.get(i - 1);
      List<Row> line = lines.get(i);
      boolean begins =
          line.stream().anyMatch(row -> cells.column(row) == 0)
              && baseline(line) - baseline(before) > pitch;
      double edge = (before.get(0).line().bottom() + line.get(0).line().top()) / 2;
      boolean ruled =
          ys.stream().anyMatch(y -> y > Tabular.middle(before) && y < Tabular.middle(line));
      if (begins && !ruled && Tabular.middle(before) > head) {
        ys.add(edge);
      }
    }
    ys.sort(Comparator.naturalOrder());
    return ys;
  }
}
