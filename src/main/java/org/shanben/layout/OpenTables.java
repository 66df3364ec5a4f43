package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shanben.model.Box;
import org.shanben.source.Grid;
import org.shanben.source.GridCell;

/**
 * Tables that have rules above, below and under their head, and no uprights, as books set them.
 *
 * <p>Three rules of one length lie above each other, and between them all lines leave the same
 * strips free. The rule below a page's head and that above its foot are of one length, too, but
 * what stands between them leaves no strip; and columns of prose fill theirs, which cells do not. A
 * line without anything in the first column goes on with the row above.
 */
final class OpenTables {

  /** A table is at least this wide, in points. */
  private static final double WIDE = 100;

  /** Rules whose ends differ by no more than this many points are of one length. */
  private static final double SAME = 3;

  /** A strip between two columns is at least this many ems wide. */
  private static final double STRIP = 0.7;

  /** Prose fills this part of its column in most lines. */
  private static final double FULL = 0.85;

  /** This part of a column's cells stands at one place. */
  private static final double ALIGNED = 0.65;

  /** No table has more rules; a ruled sheet for writing does. */
  private static final int MOST = 60;

  /** No page has a table of more lines. */
  private static final int LINES = 300;

  private final List<Rule> rules;
  private final List<Row> rows;

  private OpenTables(List<Rule> rules, List<Row> rows) {
    this.rules = rules;
    this.rows = rows;
  }

  /** Returns the tables of a page, not numbered yet. */
  static List<Grid> of(List<Rule> pieces, List<Glyph> glyphs) {
    List<Rule> across =
        Rules.whole(pieces, true).stream().filter(rule -> rule.length() >= WIDE).toList();
    List<Grid> found = new ArrayList<>();
    if (across.size() < 3 || across.size() > MOST) {
      return found;
    }
    List<Row> rows = Rows.of(glyphs).rows();
    List<Rule> left = new ArrayList<>(across);
    while (!left.isEmpty()) {
      Rule first = left.get(0);
      List<Rule> alike =
          left.stream()
              .filter(rule -> Math.abs(rule.from() - first.from()) < SAME)
              .filter(rule -> Math.abs(rule.to() - first.to()) < SAME)
              .sorted(Comparator.comparingDouble(Rule::at))
              .toList();
      left.removeAll(alike);
      left.remove(first);
      new OpenTables(alike, rows).find(found);
    }
    return found;
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

  private @org.jspecify.annotations.Nullable Grid table(int first, int last) {
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
    List<Double> xs = edges(box, lines);
    double head = rules.get(first + 1).at();
    long below = lines.stream().filter(line -> middle(line) > head).count();
    boolean named = lines.stream().anyMatch(line -> middle(line) < head && filled(line, xs) >= 2);
    if (xs.size() < 3
        || below < 2
        || !named
        || !isTabular(first, last, lines, xs)
        || !isAligned(lines, xs)
        || isProse(lines, xs)) {
      return null;
    }
    List<Double> ys = rowEdges(first, last, lines, xs);
    return grid(inked(lines, xs), box, ys, head);
  }

  private List<List<Row>> lines(Box box) {
    List<List<Row>> lines = new ArrayList<>();
    for (Row row : rows) {
      double middle = (row.line().top() + row.line().bottom()) / 2;
      boolean inside =
          middle > box.top()
              && middle < box.bottom()
              && row.box().left() > box.left() - SAME
              && row.box().right() < box.right() + row.size();
      if (inside) {
        List<Row> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
        if (last.isEmpty() || last.get(0).baseline() != row.baseline()) {
          lines.add(new ArrayList<>(List.of(row)));
        } else {
          last.add(row);
        }
      }
    }
    return lines;
  }

  private static double middle(List<Row> line) {
    return (line.get(0).line().top() + line.get(0).line().bottom()) / 2;
  }

  /** Returns the table's sides and the middles of the strips that all lines leave free. */
  private static List<Double> edges(Box box, List<List<Row>> lines) {
    List<Row> sorted =
        lines.stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(row -> row.box().left()))
            .toList();
    List<Double> xs = new ArrayList<>(List.of(box.left()));
    double end = Double.POSITIVE_INFINITY;
    for (Row row : sorted) {
      if (row.box().left() - end > STRIP * row.size()) {
        xs.add((row.box().left() + end) / 2);
      }
      end = end == Double.POSITIVE_INFINITY ? row.box().right() : Math.max(end, row.box().right());
    }
    xs.add(box.right());
    return xs;
  }

  private static int column(Row row, List<Double> xs) {
    double centre = (row.box().left() + row.box().right()) / 2;
    int column = 0;
    while (column + 2 < xs.size() && centre > xs.get(column + 1)) {
      column++;
    }
    return column;
  }

  private static long filled(List<Row> line, List<Double> xs) {
    return line.stream().map(row -> column(row, xs)).distinct().count();
  }

  /** Between any two rules some line has several cells, and most lines of the whole have. */
  private boolean isTabular(int first, int last, List<List<Row>> lines, List<Double> xs) {
    for (int i = first; i < last; i++) {
      double from = rules.get(i).at();
      double to = rules.get(i + 1).at();
      boolean several =
          lines.stream()
              .anyMatch(line -> middle(line) > from && middle(line) < to && filled(line, xs) > 1);
      if (!several) {
        return false;
      }
    }
    long several = lines.stream().filter(line -> filled(line, xs) > 1).count();
    return several * 10 >= lines.size() * 7L;
  }

  /**
   * The cells of a column stand at one left, one middle or one right; a formula's pieces do not.
   */
  private static boolean isAligned(List<List<Row>> lines, List<Double> xs) {
    for (int column = 0; column + 1 < xs.size(); column++) {
      List<Box> boxes = new ArrayList<>();
      for (List<Row> line : lines) {
        for (Row row : line) {
          if (column(row, xs) == column) {
            boxes.add(row.box());
            break; // the first piece of a cell tells
          }
        }
      }
      double best =
          Math.max(
              share(boxes.stream().map(Box::left).toList()),
              Math.max(
                  share(boxes.stream().map(box -> (box.left() + box.right()) / 2).toList()),
                  share(boxes.stream().map(Box::right).toList())));
      if (best < ALIGNED) {
        return false;
      }
    }
    return true;
  }

  private static double share(List<Double> places) {
    long most = 0;
    for (double place : places) {
      most = Math.max(most, places.stream().filter(p -> Math.abs(p - place) < SAME).count());
    }
    return places.isEmpty() ? 0 : (double) most / places.size();
  }

  /** Two columns or more in which most lines fill the width are prose, side by side. */
  private static boolean isProse(List<List<Row>> lines, List<Double> xs) {
    int columns = xs.size() - 1;
    double[] widest = new double[columns];
    int[] pieces = new int[columns];
    int[] full = new int[columns];
    for (List<Row> line : lines) {
      for (Row row : line) {
        int column = column(row, xs);
        widest[column] = Math.max(widest[column], row.box().width());
      }
    }
    for (List<Row> line : lines) {
      for (Row row : line) {
        int column = column(row, xs);
        pieces[column]++;
        full[column] += row.box().width() > FULL * widest[column] ? 1 : 0;
      }
    }
    int prose = 0;
    for (int i = 0; i < columns; i++) {
      boolean wide = !lines.isEmpty() && widest[i] > 12 * lines.get(0).get(0).size();
      prose += wide && pieces[i] > 4 && full[i] * 2 > pieces[i] ? 1 : 0;
    }
    return prose >= 2;
  }

  /** A rule ends a row, and so does a line that has something in the first column. */
  private List<Double> rowEdges(int first, int last, List<List<Row>> lines, List<Double> xs) {
    List<Double> ys = new ArrayList<>();
    rules.subList(first, last + 1).forEach(rule -> ys.add(rule.at()));
    double head = rules.get(first + 1).at();
    for (int i = 1; i < lines.size(); i++) {
      List<Row> before = lines.get(i - 1);
      List<Row> line = lines.get(i);
      boolean begins = line.stream().anyMatch(row -> column(row, xs) == 0);
      double edge = (before.get(0).line().bottom() + line.get(0).line().top()) / 2;
      boolean ruled = ys.stream().anyMatch(y -> y > middle(before) && y < middle(line));
      if (begins && !ruled && middle(before) > head) {
        ys.add(edge);
      }
    }
    ys.sort(Comparator.naturalOrder());
    return ys;
  }

  /** Returns where the ink of each column begins and ends: its widest line is its measure. */
  private static List<Box> inked(List<List<Row>> lines, List<Double> xs) {
    List<Box> columns = new ArrayList<>();
    for (int i = 0; i + 1 < xs.size(); i++) {
      int column = i;
      columns.add(
          lines.stream()
              .flatMap(List::stream)
              .filter(row -> column(row, xs) == column)
              .map(Row::box)
              .reduce(Box::union)
              .orElse(new Box(xs.get(i), 0, xs.get(i + 1), 0)));
    }
    return columns;
  }

  private static Grid grid(List<Box> columns, Box whole, List<Double> ys, double head) {
    List<GridCell> cells = new ArrayList<>();
    for (int row = 0; row + 1 < ys.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        Box ink = columns.get(column);
        Box box = new Box(ink.left() - 1, ys.get(row), ink.right() + 1, ys.get(row + 1));
        cells.add(new GridCell(0, row, column, 1, 1, box));
      }
    }
    int heads = (int) ys.stream().filter(y -> y < head + 1).count() - 1;
    return new Grid(0, whole, ys.size() - 1, columns.size(), heads, cells);
  }
}
