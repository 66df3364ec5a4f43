package org.shanben.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The sizes of type on the scans of a document. A program says of each line how high its ink is,
 * which hangs on the letters that it happens to have; how wide its letters run says more. Lines
 * whose sizes are near to each other had one, the same on all pages.
 */
final class ScanSizes {

  /** Sizes that differ by less than this part were one in print, where the width tells. */
  private static final double SAME = 0.14;

  /** And where the program says the size itself. */
  private static final double SAID = 0.1;

  /** The size of a line too short to tell is only near to that of others. */
  private static final double NEAR = 0.2;

  /** No document has more sizes of type that matter. */
  private static final int SIZES = 8;

  /** What is said and what the width tells differ by less than this where both are right. */
  private static final double AGREES = 0.04;

  /** In so large a part of a page's lines, or of the ideographs next to each other. */
  private static final double MOSTLY = 0.9;

  /** So many of these tell. */
  private static final int TELLING = 20;

  private final List<Double> levels = new ArrayList<>();

  /** Returns the lines of a page in the sizes that they had in print. */
  List<ScanLine> set(List<ScanLine> lines) {
    double[] types = lines.stream().mapToDouble(ScanLine::type).toArray();
    double part = part(lines, types);
    boolean said = isSaid(lines, types, part);
    double[] sizes = said ? lines.stream().mapToDouble(ScanLine::height).toArray() : types;
    learn(
        lines.stream().mapToInt(line -> line.glyphs().size()).toArray(), sizes, said ? SAID : SAME);
    List<ScanLine> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ScanLine line = lines.get(i);
      double size = sizes[i] > 0 ? sizes[i] : ofShort(lines, sizes, i, part);
      double level = level(size, said ? SAID : sizes[i] > 0 ? SAME : NEAR);
      out.add(said ? line.sized(level) : line.sized(level).spaced());
    }
    return out;
  }

  /** Returns the columns of a page in the sizes that they had in print. */
  List<ScanColumn> setColumns(List<ScanColumn> columns) {
    double[] sizes = columns.stream().mapToDouble(ScanColumn::size).toArray();
    learn(columns.stream().mapToInt(column -> column.glyphs().size()).toArray(), sizes, SAME);
    return columns.stream().map(column -> column.set(level(column.size(), SAME))).toList();
  }

  /** A line too short to tell goes on from the one before where both are as high. */
  private static double ofShort(List<ScanLine> lines, double[] sizes, int i, double part) {
    double height = lines.get(i).height();
    boolean same = i > 0 && sizes[i - 1] > 0 && lines.get(i - 1).height() == height;
    return same ? sizes[i - 1] : part * height;
  }

  /** The size of type in parts of the height of its ink, as most lines have it. */
  private static double part(List<ScanLine> lines, double[] types) {
    double[] parts =
        IntStream.range(0, types.length)
            .filter(i -> types[i] > 0)
            .mapToDouble(i -> types[i] / lines.get(i).height())
            .sorted()
            .toArray();
    return parts.length == 0 ? 1 : parts[parts.length / 2];
  }

  /**
   * Tells whether the program set its text as type, in sizes to be believed: ideographs follow each
   * other as their font has them, or the sizes agree with how wide the lines run.
   */
  private static boolean isSaid(List<ScanLine> lines, double[] types, double part) {
    int close = lines.stream().mapToInt(line -> line.neighbours(true)).sum();
    int all = lines.stream().mapToInt(line -> line.neighbours(false)).sum();
    if (all >= TELLING) {
      return close >= MOSTLY * all;
    }
    int[] telling = IntStream.range(0, types.length).filter(i -> types[i] > 0).toArray();
    long agree =
        Arrays.stream(telling)
            .filter(i -> Math.abs(types[i] / lines.get(i).height() - part) < AGREES * part)
            .count();
    return agree >= MOSTLY * telling.length;
  }

  /** Adds the sizes that no page before had, those of most glyphs first. */
  private void learn(int[] glyphs, double[] sizes, double same) {
    double[] left =
        IntStream.range(0, sizes.length)
            .filter(i -> sizes[i] > 0)
            .boxed()
            .flatMapToDouble(i -> DoubleStream.generate(() -> sizes[i]).limit(glyphs[i]))
            .filter(size -> levels.stream().noneMatch(level -> areOne(size, level, same)))
            .sorted()
            .toArray();
    while (left.length > 0 && levels.size() < SIZES) {
      double level = densest(left, same);
      levels.add(level);
      left = Arrays.stream(left).filter(size -> !areOne(size, level, same)).toArray();
    }
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

  /** The nearest of the document's sizes that differs by less than a part of it. */
  private double level(double size, double part) {
    return levels.stream()
        .filter(level -> areOne(size, level, part))
        .min(Comparator.comparingDouble(level -> Math.abs(size - level)))
        .orElse(size);
  }

  private static boolean areOne(double size, double level, double part) {
    return Math.abs(size - level) < part * level;
  }
}
