package org.shanben.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sorts headings into levels: as the outline has them; without one by size first, then by the form
 * of their number.
 */
final class HeadingLevels {

  /** Level 1 is the title's, 6 the deepest that a book can say. */
  private static final int DEEPEST = 6;

  /** So many headings of one look are not the lines of a cover. */
  private static final int FEW = 3;

  private final List<Group> headings;
  private final double bodySize;
  private final Map<Group, Integer> depths = new LinkedHashMap<>();
  private final Set<Integer> places;
  private final int outermost;

  HeadingLevels(List<Group> headings, double bodySize, Bookmarked outline) {
    this.headings = headings;
    this.bodySize = bodySize;
    this.places = headings.stream().map(Group::index).collect(Collectors.toSet());
    headings.forEach(h -> outline.depth(h).ifPresent(depth -> depths.put(h, depth)));
    this.outermost = depths.values().stream().mapToInt(d -> d).min().orElse(1);
  }

  /** What headings of one level have in common. */
  private record Look(long size, int rank, boolean bold) {}

  /** Returns the level of each heading, from 2 on; 6 is the deepest. */
  Map<Group, Integer> levels() {
    List<Look> looks = new ArrayList<>();
    headings.stream().map(this::look).distinct().forEach(looks::add);
    looks.sort(
        Comparator.comparingLong((Look look) -> -look.size())
            .thenComparing(Comparator.comparingInt(Look::rank))
            .thenComparingInt(look -> look.bold() ? 0 : 1));
    List<Look> merged = merge(looks);
    int[] levels = levels(merged);
    Map<Group, Integer> result = new LinkedHashMap<>();
    for (Group heading : headings) {
      Integer depth = depths.get(heading);
      int level = depth == null ? levels[indexOf(merged, look(heading))] : 2 + depth - outermost;
      result.put(heading, Math.min(DEEPEST, level));
    }
    return result;
  }

  /**
   * The level of each look. One that the outline knows stands where most of its headings do there;
   * another stands below those that are larger. What stands once or twice, without a number, as the
   * lines of a cover do, one after the other, has no level of its own: what is smaller stands
   * beside it.
   */
  private int[] levels(List<Look> looks) {
    Map<Integer, Map<Integer, Integer>> told = new HashMap<>();
    depths.forEach((heading, depth) ->
        told.computeIfAbsent(indexOf(looks, look(heading)), key -> new HashMap<>())
            .merge(2 + depth - outermost, 1, Integer::sum));
    Map<Integer, List<Group>> members =
        headings.stream().collect(Collectors.groupingBy(h -> indexOf(looks, look(h))));
    int[] levels = new int[looks.size()];
    int above = 1;
    for (int i = 0; i < levels.length; i++) {
      levels[i] = told.containsKey(i) ? commonest(told.get(i)) : above + 1;
      if (told.containsKey(i) || isUsed(looks.get(i), members.getOrDefault(i, List.of()))) {
        above = Math.max(above, levels[i]);
      }
    }
    return levels;
  }

  private boolean isUsed(Look look, List<Group> some) {
    long leading = some.stream().filter(h -> !places.contains(h.index() + 1)).count();
    return look.rank() > 0 || some.size() >= FEW || leading > 1;
  }

  private static int commonest(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /** Sizes within 7 % are one; a heading without a number ranks with those of its size. */
  private Look look(Group group) {
    long size = Math.round(Math.log(group.type().size() / bodySize) / Math.log(1.07));
    int rank = Enumerator.at(group.text()).map(Enumerator::rank).orElse(0);
    return new Look(Math.max(0, size), rank, group.type().bold());
  }

  /** An unnumbered look stands beside the first numbered one of its size. */
  private static List<Look> merge(List<Look> looks) {
    List<Look> result = new ArrayList<>(looks);
    result.removeIf(look ->
        look.rank() == 0 && looks.stream().anyMatch(o -> o.rank() > 0 && o.size() == look.size()));
    List<Look> oneBoldness = new ArrayList<>();
    for (Look look : result) {
      boolean known =
          oneBoldness.stream().anyMatch(o -> o.size() == look.size() && o.rank() == look.rank());
      if (!known || look.rank() == 0) {
        oneBoldness.add(look);
      }
    }
    return oneBoldness;
  }

  private static int indexOf(List<Look> looks, Look look) {
    for (int i = 0; i < looks.size(); i++) {
      Look other = looks.get(i);
      boolean same = other.rank() == look.rank() || look.rank() == 0;
      if (other.size() == look.size() && same && (look.rank() > 0 || matches(other, look))) {
        return i;
      }
    }
    return Math.max(0, looks.size() - 1);
  }

  private static boolean matches(Look other, Look unnumbered) {
    return other.rank() > 0 || other.bold() == unnumbered.bold();
  }
}
