package org.shanben.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;
import org.shanben.unicode.Cjk;

/**
 * What is spread along the line on which a sheet is bound, as official letters and judgments have
 * it (裝 訂 線): single characters below each other, far apart by the same distance, beside all of the
 * text. Labels of paragraphs may be as far apart, but each stands where one begins.
 */
final class BindingLine {

  /** So many characters are no chance. */
  private static final int FEWEST = 3;

  /** They are at least so many ems apart. */
  private static final double APART = 5;

  /** By distances that differ by less than this part. */
  private static final double EVEN = 0.05;

  /** Two lines are level that end, below, within this part of an em. */
  private static final double LEVEL = 0.3;

  /** Places that differ by no more than so many points are one. */
  private static final double PLACE = 3;

  /** A line of text is wider than so many ems. */
  private static final double TEXT = 6;

  private BindingLine() {}

  /** Returns the keys of the lines that stand so. */
  static Set<String> of(SourceText source) {
    Set<String> found = new HashSet<>();
    if (source.kind() == SourceText.Kind.GEOMETRIC) {
      source.pages().forEach(page -> add(page, found));
    }
    return found;
  }

  private static void add(SourcePage page, Set<String> found) {
    TreeMap<Long, List<SourceLine>> places = new TreeMap<>();
    page.text().stream()
        .filter(BindingLine::isOneCharacter)
        .forEach(line ->
            places
                .computeIfAbsent(Math.round(line.box().left() / PLACE), k -> new ArrayList<>())
                .add(line));
    for (List<SourceLine> strip : places.values()) {
      strip.sort(Comparator.comparingDouble(line -> line.box().top()));
      if (areEven(strip) && isBeside(strip.get(0), page) && !areLevel(strip, page)) {
        strip.forEach(line -> found.add(RunningMatter.key(line)));
      }
    }
  }

  private static boolean isOneCharacter(SourceLine line) {
    String text = line.text().strip();
    return line.cell() == null
        && !text.isEmpty()
        && text.codePointCount(0, text.length()) == 1
        && Cjk.isLetter(text.codePointAt(0));
  }

  private static boolean areEven(List<SourceLine> strip) {
    if (strip.size() < FEWEST) {
      return false;
    }
    double first = strip.get(1).box().top() - strip.get(0).box().top();
    for (int i = 1; i < strip.size(); i++) {
      double step = strip.get(i).box().top() - strip.get(i - 1).box().top();
      if (Math.abs(step - first) > EVEN * first || step < APART * strip.get(i).type().size()) {
        return false;
      }
    }
    return true;
  }

  /** Each is level with a line that begins a paragraph, a stanza, a day of the week. */
  private static boolean areLevel(List<SourceLine> strip, SourcePage page) {
    List<SourceLine> text =
        page.text().stream().filter(line -> line.text().strip().length() > 1).toList();
    double right = text.stream().mapToDouble(line -> line.box().right()).max().orElse(0);
    return strip.stream()
        .allMatch(mark ->
            text.stream()
                .filter(line ->
                    Math.abs(line.box().bottom() - mark.box().bottom())
                        < LEVEL * mark.type().size())
                .anyMatch(line -> begins(line, text, right)));
  }

  /** The line above it is not full, or far above. */
  private static boolean begins(SourceLine line, List<SourceLine> text, double right) {
    double em = line.type().size();
    return text.stream()
        .filter(other -> other.box().bottom() < line.box().bottom() - LEVEL * em)
        .max(Comparator.comparingDouble(other -> other.box().bottom()))
        .map(above ->
            above.box().right() < right - 2 * em
                || line.box().top() - above.box().bottom() > 2 * em)
        .orElse(true);
  }

  /** All lines of text stand on one side of them. */
  private static boolean isBeside(SourceLine mark, SourcePage page) {
    List<SourceLine> text =
        page.text().stream()
            .filter(line -> line.box().width() > TEXT * line.type().size())
            .toList();
    double left = text.stream().mapToDouble(line -> line.box().left()).min().orElse(0);
    double right = text.stream().mapToDouble(line -> line.box().right()).max().orElse(0);
    return !text.isEmpty() && (mark.box().right() < left || mark.box().left() > right);
  }
}
