package org.shanben.repair;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/**
 * The indent of first lines where it is smaller than others have it, as in a gazette's narrow
 * columns: of the lines that follow a short last line and stand in at all, most begin there.
 */
final class SmallIndents {

  /** A smaller one is an edge that is not even. */
  private static final double LEAST = 0.45;

  /** A paragraph's last line ends so many ems before the margin. */
  private static final double SHORT = 3;

  /** So many paragraphs show their indent. */
  private static final int PARAGRAPHS = 4;

  /** One of so many paragraphs, at least, is indented; headings and items are not. */
  private static final int FAIR = 4;

  /** Places are told apart by this part of an em. */
  private static final double STEP = 0.05;

  private SmallIndents() {}

  /** Returns from how many ems on a line begins a paragraph. */
  static double least(List<SourceLine> lines, Frames frames, double usual) {
    Map<Long, Integer> places = new TreeMap<>();
    int starts = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (follows(lines.get(i - 1), lines.get(i), frames)) {
        double left = lines.get(i).box().left() - frames.of(lines.get(i)).left();
        double indent = left / lines.get(i).type().size();
        starts++;
        if (indent > LEAST && indent < Fit.DEEPEST) {
          places.merge(Math.round(indent / STEP), 1, Integer::sum);
        }
      }
    }
    if (places.isEmpty()) {
      return usual;
    }
    Map.Entry<Long, Integer> most =
        Collections.max(places.entrySet(), Map.Entry.comparingByValue());
    int indented = places.values().stream().mapToInt(Integer::intValue).sum();
    double indent = most.getKey() * STEP;
    boolean told =
        most.getValue() >= PARAGRAPHS
            && most.getValue() * 2 > indented
            && most.getValue() * FAIR >= starts;
    return told && indent < usual ? indent - 2 * STEP : usual;
  }

  /**
   * Tells whether one paragraph certainly ends in the line before and another begins, and goes on.
   */
  private static boolean follows(SourceLine before, SourceLine line, Frames frames) {
    return before.column() == line.column()
        && !line.isBlank()
        && line.edges().known()
        && line.cell() == null
        && before.type().sameSize(line.type())
        && before.type().bold() == line.type().bold()
        && frames.of(line).right() - line.box().right() < SHORT * line.type().size()
        && Character.isLetter(line.text().strip().codePointAt(0))
        && Cjk.endsSentence(before.text().strip())
        && frames.of(before).right() - before.box().right() > SHORT * before.type().size();
  }
}
