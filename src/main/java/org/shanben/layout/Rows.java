package org.shanben.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;

/** Groups glyphs to baselines, and a baseline's glyphs to rows at its wide gaps. */
final class Rows {

  /**
   * A gap of this many ems parts a row. The narrowest gutters have one em; what a justified line
   * parts here by mistake is put together again, because no gutter runs through it.
   */
  static final double WIDE_GAP = 0.85;

  /**
   * A second drawing of a glyph lies within this part of an em: fake bold, not a doubled letter.
   */
  private static final double TWICE = 0.25;

  /** So many ems part what is set in another color, as notes in the margin are. */
  private static final double COLORED_GAP = 0.5;

  /** A line of text beside a note has so many ems. */
  private static final double TEXT = 8;

  /** A gutter that a mark hangs into has this many ems, its white half counted. */
  private static final double HUNG_GAP = 0.75;

  /** Rows that differ by less than this part of an em are on one line. */
  private static final double LEVEL = 0.3;

  /** A place or a baseline that differs by no more than this part of an em is the same. */
  private static final double OVER = 0.05;

  /** An ideographic space is wider than this part of an em. */
  private static final double NEARLY_EM = 0.95;

  /** One ideographic space is no wider than so many ems, letter spacing included. */
  private static final double TYPED_GAP = 1.3;

  /** Less than this is no gap, whatever white the marks beside it have. */
  private static final double NARROWEST = 0.3;

  /** So much of a line's width is a fair part of it. */
  private static final double FAIR = 0.2;

  /** Top down, and from left to right. */
  static final Comparator<Row> ORDER =
      Comparator.comparingDouble(Row::baseline).thenComparingDouble(row -> row.box().left());

  /**
   * The order of a line's glyphs: a typesetter draws an opening mark's white over what stands
   * before it, so that its ink tells.
   */
  static final Comparator<Glyph> ALONG =
      Comparator.comparingDouble(glyph -> glyph.x() + Ink.whiteBefore(glyph));

  private final List<Row> rows = new ArrayList<>();
  private final List<Glyph> printedTwice = new ArrayList<>();

  private Rows() {}

  /** Returns the rows of {@code glyphs}, top down and from left to right. */
  static Rows of(List<Glyph> glyphs) {
    Rows result = new Rows();
    for (List<Glyph> line : baselines(glyphs)) {
      result.part(result.once(line));
    }
    result.rows.sort(ORDER);
    List<Row> marked = Icons.lifted(RaisedMarks.returned(result.rows));
    result.rows.clear();
    result.rows.addAll(marked);
    return result;
  }

  /** Returns the rows. */
  List<Row> rows() {
    return rows;
  }

  /** Returns the glyphs that only print another one again. */
  List<Glyph> printedTwice() {
    return printedTwice;
  }

  /** Parts glyphs by baseline; each part is sorted by x. */
  private static List<List<Glyph>> baselines(List<Glyph> glyphs) {
    List<Baseline> lines = new ArrayList<>();
    for (List<Glyph> run : runs(glyphs)) {
      Baseline.of(run, lines)
          .ifPresentOrElse(line -> line.add(run), () -> lines.add(new Baseline(run)));
    }
    return lines.stream().map(Baseline::sorted).toList();
  }

  /**
   * Returns the runs of glyphs that a page draws one right after the other, top down: on a tilted
   * scan the next column's baselines may be nearer to a word's end than that of its beginning is.
   */
  private static List<List<Glyph>> runs(List<Glyph> glyphs) {
    List<List<Glyph>> runs = new ArrayList<>();
    @Nullable Glyph last = null;
    for (Glyph glyph : glyphs) {
      if (last == null || !follows(last, glyph)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(glyph);
      last = glyph;
    }
    Comparator<List<Glyph>> topDown = Comparator.comparingDouble(run -> run.get(0).y());
    runs.sort(topDown.thenComparingDouble(run -> run.get(0).x()));
    return runs;
  }

  private static boolean follows(Glyph last, Glyph glyph) {
    double em = glyph.size();
    return Math.abs(glyph.size() - last.size()) < OVER * em
        && Math.abs(glyph.y() - last.y()) < OVER * em
        && Math.abs(glyph.x() - last.end()) < NARROWEST * em;
  }

  /** Takes out glyphs that print the one before again, a cheap way to look bold. */
  private List<Glyph> once(List<Glyph> line) {
    List<Glyph> kept = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Glyph glyph = line.get(i);
      if (isOver(glyph, i > 0 ? line.get(i - 1) : null)
          || isOver(glyph, i + 1 < line.size() ? line.get(i + 1) : null)) {
        continue; // the space of an empty paragraph, drawn where the next one begins
      }
      int twin = twinOf(glyph, kept);
      if (twin < 0) {
        kept.add(glyph);
      } else {
        kept.set(twin, kept.get(twin).emboldened());
        printedTwice.add(glyph);
      }
    }
    return kept;
  }

  /** Tells whether a space of another baseline begins over a character's first half. */
  private static boolean isOver(Glyph space, @Nullable Glyph ink) {
    return space.isSpace()
        && ink != null
        && !ink.isSpace()
        && Math.abs(space.y() - ink.y()) > OVER * ink.size()
        && space.x() > ink.x() - OVER * ink.size()
        && space.x() < ink.x() + ink.advance() / 2;
  }

  private static int twinOf(Glyph glyph, List<Glyph> kept) {
    for (int i = kept.size() - 1; i >= Math.max(0, kept.size() - 3); i--) {
      Glyph other = kept.get(i);
      boolean near =
          Math.abs(other.x() - glyph.x()) < TWICE * Math.min(glyph.advance(), glyph.size())
              && Math.abs(other.y() - glyph.y()) < TWICE * glyph.size();
      if (near && other.text().equals(glyph.text()) && !glyph.isSpace()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The pieces of one line share its baseline: a bullet half a point below its text, or a value
   * half a point above its name, keeps its place.
   */
  private void part(List<Glyph> line) {
    double baseline = row(line).baseline();
    List<Glyph> current = new ArrayList<>();
    @Nullable Glyph ink = null;
    for (Glyph glyph : line) {
      if (ink != null && !glyph.isSpace()) {
        boolean wide = isWide(ink, glyph) && !isTyped(ink, current.get(current.size() - 1), glyph);
        if (wide || beginsNote(line.get(0), ink, glyph)) {
          add(current, baseline);
          current = new ArrayList<>();
        }
      }
      current.add(glyph);
      ink = glyph.isSpace() ? ink : glyph;
    }
    add(current, baseline);
  }

  /**
   * Tells whether a gap parts two glyphs. The smaller one measures it: a heading beside a column
   * must not close the gutter; and neither must the white half of a mark that hangs into it.
   */
  private static boolean isWide(Glyph left, Glyph right) {
    double em = Math.min(left.size(), right.size());
    double gap = right.x() - left.end();
    double white = Ink.whiteAfter(left) + Ink.whiteBefore(right);
    return gap > WIDE_GAP * em || (gap > NARROWEST * em && gap + white > HUNG_GAP * em);
  }

  /**
   * One ideographic space that fills the gap was typed there, as in a headline of two parts; two
   * columns have none between them.
   */
  private static boolean isTyped(Glyph left, Glyph space, Glyph right) {
    double gap = right.x() - left.end();
    double em = Math.min(left.size(), right.size());
    return isIdeographic(space)
        && tenth(left.size()) == tenth(right.size())
        && gap < TYPED_GAP * em
        && Math.abs(space.x() - left.end()) < NARROWEST * em;
  }

  /** A space as wide as an ideograph is one, whatever character the font makes of it. */
  static boolean isIdeographic(Glyph space) {
    return space.text().equals("\u3000")
        || (space.isSpace() && space.advance() > NEARLY_EM * space.size());
  }

  /**
   * A note in the margin is of another color and may come nearer to a line of text than that. What
   * follows a heading's number does not.
   */
  private static boolean beginsNote(Glyph first, Glyph left, Glyph right) {
    double em = Math.min(left.size(), right.size());
    double gap = right.x() - left.end();
    return left.color() != right.color()
        && left.end() - first.x() > TEXT * em
        && gap > 0
        && gap + Ink.whiteAfter(left) + Ink.whiteBefore(right) > COLORED_GAP * em;
  }

  private void add(List<Glyph> glyphs, double baseline) {
    if (!glyphs.isEmpty()) {
      rows.add(row(glyphs).on(baseline));
    }
  }

  /** Returns the row of {@code glyphs}, which are sorted by x. */
  static Row row(List<Glyph> glyphs) {
    @Nullable Box box = null;
    for (Glyph glyph : glyphs) {
      if (!glyph.isSpace()) {
        box = box == null ? glyph.box() : box.union(glyph.box());
      }
    }
    Glyph first = glyphs.get(0);
    double size = size(glyphs).orElse(first.size());
    List<Glyph> main =
        glyphs.stream().filter(g -> !g.isSpace() && tenth(g.size()) == size).toList();
    double baseline = heaviest(main, Glyph::y).orElse(first.y());
    return Row.of(glyphs, box == null ? first.box() : box, size, baseline);
  }

  /**
   * The size of most of the glyphs. Where a fair part of them is Chinese, the size of that: Latin
   * letters beside it are often set a little larger, and make no heading of a line.
   */
  static OptionalDouble size(List<Glyph> glyphs) {
    List<Glyph> ink = glyphs.stream().filter(glyph -> !glyph.isSpace()).toList();
    List<Glyph> wide = ink.stream().filter(Glyph::isWide).toList();
    boolean fair = width(wide) >= FAIR * width(ink);
    return heaviest(fair && !wide.isEmpty() ? wide : ink, glyph -> tenth(glyph.size()));
  }

  private static double width(List<Glyph> glyphs) {
    return glyphs.stream().mapToDouble(glyph -> Math.max(glyph.advance(), 0.1)).sum();
  }

  /** Returns the value that the most width has; the greatest of equals. */
  private static OptionalDouble heaviest(List<Glyph> glyphs, ToDoubleFunction<Glyph> value) {
    Map<Double, Double> widths = new HashMap<>();
    glyphs.forEach(
        g -> widths.merge(value.applyAsDouble(g), Math.max(g.advance(), 0.1), Double::sum));
    return widths.entrySet().stream()
        .max(Map.Entry.<Double, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> OptionalDouble.of(entry.getKey()))
        .orElseGet(OptionalDouble::empty);
  }

  private static double tenth(double value) {
    return Math.rint(value * 10) / 10;
  }

  /** Returns the size that as many rows are below as above. */
  static double usualSize(List<Row> rows) {
    double[] sizes = rows.stream().mapToDouble(Row::size).sorted().toArray();
    return sizes[sizes.length / 2];
  }

  /** Returns the heights at which rows stand, top down, each once. */
  static double[] heights(List<Row> rows) {
    double near = LEVEL * rows.get(rows.size() / 2).size();
    double[] all = rows.stream().mapToDouble(Row::baseline).sorted().toArray();
    return IntStream.range(0, all.length)
        .filter(i -> i == 0 || all[i] - all[i - 1] > near)
        .mapToDouble(i -> all[i])
        .toArray();
  }

  /** Returns how far rows that follow each other usually are apart; 0 for a single one. */
  static double pitch(List<Row> rows) {
    double[] at = heights(rows);
    double[] apart = IntStream.range(1, at.length).mapToDouble(i -> at[i] - at[i - 1]).toArray();
    Arrays.sort(apart);
    return apart.length == 0 ? 0 : apart[apart.length / 2];
  }
}
