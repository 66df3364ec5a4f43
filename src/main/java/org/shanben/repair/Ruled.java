package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shanben.source.Grid;
import org.shanben.source.GridCell;
import org.shanben.source.SourcePage;

/**
 * A table with all its parts: one grid on each page that it runs over.
 *
 * @param heads how many rows, from the first, name its columns
 * @param parts at least one, in order
 */
record Ruled(int heads, List<Part> parts) {

  /** Rules of two pages nearer than this many points are one. */
  private static final double SAME_RULE = 4;

  /** Notes are smaller than the text. */
  private static final double NOTE = 0.92;

  /** No table repeats more rows than this on each page. */
  private static final int MOST_HEADS = 4;

  /**
   * The part of a table that stands on one page.
   *
   * @param grid its rules
   * @param lines its lines that are body
   * @param offset what makes a row of the grid one of the table; a row that goes on over the page
   *     is one
   * @param repeated how many of its rows are the table's head, printed again
   */
  record Part(Grid grid, List<DraftLine> lines, int offset, int repeated) {}

  /** Returns the tables of a draft, in reading order. */
  static List<Ruled> of(Draft draft) {
    Map<Integer, List<DraftLine>> lines = new HashMap<>();
    Map<Integer, Integer> before = new HashMap<>();
    List<DraftLine> running = draft.lines().stream().filter(DraftLine::isRunning).toList();
    double bodySize = Frames.bodySize(running.stream().map(DraftLine::source).toList());
    int last = 0;
    int note = 0;
    for (DraftLine line : running) {
      int number = grid(line);
      boolean goesOn = note == line.source().column() && isSmall(line, bodySize);
      if (number == 0 && last > 0 && (goesOn || isNote(line, bodySize))) {
        note = line.source().column();
        continue; // at the foot of the page
      }
      if (number != last) {
        before.putIfAbsent(number, last);
      }
      lines.computeIfAbsent(number, key -> new ArrayList<>()).add(line);
      last = number;
    }
    List<Ruled> tables = new ArrayList<>();
    for (SourcePage page : draft.source().pages()) {
      for (Grid grid : page.grids()) {
        int previous = before.getOrDefault(grid.number(), 0);
        add(grid, lines.getOrDefault(grid.number(), List.of()), previous, tables);
      }
    }
    return tables;
  }

  /** A note's first line, smaller than the text; what else stands below a table ends it. */
  private static boolean isNote(DraftLine line, double bodySize) {
    return isSmall(line, bodySize) && NoteMarks.label(line).isPresent();
  }

  private static boolean isSmall(DraftLine line, double bodySize) {
    return line.source().type().size() < NOTE * bodySize;
  }

  private static void add(Grid grid, List<DraftLine> lines, int previous, List<Ruled> tables) {
    int last = tables.size() - 1;
    if (last >= 0 && tables.get(last).goesOn(grid, lines, previous)) {
      tables.set(last, tables.get(last).with(grid, lines));
    } else {
      tables.add(first(grid, lines));
    }
  }

  /** A grid goes on from the one whose lines come right before its own, on another page. */
  private boolean goesOn(Grid grid, List<DraftLine> lines, int previous) {
    Part last = parts.get(parts.size() - 1);
    return previous == last.grid().number()
        && last.lines().get(0).source().page() < lines.get(0).source().page()
        && (isLike(last.grid(), grid) || repeatsHead(grid, lines));
  }

  /** Without rules, columns stand where their widest cells let them; the head tells. */
  private boolean repeatsHead(Grid grid, List<DraftLine> lines) {
    Part first = parts.get(0);
    return first.grid().columns() == grid.columns() && sameRows(first.lines(), lines) > 0;
  }

  private static int grid(DraftLine line) {
    GridCell cell = line.source().cell();
    return cell == null ? 0 : cell.grid();
  }

  /** The columns of one table stand at the same places on all its pages. */
  private static boolean isLike(Grid one, Grid other) {
    List<Double> xs = edges(one);
    List<Double> others = edges(other);
    boolean same = one.columns() == other.columns() && xs.size() == others.size();
    for (int i = 0; same && i < xs.size(); i++) {
      same = Math.abs(xs.get(i) - others.get(i)) < SAME_RULE;
    }
    return same;
  }

  private static List<Double> edges(Grid grid) {
    TreeSet<Double> xs = new TreeSet<>();
    grid.cells().stream()
        .filter(cell -> cell.columns() == 1)
        .forEach(cell -> xs.add((double) Math.round(cell.box().left())));
    return List.copyOf(xs);
  }

  private static Ruled first(Grid grid, List<DraftLine> lines) {
    Part part = new Part(grid, List.copyOf(lines), 0, 0);
    int heads = Math.max(grid.heads(), standsOut(part) ? 1 : 0);
    return new Ruled(heads, List.of(part));
  }

  /** A first row of several bold cells over rows that are not. */
  private static boolean standsOut(Part part) {
    boolean bold = part.lines().stream().filter(line -> row(line) == 0).allMatch(Ruled::isBold);
    long cells =
        part.lines().stream()
            .filter(line -> row(line) == 0)
            .map(line -> line.source().cell())
            .distinct()
            .count();
    List<DraftLine> below = part.lines().stream().filter(line -> row(line) > 0).toList();
    long plain = below.stream().filter(line -> !isBold(line)).count();
    return bold && cells >= 2 && plain * 2 > below.size();
  }

  private static boolean isBold(DraftLine line) {
    return line.source().type().bold();
  }

  private static int row(DraftLine line) {
    GridCell cell = line.source().cell();
    return cell == null ? 0 : cell.row();
  }

  private Ruled with(Grid grid, List<DraftLine> lines) {
    Part last = parts.get(parts.size() - 1);
    int offset = last.offset() + last.grid().rows();
    int same = sameRows(parts.get(0).lines(), lines);
    int shared = new SplitRow(last, grid, lines, same).isOne() ? 1 : 0;
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(grid, List.copyOf(lines), offset - same - shared, same));
    return new Ruled(Math.max(heads, same), more);
  }

  /** Returns how many rows, from the first, say the same in both parts. */
  private static int sameRows(List<DraftLine> first, List<DraftLine> other) {
    int same = 0;
    while (same < MOST_HEADS
        && !text(first, same).isEmpty()
        && text(first, same).equals(text(other, same))) {
      same++;
    }
    return same;
  }

  private static String text(List<DraftLine> lines, int row) {
    StringBuilder text = new StringBuilder();
    lines.stream()
        .filter(line -> row(line) == row)
        .forEach(line -> text.append(column(line)).append(line.text().strip()).append('\n'));
    return text.toString();
  }

  private static int column(DraftLine line) {
    GridCell cell = line.source().cell();
    return cell == null ? 0 : cell.column();
  }
}
