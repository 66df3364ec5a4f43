package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the pieces of rules together, and finds those that touch. */
final class Rules {

  /** Two pieces of one rule lie no further apart: dots and dashes, the thickness of a crossing. */
  private static final double GAP = 3;

  /** Rules this near to each other are one: a double rule, a border drawn as a thin box. */
  static final double NEAR = 2;

  /** A shorter piece is a dash, a bullet, part of a letter. */
  private static final double SHORTEST = 8;

  /** A page with more rules is a map or a drawing, in which no table can be told. */
  private static final int MOST = 4_000;

  private Rules() {}

  /** Returns the sets of rules that touch or cross each other. */
  static List<List<Rule>> components(List<Rule> pieces) {
    List<Rule> rules = new ArrayList<>(whole(pieces, true));
    rules.addAll(whole(pieces, false));
    if (rules.size() > MOST) {
      return List.of();
    }
    int[] parents = new int[rules.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        if (touch(rules.get(i), rules.get(j))) {
          parents[root(parents, j)] = root(parents, i);
        }
      }
    }
    List<List<Rule>> components = new ArrayList<>();
    for (int i = 0; i < parents.length; i++) {
      components.add(new ArrayList<>());
    }
    for (int i = 0; i < parents.length; i++) {
      components.get(root(parents, i)).add(rules.get(i));
    }
    components.removeIf(some -> some.size() < 4);
    return components;
  }

  private static int root(int[] parents, int i) {
    int at = i;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private static boolean touch(Rule one, Rule other) {
    return one.across() != other.across()
        && one.at() >= other.from() - NEAR
        && one.at() <= other.to() + NEAR
        && other.at() >= one.from() - NEAR
        && other.at() <= one.to() + NEAR;
  }

  /** Joins the pieces of one direction that lie on one line without a gap. */
  static List<Rule> whole(List<Rule> pieces, boolean across) {
    List<Rule> sorted = new ArrayList<>(pieces);
    sorted.removeIf(piece -> piece.across() != across);
    sorted.sort(
        Comparator.comparingLong((Rule piece) -> Math.round(piece.at()))
            .thenComparingDouble(Rule::from));
    List<Rule> whole = new ArrayList<>();
    for (Rule piece : sorted) {
      Rule last = whole.isEmpty() ? null : whole.get(whole.size() - 1);
      if (last != null
          && Math.round(last.at()) == Math.round(piece.at())
          && piece.from() - last.to() <= GAP) {
        whole.set(
            whole.size() - 1,
            new Rule(across, last.at(), last.from(), Math.max(last.to(), piece.to())));
      } else {
        whole.add(piece);
      }
    }
    whole.removeIf(rule -> rule.length() < SHORTEST);
    return whole;
  }
}
