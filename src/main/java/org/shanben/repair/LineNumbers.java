package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shanben.source.Beside;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;

/**
 * Numbers that count the lines of a page with too few of them to show it alone: they stand where
 * the pages before have theirs, in the same type, and count on from there or begin again as those.
 */
final class LineNumbers {

  /** Numbers below each other end at one place, in points. */
  private static final double EDGE = 3;

  private LineNumbers() {}

  /** Returns the keys of the lines that only count lines, where the layout has not told so. */
  static Set<String> of(SourceText source) {
    Map<Integer, Beside> columns = source.beside();
    Map<Integer, List<SourceLine>> known = new TreeMap<>();
    Map<Integer, List<SourceLine>> others = new TreeMap<>();
    source
        .lines()
        .filter(line -> line.text().strip().matches("[0-9]{1,4}"))
        .forEach(line -> {
          boolean counts = columns.get(line.column()) == Beside.LINE_NUMBERS;
          (counts ? known : others)
              .computeIfAbsent(line.page(), page -> new ArrayList<>())
              .add(line);
        });
    Set<String> found = new HashSet<>();
    others.forEach((page, lines) -> {
      @Nullable List<SourceLine> before = known.get(page - 1);
      if (before != null && before.size() > 1 && !known.containsKey(page)) {
        List<SourceLine> there = known.getOrDefault(page - 2, before);
        goingOn(before, below(lines, List.of(before.get(0), there.get(0))))
            .forEach(line -> found.add(RunningMatter.key(line)));
      }
    });
    return found;
  }

  /** Left pages have their numbers elsewhere than right ones. */
  private static List<SourceLine> below(List<SourceLine> lines, List<SourceLine> before) {
    return lines.stream()
        .filter(line ->
            before.stream()
                .filter(known -> known.type().sameSize(line.type()))
                .anyMatch(known -> Math.abs(known.box().right() - line.box().right()) < EDGE))
        .toList();
  }

  private static List<SourceLine> goingOn(List<SourceLine> before, List<SourceLine> below) {
    SourceLine last = before.get(before.size() - 1);
    int step = value(last) - value(before.get(before.size() - 2));
    int begin = below.isEmpty() ? 0 : value(below.get(0));
    if (begin != value(before.get(0)) && begin != value(last) + step) {
      return List.of();
    }
    for (int i = 0; i < below.size(); i++) {
      if (value(below.get(i)) != begin + i * step) {
        return List.of();
      }
    }
    return below;
  }

  private static int value(SourceLine line) {
    return Enumerator.value(line.text().strip());
  }
}
