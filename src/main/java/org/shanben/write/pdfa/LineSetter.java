package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.shanben.model.Block;
import org.shanben.unicode.Cjk;
import org.shanben.unicode.LineBreaks;

/**
 * Breaks a block's text into lines. A line takes in one more unit where its marks can give up the
 * white for it; only where they cannot is it stretched (CLREQ 3.1.6: shrink first).
 */
final class LineSetter {

  /** Points; less is a matter of rounding. */
  private static final double NOTHING = 0.01;

  private static final int NARROW = 15;

  private final List<Cluster> clusters;
  private final Style style;
  private final BitSet breaks;
  private final Spacing spacing;
  private final Justifier justifier;
  private final double measure;

  LineSetter(String text, List<Cluster> clusters, Style style, double measure) {
    this.clusters = clusters;
    this.style = style;
    this.measure = measure;
    this.breaks = LineBreaks.of(text);
    clusters.stream().filter(Cluster::raised).forEach(mark -> breaks.clear(mark.start()));
    this.spacing = new Spacing(clusters);
    this.justifier = new Justifier(clusters, spacing, breaks);
  }

  /** Returns the lines. */
  List<SetLine> lines() {
    List<Integer> ends = ends();
    List<SetLine> lines = new ArrayList<>();
    int from = 0;
    for (int to : ends) {
      lines.add(line(from, to));
      from = to;
    }
    return lines;
  }

  private List<Integer> ends() {
    List<Integer> ends = new ArrayList<>();
    int from = 0;
    while (from < clusters.size()) {
      from = end(from);
      ends.add(from);
    }
    int count = ends.size();
    if (count > 1 && isOrphan(ends.get(count - 2))) {
      int start = count > 2 ? ends.get(count - 3) : 0;
      ends.set(count - 2, earlier(start, ends.get(count - 2)));
    }
    return ends;
  }

  /** A last line of one character, or of one with its marks, is none (CLREQ 3.1.7). */
  private boolean isOrphan(int from) {
    int characters = 0;
    for (int i = from; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      int shown = cluster.shown();
      boolean counts = !cluster.isSpace() && !Cjk.isNoStart(shown) && !Cjk.isNoEnd(shown);
      characters += counts && !cluster.raised() ? 1 : 0;
    }
    return characters < 2;
  }

  private int earlier(int start, int end) {
    for (int i = end - 1; i > start; i--) {
      if (breaks.get(clusters.get(i).start()) && !isOrphan(i)) {
        return room(start) - width(start, i) < 4 * style.size() ? i : end;
      }
    }
    return end;
  }

  /** Returns the cluster after the line's last one; the line has never fewer than one. */
  private int end(int from) {
    double room = room(from);
    int best = from;
    for (int i = from + 1; i <= clusters.size(); i++) {
      boolean may = i == clusters.size() || breaks.get(clusters.get(i).start());
      double over = width(from, i) - room;
      if (may && (over <= NOTHING || fits(from, i, over, best, room))) {
        best = i;
      }
      if (over > style.size() * (2 + slack(from, i))) {
        break;
      }
    }
    return best > from ? best : forced(from, room);
  }

  /** A line that is full as it is takes no more in; another one shrinks if it can. */
  private boolean fits(int from, int to, double over, int best, double room) {
    boolean full = best > from && room - width(from, best) <= NOTHING;
    return !full && justifier.canShrink(from, ink(from, to), over / style.size());
  }

  /** What cannot be parted and is too long is parted at the margin. */
  private int forced(int from, double room) {
    int to = from + 1;
    while (to < clusters.size() && width(from, to + 1) <= room) {
      to++;
    }
    return to;
  }

  private double slack(int from, int to) {
    return spacing.slack(from, ink(from, to));
  }

  private double width(int from, int to) {
    int ink = ink(from, to);
    return (spacing.width(from, ink) - head(from)) * style.size();
  }

  /** An opening mark stands flush at the margin, but not where a paragraph's indent is. */
  private double head(int from) {
    return from > 0 && style.align() == Block.Align.START ? spacing.white(from).left() : 0;
  }

  private int ink(int from, int to) {
    int ink = to;
    while (ink > from && clusters.get(ink - 1).isSpace()) {
      ink--;
    }
    return ink;
  }

  private double room(int from) {
    return measure - (from == 0 ? style.indent() : 0);
  }

  private SetLine line(int from, int to) {
    int ink = ink(from, to);
    double room = room(from) - width(from, to);
    boolean last = to == clusters.size();
    boolean wide = measure > NARROW * style.size(); // a narrow column is set ragged
    boolean justified = style.align() == Block.Align.START && !style.bold() && wide;
    boolean stretched = justified && !last;
    double[] ems = justifier.gaps(from, ink, to, room / style.size(), stretched);
    double left =
        switch (style.align()) {
          case CENTER -> room / 2;
          case END -> room;
          case START -> (from == 0 ? style.indent() : 0) - head(from) * style.size();
        };
    List<Double> gaps = new ArrayList<>(to - from);
    for (double em : ems) {
      gaps.add(em * style.size());
    }
    return new SetLine(clusters.subList(from, to), gaps, left);
  }
}
