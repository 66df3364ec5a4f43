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
 * behind headings hold words, as cards do, and the rules below them are far apart.
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

  private final Lettering text;
  private final boolean standing;

  private Bars(Lettering text, boolean standing) {
    this.text = text;
    this.standing = standing;
  }

  /** Returns the groups, those that are bars of one chart made one group. */
  static List<List<Shape>> together(List<List<Shape>> groups, Lettering text) {
    List<List<Shape>> lying = new Bars(text, false).together(groups);
    return new Bars(text, true).together(lying);
  }

  private List<List<Shape>> together(List<List<Shape>> groups) {
    Map<String, List<List<Shape>>> lines = new TreeMap<>();
    List<List<Shape>> result = new ArrayList<>();
    for (List<Shape> group : groups) {
      Set<String> own = group.stream().map(shape -> line(shape)).collect(Collectors.toSet());
      String line = own.iterator().next();
      if (own.size() == 1 && !line.isEmpty()) {
        lines.computeIfAbsent(line, key -> new ArrayList<>()).add(group);
      } else {
        result.add(group);
      }
    }
    for (List<List<Shape>> line : lines.values()) {
      line.sort(Comparator.comparingDouble(group -> bar(group).top()));
      join(line, result);
    }
    return result;
  }

  /** Returns what the bars of one line share, where they begin and their thickness. */
  private String line(Shape shape) {
    Box bar = bar(shape);
    boolean is =
        shape.filled()
            && shape.bends() == 0
            && bar.height() >= THICK
            && bar.width() > 0
            && !text.hasWords(shape.box());
    return is ? Math.round(bar.left()) + "," + Math.round(bar.height()) : "";
  }

  /** A bar lies; one that stands is turned, so that those on one line begin at one place. */
  private Box bar(Shape shape) {
    Box box = shape.box();
    return standing ? new Box(-box.bottom(), box.left(), -box.top(), box.right()) : box;
  }

  private Box bar(List<Shape> group) {
    return group.stream().map(shape -> bar(shape)).reduce(Box::union).orElseThrow();
  }

  private void join(List<List<Shape>> line, List<List<Shape>> result) {
    double thick = bar(line.get(0).get(0)).height();
    int from = 0;
    for (int i = 1; i <= line.size(); i++) {
      if (i < line.size() && areNear(bar(line.get(i - 1)), bar(line.get(i)), thick)) {
        continue;
      }
      List<List<Shape>> some = line.subList(from, i);
      List<Shape> bars = some.stream().flatMap(List::stream).toList();
      if (areSeveral(bars)) {
        result.add(bars);
      } else {
        result.addAll(some);
      }
      from = i;
    }
  }

  /** Words between two bars are a list's, or of cards. */
  private boolean areNear(Box above, Box below, double thick) {
    double right = Math.max(above.right(), below.right());
    double end = above.bottom();
    double begin = below.top();
    return begin - end < APART * thick
        && text.isClear(onPage(new Box(above.left(), end, right, begin)));
  }

  private Box onPage(Box bar) {
    return standing ? new Box(bar.top(), -bar.right(), bar.bottom(), -bar.left()) : bar;
  }

  private boolean areSeveral(List<Shape> bars) {
    DoubleSummaryStatistics lengths =
        bars.stream().mapToDouble(shape -> bar(shape).width()).summaryStatistics();
    return bars.size() >= FEWEST && lengths.getMax() - lengths.getMin() > DIFFER;
  }
}
