package org.shanben.repair;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;

/**
 * Pages that say the same in their middle, too: two letters of one form, two laws of one pattern.
 * What stands at the edges of both is repeated as all of them is, and proves no running head.
 */
final class Twins {

  /** This part of a page, from each edge, is left out: heads and feet may be there. */
  private static final double BAND = 0.25;

  /** So many lines in the middle of both pages are the same. */
  private static final int LINES = 3;

  /** And this part of those of the page that has fewer. */
  private static final double PART = 0.2;

  /** Heights are compared in steps of so many points. */
  private static final double LEVEL = 4;

  private final Map<Integer, Set<String>> middles = new HashMap<>();

  Twins(SourceText source) {
    for (SourcePage page : source.pages()) {
      Set<String> lines = new HashSet<>();
      for (SourceLine line : page.lines()) {
        double at = line.box().bottom();
        if (at > BAND * page.extent() && at < (1 - BAND) * page.extent()) {
          lines.add(Math.round(at / LEVEL) + "@" + line.text().strip());
        }
      }
      middles.put(page.number(), lines);
    }
  }

  /** Tells whether two pages are twins; a page is none of itself. */
  boolean are(int one, int other) {
    Set<String> some = middles.getOrDefault(one, Set.of());
    Set<String> others = middles.getOrDefault(other, Set.of());
    int fewer = Math.min(some.size(), others.size());
    long same = one == other ? 0 : some.stream().filter(others::contains).count();
    return same >= LINES && same >= PART * fewer;
  }
}
