package org.shanben.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/**
 * Stretches of lines that were set to a narrower measure than their column: the text of a box, of a
 * cell, beside a picture.
 *
 * <p>A stretch has a measure of its own where none of its lines reaches the column's margin, half
 * of them leave no room for what follows, and most of them end in the middle of a sentence. Verse
 * and lists do not: their lines end where they end. Stretches of two or three lines, such as
 * quotations, show it together, where several of them have the same margins.
 */
final class Narrow {

  /** Fewer lines do not show a measure. */
  private static final int LINES = 4;

  /** A narrower measure than this many ems is a list of words. */
  private static final double NARROWEST = 7;

  /** Two or three lines that are no wider than this many ems are titles, or a list of words. */
  private static final double WIDE = 15;

  /** A quotation of more lines shows its measure by them all. */
  private static final int LONGEST = 12;

  /** The lines of a block begin within this many ems. */
  private static final double DEEPEST = 2.5;

  /** So many stretches of two or three lines show a measure together. */
  private static final int TOGETHER = 3;

  /** A line is spread out that differs by this part of an em from its characters. */
  private static final double SPREAD = 0.2;

  /** Ends that differ by less than so many points are one. */
  private static final double HAIR = 0.5;

  private final Map<String, List<List<SourceLine>>> brief = new LinkedHashMap<>();
  private final List<SourceLine> lines;
  private final Frames frames;
  private final Pitches pitches;
  private final IdentityHashMap<SourceLine, Double> rights = new IdentityHashMap<>();
  private final Set<SourceLine> insets = Collections.newSetFromMap(new IdentityHashMap<>());

  Narrow(List<SourceLine> lines, Frames frames, Pitches pitches) {
    this.lines = lines;
    this.frames = frames;
    this.pitches = pitches;
  }

  /** Tells whether the line is one of a block as wide as prose: it only looks centred. */
  boolean isInset(SourceLine line) {
    return insets.contains(line);
  }

  /** Returns the right margins of the lines that have one of their own. */
  Map<SourceLine, Double> rights() {
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !goesOn(i)) {
        look(start, i);
        start = i;
      }
    }
    brief.values().forEach(this::lookTogether);
    quotations();
    return rights;
  }

  private boolean goesOn(int i) {
    SourceLine before = lines.get(i - 1);
    SourceLine line = lines.get(i);
    return before.column() == line.column()
        && before.type().sameSize(line.type())
        && pitches.goesOn(i);
  }

  private void look(int from, int to) {
    List<SourceLine> stretch = lines.subList(from, to);
    if (stretch.size() < 2 || !stretch.get(0).edges().known()) {
      return;
    }
    double em = stretch.get(0).type().size();
    double left = stretch.stream().mapToDouble(line -> line.box().left()).min().orElse(0);
    double right = stretch.stream().mapToDouble(Narrow::end).max().orElse(0);
    boolean narrower = frames.of(stretch.get(0)).right() - right > em;
    if (!narrower || right - left < NARROWEST * em) {
      return;
    }
    double indented = stretch.stream().mapToDouble(line -> line.box().left()).max().orElse(0);
    boolean prose = right - left >= WIDE * em && indented - left < DEEPEST * em;
    if (stretch.size() < LINES && prose) {
      String margins = Math.round(left / 3) + " " + Math.round(right / 3) + " " + Math.round(em);
      brief.computeIfAbsent(margins, key -> new ArrayList<>()).add(stretch);
    } else if (stretch.size() >= LINES && isSetTo(List.of(stretch), right)) {
      stretch.forEach(line -> rights.put(line, right));
      insets.addAll(prose ? stretch : List.of());
    }
  }

  /** Returns where a line ends without the Chinese mark that may hang beyond its measure. */
  private static double end(SourceLine line) {
    String text = line.text().stripTrailing();
    return endsInChinese(text) ? Frames.inkEnd(line) : line.box().right();
  }

  /** Looks at all lines that follow each other at one place within the margin. */
  private void quotations() {
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !standsUnder(i)) {
        quotations(lines.subList(start, i));
        start = i;
      }
    }
  }

  /** A paragraph's first line may stand at the very place, right after the quotation. */
  private void quotations(List<SourceLine> stretch) {
    int from = 0;
    while (from + 1 < stretch.size()) {
      int end = Math.min(stretch.size(), from + LONGEST);
      while (end > from + 1 && !isBetween(stretch.subList(from, end))) {
        end--;
      }
      if (end > from + 1) {
        List<SourceLine> found = stretch.subList(from, end);
        double right = right(found);
        found.forEach(line -> rights.put(line, right));
        insets.addAll(found);
      }
      from = end;
    }
  }

  private static double right(List<SourceLine> stretch) {
    return stretch.stream().mapToDouble(line -> line.box().right()).max().orElse(0);
  }

  private boolean standsUnder(int i) {
    SourceLine before = lines.get(i - 1);
    SourceLine line = lines.get(i);
    return before.column() == line.column()
        && before.type().sameSize(line.type())
        && Math.abs(before.box().left() - line.box().left()) < 0.35 * line.type().size();
  }

  /**
   * A quotation stands as far from the right margin as from the left, and a line of it ends in
   * mid-sentence at its own right margin. Items end where they end, and the lines of a centred
   * title begin at several places.
   */
  private boolean isBetween(List<SourceLine> stretch) {
    double right = right(stretch);
    SourceLine first = stretch.get(0);
    Frames.Frame frame = frames.of(first);
    double em = first.type().size();
    double inset = first.box().left() - frame.left();
    boolean open = false;
    for (int i = 0; i + 1 < stretch.size(); i++) {
      SourceLine line = stretch.get(i);
      if (ListLabel.at(stretch.get(i + 1).text()).isPresent()) {
        return false;
      }
      String text = line.text().strip();
      open |= !text.isEmpty() && !Cjk.endsSentence(text) && right - line.box().right() < em;
      if (right - line.box().right() >= Fit.need(stretch.get(i + 1)) + 0.5 * em) {
        return false;
      }
    }
    return open
        && inset > 1.5 * em
        && right - first.box().left() >= WIDE * em
        && Math.abs(frame.right() - right - inset) < 0.6 * em;
  }

  private void lookTogether(List<List<SourceLine>> stretches) {
    double right =
        stretches.stream()
            .flatMap(List::stream)
            .mapToDouble(line -> line.box().right())
            .max()
            .orElse(0);
    boolean told = stretches.size() >= TOGETHER || areJustified(stretches, right);
    if (told && isSetTo(stretches, right)) {
      stretches.forEach(stretch -> stretch.forEach(line -> rights.put(line, right)));
      stretches.forEach(insets::addAll);
    }
  }

  /**
   * Several lines that end at one place, to a hair, were spread out to it; those of Chinese may
   * have as many characters each, unless they are wider than these. Two do, where nothing but the
   * last line of their stretch ends elsewhere.
   */
  private static boolean areJustified(List<List<SourceLine>> stretches, double right) {
    List<SourceLine> full =
        stretches.stream()
            .flatMap(stretch -> stretch.subList(0, stretch.size() - 1).stream())
            .toList();
    long justified =
        full.stream()
            .filter(line -> Math.abs(right - line.box().right()) < HAIR)
            .filter(line -> !endsInChinese(line.text().strip()) || isSpread(line))
            .count();
    boolean all =
        stretches.size() == 1
            && full.stream().allMatch(line -> endsInChinese(line.text().strip()) && isSpread(line));
    return justified >= TOGETHER || (all && justified == full.size() && justified == 2);
  }

  private static boolean isSpread(SourceLine line) {
    double em = line.type().size();
    return Math.abs(line.box().width() - Cjk.cells(line.text().strip()) * em / 2) > SPREAD * em;
  }

  private static boolean endsInChinese(String text) {
    return !text.isEmpty() && Cjk.isUnspaced(text.codePointBefore(text.length()));
  }

  private static boolean isSetTo(List<List<SourceLine>> stretches, double right) {
    int full = 0;
    int open = 0;
    int all = 0;
    for (List<SourceLine> stretch : stretches) {
      for (int i = 0; i + 1 < stretch.size(); i++) {
        SourceLine line = stretch.get(i);
        String text = line.text().strip();
        full += right - line.box().right() < Fit.need(stretch.get(i + 1)) ? 1 : 0;
        boolean ended = text.isEmpty() || Cjk.isNoStart(text.codePointBefore(text.length()));
        open += ended ? 0 : 1;
        all++;
      }
    }
    return full * 2 >= all && open * 2 > all;
  }
}
