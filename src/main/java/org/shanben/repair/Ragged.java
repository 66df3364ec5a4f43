package org.shanben.repair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;

/**
 * Lines of Latin text whose right edge is ragged: programs that balance them end some where the
 * next word would have found room. A line that ends in a word or a comma goes on in the next one
 * that begins with a small letter, where most such lines of the column are full.
 *
 * <p>Entries of an index and lists of terms begin with small letters, too, but few of their lines
 * are full.
 */
final class Ragged {

  /** Lines begin within so many ems. */
  private static final double BEGIN = 0.35;

  /** A line of prose takes more than this part of its measure. */
  private static final double LONG = 0.55;

  /** So many times as many lines are full as are not. */
  private static final int MOST = 2;

  /** Fewer lines of a column tell nothing; all of their type in the document do. */
  private static final int FEW = 6;

  /** So many lines of which each goes on are a run. */
  private static final int RUN = 3;

  private static final Pattern WITHIN = Pattern.compile("\\p{Ll}[.!?][”’)]? (?=\\p{Lu})");

  private static final Pattern WORD = Pattern.compile("(?s).*[\\p{IsLatin}\\d][,’'”)]?");

  /** A word; no item's letter, no letter of a formula, and no term before a colon. */
  private static final Pattern SMALL =
      Pattern.compile(
          "(?s)(?!\\p{Ll}{1,4}[.)]|\\S+\\s?:\\s)[(“‘\"']?"
              + "(?:[\\p{IsLatin}&&\\p{Ll}]{2}|\\p{Ll}['’ ]\\p{L}{2})(?![ivx]{0,3}\\)).*");

  /** A number of something: {@code 80 years}, {@code 303.9 million}. */
  private static final Pattern FIGURE =
      Pattern.compile("(?s)\\d{1,4}(?:[.,]\\d{1,3})?%? \\p{Ll}{2}.*");

  private static final Pattern LETTER = Pattern.compile("(?s).*\\p{Ll}");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /** How many lines go on full, and how many with room. */
  private static final class Count {
    private int full;
    private int room;

    private void add(boolean isFull) {
      full += isFull ? 1 : 0;
      room += isFull ? 0 : 1;
    }

    private int all() {
      return full + room;
    }

    private boolean areMostFull() {
      return full >= MOST * room && full > 0;
    }
  }

  private final List<SourceLine> lines;
  private final Frames frames;
  private final Pitches pitches;
  private final Map<Integer, Count> columns = new HashMap<>();
  private final Map<Long, Count> sizes = new HashMap<>();
  private final boolean[] around;

  Ragged(List<SourceLine> lines, Frames frames, Pitches pitches, Fit fit) {
    this.lines = lines;
    this.frames = frames;
    this.pitches = pitches;
    this.around = new boolean[lines.size()];
    markRuns();
    for (int i = 1; i < lines.size(); i++) {
      if (follows(i) && begins(SMALL, i)) {
        boolean full = fit.isFull(i - 1);
        columns.computeIfAbsent(lines.get(i).column(), key -> new Count()).add(full);
        sizes.computeIfAbsent(size(lines.get(i)), key -> new Count()).add(full);
      }
    }
  }

  /** Around a figure no line shows a measure; but a sentence that ends within one shows prose. */
  private void markRuns() {
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || !follows(i) || !begins(SMALL, i)) {
        boolean prose =
            i - from > RUN
                && lines.subList(from, i).stream().anyMatch(l -> WITHIN.matcher(l.text()).find());
        if (prose) {
          Arrays.fill(around, from + 1, i, true);
        }
        from = i;
      }
    }
  }

  /** Tells whether line {@code i} goes on from the one before, whatever room that one has. */
  boolean goesOn(int i) {
    if (around[i]) {
      return true;
    }
    boolean small = begins(SMALL, i);
    boolean figure = begins(FIGURE, i) && begins(LETTER, i - 1) && !countsOn(i);
    if (!(small || figure) || !follows(i)) {
      return false;
    }
    Count own = columns.get(lines.get(i).column());
    Count all = sizes.get(size(lines.get(i)));
    Count told = own != null && own.all() >= FEW ? own : all;
    return told != null && told.areMostFull();
  }

  /** The lines of a program may have numbers. */
  private boolean countsOn(int i) {
    Matcher before = NUMBER.matcher(lines.get(i - 1).text().strip());
    Matcher line = NUMBER.matcher(lines.get(i).text().strip());
    return before.lookingAt()
        && line.lookingAt()
        && Integer.parseInt(line.group()) == Integer.parseInt(before.group()) + 1;
  }

  private boolean begins(Pattern pattern, int i) {
    return pattern.matcher(lines.get(i).text().strip()).matches();
  }

  /** Tells whether line {@code i} follows one that ends in a word, as a line of prose follows. */
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
        && before.box().width() > LONG * frames.measure(before)
        && WORD.matcher(before.text().strip()).matches()
        && pitches.goesOn(i)
        && pitches.isUsual(i);
  }

  private static long size(SourceLine line) {
    return Math.round(2 * line.type().size());
  }
}
