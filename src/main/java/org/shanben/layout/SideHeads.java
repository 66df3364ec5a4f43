package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.unicode.Cjk;

/**
 * Headings of several lines that hang in the margin before the text, the first one level with the
 * text that it heads. Such a heading is read whole before that line. It is bold or larger, and the
 * text beside its lines goes on from each to the next and below them; the labels of a list, and the
 * dates of a chronicle, have an entry of their own beside each.
 */
final class SideHeads {

  /** The strip between a heading and the text is at least this part of an em wide. */
  private static final double STRIP = 0.5;

  /** The lines of a heading are no further apart than this many ems. */
  private static final double STACKED = 2.2;

  /** Lines that begin within this many points of each other are set together. */
  private static final double SAME = 2;

  /** Two baselines are level that differ by less than this part of an em. */
  private static final double LEVEL = 0.3;

  /** A full line of ragged Latin text ends so many ems before the margin, at most. */
  private static final double RAGGED = 5;

  /** One of Chinese text ends so many ems before it. */
  private static final double FULL = 1.5;

  /** A line of text is wider than so many ems. */
  private static final double TEXT = 12;

  /** A heading that is not bold is so many times as large as the text. */
  private static final double LARGER = 1.1;

  /** For each line of a heading the text has so many. */
  private static final int FEW = 3;

  /** A heading has no more lines. */
  private static final int MOST = 6;

  /** The strip in which a heading takes its place is as high as this, in points. */
  private static final double THIN = 0.01;

  private final List<Row> rows;

  private SideHeads(List<Row> rows) {
    this.rows = rows.stream().sorted(Rows.ORDER).toList();
  }

  /** Returns a panel for each heading of several lines. */
  static List<Panels.Panel> of(List<Row> rows) {
    SideHeads heads = new SideHeads(rows);
    List<Panels.Panel> panels = new ArrayList<>();
    for (int i = 0; i < heads.rows.size() && rows.size() <= Columns.MOST_ROWS; i++) {
      int at = i;
      Optional<Panels.Panel> head = heads.textBeside(i).flatMap(text -> heads.panel(at, text));
      head.ifPresent(panels::add);
      double end = head.map(panel -> last(panel.rows())).orElse(Double.NEGATIVE_INFINITY);
      while (i + 1 < heads.rows.size() && heads.rows.get(i + 1).baseline() <= end) {
        i++;
      }
    }
    return panels;
  }

  private static double last(List<Row> head) {
    return head.get(head.size() - 1).baseline();
  }

  /** Returns the text level with row {@code i} and right of it, if they differ in type. */
  private Optional<Row> textBeside(int i) {
    Row row = rows.get(i);
    if (i + 1 >= rows.size() || !areLevel(row, rows.get(i + 1))) {
      return Optional.empty();
    }
    Row text = rows.get(i + 1);
    boolean first = i == 0 || !areLevel(rows.get(i - 1), row);
    boolean beside =
        first
            && text.box().left() > row.box().right() + STRIP * row.size()
            && text.box().width() > TEXT * text.size()
            && stands(row, text)
            && isName(row)
            && isMargin(text);
    return beside ? Optional.of(text) : Optional.empty();
  }

  private static boolean isName(Row row) {
    String ink = row.ink();
    @Nullable Glyph first = row.edge(false);
    @Nullable Glyph last = row.edge(true);
    return first != null
        && last != null
        && first.bold() == last.bold()
        && Character.isLetter(ink.codePointAt(0))
        && !Cjk.endsSentence(ink);
  }

  /** Before the text stands little else: what has as many lines is a column or a list. */
  private boolean isMargin(Row text) {
    double left = text.box().left();
    List<Row> lines =
        rows.stream().filter(row -> Math.abs(row.box().left() - left) < SAME).toList();
    Box beside = lines.stream().map(Row::box).reduce(Box::union).orElseThrow();
    long before =
        rows.stream()
            .filter(row -> row.box().right() < left && row.box().overlapY(beside) > 0)
            .count();
    return before * FEW <= lines.size();
  }

  private static boolean areLevel(Row one, Row other) {
    return Math.abs(one.baseline() - other.baseline()) < LEVEL * one.size();
  }

  /** It is bold, or larger: what is only smaller, or of another color, is a note. */
  private static boolean stands(Row row, Row text) {
    @Nullable Glyph some = row.edge(false);
    @Nullable Glyph others = text.edge(false);
    boolean bold = some != null && others != null && some.bold() && !others.bold();
    return row.size() > LARGER * text.size() || (bold && row.size() * LARGER > text.size());
  }

  private static boolean looksLike(Row one, Row other) {
    @Nullable Glyph some = one.edge(false);
    @Nullable Glyph others = other.edge(false);
    return some == null
        || others == null
        || (some.bold() == others.bold()
            && some.color() == others.color()
            && Math.abs(one.size() - other.size()) < 0.5);
  }

  /** Returns the heading that begins in row {@code i}, if it has more lines than that. */
  private Optional<Panels.Panel> panel(int i, Row text) {
    List<Row> head = new ArrayList<>(List.of(rows.get(i)));
    List<Row> beside = new ArrayList<>(List.of(text));
    for (Row row : rows.subList(i + 2, rows.size())) {
      Row last = head.get(head.size() - 1);
      if (row.baseline() - last.baseline() > STACKED * last.size()) {
        break;
      }
      if (row.box().left() >= text.box().left() - SAME) {
        beside.add(row);
      } else if (looksLike(last, row) && isName(last) && areStacked(last, row, text)) {
        head.add(row);
      } else {
        return Optional.empty();
      }
    }
    double end = last(head);
    if (beside.stream().noneMatch(row -> row.baseline() > end + LEVEL * row.size())) {
      return Optional.empty(); // two names with a line each
    }
    beside.removeIf(row -> row.baseline() > end + LEVEL * row.size());
    Box box = head.stream().map(Row::box).reduce(Box::union).orElseThrow();
    double y = text.baseline() - THIN;
    return head.size() > 1 && head.size() <= MOST && areOneText(beside)
        ? Optional.of(
            new Panels.Panel(new Box(box.left(), y - THIN, box.right(), y), head, List.of(text)))
        : Optional.empty();
  }

  private boolean areOneText(List<Row> beside) {
    return IntStream.range(1, beside.size())
        .allMatch(i -> goesOn(beside.get(i - 1), beside.get(i)));
  }

  /** Both begin, or end, at one place, before the text. */
  private static boolean areStacked(Row last, Row row, Row text) {
    return (Math.abs(last.box().left() - row.box().left()) < SAME
            || Math.abs(last.box().right() - row.box().right()) < SAME)
        && row.box().right() < text.box().left() - STRIP * row.size();
  }

  private static boolean isWide(@Nullable Glyph glyph) {
    return glyph != null && glyph.isWide();
  }

  /** The line before is full, and a word of Latin text goes on in small letters. */
  private boolean goesOn(Row before, Row row) {
    @Nullable Glyph first = row.edge(false);
    boolean wide = isWide(first) || isWide(before.edge(true));
    double end =
        rows.stream()
            .filter(other -> Math.abs(other.box().left() - row.box().left()) < SAME)
            .mapToDouble(Row::inkRight)
            .max()
            .orElse(0);
    return looksLike(before, row)
        && (wide || (first != null && Character.isLowerCase(first.text().codePointAt(0))))
        && row.box().left() < before.box().left() + SAME
        && before.inkRight() > end - (wide ? FULL : RAGGED) * row.size();
  }
}
