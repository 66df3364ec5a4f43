package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shanben.model.Furniture.Kind;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;

/**
 * What an old book prints on the fold of its leaves (版心), between the columns of two half pages,
 * leaves the body: its title by {@code FUR-001}, the leaf's number by {@code FUR-003}.
 *
 * <p>The fold stands in the middle of a page, where no other furniture does. Its title stands word
 * for word at the very same place on half of the vertical pages, and its number there, counting up.
 * The columns of the text do not: none of them says the same again at its place.
 */
final class FoldMatter implements Pass {

  /** Places nearer than this many points are one. */
  private static final double PLACE = 4;

  private static final int FEWEST = 2;

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    Set<Integer> vertical = new HashSet<>();
    draft.source().pages().stream()
        .filter(SourcePage::vertical)
        .forEach(page -> vertical.add(page.number()));
    if (vertical.size() < FEWEST) {
      return edits;
    }
    Map<String, Set<Integer>> titles = new HashMap<>();
    Map<String, List<int[]>> numbers = new HashMap<>();
    for (DraftLine line : draft.lines()) {
      SourceLine source = line.source();
      if (line.isBody() && vertical.contains(source.page())) {
        titles
            .computeIfAbsent(source.text().strip() + place(source), key -> new HashSet<>())
            .add(source.page());
        Folio.of(source.text().strip())
            .ifPresent(folio ->
                numbers
                    .computeIfAbsent(place(source), key -> new ArrayList<>())
                    .add(new int[] {source.page(), folio.value()}));
      }
    }
    for (DraftLine line : draft.lines()) {
      if (line.isBody() && vertical.contains(line.source().page())) {
        kind(line.source(), titles, numbers, vertical.size())
            .ifPresent(kind -> edits.add(remove(line.source(), kind)));
      }
    }
    return edits;
  }

  private static Optional<Kind> kind(
      SourceLine line,
      Map<String, Set<Integer>> titles,
      Map<String, List<int[]>> numbers,
      int pages) {
    if (Folio.of(line.text().strip()).isPresent()
        && countsUp(numbers.getOrDefault(place(line), List.of()))) {
      return Optional.of(Kind.FOLIO);
    }
    int seen = titles.getOrDefault(line.text().strip() + place(line), Set.of()).size();
    boolean words = line.text().codePoints().anyMatch(Character::isLetter);
    return words && seen >= FEWEST && seen * 2 >= pages
        ? Optional.of(Kind.RUNNING_HEAD)
        : Optional.empty();
  }

  private static boolean countsUp(List<int[]> numbers) {
    for (int i = 1; i < numbers.size(); i++) {
      int[] before = numbers.get(i - 1);
      int[] next = numbers.get(i);
      if (next[0] <= before[0] || next[1] <= before[1]) {
        return false;
      }
    }
    return numbers.size() >= FEWEST;
  }

  private static Edit remove(SourceLine line, Kind kind) {
    String rule = kind == Kind.FOLIO ? "FUR-003" : "FUR-001";
    return new Edit.Remove(rule, line.page(), line.number(), kind);
  }

  /** Where the line stands across the columns; a longer number begins higher. */
  private static String place(SourceLine line) {
    return "@" + Math.round(line.box().top() / PLACE);
  }
}
