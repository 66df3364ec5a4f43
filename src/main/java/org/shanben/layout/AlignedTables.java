package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shanben.model.Box;
import org.shanben.source.Grid;

/**
 * Tables without any rules: lines of three pieces or more that stand in columns, under a line that
 * names them, with figures in a column after the first.
 *
 * <p>Figures are what makes such lines a table ({@code 縣市別　核定件數　經費}). Lists in columns, an index,
 * names beside each other, columns of prose have none; the entries of a table of contents have one
 * column of them that counts up at its right; an array of numbers in a formula or along a chart's
 * axis has no names above it.
 */
final class AlignedTables {

  private static final int COLUMNS = 3;

  /** The line that names the columns, and two more. */
  private static final int LINES = 3;

  /** No page has a table of more lines. */
  private static final int MOST = 300;

  /** The line that names the columns is among so many at the beginning of a stretch. */
  private static final int TRIES = 3;

  /** Lines further apart than this many ems belong to two things. */
  private static final double APART = 3;

  /** This part of a column's cells are figures. */
  private static final double FIGURES = 0.6;

  /** Text beside a table is so many times as large. */
  private static final double LARGER = 1.15;

  /** And longer than so many ems. */
  private static final double LONG = 10;

  private static final Pattern FIGURE =
      Pattern.compile(
          "[+\\-−–△▲(（$＄]{0,3}\\s?[0-9０-９][0-9０-９,，. ]*\\s?[%％)）]{0,2}|[—–\\-－…─*]{1,4}");

  private static final Pattern LEADERS = Pattern.compile("[.．…⋯·‧•・]{4}");

  /** A year names a column as often as it stands in one. */
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}|1[0-9]{2}|[5-9][0-9]");

  private final List<List<Row>> lines;

  private AlignedTables(List<List<Row>> lines) {
    this.lines = lines;
  }

  /** Returns the tables of a page's rows that stand in no other, not numbered yet. */
  static List<Grid> of(List<Row> rows) {
    List<Grid> found = new ArrayList<>();
    AlignedTables tables = new AlignedTables(Tabular.linesOf(rows));
    int line = 0;
    while (line + LINES <= tables.lines.size()) {
      line = tables.find(line, found);
    }
    return found;
  }

  /** Looks for a table from a line on and returns the line from which to look next. */
  private int find(int line, List<Grid> found) {
    int end = end(line);
    for (int first = line; first < line + TRIES && end - first >= LINES; first++) {
      Optional<Grid> table = end - first > MOST ? Optional.empty() : table(first, end);
      if (table.isPresent()) {
        found.add(table.get());
        return end;
      }
    }
    return Math.max(end, line + 1);
  }

  /** Returns the line after the last one that leaves free what the first one does. */
  private int end(int first) {
    List<Row> top = lines.get(first);
    if (top.size() < COLUMNS) {
      return first;
    }
    List<double[]> inked = spans(List.of(), top);
    int line = first + 1;
    while (line < lines.size() && line - first <= MOST) {
      List<Row> row = lines.get(line);
      List<Row> before = lines.get(line - 1);
      double apart = row.get(0).baseline() - before.get(0).baseline();
      List<double[]> more = spans(inked, row);
      boolean single = row.size() == 1 && row.get(0).box().left() < more.get(0)[1];
      if (apart > APART * row.get(0).size() || more.size() < COLUMNS || single) {
        break;
      }
      inked = more;
      line++;
    }
    return line;
  }

  /** Returns where there is ink when that of a line comes to it; nearer spans become one. */
  private static List<double[]> spans(List<double[]> inked, List<Row> line) {
    List<double[]> all = new ArrayList<>(inked);
    double em = line.get(0).size();
    line.forEach(row -> all.add(new double[] {row.inkLeft(), row.inkRight()}));
    all.sort((one, other) -> Double.compare(one[0], other[0]));
    List<double[]> merged = new ArrayList<>();
    for (double[] span : all) {
      double[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span[0] - last[1] <= Tabular.STRIP * em) {
        last[1] = Math.max(last[1], span[1]);
      } else {
        merged.add(span.clone());
      }
    }
    return merged;
  }

  private Optional<Grid> table(int first, int end) {
    List<List<Row>> some = withoutText(lines.subList(first, end));
    Box box = some.stream().flatMap(List::stream).map(Row::box).reduce(Box::union).orElseThrow();
    Tabular cells = Tabular.of(some, box.left() - 1, box.right() + 1);
    List<Integer> figures = new ArrayList<>();
    for (int column = 1; column < cells.columns(); column++) {
      if (isFigures(cells, column)) {
        figures.add(column);
      }
    }
    boolean table =
        cells.columns() >= COLUMNS
            && !figures.isEmpty()
            && isNamed(cells)
            && !isContents(cells, figures)
            && isFilled(cells)
            && cells.isAligned()
            && !cells.isProse();
    return table ? Optional.of(cells.grid(box, rowEdges(cells, box), 1)) : Optional.empty();
  }

  /** Returns the lines without those of a column of text beside them all, in larger type. */
  private static List<List<Row>> withoutText(List<List<Row>> some) {
    List<Row> all = some.stream().flatMap(List::stream).toList();
    double size = LARGER * Rows.usualSize(all);
    List<Row> text = all.stream().filter(row -> row.size() > size).toList();
    Optional<Box> table =
        all.stream().filter(row -> row.size() <= size).map(Row::box).reduce(Box::union);
    Optional<Box> column = text.stream().map(Row::box).reduce(Box::union);
    boolean beside =
        table.isPresent()
            && column.filter(c -> c.overlapX(table.get()) == 0).isPresent()
            && isText(some, column.get(), size);
    return beside
        ? some.stream()
            .map(line -> Row.without(line, text))
            .filter(line -> !line.isEmpty())
            .toList()
        : some;
  }

  /** Most lines of text are long and end together; labels and totals do not. */
  private static boolean isText(List<List<Row>> some, Box column, double size) {
    long full =
        some.stream()
            .map(
                line -> line.stream().filter(r -> r.size() > size).map(Row::box).reduce(Box::union))
            .flatMap(Optional::stream)
            .filter(box -> column.right() - box.right() < size)
            .filter(box -> column.right() - box.left() > LONG * size)
            .count();
    return full * 2 > some.size();
  }

  private static String text(List<Row> line, Tabular cells, int column) {
    StringBuilder text = new StringBuilder();
    line.stream()
        .filter(row -> cells.column(row) == column)
        .flatMap(row -> row.glyphs().stream())
        .forEach(glyph -> text.append(glyph.text()));
    return text.toString().strip();
  }

  /** The cells below the first line are figures, as far as there are any. */
  private static boolean isFigures(Tabular cells, int column) {
    List<String> texts =
        cells.lines().stream()
            .skip(1)
            .map(line -> text(line, cells, column))
            .filter(text -> !text.isEmpty())
            .toList();
    long figures = texts.stream().filter(text -> FIGURE.matcher(text).matches()).count();
    long digits = texts.stream().filter(text -> text.matches("(?s).*[0-9０-９].*")).count();
    return texts.size() >= 2 && figures >= FIGURES * texts.size() && digits >= 2;
  }

  /** The first line has a name above all columns but the first one, which needs none. */
  private static boolean isNamed(Tabular cells) {
    List<Row> head = cells.lines().get(0);
    for (int column = 0; column < cells.columns(); column++) {
      String name = text(head, cells, column);
      boolean figure = FIGURE.matcher(name).matches() && !YEAR.matcher(name).matches();
      if (figure || (column > 0 && name.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Page numbers, which never go down, are the only figures of a table of contents; those of an
   * index have leaders before them.
   */
  private static boolean isContents(Tabular cells, List<Integer> figures) {
    int last = cells.columns() - 1;
    if (cells.lines().stream()
        .flatMap(List::stream)
        .anyMatch(row -> LEADERS.matcher(row.ink()).find())) {
      return true;
    }
    if (!figures.equals(List.of(last))) {
      return false;
    }
    long before = 0;
    for (List<Row> line : cells.lines().subList(1, cells.lines().size())) {
      String text = text(line, cells, last);
      if (!text.matches("[0-9]{1,4}") || Long.parseLong(text) < before) {
        return false;
      }
      before = Long.parseLong(text);
    }
    return true;
  }

  /** Most lines have something in nearly all columns. */
  private static boolean isFilled(Tabular cells) {
    long full =
        cells.lines().stream().filter(line -> cells.filled(line) >= cells.columns() - 1).count();
    return full >= LINES && full * 3 >= cells.lines().size() * 2L;
  }

  /** A line with something in the first column, or with figures, begins a row. */
  private static List<Double> rowEdges(Tabular cells, Box box) {
    List<Double> ys = new ArrayList<>(List.of(box.top() - 1));
    List<List<Row>> lines = cells.lines();
    for (int i = 1; i < lines.size(); i++) {
      List<Row> line = lines.get(i);
      boolean begins = false;
      for (int column = 0; column < cells.columns(); column++) {
        String text = text(line, cells, column);
        begins |= column == 0 ? !text.isEmpty() : FIGURE.matcher(text).matches();
      }
      if (begins) {
        ys.add((lines.get(i - 1).get(0).line().bottom() + line.get(0).line().top()) / 2);
      }
    }
    ys.add(box.bottom() + 1);
    return ys;
  }
}
