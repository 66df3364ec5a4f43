package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.shanben.unicode.Cjk;
import org.shanben.unicode.LineBreaks;

/** Breaks a block's text into lines and justifies them. */
final class LineSetter {

  /** No gap is stretched by more than this part of an em; a line that needs more stays short. */
  private static final double LOOSEST = 0.5;

  private final String text;
  private final List<Cluster> clusters;
  private final Style style;
  private final BitSet breaks;

  LineSetter(String text, List<Cluster> clusters, Style style) {
    this.text = text;
    this.clusters = clusters;
    this.style = style;
    this.breaks = LineBreaks.of(text);
  }

  /** Returns the lines. */
  List<SetLine> lines() {
    List<SetLine> lines = new ArrayList<>();
    int from = 0;
    while (from < clusters.size()) {
      double indent = lines.isEmpty() ? style.indent() : 0;
      int to = end(from, Style.MEASURE - indent);
      lines.add(line(from, to, indent));
      from = to;
    }
    return lines;
  }

  /** Returns the cluster after the last one that fits; never fewer than one. */
  private int end(int from, double room) {
    double width = 0;
    int best = from;
    for (int i = from; i < clusters.size(); i++) {
      double next = width + clusters.get(i).width() * style.size();
      if (next > room + 0.01 && !clusters.get(i).isSpace()) {
        return best > from ? best : Math.max(i, from + 1);
      }
      width = next;
      best = breaks.get(clusters.get(i).end()) ? i + 1 : best;
    }
    return clusters.size();
  }

  private SetLine line(int from, int to, double indent) {
    List<Cluster> part = clusters.subList(from, to);
    int ink = part.size();
    while (ink > 0 && part.get(ink - 1).isSpace()) {
      ink--;
    }
    double width = part.subList(0, ink).stream().mapToDouble(c -> c.width() * style.size()).sum();
    double room = Style.MEASURE - indent - width;
    boolean last = to == clusters.size();
    return switch (style.align()) {
      case CENTER -> new SetLine(part, zeros(part), room / 2);
      case END -> new SetLine(part, zeros(part), room);
      case START ->
          new SetLine(part, last || style.bold() ? zeros(part) : gaps(part, ink, room), indent);
    };
  }

  private static List<Double> zeros(List<Cluster> part) {
    return Collections.nCopies(part.size(), 0.0);
  }

  private List<Double> gaps(List<Cluster> part, int ink, double room) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i + 1 < ink; i++) {
      if (isStretchable(part.get(i), part.get(i + 1))) {
        places.add(i);
      }
    }
    List<Double> gaps = new ArrayList<>(zeros(part));
    double each = places.isEmpty() ? 0 : room / places.size();
    if (each > 0 && each <= LOOSEST * style.size()) {
      places.forEach(i -> gaps.set(i, each));
    }
    return gaps;
  }

  /** Between two Chinese characters, and at spaces; never inside a dash, an ellipsis, a word. */
  private boolean isStretchable(Cluster left, Cluster right) {
    if (left.isSpace()) {
      return true;
    }
    int before = text.codePointAt(left.start());
    int after = text.codePointAt(right.start());
    boolean chinese = Cjk.isUnspaced(before) || Cjk.isUnspaced(after);
    return chinese && !right.isSpace() && breaks.get(left.end());
  }
}
