package org.shanben.repair;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/** The distances between the baselines of neighbouring lines. */
final class Pitches {

  /** A distance this much wider than the neighbours' parts two paragraphs. */
  private static final double WIDER = 1.25;

  /** Distances that differ by no more points are one. */
  private static final double NEAR = 0.5;

  /** One of so many lines stands farther from the one before by chance. */
  private static final int RARE = 12;

  /** White is seen where the distance is so many times as large. */
  private static final double NEARER = 1.15;

  /** No text is set so many times as wide as most of its type. */
  private static final double LOOSE = 1.6;

  /** Distances that differ by less than this part are one. */
  private static final double SAME = 0.03;

  /** A text set wider than the one around it has more lines. */
  private static final int FEW = 5;

  /** No text is set with more than this many ems between its lines. */
  private static final double WIDEST = 3.2;

  private final List<SourceLine> lines;
  private final Map<Long, NavigableMap<Double, Integer>> counts;
  private final Map<Long, Double> usual;

  Pitches(List<SourceLine> lines) {
    this.lines = lines;
    this.counts = counts();
    this.usual = usual();
  }

  /** Tells whether line {@code i} follows the one before as a line of one paragraph would. */
  boolean goesOn(int i) {
    if (!lines.get(i).edges().known()) {
      return true;
    }
    double pitch = pitch(i);
    double em = lines.get(i).type().size();
    if (pitch < 0.5 * em || pitch > WIDEST * em) {
      return false;
    }
    double usual = Math.min(neighbour(i - 1), neighbour(i + 1));
    return pitch <= WIDER * usual && !isBetweenParagraphs(i);
  }

  /**
   * Tells whether the sentence before ended, and a few lines stand apart, all by as much, among
   * others that stand closer, there or in most of the document: each is a paragraph of one line. A
   * sentence that goes on over the same distance shows that lines of a paragraph are as far apart.
   */
  private boolean isBetweenParagraphs(int i) {
    int from = i;
    int to = i;
    while (i - from < FEW && isAsFar(from - 1, i)) {
      from--;
    }
    while (to - i < FEW && isAsFar(to + 1, i)) {
      to++;
    }
    return to - from < FEW
        && WIDER * Math.max(bound(from - 1, i), bound(to + 1, i)) < pitch(i)
        && lines.subList(from - 1, to).stream()
            .allMatch(line -> Cjk.endsSentence(line.text().strip()));
  }

  /** Where nothing of the type stands beyond, the pitch of most of it tells. */
  private double bound(int i, int other) {
    double pitch = neighbour(i);
    return pitch < Double.MAX_VALUE ? pitch : usual.getOrDefault(size(other), Double.MAX_VALUE);
  }

  private long size(int i) {
    return Math.round(2 * lines.get(i).type().size());
  }

  /** Returns how often each pitch, in points, is that of lines of each size of type. */
  private Map<Long, NavigableMap<Double, Integer>> counts() {
    Map<Long, NavigableMap<Double, Integer>> all = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      double pitch = lines.get(i).edges().known() ? neighbour(i) : Double.MAX_VALUE;
      if (pitch < WIDEST * lines.get(i).type().size()) {
        all.computeIfAbsent(size(i), key -> new TreeMap<>()).merge(rounded(pitch), 1, Integer::sum);
      }
    }
    return all;
  }

  private static double rounded(double pitch) {
    return Math.round(4 * pitch) / 4.0;
  }

  /** Returns the commonest pitch of each size of type, in points. */
  private Map<Long, Double> usual() {
    Map<Long, Double> commonest = new HashMap<>();
    counts.forEach((size, pitches) ->
        commonest.put(
            size, Collections.max(pitches.entrySet(), Map.Entry.comparingByValue()).getKey()));
    return commonest;
  }

  /** Tells whether few lines of the type stand so far below the ones before: not its blocks. */
  boolean isRare(int i) {
    NavigableMap<Double, Integer> pitches = counts.getOrDefault(size(i), new TreeMap<>());
    double pitch = rounded(pitch(i));
    int near =
        pitches.subMap(pitch - NEAR, true, pitch + NEAR, true).values().stream()
            .mapToInt(Integer::intValue)
            .sum();
    int all = pitches.values().stream().mapToInt(Integer::intValue).sum();
    return near <= 1 || near * RARE <= all;
  }

  private boolean isAsFar(int i, int other) {
    return Math.abs(neighbour(i) - pitch(other)) < SAME * pitch(other);
  }

  /** Tells whether line {@code i} follows the one before as the next one follows it. */
  boolean isSteady(int i) {
    double next = neighbour(i + 1);
    return lines.get(i).edges().known()
        && next < Double.MAX_VALUE
        && pitch(i) > 0
        && pitch(i) <= WIDER * next;
  }

  /** Tells whether white stands above the line before and below line {@code i}, none between. */
  boolean isNearest(int i) {
    return lines.get(i).edges().known()
        && pitch(i) > 0
        && pitch(i) * NEARER < Math.min(neighbour(i - 1), neighbour(i + 1))
        && Math.max(neighbour(i - 1), neighbour(i + 1)) < Double.MAX_VALUE;
  }

  /** Tells whether line {@code i} stands below the one before nearly as most of its type do. */
  boolean isUsual(int i) {
    return pitch(i) <= LOOSE * usual.getOrDefault(size(i), Double.MAX_VALUE);
  }

  /** Tells whether line {@code i} follows the one before from farther away than another does. */
  boolean isWider(int i, int other) {
    return pitch(i) > WIDER * pitch(other);
  }

  /** Returns how far line {@code i} stands below the one before, in points. */
  double pitch(int i) {
    return lines.get(i).box().bottom() - lines.get(i - 1).box().bottom();
  }

  /** Returns the pitch before line {@code i}, or no limit where it says nothing of the type. */
  private double neighbour(int i) {
    boolean inside =
        i >= 1
            && i < lines.size()
            && lines.get(i).column() == lines.get(i - 1).column()
            && lines.get(i).type().sameSize(lines.get(i - 1).type());
    double pitch = inside ? pitch(i) : 0;
    return pitch > 0.5 * lines.get(Math.min(i, lines.size() - 1)).type().size()
        ? pitch
        : Double.MAX_VALUE;
  }
}
