package org.shanben.repair;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;

/** Where lines stand between their margins: in the middle, at the right, or from the left. */
final class Margins {

  /** Beyond this many ems nobody indents a first line: such a line is centred or set right. */
  private static final double DEEPEST_INDENT = 4.2;

  /** So many lines that begin and end at one place are justified, wherever they stand. */
  private static final int JUSTIFIED = 4;

  /** They are wider than so many ems, and one of four has a mark that pauses. */
  private static final double WIDE = 7;

  private static final Pattern PAUSE = Pattern.compile("[，。；、？！]|[,.;?!](?=\\s|$)");

  /** Edges that differ by less than this part of an em are one. */
  private static final double SAME = 0.35;

  /** So many lines that begin where one in the middle does show it to be set from the left. */
  private static final int OTHERS = 2;

  private final Frames frames;
  private final Set<SourceLine> justified = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Long, double[]> rightsByLeft;
  private final TreeMap<Double, Integer> begun = new TreeMap<>();
  private final Map<String, Integer> setFromLeft = new HashMap<>();

  Margins(List<SourceLine> lines, Frames frames) {
    this.frames = frames;
    this.rightsByLeft = rightsByLeft(lines);
    lines.forEach(line -> begun.merge(line.box().left(), 1, Integer::sum));
    lines.stream()
        .filter(line -> !isInMiddle(line))
        .forEach(line -> setFromLeft.merge(start(line), 1, Integer::sum));
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !haveSameEdges(lines.get(i - 1), lines.get(i))) {
        justified.addAll(areProse(lines.subList(from, i)) ? lines.subList(from, i) : List.of());
        from = i;
      }
    }
  }

  /** The names of a committee may be as long as each other, but say no sentence. */
  private static boolean areProse(List<SourceLine> lines) {
    return lines.size() >= JUSTIFIED
        && lines.get(0).box().width() > WIDE * lines.get(0).type().size()
        && lines.stream().filter(line -> pauses(line.text())).count() * 4 >= lines.size();
  }

  /** Tells whether a line has a mark within a sentence, or at its end. */
  static boolean pauses(String text) {
    return PAUSE.matcher(text).find();
  }

  private static boolean haveSameEdges(SourceLine one, SourceLine other) {
    double same = SAME * one.type().size();
    return one.column() == other.column()
        && Math.abs(one.box().left() - other.box().left()) < same
        && Math.abs(one.box().right() - other.box().right()) < same;
  }

  /** Tells whether no other line begins within half a point of the line's x. */
  boolean isAlone(SourceLine line) {
    double left = line.box().left();
    return begun.subMap(left - 0.5, false, left + 0.5, false).values().stream()
            .mapToInt(Integer::intValue)
            .sum()
        == 1;
  }

  /** Tells whether the line stands in the middle of its measure, well inside both margins. */
  boolean isCentred(SourceLine line) {
    Frames.Frame frame = frames.of(line);
    double left = line.box().left() - frame.left();
    double right = frame.right() - line.box().right();
    double em = line.type().size();
    return left > 2.6 * em
        && right > 2.6 * em
        && isInMiddle(line)
        && setFromLeft.getOrDefault(start(line), 0) < OTHERS;
  }

  /** Lines of one column that begin at the very same place: those in the middle end there, too. */
  private static String start(SourceLine line) {
    return line.column() + " " + Math.round(line.box().left() * 2);
  }

  /** Tells whether the line is as far from one margin as from the other, however near. */
  boolean isInMiddle(SourceLine line) {
    Frames.Frame frame = frames.of(line);
    double left = line.box().left() - frame.left();
    double right = frame.right() - line.box().right();
    return Math.abs(left - right) < 1.2 * line.type().size();
  }

  /**
   * Tells whether the line stands at the right margin alone. The lines beside a picture of a scan,
   * which nothing but the white tells, do so too, but begin below each other.
   */
  boolean isSetRight(SourceLine line) {
    Frames.Frame frame = frames.of(line);
    double em = line.type().size();
    return line.box().left() - frame.left() > (DEEPEST_INDENT + 0.8) * em
        && Math.abs(frame.right() - line.box().right()) < 1.2 * em
        && !beginsWhereOthersDo(line)
        && !justified.contains(line);
  }

  /** Lines that begin at this x and end elsewhere are set from the left, and so is this one. */
  private boolean beginsWhereOthersDo(SourceLine line) {
    double em = line.type().size();
    for (long step = -1; step <= 1; step++) {
      double[] rights = rightsByLeft.get(Math.round(line.box().left() / 3) + step);
      if (rights != null
          && (line.box().right() - rights[0] > 1.2 * em
              || rights[1] - line.box().right() > 1.2 * em)) {
        return true;
      }
    }
    return false;
  }

  private static Map<Long, double[]> rightsByLeft(List<SourceLine> lines) {
    Map<Long, double[]> rights = new HashMap<>();
    for (SourceLine line : lines) {
      double right = line.box().right();
      double[] range =
          rights.computeIfAbsent(
              Math.round(line.box().left() / 3), key -> new double[] {right, right});
      range[0] = Math.min(range[0], right);
      range[1] = Math.max(range[1], right);
    }
    return rights;
  }
}
