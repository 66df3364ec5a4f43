package org.shanben.repair;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.shanben.source.PlacedPicture;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;

/** Tells between which lines of a page pictures stand. */
final class PicturesBetween {

  private final Map<Integer, TreeSet<Integer>> after = new HashMap<>();

  PicturesBetween(SourceText source) {
    for (SourcePage page : source.pages()) {
      for (PlacedPicture picture : page.pictures()) {
        after.computeIfAbsent(page.number(), key -> new TreeSet<>()).add(picture.after());
      }
    }
  }

  /** Tells whether a picture stands between two lines of one page. */
  boolean between(SourceLine before, SourceLine next) {
    TreeSet<Integer> places = after.get(before.page());
    return places != null
        && before.page() == next.page()
        && before.number() < next.number()
        && !places.subSet(before.number(), next.number()).isEmpty();
  }
}
