package org.shanben.repair;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shanben.model.Box;
import org.shanben.source.SourceLine;

/** On how many pages the same words stand at the same place. */
final class PlacedWords {

  private final Map<String, Set<Integer>> pages = new HashMap<>();
  private final double step;

  /**
   * Begins with none.
   *
   * @param step places are compared in steps of so many points
   */
  PlacedWords(double step) {
    this.step = step;
  }

  /** Remembers where a line stands. */
  void add(SourceLine line) {
    pages.computeIfAbsent(key(line), key -> new HashSet<>()).add(line.page());
  }

  /** Returns on how many pages the line's words stand where it does. */
  int pages(SourceLine line) {
    return pages.getOrDefault(key(line), Set.of()).size();
  }

  private String key(SourceLine line) {
    Box box = line.box();
    long left = Math.round(box.left() / step);
    return line.text().strip() + "@" + left + "," + Math.round(box.top() / step);
  }
}
