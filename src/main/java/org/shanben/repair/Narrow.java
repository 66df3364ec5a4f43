package org.shanben.repair;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/**
 * Stretches of lines that were set to a narrower measure than their column: the text of a box, of a
 * cell, beside a picture.
 *
 * <p>A stretch has a measure of its own where none of its lines reaches the column's margin, half
 * of them leave no room for what follows, and most of them end in the middle of a sentence. Verse
 * and lists do not: their lines end where they end.
 */
final class Narrow {

  /** Fewer lines do not show a measure. */
  private static final int LINES = 4;

  /** A narrower measure than this many ems is a list of words. */
  private static final double NARROWEST = 7;

  private final List<SourceLine> lines;
  private final Frames frames;
  private final Pitches pitches;
  private final IdentityHashMap<SourceLine, Double> rights = new IdentityHashMap<>();

  Narrow(List<SourceLine> lines, Frames frames) {
    this.lines = lines;
    this.frames = frames;
    this.pitches = new Pitches(lines);
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
    if (stretch.size() < LINES || !stretch.get(0).edges().known()) {
      return;
    }
    double em = stretch.get(0).type().size();
    double left = stretch.stream().mapToDouble(line -> line.box().left()).min().orElse(0);
    double right = stretch.stream().mapToDouble(line -> line.box().right()).max().orElse(0);
    boolean narrower = frames.of(stretch.get(0)).right() - right > em;
    if (narrower && right - left >= NARROWEST * em && isSetTo(stretch, right)) {
      stretch.forEach(line -> rights.put(line, right));
    }
  }

  private static boolean isSetTo(List<SourceLine> stretch, double right) {
    int full = 0;
    int open = 0;
    for (int i = 0; i + 1 < stretch.size(); i++) {
      SourceLine line = stretch.get(i);
      String text = line.text().strip();
      full += right - line.box().right() < Fit.need(stretch.get(i + 1)) ? 1 : 0;
      boolean ended = text.isEmpty() || Cjk.isNoStart(text.codePointBefore(text.length()));
      open += ended ? 0 : 1;
    }
    int all = stretch.size() - 1;
    return full * 2 >= all && open * 2 > all;
  }
}
