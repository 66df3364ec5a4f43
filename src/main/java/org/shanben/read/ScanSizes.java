package org.shanben.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.shanben.layout.Glyph;

/**
 * The sizes of type on the scans of a document. Some programs set their text in a font, in the size
 * that it has; others say how high a line's ink is, which hangs on the letters that it happens to
 * have: there, how wide its letters run says more. Lines whose sizes are near to each other had
 * one, which may be that of another page.
 */
final class ScanSizes {

  /** Sizes that differ by less than this part were one in print, where the width tells. */
  private static final double SAME = 0.14;

  /** Where the program says the size itself. */
  private static final double SAID = 0.1;

  /** The size of a line too short to tell is only near to that of others. */
  private static final double NEAR = 0.2;

  /** The same type on two pages is measured so differently. */
  private static final double PAGES = 0.06;

  /** No page has more sizes of type that matter, nor does a document have so many. */
  private static final int SIZES = 8;

  private static final int ALL = 60;

  /** What was one in print is measured so differently at most, where the measures are right. */
  private static final double AGREES = 0.04;

  /** This holds of so large a part of what is measured. */
  private static final double MOSTLY = 0.9;

  /** So many of these tell, or so many letters. */
  private static final int TELLING = 20;

  private final List<Double> known = new ArrayList<>();

  /** Returns the glyphs of a page's lines in the sizes that they had in print. */
  List<Glyph> set(List<ScanLine> lines) {
    double[] types = lines.stream().mapToDouble(ScanLine::type).toArray();
    return isSaid(lines, types) ? said(lines) : told(lines, types);
  }

  /**
   * Sizes as the program says them, each glyph's; lines of one type are measured a little apart.
   */
  private List<Glyph> said(List<ScanLine> lines) {
    List<Glyph> glyphs = lines.stream().flatMap(line -> line.glyphs().stream()).toList();
    double[] sizes = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray();
    List<Double> levels = levels(sizes, SAID);
    return glyphs.stream().map(g -> g.withSize(nearest(levels, g.size(), SAID))).toList();
  }

  /** Sizes as the widths of the lines tell them. */
  private List<Glyph> told(List<ScanLine> lines, double[] types) {
    double[] sizes =
        IntStream.range(0, types.length)
            .boxed()
            .flatMapToDouble(i -> some(types[i], lines.get(i).glyphs().size()))
            .filter(size -> size > 0)
            .sorted()
            .toArray();
    List<Double> levels = levels(sizes, SAME);
    boolean steady = areAlike(telling(types).mapToDouble(i -> lines.get(i).height()).toArray());
    double near = steady ? SAID : NEAR;
    double part = ScanLine.middle(parts(lines, types), 1);
    List<Glyph> out = new ArrayList<>();
    for (int i = 0; i < types.length; i++) {
      ScanLine line = lines.get(i);
      double size = types[i] > 0 ? types[i] : ofShort(lines, types, i, part);
      double level = nearest(levels, size, types[i] > 0 ? SAME : near);
      out.addAll(line.level().sized(level).spaced().glyphs());
    }
    return out;
  }

  /** Returns the glyphs of a page's columns in the sizes that they had in print. */
  List<Glyph> setColumns(List<ScanColumn> columns) {
    double[] sizes =
        columns.stream()
            .flatMapToDouble(column -> some(column.size(), column.glyphs().size()))
            .sorted()
            .toArray();
    List<Double> levels = levels(sizes, SAME);
    return columns.stream()
        .map(column -> column.set(nearest(levels, column.size(), SAME)))
        .flatMap(column -> column.glyphs().stream())
        .toList();
  }

  private static DoubleStream some(double size, int times) {
    return DoubleStream.generate(() -> size).limit(times);
  }

  /** A line too short to tell goes on from the one before where both are as high. */
  private static double ofShort(List<ScanLine> lines, double[] types, int i, double part) {
    double height = lines.get(i).height();
    boolean same = i > 0 && types[i - 1] > 0 && lines.get(i - 1).height() == height;
    return same ? types[i - 1] : part * height;
  }

  /** The sizes of type in parts of the heights of their ink, of the lines that tell. */
  private static DoubleStream parts(List<ScanLine> lines, double[] types) {
    return telling(types).mapToDouble(i -> types[i] / lines.get(i).height());
  }

  private static IntStream telling(double[] types) {
    return IntStream.range(0, types.length).filter(i -> types[i] > 0);
  }

  /**
   * Tells whether the program set its text as type, in sizes to be believed: ideographs follow each
   * other as their font has them, letters are all as wide, or the sizes agree with how wide the
   * lines run.
   */
  private static boolean isSaid(List<ScanLine> lines, double[] types) {
    int close = lines.stream().mapToInt(line -> line.neighbours(true)).sum();
    int all = lines.stream().mapToInt(line -> line.neighbours(false)).sum();
    if (all >= TELLING) {
      return close >= MOSTLY * all;
    }
    return haveWidths(lines) || areAlike(parts(lines, types).toArray());
  }

  /** In a font each e is as wide as the others; where words are measured, each word has its own. */
  private static boolean haveWidths(List<ScanLine> lines) {
    double[] widths =
        lines.stream()
            .flatMap(line -> line.glyphs().stream())
            .filter(glyph -> glyph.text().equals("e"))
            .mapToDouble(glyph -> glyph.advance() / glyph.size())
            .toArray();
    return widths.length >= TELLING && areAlike(widths);
  }

  /** Tells whether nearly all values are near to the middle one. */
  private static boolean areAlike(double[] values) {
    double middle = ScanLine.middle(Arrays.stream(values), 0);
    long alike = Arrays.stream(values).filter(value -> areOne(value, middle, AGREES)).count();
    return alike >= MOSTLY * values.length;
  }

  /** Returns a page's sizes, those of most glyphs first, as other pages have them where they do. */
  private List<Double> levels(double[] sorted, double same) {
    List<Double> levels = new ArrayList<>();
    double[] left = sorted;
    while (left.length > 0 && levels.size() < SIZES) {
      double level = densest(left, same);
      levels.add(asKnown(level));
      left = Arrays.stream(left).filter(size -> !areOne(size, level, same)).toArray();
    }
    return levels;
  }

  private double asKnown(double level) {
    double size = nearest(known, level, PAGES);
    if (size == level && known.size() < ALL) {
      known.add(level);
    }
    return size;
  }

  /** The middle of the narrow range that holds most of the sizes, which are sorted. */
  private static double densest(double[] sizes, double same) {
    int from = 0;
    int most = 0;
    int best = 0;
    for (int to = 1; to <= sizes.length; to++) {
      while (sizes[to - 1] > (1 + same) * sizes[from]) {
        from++;
      }
      if (to - from > most) {
        most = to - from;
        best = from;
      }
    }
    return sizes[best + most / 2];
  }

  /** The nearest of some sizes that differs by less than a part of it; else the size itself. */
  private static double nearest(List<Double> levels, double size, double part) {
    return levels.stream()
        .filter(level -> areOne(size, level, part))
        .min(Comparator.comparingDouble(level -> Math.abs(size - level)))
        .orElse(size);
  }

  private static boolean areOne(double size, double level, double part) {
    return Math.abs(size - level) < part * level;
  }
}
