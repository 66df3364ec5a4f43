package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.shanben.unicode.Cjk;

/**
 * Makes a line as wide as its measure, in CLREQ's order (3.1.6): the mark at the line's end gives
 * up its white first, then Western spaces, middle dots, brackets, stops, and the gaps between
 * Chinese and Western letters; and where a line must grow, Western spaces come first, then those
 * gaps, then all.
 */
final class Justifier {

  /** Western spaces and gaps grow by so much at most before all others do, in ems. */
  private static final double FIRST = 0.25;

  /** No gap grows by more than this, in ems; a line that needs more stays short. */
  private static final double LOOSEST = 0.5;

  private static final int ORDER = 6;

  private final List<Cluster> clusters;
  private final Spacing spacing;
  private final BitSet breaks;

  /**
   * White that a line may lose.
   *
   * @param order when it is asked, from 0
   * @param place the cluster after which it is
   * @param width how much, in ems
   */
  private record Give(int order, int place, double width) {}

  Justifier(List<Cluster> clusters, Spacing spacing, BitSet breaks) {
    this.clusters = clusters;
    this.spacing = spacing;
    this.breaks = breaks;
  }

  /** Tells whether the clusters of a line can lose {@code ems} together. */
  boolean canShrink(int from, int ink, double ems) {
    return gives(from, ink).stream().mapToDouble(Give::width).sum() >= ems;
  }

  /**
   * Returns the extra width after each cluster, in ems.
   *
   * @param from the line's first cluster
   * @param ink the one after its last with ink
   * @param to the one after its last
   * @param room what is left of the measure; negative where the line is too wide
   * @param stretched whether the line shall fill the measure
   */
  double[] gaps(int from, int ink, int to, double room, boolean stretched) {
    double[] gaps = new double[to - from];
    for (int i = from; i < to; i++) {
      gaps[i - from] = spacing.join(i, i + 1 >= ink);
    }
    if (room < 0) {
      shrink(from, ink, gaps, -room);
    } else if (stretched) {
      stretch(from, ink, gaps, room);
    }
    return gaps;
  }

  private void shrink(int from, int ink, double[] gaps, double ems) {
    List<Give> gives = gives(from, ink);
    double need = ems;
    for (int order = 0; order < ORDER && need > 0; order++) {
      int now = order;
      double all =
          gives.stream().filter(give -> give.order() == now).mapToDouble(Give::width).sum();
      double part = all > 0 ? Math.min(1, need / all) : 0;
      for (Give give : gives) {
        gaps[give.place() - from] -= give.order() == now ? give.width() * part : 0;
      }
      need -= all * part;
    }
  }

  private List<Give> gives(int from, int ink) {
    List<Give> gives = new ArrayList<>();
    for (int i = from; i < ink; i++) {
      boolean last = i == ink - 1;
      int order = order(spacing.white(i).kind(), last);
      gives.add(new Give(order, i, last ? spacing.white(i).right() : spacing.right(i)));
      if (i > from) {
        gives.add(new Give(order, i - 1, spacing.left(i)));
      }
      if (!last) {
        gives.add(new Give(1, i, spacing.spaceSlack(i)));
        gives.add(new Give(5, i, spacing.gapSlack(i)));
      }
    }
    gives.removeIf(give -> give.width() <= 0);
    return gives;
  }

  private static int order(White.Kind kind, boolean last) {
    return switch (kind) {
      case NONE, MIDDLE -> last ? 0 : 2;
      case OPEN, CLOSE -> last ? 0 : 3;
      case STOP -> last ? 0 : 4;
    };
  }

  private void stretch(int from, int ink, double[] gaps, double room) {
    List<Integer> spaces = new ArrayList<>();
    List<Integer> borders = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    for (int i = from; i + 1 < ink; i++) {
      if (isStretchable(i)) {
        all.add(i);
        if (clusters.get(i).isSpace()) {
          spaces.add(i);
        } else if (spacing.isGap(i)) {
          borders.add(i);
        }
      }
    }
    double first = Math.min(room, spaces.size() * FIRST);
    double second = Math.min(room - first, borders.size() * FIRST);
    double rest = room - first - second;
    if (rest <= all.size() * LOOSEST) {
      share(spaces, first, from, gaps);
      share(borders, second, from, gaps);
      share(all, rest, from, gaps);
    }
  }

  private static void share(List<Integer> places, double ems, int from, double[] gaps) {
    places.forEach(i -> gaps[i - from] += ems / places.size());
  }

  /** Between two Chinese characters, and at spaces; never inside a dash, an ellipsis, a word. */
  private boolean isStretchable(int index) {
    Cluster left = clusters.get(index);
    Cluster right = clusters.get(index + 1);
    if (left.isSpace()) {
      return true;
    }
    boolean chinese = Cjk.isUnspaced(left.shown()) || Cjk.isUnspaced(right.shown());
    return chinese && !right.isSpace() && breaks.get(right.start());
  }
}
