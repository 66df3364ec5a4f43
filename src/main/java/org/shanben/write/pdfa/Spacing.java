package org.shanben.write.pdfa;

import java.util.BitSet;
import java.util.List;
import org.shanben.unicode.Cjk;

/**
 * The widths of a block's clusters, the space between them, and how much of it may go; all in ems.
 *
 * <p>Two marks beside each other give up half a cell between them whatever the line needs; a
 * Chinese and a Western letter have a quarter of an em between them, by position alone: no space is
 * ever put into the text (CLREQ 3.1.6 and 3.2.3).
 */
final class Spacing {

  /** Between Chinese and Western letters. */
  static final double QUARTER = 0.25;

  /** What stays between a Latin letter and the quote beside it. */
  private static final double LATIN = 0.1;

  private final List<Cluster> clusters;
  private final White[] whites;
  private final double[] joins;
  private final BitSet gaps = new BitSet();
  private final double[] natural;
  private final double[] slack;

  Spacing(List<Cluster> clusters) {
    this.clusters = clusters;
    int count = clusters.size();
    this.whites = clusters.stream().map(White::of).toArray(White[]::new);
    this.joins = new double[count];
    for (int i = 0; i + 1 < count; i++) {
      joins[i] = isLatinQuote(i) || isLatinQuote(i + 1) ? quoteJoin(i) : join(i);
    }
    this.natural = new double[count + 1];
    this.slack = new double[count + 1];
    for (int i = 0; i < count; i++) {
      natural[i + 1] = natural[i] + clusters.get(i).width() + joins[i];
      slack[i + 1] = slack[i] + left(i) + right(i) + gapSlack(i) + spaceSlack(i);
    }
  }

  /** Returns what the space after a cluster is by itself: a gap, or white that two marks share. */
  double join(int index, boolean last) {
    return last ? 0 : joins[index];
  }

  /** Returns the width from one cluster to another, the first one's white before it included. */
  double width(int from, int to) {
    return to <= from ? 0 : natural[to] - natural[from] - joins[to - 1];
  }

  /** Returns how much narrower the clusters can be set; never too little, sometimes a bit much. */
  double slack(int from, int to) {
    return slack[to] - slack[from] + (to > from ? used(to - 1) : 0);
  }

  White white(int index) {
    return whites[index];
  }

  /** Tells whether a gap between a Chinese and a Western letter follows the cluster. */
  boolean isGap(int index) {
    return gaps.get(index);
  }

  /** Returns the white before a mark's ink that its neighbour has not yet taken. */
  double left(int index) {
    double taken = index > 0 && takesNext(index - 1) ? -joins[index - 1] : 0;
    return Math.max(0, whites[index].left() - taken);
  }

  /** Returns the white after a mark's ink that its neighbour has not yet taken. */
  double right(int index) {
    return Math.max(0, whites[index].right() - used(index));
  }

  /** Returns the white after the mark that is taken because another mark follows. */
  private double used(int index) {
    boolean shared = joins[index] < 0 && !takesNext(index);
    return shared ? Math.min(-joins[index], whites[index].right()) : 0;
  }

  /** The white between two marks is the second's, where that one opens; else the first's. */
  private boolean takesNext(int index) {
    return joins[index] < 0 && whites[index + 1].kind() == White.Kind.OPEN;
  }

  double spaceSlack(int index) {
    Cluster cluster = clusters.get(index);
    return cluster.isSpace() ? Math.max(0, cluster.width() - QUARTER) : 0;
  }

  double gapSlack(int index) {
    return gaps.get(index) ? QUARTER / 2 : 0;
  }

  /** Fonts of this script draw curly quotes a cell wide; beside Latin they are as narrow as it. */
  private boolean isLatinQuote(int index) {
    boolean curly = "‘’“”".indexOf(clusters.get(index).shown()) >= 0;
    return curly
        && clusters.get(index).width() > 0.9
        && (isLatin(index - 1) || isLatin(index + 1))
        && !isChinese(index - 1)
        && !isChinese(index + 1);
  }

  private boolean isLatin(int index) {
    return index >= 0 && index < clusters.size() && isWestern(clusters.get(index).shown());
  }

  private boolean isChinese(int index) {
    return index >= 0 && index < clusters.size() && Cjk.isUnspaced(clusters.get(index).shown());
  }

  private double quoteJoin(int index) {
    double white = 0;
    if (isLatinQuote(index)) {
      white += clusters.get(index).face().whiteRight(clusters.get(index).shown());
    }
    if (isLatinQuote(index + 1)) {
      white += clusters.get(index + 1).face().whiteLeft(clusters.get(index + 1).shown());
    }
    // Two of a kind stay apart: readers of PDF take what overlaps for one that is printed twice.
    boolean twins = clusters.get(index).shown() == clusters.get(index + 1).shown();
    return Math.max(twins ? -0.55 : -1, Math.min(0, LATIN - white));
  }

  private double join(int index) {
    White one = whites[index];
    White next = whites[index + 1];
    if (one.isMark() && next.isMark()) {
      return next.kind() == White.Kind.OPEN ? -next.left() : -one.right();
    }
    if (isDash(index) && isDash(index + 1)) {
      return -clusters.get(index).face().whiteRight('—')
          - clusters.get(index).face().whiteLeft('—');
    }
    boolean gap = isBoundary(clusters.get(index), clusters.get(index + 1));
    gaps.set(index, gap);
    return gap ? QUARTER : 0;
  }

  /** The two halves of a dash touch. */
  private boolean isDash(int index) {
    return clusters.get(index).shown() == '—';
  }

  private static boolean isBoundary(Cluster one, Cluster next) {
    if (one.raised() || next.raised()) {
      return false;
    }
    return (Cjk.isLetter(one.shown()) && isWestern(next.shown()))
        || (isWestern(one.shown()) && Cjk.isLetter(next.shown()));
  }

  private static boolean isWestern(int codePoint) {
    return (Character.isLetterOrDigit(codePoint) && !Cjk.isUnspaced(codePoint))
        || codePoint == '%'
        || codePoint == '$';
  }
}
