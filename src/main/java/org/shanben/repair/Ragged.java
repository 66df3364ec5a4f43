package org.shanben.repair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/**
 * Lines of Latin text whose right edge is ragged: programs that balance them end some where the
 * next word would have found room. A long line that ends in a word goes on in the next one that
 * begins with a small letter, or with the number of something, where most lines of its block are
 * full; where a block has few lines, most of its type's in the document that go on so, if one of
 * them is full or they end in a sentence's end.
 *
 * <p>Beside a figure's outline no line shows a measure. Lines that justification drew apart and
 * that go on in small letters are prose there, where a sentence ends within one of them. Entries,
 * terms, items and verse begin with small letters, too; but few of them are full, and their words
 * stand evenly apart.
 */
final class Ragged {

  /** Lines begin within so many ems. */
  private static final double BEGIN = 0.35;

  /** A line that balancing made shorter takes this part of its measure. */
  private static final double LONG = 0.75;

  /** In a block of many lines, or beside a figure, this. */
  private static final double BESIDE = 0.55;

  /** So many times as many lines are full as are not. */
  private static final int MOST = 2;

  /** So few lines tell nothing of a block. */
  private static final int FEW = 3;

  /** And so many show that it is prose. */
  private static final int MANY = 8;

  /** Spaces of justified lines differ by this factor. */
  private static final double STRETCHED = 1.2;

  private static final Pattern WORD = Pattern.compile("(?s).*[\\p{IsLatin}\\d][,’'”)]?");

  private static final Pattern WITHIN = Pattern.compile("\\p{Ll}[.!?][”’)]? (?=\\p{Lu})");

  /** A word; no item's letter or sign, no letter of a formula, and no term before a colon. */
  private static final Pattern SMALL =
      Pattern.compile(
          "(?s)(?!\\p{Ll}{1,4}[.)]|\\S{1,30}+\\s?:\\s)[(“‘\"']?"
              + "(?:[\\p{IsLatin}&&\\p{Ll}]{2}|\\p{Ll}['’]\\p{L}{2}|[aeyàé] \\p{L}{2})"
              + "(?![ivx]{0,3}\\)).*");

  /** A number of something: {@code 80 years}, {@code 303.9 million}. */
  private static final Pattern FIGURE =
      Pattern.compile("(?s)\\d{1,4}(?:[.,]\\d{1,3})?%? \\p{Ll}{2}.*");

  private static final Pattern LETTER = Pattern.compile("(?s)[^\\d].*\\p{Ll}");

  private final List<SourceLine> lines;
  private final Frames frames;
  private final Pitches pitches;
  private final Fit fit;
  private final boolean[] goesOn;
  private final Map<Long, int[]> sizes = new HashMap<>();

  Ragged(List<SourceLine> lines, Frames frames, Pitches pitches, Fit fit) {
    this.lines = lines;
    this.frames = frames;
    this.pitches = pitches;
    this.fit = fit;
    this.goesOn = new boolean[lines.size()];
    for (int i = 1; i < lines.size(); i++) {
      if (follows(i) && isLong(i - 1, BESIDE) && begins(WORD, i - 1) && begins(SMALL, i)) {
        count(sizes.computeIfAbsent(size(lines.get(i)), key -> new int[2]), i);
      }
    }
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !follows(i)) {
        mark(from, i);
        from = i;
      }
    }
  }

  /** Tells whether line {@code i} goes on from the one before, whatever room that one has. */
  boolean goesOn(int i) {
    return goesOn[i];
  }

  /** Looks at the lines of a block, which follow each other. */
  private void mark(int from, int to) {
    int[] own = new int[2];
    for (int i = from + 1; i < to; i++) {
      count(own, i);
    }
    boolean few = own[0] + own[1] < FEW;
    int[] told = few && to - from > 1 ? sizes.getOrDefault(size(lines.get(from)), own) : own;
    boolean full =
        told[0] > 0
            && told[0] >= MOST * told[1]
            && (own[0] > 0 || Cjk.endsSentence(lines.get(to - 1).text().strip()));
    double part = own[0] + own[1] >= MANY ? BESIDE : LONG;
    for (int i = from + 1; i < to; i++) {
      goesOn[i] = full && isLong(i - 1, part) && begins(WORD, i - 1) && isWord(i);
    }
    markBeside(from, to);
  }

  private void count(int[] counts, int i) {
    counts[fit.isFull(i - 1) ? 0 : 1]++;
  }

  private void markBeside(int first, int to) {
    int from = first;
    for (int i = first + 1; i <= to; i++) {
      boolean on = i < to && begins(SMALL, i) && begins(WORD, i - 1) && isLong(i - 1, BESIDE);
      if (!on) {
        List<SourceLine> run = lines.subList(from, i);
        if (run.size() > FEW
            && run.stream().anyMatch(line -> WITHIN.matcher(line.text()).find())
            && areStretched(run)) {
          Arrays.fill(goesOn, from + 1, i, true);
        }
        from = i;
      }
    }
  }

  private boolean isWord(int i) {
    return begins(SMALL, i) || (begins(FIGURE, i) && begins(LETTER, i - 1));
  }

  private boolean begins(Pattern pattern, int i) {
    return pattern.matcher(lines.get(i).text().strip()).matches();
  }

  private boolean isLong(int i, double part) {
    return lines.get(i).box().width() > part * frames.measure(lines.get(i));
  }

  /** Tells whether the spaces between words are wider in some lines than in others. */
  private static boolean areStretched(List<SourceLine> run) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (SourceLine line : run) {
      double space = space(line);
      least = space > 0 ? Math.min(least, space) : least;
      most = Math.max(most, space);
    }
    return most > STRETCHED * least;
  }

  /** Returns how wide the white between the line's words is, in points; 0 where there is none. */
  private static double space(SourceLine line) {
    String text = line.text().stripTrailing();
    double width = 0;
    int gaps = 0;
    for (int i = text.length() - text.stripLeading().length(); i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        width += line.edges().at(i + 1) - line.edges().at(i);
        gaps += Character.isWhitespace(text.charAt(i - 1)) ? 0 : 1;
      }
    }
    return gaps == 0 ? 0 : width / gaps;
  }

  /**
   * Tells whether line {@code i} follows the one before in one block; a colon, and a sentence that
   * ends before the margin, part two.
   */
  private boolean follows(int i) {
    SourceLine before = lines.get(i - 1);
    SourceLine line = lines.get(i);
    double em = line.type().size();
    return line.edges().known()
        && before.column() == line.column()
        && before.cell() == null
        && line.cell() == null
        && before.type().sameSize(line.type())
        && before.type().bold() == line.type().bold()
        && Math.abs(before.box().left() - line.box().left()) < BEGIN * em
        && !before.text().strip().endsWith(":")
        && !(Cjk.endsSentence(before.text().strip()) && !fit.isFull(i - 1))
        && pitches.goesOn(i)
        && pitches.isUsual(i);
  }

  private static long size(SourceLine line) {
    return Math.round(2 * line.type().size());
  }
}
