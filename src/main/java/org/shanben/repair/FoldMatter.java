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
 * <p>The fold stands in the middle of a page of two halves, or at the side of one. Its title stands
 * word for word at the very same place on half of the vertical pages, and its number there,
 * counting up. A refrain, or the number that opens a section, stands in a column of the text.
 */
final class FoldMatter implements Pass {

  /** Places nearer than this many points are one. */
  private static final double PLACE = 4;

  private static final int FEWEST = 2;

  /** The fold takes this part of a page's width, on either side of its line. */
  private static final double FOLD = 0.08;

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    Map<Integer, Double> vertical = new HashMap<>();
    draft.source().pages().stream()
        .filter(SourcePage::vertical)
        .forEach(page -> vertical.put(page.number(), page.width()));
    if (vertical.size() < FEWEST) {
      return edits;
    }
    Map<String, Set<Integer>> titles = new HashMap<>();
    Map<String, List<int[]>> numbers = new HashMap<>();
    for (DraftLine line : draft.lines()) {
      SourceLine source = line.source();
      if (isOnFold(source, vertical)) {
        titles.computeIfAbsent(title(source), key -> new HashSet<>()).add(source.page());
        Folio.of(source.text().strip())
            .ifPresent(folio ->
                numbers
                    .computeIfAbsent(place(source), key -> new ArrayList<>())
                    .add(new int[] {source.page(), folio.value()}));
      }
    }
    for (DraftLine line : draft.lines()) {
      if (line.isBody() && isOnFold(line.source(), vertical)) {
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
    int seen = titles.getOrDefault(title(line), Set.of()).size();
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

  /** The middle of the page, or its first or last column. */
  private static boolean isOnFold(SourceLine line, Map<Integer, Double> widths) {
    double width = widths.getOrDefault(line.page(), 0.0);
    double middle = (line.box().top() + line.box().bottom()) / 2;
    return width > 0
        && (Math.abs(middle - width / 2) < FOLD * width
            || middle < FOLD * width
            || middle > (1 - FOLD) * width);
  }

  private static String title(SourceLine line) {
    return line.text().strip() + place(line) + "," + Math.round(line.box().left() / PLACE);
  }

  /** Where the line stands across the columns; a longer number begins higher. */
  private static String place(SourceLine line) {
    return "@" + Math.round(line.box().top() / PLACE);
  }
}
