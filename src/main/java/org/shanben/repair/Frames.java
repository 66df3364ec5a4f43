package org.shanben.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.shanben.source.GridCell;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;
import org.shanben.unicode.Cjk;

/**
 * The measure that each line was set to: the margins of its column, found from the lines' edges.
 *
 * <p>A column of few lines does not show its measure (the last page of a report, a title page), so
 * it borrows that of a column with the same left margin and type.
 */
final class Frames {

  /** A text has at least one of so many characters; its notes may have more. */
  private static final int RIVAL = 5;

  /** So many columns with notes below their text show what both are. */
  private static final int NOTED = 3;

  /** Edges nearer than this many ems are one edge. */
  private static final double SAME_EDGE = 0.35;

  /** An edge that this share of a column's lines have is a margin. */
  private static final double SHARE = 0.15;

  /** So many lines of a cell show their own measure. */
  private static final int TELLING = 4;

  /** What many programs do not part: a web address, a path, a long name of a program. */
  private static final Pattern UNPARTED = Pattern.compile("(?s).*[!-~]{15,}\\s*");

  private static final Pattern CHINESE_END = Pattern.compile("(?s).*\\p{IsHan}[，。、；：」』）]?\\s*");

  /** So many other lines show the measure without those that end so. */
  private static final int OTHERS = 3;

  /** So much of a document is a fair part of it. */
  private static final double FAIR = 0.1;

  /** No page reaches so far, in points. */
  private static final double FAR = 1e9;

  private final Map<Integer, Frame> byColumn = new HashMap<>();
  private final Set<Integer> ruled = new HashSet<>();
  private final double bodySize;

  /**
   * The margins of a column.
   *
   * @param left the x at which full lines begin
   * @param right the x at which they end
   * @param em the size of the column's type
   * @param support how many lines end at {@code right}
   */
  record Frame(double left, double right, double em, int support) {}

  private Frames(double bodySize) {
    this.bodySize = bodySize;
  }

  /** Finds the frames of all columns of {@code lines}. */
  static Frames of(List<SourceLine> lines, SourceText.Kind kind) {
    Frames frames = new Frames(bodySize(lines));
    Map<Integer, List<SourceLine>> columns = new LinkedHashMap<>();
    for (SourceLine line : lines) {
      int column = kind == SourceText.Kind.PLAIN ? 0 : line.column();
      columns.computeIfAbsent(column, key -> new ArrayList<>()).add(line);
    }
    columns.forEach((column, some) -> frames.byColumn.put(column, frame(some, kind)));
    frames.borrow(columns);
    frames.cells(columns);
    return frames;
  }

  /** Returns the frame of the line's column. */
  Frame of(SourceLine line) {
    Frame frame = byColumn.get(line.column());
    return frame != null ? frame : byColumn.getOrDefault(0, new Frame(0, 0, 1, 0));
  }

  /** Tells whether the line's frame is its cell: between rules, both sides of a line are room. */
  boolean isRuled(SourceLine line) {
    return ruled.contains(line.column());
  }

  /** Returns the width between the margins of the line's column. */
  double measure(SourceLine line) {
    return of(line).right() - of(line).left();
  }

  /** Returns the size in which most of the document's characters are set. */
  double bodySize() {
    return bodySize;
  }

  /**
   * Returns the size in which most of the characters of {@code lines} are set. Where there is a
   * fair part of Chinese, only that counts: a manual may hold more program text than prose.
   */
  static double bodySize(List<SourceLine> lines) {
    long wide = lines.stream().mapToLong(line -> wide(line.text())).sum();
    long all = lines.stream().mapToLong(line -> line.text().length()).sum();
    boolean chinese = wide > FAIR * all;
    Map<Double, Long> weights = new HashMap<>();
    for (SourceLine line : lines) {
      long weight = chinese ? wide(line.text()) : line.text().length();
      weights.merge(line.type().size(), weight, Long::sum);
    }
    double most =
        weights.entrySet().stream()
            .max(
                Map.Entry.<Double, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(1.0);
    long least = weights.values().stream().mapToLong(Long::longValue).sum() / RIVAL;
    return weights.entrySet().stream()
        .filter(size -> size.getKey() > most && size.getValue() > least)
        .map(Map.Entry::getKey)
        .filter(larger -> isAlwaysAbove(lines, larger, most))
        .min(Comparator.naturalOrder())
        .orElse(most);
  }

  /**
   * Tells whether the lines of one size stand above those of the other in most columns that have
   * both: the other is that of notes, of which a learned article has more than of text.
   */
  private static boolean isAlwaysAbove(List<SourceLine> lines, double one, double other) {
    Map<Integer, Integer> last = new HashMap<>();
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      double size = lines.get(i).type().size();
      if (size == one) {
        last.put(lines.get(i).column(), i);
      } else if (size == other) {
        first.putIfAbsent(lines.get(i).column(), i);
      }
    }
    long below = first.keySet().stream().filter(last::containsKey).count();
    long parted =
        first.entrySet().stream()
            .filter(e -> last.getOrDefault(e.getKey(), Integer.MAX_VALUE) < e.getValue())
            .count();
    return below >= NOTED && parted * 10 >= below * 8 && below * 2 > first.size();
  }

  /** Returns how many Chinese characters and marks a text has. */
  static long wide(String text) {
    return text.codePoints().filter(Cjk::isUnspaced).count();
  }

  private static Frame frame(List<SourceLine> lines, SourceText.Kind kind) {
    double em = bodySize(lines);
    List<SourceLine> body =
        lines.stream().filter(line -> Math.abs(line.type().size() - em) <= 0.05 * em).toList();
    double[] lefts = body.stream().mapToDouble(line -> line.box().left()).sorted().toArray();
    double[] rights = body.stream().mapToDouble(Frames::inkEnd).sorted().toArray();
    double near = SAME_EDGE * em;
    if (kind == SourceText.Kind.PLAIN) {
      double right = commonest(rights);
      return new Frame(lefts[0], right, em, support(rights, right, near));
    }
    double left = first(lefts, near).orElse(lefts[0]);
    double right = last(rights, near).orElse(rights[rights.length - 1]);
    if (support(rights, right, near) < 2) {
      double[] others = beforeUnparted(body, right);
      double measure = last(others, near).orElse(right);
      right = support(others, measure, near) >= OTHERS ? measure : right;
    }
    return new Frame(left, right, em, support(rights, right, near));
  }

  /**
   * A line that ends in what could not be parted may run over the margin of Chinese lines: returns
   * where those end; none where the line that ends at {@code right} does not end so.
   */
  private static double[] beforeUnparted(List<SourceLine> body, double right) {
    boolean unparted =
        body.stream()
            .filter(line -> inkEnd(line) == right)
            .allMatch(line -> UNPARTED.matcher(line.text()).matches());
    return body.stream()
        .filter(line -> unparted && CHINESE_END.matcher(line.text()).matches())
        .mapToDouble(Frames::inkEnd)
        .sorted()
        .toArray();
  }

  /** The right edge of a line without the mark that may hang in the margin. */
  static double inkEnd(SourceLine line) {
    String text = line.text().stripTrailing();
    boolean hangs =
        line.edges().known() && text.length() > 1 && Cjk.isNoStart(text.charAt(text.length() - 1));
    return hangs ? line.edges().at(text.length() - 1) : line.box().right();
  }

  /** Counts the edges near a place; they are sorted. */
  private static int support(double[] edges, double at, double near) {
    return place(edges, Math.nextUp(at + near)) - place(edges, at - near);
  }

  /** Returns how many edges lie before a place. */
  private static int place(double[] edges, double at) {
    int low = 0;
    int high = edges.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edges[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static OptionalDouble first(double[] edges, double near) {
    double least = Math.max(2, SHARE * edges.length);
    return Arrays.stream(edges).filter(e -> support(edges, e, near) >= least).findFirst();
  }

  private static OptionalDouble last(double[] edges, double near) {
    double least = Math.max(2, SHARE * edges.length);
    for (int i = edges.length - 1; i >= 0; i--) {
      if (support(edges, edges[i], near) >= least) {
        // Where many lines cross an edge it is no margin, only the end of many short lines.
        return isCrossed(edges, edges[i], near)
            ? OptionalDouble.empty()
            : OptionalDouble.of(edges[i]);
      }
    }
    return OptionalDouble.empty();
  }

  private static boolean isCrossed(double[] edges, double at, double near) {
    long beyond = Arrays.stream(edges).filter(edge -> edge > at + 4 * near).count();
    return beyond > SHARE * edges.length;
  }

  /** Without places, the width that most lines have is the measure; a few are wider for Latin. */
  private static double commonest(double[] edges) {
    double best = edges[edges.length - 1];
    int most = 0;
    int run = 0;
    for (int i = 0; i < edges.length; i++) {
      run = i > 0 && edges[i] == edges[i - 1] ? run + 1 : 1;
      if (run >= most) {
        most = run;
        best = edges[i];
      }
    }
    return best;
  }

  /**
   * The measure of a cell of few lines is the space between its rules, less the padding that its
   * table leaves. More lines tell their own edge better, indents of paragraphs included.
   */
  private void cells(Map<Integer, List<SourceLine>> columns) {
    Map<Integer, Padding> paddings = new HashMap<>();
    for (List<SourceLine> lines : columns.values()) {
      for (SourceLine line : lines) {
        if (line.cell() != null) {
          paddings.merge(line.cell().grid(), Padding.of(line, line.cell()), Padding::least);
        }
      }
    }
    columns.forEach((column, lines) -> {
      GridCell cell = lines.get(0).cell();
      Padding padding = cell == null ? null : paddings.get(cell.grid());
      if (cell != null && padding != null && lines.size() < TELLING) {
        double left = cell.box().left() + padding.left();
        double right = cell.box().right() - padding.inner(bodySize(lines));
        byColumn.put(column, new Frame(left, right, bodySize(lines), lines.size()));
        ruled.add(column);
      }
    });
  }

  /** The least white space between the lines of a table and the rules beside them. */
  private record Padding(double left, double right) {

    static Padding of(SourceLine line, GridCell cell) {
      return new Padding(
          Math.max(0, line.box().left() - cell.box().left()),
          Math.max(0, cell.box().right() - line.box().right()));
    }

    static Padding least(Padding one, Padding other) {
      return new Padding(Math.min(one.left, other.left), Math.min(one.right, other.right));
    }

    /** The space at the right; where no line of the table is full, it is as that at the left. */
    double inner(double em) {
      return right > left + em ? left : right;
    }
  }

  private void borrow(Map<Integer, List<SourceLine>> columns) {
    // The strongest first, equals once: a table's many columns each look at this list.
    List<Frame> strong =
        byColumn.values().stream()
            .filter(f -> f.support() >= 3)
            .distinct()
            .sorted((a, b) -> Integer.compare(b.support(), a.support()))
            .toList();
    Map<Integer, Double> bounds = ColumnsBeside.bounds(columns);
    for (Map.Entry<Integer, List<SourceLine>> entry : columns.entrySet()) {
      Frame own = of(entry.getValue().get(0));
      boolean prose = own.support() > 1 && saySentences(entry.getValue());
      double bound = prose ? bounds.getOrDefault(entry.getKey(), FAR) : FAR;
      if (own.support() < 3 || isRagged(entry.getValue(), own)) {
        strong.stream()
            .filter(other -> other.support() > own.support() * 2)
            .filter(other -> other.right() < bound && fits(entry.getValue(), own, other))
            .findFirst()
            .ifPresent(other -> byColumn.put(entry.getKey(), other));
      }
    }
  }

  /** Half of the lines have a mark that pauses; those of a list do not. */
  private static boolean saySentences(List<SourceLine> lines) {
    return lines.stream().filter(line -> Margins.pauses(line.text())).count() * 2 >= lines.size();
  }

  /**
   * Few of its lines end near its edge, as on a page of lists and short paragraphs: the edge is one
   * by chance, if another page has a wider measure. Lines that are not justified end up to an em
   * before their measure, because no mark may begin the next one.
   */
  private static boolean isRagged(List<SourceLine> lines, Frame own) {
    double[] rights = lines.stream().mapToDouble(line -> line.box().right()).sorted().toArray();
    return support(rights, own.right(), 1.5 * own.em()) * 3 < lines.size();
  }

  /** A frame fits a column whose lines stand within it and one of which begins at its left. */
  private static boolean fits(List<SourceLine> lines, Frame own, Frame other) {
    double em = other.em();
    boolean within =
        lines.stream()
            .allMatch(line ->
                line.box().left() > other.left() - 0.6 * em
                    && line.box().right() < other.right() + 1.6 * em);
    boolean sameSize = Math.abs(own.em() - other.em()) < 0.3 * em;
    boolean wider = own.support() < 3 || other.right() > own.right() + em;
    return within && sameSize && wider && own.left() - other.left() < 2.6 * em;
  }
}
