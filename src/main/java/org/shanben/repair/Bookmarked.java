package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.shanben.source.Bookmark;

/**
 * What the outline of a file names: the words of an entry stand as a block on the page that it
 * leads to, with their number or without it.
 *
 * <p>An entry may lead to the end of the page before, where a program put its target above the
 * heading that it had yet to set.
 */
final class Bookmarked {

  private final Map<String, List<Bookmark>> entries = new HashMap<>();

  Bookmarked(List<Bookmark> outline) {
    for (Bookmark entry : outline) {
      for (String key : Named.keys(entry.title())) {
        entries.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** Returns how deep the entry stands that names the block, if one does. */
  OptionalInt depth(Group group) {
    if (entries.isEmpty() || group.lines().size() > 4) {
      return OptionalInt.empty();
    }
    return Named.keys(group.text()).stream()
        .flatMap(key -> entries.getOrDefault(key, List.of()).stream())
        .filter(entry -> entry.page() == group.page() || entry.page() + 1 == group.page())
        .mapToInt(Bookmark::depth)
        .findFirst();
  }
}
