package org.shanben.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Headings by their number: it counts on from the last one's, with prose between. */
final class NumberedHeads {

  private final List<Group> groups;

  /** Looks at all blocks of a document. */
  NumberedHeads(List<Group> groups) {
    this.groups = groups;
  }

  /**
   * Numbers with half a bracket, as in 1), count the items of lists; those of articles and of a
   * list of works, as in [1], are no headings' either.
   */
  Set<Group> found() {
    Map<Integer, List<Group>> forms = new HashMap<>();
    for (Group group : groups) {
      if (!group.isEntry() && !group.isSetApart()) {
        Enumerator.at(group.text())
            .filter(e -> e.kind() != Enumerator.Kind.ARABIC_HALF_PAREN)
            .filter(e -> e.kind() != Enumerator.Kind.ARTICLE)
            .filter(e -> e.kind() != Enumerator.Kind.BRACKET)
            .ifPresent(e -> forms.computeIfAbsent(e.rank(), rank -> new ArrayList<>()).add(group));
      }
    }
    Set<Group> result = new HashSet<>();
    forms.values().forEach(some -> result.addAll(series(some)));
    return result;
  }

  /**
   * Members of a series that counts up, begins again at 1 where it likes, and has prose between. Of
   * those that count on from one 1, half at least are short: the few short ones among the items of
   * a handbook are items, too. Where most of those that look like it are headings, one that ends in
   * a colon or asks is one, too.
   */
  private List<Group> series(List<Group> some) {
    Enumerator.Kind kind = Enumerator.at(some.get(0).text()).orElseThrow().kind();
    List<Group> counting = counting(kind, some);
    List<Group> plain = runs(counting).stream().flatMap(run -> plain(run).stream()).toList();
    long leading = plain.stream().filter(this::leadsProse).count();
    boolean enough = plain.size() >= 2 || kind.compareTo(Enumerator.Kind.FORMAL) < 0;
    if (!enough || leading * 2 <= plain.size()) {
      return List.of();
    }
    Set<Group> plainOnes = Collections.newSetFromMap(new IdentityHashMap<>());
    plainOnes.addAll(plain);
    Map<String, int[]> alike = new HashMap<>();
    for (Group group : counting) {
      int[] votes = alike.computeIfAbsent(place(group), key -> new int[2]);
      votes[0]++;
      votes[1] += plainOnes.contains(group) ? 1 : 0;
    }
    return counting.stream()
        .filter(
            group -> plainOnes.contains(group) || (isAsking(group) && isMostlyPlain(group, alike)))
        .toList();
  }

  /** Parts what counts on before each 1. */
  private static List<List<Group>> runs(List<Group> counting) {
    List<List<Group>> runs = new ArrayList<>();
    for (Group group : counting) {
      if (runs.isEmpty() || Enumerator.at(group.text()).orElseThrow().value() == 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(group);
    }
    return runs;
  }

  /** {@code 三、撰作細則：} is as short as a heading, too. */
  private static List<Group> plain(List<Group> run) {
    List<Group> plain = run.stream().filter(NumberedHeads::isPlain).toList();
    long brief = run.stream().filter(group -> isPlain(group) || isAsking(group)).count();
    return brief * 2 >= run.size() ? plain : List.of();
  }

  /** Blocks that look the same and begin at the same place. */
  private static String place(Group group) {
    return group.look() + "@" + Math.round(group.first().box().left() / 3);
  }

  private static boolean isMostlyPlain(Group group, Map<String, int[]> alike) {
    int[] votes = alike.getOrDefault(place(group), new int[2]);
    return votes[1] * 2 > votes[0];
  }

  private static List<Group> counting(Enumerator.Kind kind, List<Group> some) {
    List<Group> counting = new ArrayList<>();
    int last = 0;
    for (Group group : some) {
      int value = Enumerator.at(group.text()).orElseThrow().value();
      if (value == 1 || value == last + 1 || kind == Enumerator.Kind.DOTTED) {
        counting.add(group);
        last = value;
      }
    }
    return counting;
  }

  private static boolean isPlain(Group group) {
    return group.isHeadShaped() && group.lines().size() <= 2 && group.isWorded();
  }

  private static boolean isAsking(Group group) {
    return group.cells() <= Group.LONGEST_HEADING / 2
        && group.lines().size() <= 2
        && group.isWorded()
        && group.text().strip().matches("(?s).*[：:？?！!]");
  }

  /** The block after it is prose, or a heading of another form. */
  private boolean leadsProse(Group group) {
    int next = group.index() + 1;
    if (next >= groups.size()) {
      return false;
    }
    int own = Enumerator.at(group.text()).orElseThrow().rank();
    return Enumerator.at(groups.get(next).text()).filter(e -> e.rank() == own).isEmpty();
  }
}
