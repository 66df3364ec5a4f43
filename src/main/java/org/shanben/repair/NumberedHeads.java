package org.shanben.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Headings by their number: it counts on from the last one's, with prose between. */
final class NumberedHeads {

  /** What counts items, articles and works. */
  private static final Set<Enumerator.Kind> OTHERS =
      EnumSet.of(
          Enumerator.Kind.ARABIC_HALF_PAREN,
          Enumerator.Kind.LETTER_PAREN,
          Enumerator.Kind.ARTICLE,
          Enumerator.Kind.BRACKET);

  private final List<Group> groups;

  /** Looks at all blocks of a document. */
  NumberedHeads(List<Group> groups) {
    this.groups = groups;
  }

  /** A block, the number that it begins with, and whether it is short and no prose. */
  private record Member(Group group, Enumerator number, boolean plain) {

    Member(Group group, Enumerator number) {
      this(group, number, isPlain(group));
    }

    /** Blocks that look the same and begin at the same place. */
    String place() {
      return group.look() + "@" + Math.round(group.first().box().left() / 3);
    }

    /** {@code 三、撰作細則：} is as short as a heading, too. */
    boolean asks() {
      return group.cells() <= Group.LONGEST_HEADING / 2
          && group.lines().size() <= 2
          && group.isWorded()
          && group.text().strip().matches("(?s).*[：:？?！!]");
    }

    private static boolean isPlain(Group group) {
      return group.isHeadShaped() && group.lines().size() <= 2 && group.isWorded();
    }
  }

  /**
   * Numbers with half a bracket, as in 1), count the items of lists; those of articles and of a
   * list of works, as in [1], are no headings' either.
   */
  Set<Group> found() {
    Map<Integer, List<Member>> forms = new HashMap<>();
    for (Group group : groups) {
      if (group.isInText()) {
        Enumerator.at(group.text())
            .filter(e -> !OTHERS.contains(e.kind()))
            .map(e -> new Member(group, e))
            .ifPresent(
                m -> forms.computeIfAbsent(m.number().rank(), rank -> new ArrayList<>()).add(m));
      }
    }
    Set<Group> result = new HashSet<>();
    forms.values().forEach(some -> series(some).forEach(member -> result.add(member.group())));
    return result;
  }

  /**
   * Members of a series that counts up, begins again at 1 where it likes, and has prose between. Of
   * those that count on from one 1, half at least are short: the few short ones among the items of
   * a handbook are items, too. Where most of those that look like it are headings, one that ends in
   * a colon or asks is one, too.
   */
  private List<Member> series(List<Member> some) {
    Enumerator.Kind kind = some.get(0).number().kind();
    List<Member> counting = counting(kind, some);
    List<Member> plain = runs(counting).stream().flatMap(run -> plain(run).stream()).toList();
    long leading = plain.stream().filter(this::leadsProse).count();
    boolean enough = plain.size() >= 2 || kind.compareTo(Enumerator.Kind.FORMAL) < 0;
    if (!enough || leading * 2 <= plain.size()) {
      return List.of();
    }
    Set<Member> plainOnes = Collections.newSetFromMap(new IdentityHashMap<>());
    plainOnes.addAll(plain);
    Map<String, int[]> alike = new HashMap<>();
    for (Member member : counting) {
      int[] votes = alike.computeIfAbsent(member.place(), key -> new int[2]);
      votes[0]++;
      votes[1] += plainOnes.contains(member) ? 1 : 0;
    }
    return counting.stream()
        .filter(member ->
            plainOnes.contains(member)
                || (member.asks() && isMostly(alike.getOrDefault(member.place(), new int[2]))))
        .toList();
  }

  private static boolean isMostly(int[] votes) {
    return votes[1] * 2 > votes[0];
  }

  private static List<Member> counting(Enumerator.Kind kind, List<Member> some) {
    List<Member> counting = new ArrayList<>();
    int last = 0;
    for (Member member : some) {
      int value = member.number().value();
      if (value == 1 || value == last + 1 || kind == Enumerator.Kind.DOTTED) {
        counting.add(member);
        last = value;
      }
    }
    return counting;
  }

  /** Parts what counts on before each 1. */
  private static List<List<Member>> runs(List<Member> counting) {
    List<List<Member>> runs = new ArrayList<>();
    for (Member member : counting) {
      if (runs.isEmpty() || member.number().value() == 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(member);
    }
    return runs;
  }

  private static List<Member> plain(List<Member> run) {
    List<Member> plain = run.stream().filter(Member::plain).toList();
    long brief = run.stream().filter(member -> member.plain() || member.asks()).count();
    return brief * 2 >= run.size() ? plain : List.of();
  }

  /** The block after it is prose, or a heading of another form. */
  private boolean leadsProse(Member member) {
    int next = member.group().index() + 1;
    return next < groups.size()
        && Enumerator.at(groups.get(next).text())
            .filter(e -> e.rank() == member.number().rank())
            .isEmpty();
  }
}
