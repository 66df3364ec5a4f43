package org.shanben.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanben.layout.Glyph;
import org.shanben.unicode.Cjk;

/**
 * A line of text as a program recognized it on a scan: words one after the other, each as wide as
 * its ink was taken for. The boxes of Chinese words run into those of their neighbours or leave
 * gaps, and what is said to be the size is the height of a line's ink.
 *
 * @param glyphs in the order of the page's content
 */
record ScanLine(List<Glyph> glyphs) {

  /** A glyph's baseline is no further from that of the glyph before it, in ems. */
  private static final double LEVEL = 0.3;

  /** What begins so far behind the glyph before it is of another line, in ems. */
  private static final double APART = 4;

  /** What follows by more ems stands apart. */
  private static final double GAP = 1.5;

  /** The ink of an ideograph is at least so wide, in ems. */
  private static final double INK = 0.7;

  /** A glyph of a font begins so near to where the one before it ends, in ems. */
  private static final double CLOSE = 0.15;

  /** A space between words, in ems. */
  private static final double SPACE = 0.25;

  /** Ideographs so many times as far apart as their ink is high are spread out. */
  private static final double SPREAD = 1.3;

  /** So many ems of text show its size. */
  private static final double TELLING = 8;

  ScanLine {
    glyphs = List.copyOf(glyphs);
  }

  /** Returns the lines of glyphs in the order of the content, whichever way they are turned. */
  static List<ScanLine> of(List<Glyph> glyphs) {
    List<ScanLine> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    double word = 0;
    for (Glyph glyph : glyphs) {
      @Nullable Glyph last = line.isEmpty() ? null : line.get(line.size() - 1);
      if (last != null && !(goesOn(last, glyph) && glyph.x() >= word)) {
        lines.add(new ScanLine(line));
        line = new ArrayList<>();
        last = null;
      }
      word = last == null || last.isSpace() ? glyph.x() : word;
      line.add(glyph);
    }
    if (!line.isEmpty()) {
      lines.add(new ScanLine(line));
    }
    return lines;
  }

  private static boolean goesOn(Glyph one, Glyph next) {
    double em = Math.max(one.size(), next.size());
    return one.angle() == next.angle()
        && Math.abs(next.y() - one.y()) < LEVEL * em
        && next.x() < one.end() + APART * em;
  }

  /** Returns the same line where no glyph reaches over the word that follows. */
  ScanLine parted() {
    List<Glyph> out = new ArrayList<>(glyphs);
    int word = 0;
    for (int i = 1; i < out.size(); i++) {
      if (out.get(i - 1).isSpace()) {
        squeeze(out.subList(word, i), out.get(i).x());
        word = i;
      }
    }
    return new ScanLine(out);
  }

  /** Squeezes a word that reaches over where the next begins; the space between has no room. */
  private static void squeeze(List<Glyph> word, double next) {
    double start = word.get(0).x();
    double end =
        word.stream().filter(g -> !g.isSpace()).mapToDouble(Glyph::end).max().orElse(start);
    double part = end > next && next > start ? (next - start) / (end - start) : 1;
    word.replaceAll(glyph -> {
      double x = start + part * (glyph.x() - start);
      double room = glyph.isSpace() ? Math.max(0, next - x) : Double.MAX_VALUE;
      return glyph.at(x, glyph.y(), Math.min(room, part * glyph.advance()), glyph.size());
    });
  }

  /** Returns the same line on one baseline, that of its middle glyph by height. */
  ScanLine level() {
    double y = middle(glyphs.stream().mapToDouble(Glyph::y), 0);
    return new ScanLine(glyphs.stream().map(glyph -> glyph.lowered(y - glyph.y())).toList());
  }

  /** Returns the same line in a size. */
  ScanLine sized(double size) {
    return new ScanLine(glyphs.stream().map(glyph -> glyph.withSize(size)).toList());
  }

  /** Returns the height of the line's ink: its size, as the program says. */
  double height() {
    return middle(glyphs.stream().mapToDouble(Glyph::size), 0);
  }

  /**
   * Returns the size of its type as its letters are set, in points; 0 where too few tell. Spaces
   * that justification stretched make it larger, by a tenth or two.
   */
  double type() {
    double wide = 0;
    double cells = 0;
    for (List<Glyph> piece : pieces()) {
      List<Glyph> ink = ink(piece);
      if (!ink.isEmpty()) {
        wide += ink.get(ink.size() - 1).end() - ink.get(0).x();
        cells += DoubleStream.of(cells(piece)).sum();
      }
    }
    double type = cells < TELLING ? 0 : wide / cells;
    return type > SPREAD * height() && isMostlyWide(ink(glyphs)) ? height() : type;
  }

  /**
   * Returns how many ideographs stand next to each other.
   *
   * @param close whether only those count of which one begins where the other ends
   */
  int neighbours(boolean close) {
    List<Glyph> ink = ink(glyphs);
    return (int)
        IntStream.range(1, ink.size())
            .filter(i -> isWide(ink.get(i - 1)) && isWide(ink.get(i)))
            .filter(i -> !isApart(ink.get(i - 1), ink.get(i)))
            .filter(i -> !close || isClose(ink.get(i - 1), ink.get(i)))
            .count();
  }

  private static boolean isClose(Glyph left, Glyph right) {
    return Math.abs(right.x() - left.end()) < CLOSE * left.size();
  }

  /**
   * Returns the same line with ideographs evenly apart, as type sets them: the program measures the
   * ink of each word, and not well. Wide gaps stay where they are.
   */
  ScanLine spaced() {
    return new ScanLine(pieces().stream().flatMap(piece -> spaced(piece).stream()).toList());
  }

  /** Returns the line parted at its wide gaps. */
  private List<List<Glyph>> pieces() {
    List<List<Glyph>> pieces = new ArrayList<>();
    int from = 0;
    @Nullable Glyph ink = null;
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      if (ink != null && !glyph.isSpace() && isApart(ink, glyph)) {
        pieces.add(glyphs.subList(from, i));
        from = i;
      }
      ink = glyph.isSpace() ? ink : glyph;
    }
    pieces.add(glyphs.subList(from, glyphs.size()));
    return pieces;
  }

  private static boolean isApart(Glyph left, Glyph right) {
    double ink = isWide(left) ? Math.max(left.end(), left.x() + INK * left.size()) : left.end();
    return right.x() - ink > GAP * left.size();
  }

  private static List<Glyph> spaced(List<Glyph> piece) {
    List<Glyph> ink = ink(piece);
    if (ink.isEmpty() || !isMostlyWide(ink)) {
      return piece;
    }
    double[] cells = cells(piece);
    double x = ink.get(0).x();
    double em = (ink.get(ink.size() - 1).end() - x) / DoubleStream.of(cells).sum();
    List<Glyph> out = new ArrayList<>();
    for (int i = 0; i < piece.size(); i++) {
      double wide = em * cells[i];
      out.add(piece.get(i).at(x, piece.get(i).y(), wide, piece.get(i).size()));
      x += wide;
    }
    return out;
  }

  private static boolean isMostlyWide(List<Glyph> ink) {
    return ink.stream().filter(ScanLine::isWide).count() * 2 >= ink.size();
  }

  private static List<Glyph> ink(List<Glyph> piece) {
    return piece.stream().filter(glyph -> !glyph.isSpace()).toList();
  }

  /** How many ems each glyph of a piece takes: a mark behind an ideograph one, at the end half. */
  private static double[] cells(List<Glyph> piece) {
    int[] before = new int[piece.size()];
    int[] after = new int[piece.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] = i == 0 ? -1 : piece.get(i - 1).isSpace() ? before[i - 1] : i - 1;
    }
    for (int i = after.length - 1; i >= 0; i--) {
      after[i] = i + 1 == after.length ? -1 : piece.get(i + 1).isSpace() ? after[i + 1] : i + 1;
    }
    return IntStream.range(0, piece.size())
        .mapToDouble(i ->
            piece.get(i).isSpace()
                ? space(piece, before, i, after[i])
                : cell(piece, before[i], i, after[i] < 0))
        .toArray();
  }

  /** The first space behind a letter has some room; between cells there is none. */
  private static double space(List<Glyph> piece, int[] before, int i, int after) {
    if (before[i] < i - 1 || before[i] < 0 || after < 0) {
      return 0;
    }
    boolean left = !isCell(piece, before[before[i]], before[i]);
    boolean right = !isCell(piece, before[i], after);
    return left && right ? SPACE : left || right ? SPACE / 2 : 0;
  }

  private static double cell(List<Glyph> piece, int before, int i, boolean last) {
    int c = piece.get(i).text().codePointAt(0);
    if (isCell(piece, before, i) && Cjk.isNoStart(c)) {
      return last ? 0.5 : 1;
    }
    return before < 0 && Cjk.isNoEnd(c) ? 0.5 : ems(c);
  }

  /** An ideograph has a cell, and so has a mark behind one, whatever its form. */
  private static boolean isCell(List<Glyph> piece, int before, int i) {
    boolean behind = before >= 0 && isWide(piece.get(before));
    return isWide(piece.get(i)) || (behind && Cjk.isNoStart(piece.get(i).text().codePointAt(0)));
  }

  private static boolean isWide(Glyph glyph) {
    return Cjk.isUnspaced(glyph.text().codePointAt(0));
  }

  /** How wide a letter is in most types, in ems. */
  private static double ems(int c) {
    if (Cjk.isUnspaced(c)) {
      return 1;
    }
    if ("ijltI.,:;'|!‘’".indexOf(c) >= 0) {
      return 0.28;
    }
    if ("fr()[]-/“”".indexOf(c) >= 0) {
      return 0.34;
    }
    if ("mwMW@%".indexOf(c) >= 0) {
      return 0.8;
    }
    return Character.isUpperCase(c) ? 0.67 : "acesz".indexOf(c) >= 0 ? 0.44 : 0.5;
  }

  /** Returns the value that as many are below as above; another one where there is none. */
  static double middle(DoubleStream values, double other) {
    double[] sorted = values.sorted().toArray();
    return sorted.length == 0 ? other : sorted[sorted.length / 2];
  }
}
