package org.shanben.repair;

import java.util.List;
import org.shanben.source.SourceLine;

/** The distances between the baselines of neighbouring lines. */
final class Pitches {

  /** A distance this much wider than the neighbours' parts two paragraphs. */
  private static final double WIDER = 1.25;

  /** No text is set with more than this many ems between its lines. */
  private static final double WIDEST = 3.2;

  private final List<SourceLine> lines;

  Pitches(List<SourceLine> lines) {
    this.lines = lines;
  }

  /** Tells whether line {@code i} follows the one before as a line of one paragraph would. */
  boolean goesOn(int i) {
    if (!lines.get(i).edges().known()) {
      return true;
    }
    double pitch = pitch(i);
    double em = lines.get(i).type().size();
    if (pitch < 0.5 * em || pitch > WIDEST * em) {
      return false;
    }
    double usual = Math.min(neighbour(i - 1), neighbour(i + 1));
    return pitch <= WIDER * usual;
  }

  /** Tells whether line {@code i} follows the one before as the next one follows it. */
  boolean isSteady(int i) {
    double next = neighbour(i + 1);
    return lines.get(i).edges().known()
        && next < Double.MAX_VALUE
        && pitch(i) > 0
        && pitch(i) <= WIDER * next;
  }

  /** Tells whether line {@code i} follows the one before from farther away than another does. */
  boolean isWider(int i, int other) {
    return pitch(i) > WIDER * pitch(other);
  }

  private double pitch(int i) {
    return lines.get(i).box().bottom() - lines.get(i - 1).box().bottom();
  }

  /** Returns the pitch before line {@code i}, or no limit where it says nothing of the type. */
  private double neighbour(int i) {
    boolean inside =
        i >= 1
            && i < lines.size()
            && lines.get(i).column() == lines.get(i - 1).column()
            && lines.get(i).type().sameSize(lines.get(i - 1).type());
    double pitch = inside ? pitch(i) : 0;
    return pitch > 0.5 * lines.get(Math.min(i, lines.size() - 1)).type().size()
        ? pitch
        : Double.MAX_VALUE;
  }
}
