package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shanben.unicode.Radicals;

/**
 * {@code GLY-001}: a rare mark that only lends its code point to a common one's glyph becomes the
 * common one.
 *
 * <p>The same producers that write radicals for ideographs write U+2015 for a dash and U+2012 for
 * an en dash, because one glyph serves both. So the radicals are the proof: a document without any
 * keeps its marks, and so does one that uses the common mark elsewhere and thus tells the two
 * apart.
 */
final class SharedGlyphs implements Pass {

  /**
   * Marks that one glyph serves in common Chinese fonts: the rare one, then the common one. Sorted,
   * because the record tells the changes in their order.
   */
  private static final SortedMap<Character, Character> COMMON =
      new TreeMap<>(
          Map.of(
              '\u2012', '\u2013',
              '\u2015', '\u2014',
              '\u22EF', '\u2026',
              '\u2215', '\uFF0F',
              '\u2329', '\u3008',
              '\u232A', '\u3009',
              '\u2780', '\u2460'));

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    if (draft.source().lines().noneMatch(line -> hasRadical(line.text()))) {
      return edits;
    }
    COMMON.forEach((rare, common) -> {
      if (draft.source().lines().noneMatch(line -> line.text().indexOf(common) >= 0)) {
        draft.lines().forEach(line -> propose(line, rare, common, edits));
      }
    });
    edits.sort(java.util.Comparator.comparingInt(Edit::page).thenComparingInt(Edit::line));
    return edits;
  }

  private static boolean hasRadical(String text) {
    return text.chars().anyMatch(c -> Radicals.ideographOf(c).isPresent());
  }

  private static void propose(DraftLine line, char rare, char common, List<Edit> edits) {
    for (int i = line.text().indexOf(rare); i >= 0; i = line.text().indexOf(rare, i + 1)) {
      int page = line.source().page();
      String before = String.valueOf(rare);
      String after = String.valueOf(common);
      edits.add(new Edit.Replace("GLY-001", page, line.source().number(), i, before, after));
    }
  }
}
