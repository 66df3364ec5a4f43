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
 * to another vote together, and those back: an indented first line goes on to the margin because
 * it is full, an entry that hung goes back to it because it ended.
 */
final class Hanging {

  /** A step of less than this many ems is none. */
  private static final double STEP = 0.8;

  /** Nobody hangs deeper than this many ems. */
  private static final double DEEPEST = 6;

  /** So many steps of one kind show what they are. */
  private static final int TELLING = 2;

  /** Of these so many go on from a full line. */
  private static final double MOST = 0.8;

  private final List<SourceLine> lines;
  private final Frames frames;
  private final Map<String, Votes> votes = new HashMap<>();

  /** How often a step was seen, and how often after a full line. */
  private static final class Votes {

    private int seen;
    private int full;
    private int back;
    private int backEnded;
  }

  Hanging(List<SourceLine> lines, Frames frames, Fit fit) {
    this.lines = lines;
    this.frames = frames;
    for (int i = 1; i < lines.size(); i++) {
      if (isStep(i) && lines.get(i - 1).column() == lines.get(i).column()) {
        Votes some = votes.computeIfAbsent(step(i - 1, i), key -> new Votes());
        some.seen++;
        some.full += fit.isFull(i - 1) && ListLabel.at(lines.get(i).text()).isEmpty() ? 1 : 0;
      } else if (isStepBack(i) && lines.get(i - 1).column() == lines.get(i).column()) {
        Votes some = votes.computeIfAbsent(step(i, i - 1), key -> new Votes());
        some.back++;
        some.backEnded += fit.isFull(i - 1) ? 0 : 1;
      }
    }
  }

  /** Tells whether line {@code i} hangs under the one before, and so goes on from it. */
  boolean goesOn(int i) {
    return isStep(i) && isHung(step(i - 1, i));
  }

  /** Tells whether line {@code i} stands where entries begin, and the one before hung. */
  boolean begins(int i) {
    return isStepBack(i) && isHung(step(i, i - 1));
  }

  private boolean isHung(String step) {
    Votes some = votes.get(step);
    return some != null
        && some.seen >= TELLING
        && some.full >= MOST * some.seen
        && some.backEnded * 3 >= some.back;
  }

  private boolean isStep(int i) {
    double deeper = indent(i) - indent(i - 1);
    return lines.get(i).edges().known()
        && lines.get(i).type().sameSize(lines.get(i - 1).type())
        && deeper > STEP
        && deeper < DEEPEST;
  }

  private boolean isStepBack(int i) {
    double back = indent(i - 1) - indent(i);
    return lines.get(i).edges().known()
        && lines.get(i).type().sameSize(lines.get(i - 1).type())
        && back > STEP
        && back < DEEPEST;
  }

  private double indent(int i) {
    SourceLine line = lines.get(i);
    return (line.box().left() - frames.of(line).left()) / line.type().size();
  }

  /** A step's name: from where to where, in fifths of an em from the margin. */
  private String step(int from, int to) {
    return Math.round(indent(from) * 5) + ">" + Math.round(indent(to) * 5);
  }
}
