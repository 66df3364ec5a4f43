package org.shanben.repair;

import java.util.List;
import org.shanben.source.SourceLine;

/** The lines of a title that is set in the middle of what stands below it. */
final class TitleLines {

  /** The middles of a title's lines differ by less than this part of an em. */
  private static final double MIDDLE = 0.5;

  /** The text is smaller than a title by this factor. */
  private static final double SMALLER = 0.9;

  /** So many lines around a title are looked at for the page's margins. */
  private static final int AROUND = 120;

  /** So many lines of prose begin, or end, at a margin. */
  private static final int PROSE = 3;

  private TitleLines() {}

  /**
   * Tells whether line {@code i} goes on with the centred line before it, which would have been
   * wider than the page's text with the next word. A title page has no text that shows a measure.
   */
  static boolean goOn(List<SourceLine> lines, int i) {
    SourceLine before = lines.get(i - 1);
    SourceLine after = lines.get(i);
    boolean together =
        before.column() == after.column()
            && after.box().width() < before.box().width()
            && Math.abs(middle(before) - middle(after)) < MIDDLE * before.type().size();
    double measure = together ? measure(lines, i) : 0;
    double width = before.box().width();
    return measure >= width && width + Fit.need(after) > measure;
  }

  /** Returns how wide the page's smaller text is; 0 where too few lines show its margins. */
  private static double measure(List<SourceLine> lines, int i) {
    SourceLine title = lines.get(i);
    List<SourceLine> text =
        lines.subList(Math.max(0, i - AROUND), Math.min(lines.size(), i + AROUND)).stream()
            .filter(line -> line.page() == title.page())
            .filter(line -> line.type().size() < SMALLER * title.type().size())
            .toList();
    double left = text.stream().mapToDouble(line -> line.box().left()).min().orElse(0);
    double right = text.stream().mapToDouble(line -> line.box().right()).max().orElse(0);
    double em = title.type().size();
    long begin = text.stream().filter(line -> line.box().left() < left + em).count();
    long end = text.stream().filter(line -> line.box().right() > right - em).count();
    return begin >= PROSE && end >= PROSE ? right - left : 0;
  }

  private static double middle(SourceLine line) {
    return (line.box().left() + line.box().right()) / 2;
  }
}
