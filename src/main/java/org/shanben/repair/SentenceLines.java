package org.shanben.repair;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/**
 * Lines of which each says one sentence, as in a list of those who led an office: each is a
 * paragraph, though some are as wide as a measure that none but they show. Four lines of prose do
 * not all end in a sentence's end, and not at places of their own.
 */
final class SentenceLines {

  /** So many lines that follow each other are no chance. */
  private static final int LINES = 4;

  /** They begin within so many ems. */
  private static final double BEGIN = 0.35;

  /** They are as far apart, but for so large a part of it. */
  private static final double SAME = 0.1;

  /** And the longest is so many ems longer than the shortest. */
  private static final double VARY = 2;

  /** Where this part of the lines ends together, they fill a measure. */
  private static final double FULL = 0.5;

  private static final Pattern DOTS = Pattern.compile("(?:…|\\.\\.|\\b\\p{Lu}\\p{L}{0,2}\\.)\\W*$");

  private final boolean[] parts;

  SentenceLines(List<SourceLine> lines, Pitches pitches) {
    parts = new boolean[lines.size()];
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size()
          || !goOn(lines.get(i - 1), lines.get(i))
          || (i - from > 1 && !areAlike(pitches.pitch(from + 1), pitches.pitch(i)))) {
        if (areSentences(lines.subList(from, i))) {
          Arrays.fill(parts, from + 1, i, true);
        }
        from = i;
      }
    }
  }

  /** Tells whether line {@code i} and the one before are two of them. */
  boolean part(int i) {
    return parts[i];
  }

  private static boolean goOn(SourceLine before, SourceLine line) {
    return before.column() == line.column()
        && line.edges().known()
        && before.type().sameSize(line.type())
        && Math.abs(before.box().left() - line.box().left()) < BEGIN * line.type().size()
        && stops(before)
        && stops(line);
  }

  private static boolean areAlike(double first, double pitch) {
    return Math.abs(pitch - first) < SAME * first;
  }

  /** Dots may pause within a sentence, and a short word in capitals is cut short. */
  private static boolean stops(SourceLine line) {
    String text = line.text().strip();
    return Cjk.endsSentence(text) && !DOTS.matcher(text).find();
  }

  private static boolean areSentences(List<SourceLine> lines) {
    if (lines.size() < LINES) {
      return false;
    }
    double em = lines.get(0).type().size();
    double least = lines.stream().mapToDouble(line -> line.box().right()).min().orElse(0);
    double most = lines.stream().mapToDouble(line -> line.box().right()).max().orElse(0);
    long full = lines.stream().filter(line -> line.box().right() > most - em).count();
    return most - least > VARY * em && full < FULL * lines.size();
  }
}
