package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shanben.model.Box;

/**
 * Bars of a chart that stand, or lie, apart from each other with no axis to hold them: filled boxes
 * of one thickness on one line, of several lengths, no farther apart than they are thick. The bands
 * behind headings hold text, and the rules below them are far apart.
 */
final class Bars {

  /** Two bars and their labels may be anything. */
  private static final int FEWEST = 3;

  /** The white between two bars is no more than so many times as wide as they are. */
  private static final double APART = 2.5;

  /** Bars differ in their lengths by more than so many points. */
  private static final double DIFFER = 5;

  /** Bars are thicker than rules. */
  private static final double THICK = 4;

  private Bars() {}

  /** Returns the groups, those that are bars of one chart made one group. */
  static List<List<Shape>> together(List<List<Shape>> groups) {
    List<List<Shape>> lying = together(groups, false);
    return together(lying, true);
  }

  private static List<List<Shape>> together(List<List<Shape>> groups, boolean standing) {
    Map<String, List<List<Shape>>> lines = new TreeMap<>();
    List<List<Shape>> result = new ArrayList<>();
    for (List<Shape> group : groups) {
      Set<String> own =
          group.stream().map(shape -> line(shape, standing)).collect(Collectors.toSet());
      String line = own.iterator().next();
      if (own.size() == 1 && !line.isEmpty()) {
        lines.computeIfAbsent(line, key -> new ArrayList<>()).add(group);
      } else {
        result.add(group);
      }
    }
    for (List<List<Shape>> line : lines.values()) {
      line.sort(Comparator.comparingDouble(group -> bar(group, standing).top()));
      join(line, standing, result);
    }
    return result;
  }

  /** Returns what the bars of one line share, where they begin and their thickness. */
  private static String line(Shape shape, boolean standing) {
    Box bar = bar(shape, standing);
    boolean is = shape.filled() && shape.bends() == 0 && bar.height() >= THICK && bar.width() > 0;
    return is ? Math.round(bar.left()) + "," + Math.round(bar.height()) : "";
  }

  /** A bar lies; one that stands is turned, so that those on one line begin at one place. */
  private static Box bar(Shape shape, boolean standing) {
    Box box = shape.box();
    return standing ? new Box(-box.bottom(), box.left(), -box.top(), box.right()) : box;
  }

  private static Box bar(List<Shape> group, boolean standing) {
    return group.stream().map(shape -> bar(shape, standing)).reduce(Box::union).orElseThrow();
  }

  private static void join(List<List<Shape>> line, boolean standing, List<List<Shape>> result) {
    double thick = bar(line.get(0).get(0), standing).height();
    int from = 0;
    for (int i = 1; i <= line.size(); i++) {
      if (i < line.size()
          && bar(line.get(i), standing).top() - bar(line.get(i - 1), standing).bottom()
              < APART * thick) {
        continue;
      }
      List<List<Shape>> some = line.subList(from, i);
      List<Shape> bars = some.stream().flatMap(List::stream).toList();
      if (areSeveral(bars, standing)) {
        result.add(bars);
      } else {
        result.addAll(some);
      }
      from = i;
    }
  }

  private static boolean areSeveral(List<Shape> bars, boolean standing) {
    DoubleSummaryStatistics lengths =
        bars.stream().mapToDouble(shape -> bar(shape, standing).width()).summaryStatistics();
    return bars.size() >= FEWEST && lengths.getMax() - lengths.getMin() > DIFFER;
  }
}
