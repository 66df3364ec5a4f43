package org.shanben.repair;

import java.util.List;
import org.shanben.source.SourceLine;

/** The lines of a title that is set in the middle of what stands below it. */
final class TitleLines {

  /** The middles of a title's lines differ by less than this part of an em. */
  private static final double MIDDLE = 0.5;

  /** So many lines around a title show the measure. */
  private static final int AROUND = 40;

  private TitleLines() {}

  /**
   * Tells whether line {@code i} goes on with the centred line before it, which would have been
   * wider than every other line of its column with the next word. A title page's widest line is its
   * title, so that it shows no measure.
   */
  static boolean goOn(List<SourceLine> lines, int i) {
    SourceLine before = lines.get(i - 1);
    SourceLine after = lines.get(i);
    double em = before.type().size();
    boolean together =
        before.column() == after.column()
            && after.box().width() < before.box().width()
            && Math.abs(middle(before) - middle(after)) < MIDDLE * em;
    double widest = together ? widest(lines, i) : 0;
    double width = before.box().width();
    return widest >= width && width + Fit.need(after) > widest;
  }

  private static double widest(List<SourceLine> lines, int i) {
    return lines.subList(Math.max(0, i - AROUND), Math.min(lines.size(), i + AROUND)).stream()
        .filter(line -> line.page() == lines.get(i).page())
        .filter(line -> line.column() == lines.get(i).column())
        .filter(line -> !line.equals(lines.get(i - 1)) && !line.equals(lines.get(i)))
        .mapToDouble(line -> line.box().width())
        .max()
        .orElse(0);
  }

  private static double middle(SourceLine line) {
    return (line.box().left() + line.box().right()) / 2;
  }
}
