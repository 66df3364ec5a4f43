package org.shanben.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/**
 * What raw text without geometry still shows of its paragraphs: a space at the end of a line, blank
 * lines, lines so long that nobody wrapped them. Each is used only where the document proves it.
 */
final class PlainSignals {

  /** A line this much shorter than the measure is short, whatever its first word. */
  private static final double SHORT = 0.75;

  /** Nobody wraps lines at fewer cells: shorter ones are cards, labels, verses. */
  private static final double NARROWEST = 16;

  private final double measure;
  private final boolean spacesEnd;
  private final boolean wrapped;
  private final int usualBlanks;
  private final boolean blanksPart;

  /**
   * Looks at the document.
   *
   * @param lines its body lines, in order
   * @param measure the width of full lines, in cells
   */
  PlainSignals(List<SourceLine> lines, double measure) {
    this.measure = measure;
    this.spacesEnd = provesSpaces(lines);
    this.wrapped = isWrapped(lines);
    this.usualBlanks = usualBlanks(lines);
    this.blanksPart = usualBlanks == 0;
  }

  /** Returns whether a block ends between two lines, where a proven signal tells. */
  Optional<Boolean> breaksBetween(SourceLine before, SourceLine after) {
    if (!wrapped) {
      return Optional.of(true);
    }
    if (spacesEnd) {
      return Optional.of(endsInSpace(before));
    }
    boolean samePage = before.page() == after.page();
    int blanks = after.number() - before.number() - 1;
    if (samePage && (blanksPart ? blanks > 0 : blanks > usualBlanks)) {
      return Optional.of(true);
    }
    return Optional.empty();
  }

  private boolean isShort(SourceLine line) {
    return line.box().right() < SHORT * measure;
  }

  private static boolean endsInSpace(SourceLine line) {
    String text = line.text();
    return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /**
   * A word processor's paragraph mark comes out as a space. Proven where few lines end in one,
   * nearly all of those are short or end a sentence, and nearly all short lines are among them.
   */
  private boolean provesSpaces(List<SourceLine> lines) {
    List<SourceLine> marked = lines.stream().filter(PlainSignals::endsInSpace).toList();
    long likely =
        marked.stream().filter(l -> isShort(l) || Cjk.endsSentence(l.text().strip())).count();
    List<SourceLine> shorts = lines.stream().filter(this::isShort).toList();
    long shortMarked = shorts.stream().filter(PlainSignals::endsInSpace).count();
    return marked.size() >= 3
        && marked.size() * 2 < lines.size()
        && likely * 10 >= marked.size() * 9L
        && shortMarked * 10 >= shorts.size() * 9L;
  }

  /** Wrapped lines end at one measure; paragraphs that stand whole on their lines do not. */
  private boolean isWrapped(List<SourceLine> lines) {
    long near =
        lines.stream().filter(l -> Math.abs(l.box().right() - measure) <= 0.08 * measure).count();
    long longer = lines.stream().filter(l -> l.box().right() > 1.25 * measure).count();
    return measure >= NARROWEST && near * 4 >= lines.size() && longer * 20 <= lines.size();
  }

  /** Returns how many blank lines stand between most lines: 1 where every line has one after it. */
  private static int usualBlanks(List<SourceLine> lines) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).page() == lines.get(i - 1).page()) {
        counts.merge(lines.get(i).number() - lines.get(i - 1).number() - 1, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparingInt(entry -> -entry.getKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
