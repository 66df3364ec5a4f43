package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanben.model.Block;

/** Finds the heading that each entry of a table of contents leads to. */
final class Targets {

  private Targets() {}

  /**
   * Gives the entries among {@code blocks} their headings. Where several headings say the same, as
   * each chapter's 小結 does, entries take them one after another.
   */
  static void find(List<Block> blocks) {
    Map<String, List<Integer>> headings = new HashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading) {
        for (String key : Named.keys(heading.text().chars())) {
          headings.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
      }
    }
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Entry entry) {
        int target = target(entry, headings, last);
        last = Math.max(last, target);
        blocks.set(i, new Block.Entry(target, entry.text()));
      }
    }
  }

  private static int target(Block.Entry entry, Map<String, List<Integer>> headings, int last) {
    for (String key : Named.keys(Named.title(entry.text().chars()))) {
      List<Integer> places = headings.getOrDefault(key, List.of());
      if (!places.isEmpty()) {
        return places.stream().filter(place -> place > last).findFirst().orElse(places.get(0));
      }
    }
    return -1;
  }
}
