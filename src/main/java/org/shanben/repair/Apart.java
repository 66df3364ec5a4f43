package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanben.source.Beside;
import org.shanben.source.GridCell;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;
import org.shanben.unicode.Cjk;

/** What lines are of one text, and what of two, whatever they say. */
final class Apart {

  /** A line below a figure that goes on is wider than so many ems. */
  private static final double WORDS = 6;

  private static final Pattern FACT = Pattern.compile("\\p{IsHan}{1,8}[：:].+");

  /** A column of prose is higher than so many ems. */
  private static final double LOW = 8;

  /** One of so many columns of prose has a mark within a sentence, or at its end. */
  private static final int PAUSING = 4;

  /** And one of so many entries stands in, or has white within. */
  private static final int PARTED = 3;

  /** Lines of one column begin within so many ems. */
  private static final double NEAR = 2;

  private final Map<Integer, Beside> columns;
  private final Map<Integer, Double> widths = new HashMap<>();
  private final Set<Integer> entries = new HashSet<>();

  Apart(SourceText source, List<SourceLine> lines) {
    this.columns = source.beside();
    lines.forEach(line -> widths.merge(line.column(), line.box().width(), Math::max));
    addEntries(source, lines);
  }

  /** Tells whether no paragraph goes on from one line in the other. */
  boolean are(SourceLine before, SourceLine after) {
    return areOfTwoCells(before, after)
        || areOfTwoKinds(before, after)
        || areFacts(before, after)
        || areShortColumns(before, after);
  }

  /**
   * Columns of a few characters are the entries of a list, as the contents of an old book are, and
   * full only as each other are. Those of a low tier of prose pause.
   */
  private boolean areShortColumns(SourceLine before, SourceLine after) {
    return entries.contains(before.column())
        && before.cell() == null
        && before.type().sameSize(after.type());
  }

  private void addEntries(SourceText source, List<SourceLine> lines) {
    Set<Integer> vertical = new HashSet<>();
    source.pages().stream().filter(SourcePage::vertical).forEach(p -> vertical.add(p.number()));
    Map<Integer, List<SourceLine>> columns = new HashMap<>();
    lines.stream()
        .filter(line -> vertical.contains(line.page()))
        .forEach(line -> columns.computeIfAbsent(line.column(), c -> new ArrayList<>()).add(line));
    columns.forEach((column, some) -> {
      double low = LOW * some.get(0).type().size();
      if (widths.getOrDefault(column, 0.0) < low && areEntries(some)) {
        entries.add(column);
      }
    });
  }

  /** They have words and do not pause, and stand in by more and less, or have white within. */
  private static boolean areEntries(List<SourceLine> lines) {
    double em = lines.get(0).type().size();
    double start =
        lines.stream().map(line -> line.box().left()).sorted().toList().get(lines.size() / 2);
    long pausing = lines.stream().filter(line -> Margins.pauses(line.text())).count();
    long parted =
        lines.stream()
            .filter(line ->
                Math.abs(line.box().left() - start) > em / 2
                    || line.text().strip().matches(".*[ \\u3000].*"))
            .count();
    return pausing * PAUSING < lines.size()
        && parted * PARTED >= lines.size()
        && lines.stream().allMatch(l -> l.text().codePoints().anyMatch(Character::isLetter));
  }

  /** Two facts in the margin, each with its name. */
  private boolean areFacts(SourceLine before, SourceLine after) {
    return kind(after) == Beside.MARGIN
        && before.column() == after.column()
        && FACT.matcher(before.text().strip()).matches()
        && FACT.matcher(after.text().strip()).matches();
  }

  /** Tells whether both lines are of one heading in the margin. */
  boolean areOneHeading(SourceLine before, SourceLine after) {
    return before.column() == after.column() && kind(after) == Beside.HEADING;
  }

  /**
   * Tells whether the words below a figure go on: the first of the next line would not have fitted.
   * What else begins where they do shows no measure of theirs.
   *
   * @param need how much room the next line's first word needs, in points
   */
  boolean goOnBelowFigure(SourceLine before, SourceLine after, double need) {
    double width = before.box().width();
    return before.column() == after.column()
        && kind(after) == Beside.FIGURE
        && before.type().sameSize(after.type())
        && width > WORDS * before.type().size()
        && width + need > widths.getOrDefault(after.column(), 0.0)
        && !Cjk.endsSentence(before.text().strip());
  }

  /** A cell's text goes on in no other but the one of its column on the next page. */
  private static boolean areOfTwoCells(SourceLine before, SourceLine after) {
    @Nullable GridCell one = before.cell();
    @Nullable GridCell other = after.cell();
    if (one == null || other == null) {
      return one != null || other != null;
    }
    boolean overPage = before.page() != after.page() && one.column() == other.column();
    return !one.equals(other) && !overPage;
  }

  /** Two languages, or a figure with its words and what stands around it. */
  private boolean areOfTwoKinds(SourceLine before, SourceLine after) {
    @Nullable Beside one = kind(before);
    @Nullable Beside other = kind(after);
    boolean whole = before.column() != after.column() && (isWhole(one) || isWhole(other));
    return whole
        || (one != other
            && (isParallel(one) || isParallel(other))
            && !isRest(before, after, one == null || other == null));
  }

  /** The last lines of the longer language stand alone on the next page, in its column. */
  private static boolean isRest(SourceLine before, SourceLine after, boolean alone) {
    return alone
        && before.page() != after.page()
        && Math.abs(before.box().left() - after.box().left()) < NEAR * before.type().size();
  }

  private @Nullable Beside kind(SourceLine line) {
    return columns.get(line.column());
  }

  private static boolean isWhole(@Nullable Beside kind) {
    return kind != null && kind.isWhole();
  }

  private static boolean isParallel(@Nullable Beside kind) {
    return kind != null && kind.isParallel();
  }
}
