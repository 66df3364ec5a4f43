package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shanben.model.Furniture.Kind;
import org.shanben.source.Beside;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;

/**
 * What an old book prints on the fold of its leaves (版心), between the columns of two half pages,
 * leaves the body: its title by {@code FUR-001}, the leaf's number by {@code FUR-003}.
 *
 * <p>The fold stands in the middle of a page of two halves, or at the side of one. Its title stands
 * at the very same place on half of the vertical pages, word for word or in a size that the text
 * has not, and its number there, counting up. A refrain, or the number that opens a section, stands
 * in a column of the text.
 */
final class FoldMatter implements Pass {

  /** Places nearer than this many points are one. */
  private static final double PLACE = 4;

  private static final int FEWEST = 2;

  /** A line that a page's edge cuts stands so many points beyond it. */
  private static final double CUT = 1;

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
    List<DraftLine> fold =
        draft.lines().stream().filter(line -> isOnFold(line.source(), vertical)).toList();
    Set<Long> sizes =
        draft.lines().stream()
            .map(DraftLine::source)
            .filter(line -> vertical.containsKey(line.page()) && !isOnFold(line, vertical))
            .map(FoldMatter::size)
            .collect(Collectors.toSet());
    Fold seen = new Fold(draft.source(), sizes, fold, vertical);
    for (DraftLine line : fold) {
      if (line.isBody()) {
        seen.kind(line.source()).ifPresent(kind -> edits.add(remove(line.source(), kind)));
      }
    }
    return edits;
  }

  /** What stands on the folds of all leaves. */
  private static final class Fold {

    private final Map<Integer, Beside> beside;
    private final Map<Integer, Double> widths;
    private final int pages;
    private final Set<Long> sizes;
    private final Map<String, Set<Integer>> titles = new HashMap<>();
    private final Map<String, List<int[]>> numbers = new HashMap<>();

    Fold(SourceText source, Set<Long> sizes, List<DraftLine> lines, Map<Integer, Double> widths) {
      this.beside = source.beside();
      this.widths = widths;
      this.pages = widths.size();
      this.sizes = sizes;
      lines.forEach(line -> add(line.source()));
    }

    private void add(SourceLine line) {
      titles.computeIfAbsent(title(line), key -> new HashSet<>()).add(line.page());
      titles.computeIfAbsent(start(line), key -> new HashSet<>()).add(line.page());
      Folio.of(line.text().strip())
          .ifPresent(folio ->
              numbers
                  .computeIfAbsent(place(line), key -> new ArrayList<>())
                  .add(new int[] {line.page(), folio.value()}));
    }

    Optional<Kind> kind(SourceLine line) {
      if (Folio.of(line.text().strip()).isPresent()
          && countsUp(numbers.getOrDefault(place(line), List.of()))) {
        return Optional.of(Kind.FOLIO);
      }
      boolean words = line.text().codePoints().anyMatch(Character::isLetter);
      return words
              && (isOnHalf(title(line)) || (isColumn(line) && (isOfChapter(line) || isCut(line))))
          ? Optional.of(Kind.RUNNING_HEAD)
          : Optional.empty();
    }

    /** What is set across the page, or turned in its margin, has other places. */
    private boolean isColumn(SourceLine line) {
      return !beside.containsKey(line.column());
    }

    /** Each of several titles stands on some leaves; headings and quotations are said once. */
    private boolean isOfChapter(SourceLine line) {
      double width = widths.getOrDefault(line.page(), 0.0);
      return isInMiddle(line, width)
          && !sizes.contains(size(line))
          && isOnHalf(start(line))
          && titles.getOrDefault(title(line), Set.of()).size() >= FEWEST;
    }

    /** A leaf of two halves, each on a page, is cut through its fold; no page cuts its text. */
    private boolean isCut(SourceLine line) {
      double width = widths.getOrDefault(line.page(), 0.0);
      return line.box().top() < -CUT || line.box().bottom() > width + CUT;
    }

    private boolean isOnHalf(String key) {
      int seen = titles.getOrDefault(key, Set.of()).size();
      return seen >= FEWEST && seen * 2 >= pages;
    }
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

  private static boolean isInMiddle(SourceLine line, double width) {
    double middle = (line.box().top() + line.box().bottom()) / 2;
    return Math.abs(middle - width / 2) < FOLD * width;
  }

  /** The middle of the page, or its first or last column. */
  private static boolean isOnFold(SourceLine line, Map<Integer, Double> widths) {
    double width = widths.getOrDefault(line.page(), 0.0);
    double middle = (line.box().top() + line.box().bottom()) / 2;
    return width > 0
        && (isInMiddle(line, width) || middle < FOLD * width || middle > (1 - FOLD) * width);
  }

  /** The number of the leaf may stand in the same line, behind white. */
  private static String words(String text) {
    int white = text.lastIndexOf(' ');
    return white > 0 && Folio.of(text.substring(white + 1)).isPresent()
        ? text.substring(0, white).strip()
        : text;
  }

  private static String title(SourceLine line) {
    return words(line.text().strip()) + start(line);
  }

  /** Where it begins, and in which size: the titles of chapters do so alike. */
  private static String start(SourceLine line) {
    return place(line) + "," + Math.round(line.box().left() / PLACE) + "," + size(line);
  }

  private static long size(SourceLine line) {
    return Math.round(line.type().size());
  }

  /** Where the line stands across the columns; a longer number begins higher. */
  private static String place(SourceLine line) {
    return "@" + Math.round(line.box().top() / PLACE);
  }
}
