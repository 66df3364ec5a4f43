package org.shanben.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanben.source.SourceLine;

/**
 * Paragraphs whose first line begins further left than the others: references, items whose number
 * is set without a tab.
 *
 * <p>Going from one place to a deeper one is a paragraph's first-line indent where the line before
 * ended early, and a hanging indent where it was full. All such steps of a document from one place
 * to another vote together, and those back: an indented first line goes on to the margin because it
 * is full, an entry that hung goes back to it because it ended.
 */
final class Hanging {

  /** A step of less than this many ems is none. */
  private static final double STEP = 0.8;

  /** Right margins within this part of an em are one. */
  private static final double SAME = 0.5;

  /** Nobody hangs deeper than this many ems. */
  private static final double DEEPEST = 6;

  /** So many steps of one kind show what they are. */
  private static final int TELLING = 2;

  /** Of these so many go on from a full line. */
  private static final double MOST = 0.8;

  private final List<SourceLine> lines;
  private final Frames frames;
  private final Fit fit;
  private final int[] blocks;
  private final Map<String, Votes> votes = new HashMap<>();

  /** How often a step was seen, and how often after a full line. */
  private static final class Votes {

    private int seen;
    private int full;
    private int back;
    private int backEnded;
  }

  Hanging(List<SourceLine> lines, Frames frames, Fit fit, Pitches pitches) {
    this.lines = lines;
    this.frames = frames;
    this.fit = fit;
    this.blocks = blocks(lines, pitches);
    for (int i = 1; i < lines.size(); i++) {
      if (isStep(i) && lines.get(i - 1).column() == lines.get(i).column()) {
        boolean full = fit.isFull(i - 1) && ListLabel.at(lines.get(i).text()).isEmpty();
        for (Votes some : votes(i - 1, i)) {
          some.seen++;
          some.full += full ? 1 : 0;
        }
      } else if (isStepBack(i) && lines.get(i - 1).column() == lines.get(i).column()) {
        boolean ended = !fit.isFull(i - 1);
        for (Votes some : votes(i, i - 1)) {
          some.back++;
          some.backEnded += ended ? 1 : 0;
        }
      }
    }
  }

  /** Numbers the blocks of lines that white space parts, as below a heading. */
  private static int[] blocks(List<SourceLine> lines, Pitches pitches) {
    int[] blocks = new int[lines.size()];
    for (int i = 1; i < blocks.length; i++) {
      boolean parted = lines.get(i - 1).column() == lines.get(i).column() && !pitches.goesOn(i);
      blocks[i] = blocks[i - 1] + (parted ? 1 : 0);
    }
    return blocks;
  }

  /** Tells whether line {@code i} hangs under the one before, and so goes on from it. */
  boolean goesOn(int i) {
    return isStep(i) && isHung(i - 1, i);
  }

  /** Tells whether line {@code i} stands where entries begin, and those before it hung. */
  boolean begins(int i) {
    if (!isStepBack(i) || !isHung(i, i - 1)) {
      return false;
    }
    int first = i - 1;
    while (first > 0 && Math.abs(deeper(i - 1, first)) < STEP / 2) {
      first--;
    }
    return Math.abs(deeper(i, first)) < STEP / 2 && fit.isFull(first);
  }

  /**
   * A page of references, or those below a heading, tell for themselves where the text before them
   * has first-line indents.
   */
  private boolean isHung(int from, int to) {
    return votes(from, to).stream()
        .anyMatch(some ->
            some.seen >= TELLING
                && some.full >= MOST * some.seen
                && some.backEnded * 3 >= some.back);
  }

  /** The votes of the document, those of the page, and those of the block. */
  private List<Votes> votes(int from, int to) {
    String step = step(from, to);
    return List.of(
        votes.computeIfAbsent(step, key -> new Votes()),
        votes.computeIfAbsent(step + "@" + lines.get(from).page(), key -> new Votes()),
        votes.computeIfAbsent(step + "#" + blocks[to], key -> new Votes()));
  }

  private boolean isStep(int i) {
    return isStep(i, deeper(i - 1, i));
  }

  private boolean isStepBack(int i) {
    return isStep(i, deeper(i, i - 1));
  }

  private boolean isStep(int i, double deeper) {
    return lines.get(i).edges().known()
        && lines.get(i).type().sameSize(lines.get(i - 1).type())
        && deeper > STEP
        && deeper < DEEPEST;
  }

  /** Returns how many ems further right than one line another begins, from the same margin. */
  private double deeper(int from, int to) {
    return indent(to, base(from, to)) - indent(from, base(from, to));
  }

  private double indent(int i, int base) {
    SourceLine line = lines.get(i);
    double left = base < 0 ? frames.of(line).left() : frames.of(lines.get(base)).left();
    return (line.box().left() - left) / line.type().size();
  }

  /**
   * Returns the line whose left margin is that of both; -1 where each has its own. The column on
   * the next page may have no line at the margin: its right edge shows that it is the same.
   */
  private int base(int one, int other) {
    SourceLine line = lines.get(one);
    double right = frames.of(line).right() - frames.of(lines.get(other)).right();
    return Math.abs(right) < SAME * line.type().size() ? Math.min(one, other) : -1;
  }

  /**
   * A step's name: from where to where, in fifths of an em from the margin, and whether the line
   * further left has a label; items hang where paragraphs indent.
   */
  private String step(int from, int to) {
    String text = lines.get(from).text();
    boolean labelled = Enumerator.at(text).isPresent() || ListLabel.at(text).isPresent();
    int base = base(from, to);
    return (labelled ? "#" : "")
        + Math.round(indent(from, base) * 5)
        + ">"
        + Math.round(indent(to, base) * 5);
  }
}
