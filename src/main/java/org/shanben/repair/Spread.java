package org.shanben.repair;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/**
 * Lines that are spread out to one measure, each by white of its own, as names and offices on a
 * title page are: each of three or more is whole, while two are the halves of a title. The lines of
 * a justified paragraph never have as much white, and those of a letter-spaced one all have the
 * same.
 */
final class Spread {

  /** Three characters of a line that is spread out are at least so many ems from the next. */
  private static final double WIDE = 1.15;

  /** Two lines differ in that by so many ems. */
  private static final double OWN = 0.1;

  /** They end at one place, to this part of an em. */
  private static final double SAME_END = 0.3;

  /** Fewer gaps show nothing: one may part what a picture stands between. */
  private static final int FEWEST = 3;

  /** Characters nearer than so many ems are smaller than the line's. */
  private static final double NOTES = 0.8;

  private Spread() {}

  /** Tells whether line {@code i} is one of three or more that are spread out. */
  static boolean isWhole(List<SourceLine> lines, int i) {
    if (step(lines.get(i)) == 0) {
      return false;
    }
    boolean before = differ(lines, i, i - 1);
    boolean after = differ(lines, i, i + 1);
    return (before && after)
        || (before && differ(lines, i - 1, i - 2))
        || (after && differ(lines, i + 1, i + 2));
  }

  /** Tells whether two lines are both spread out to one measure, each by white of its own. */
  private static boolean differ(List<SourceLine> lines, int i, int j) {
    if (j < 0 || j >= lines.size() || lines.get(j).column() != lines.get(i).column()) {
      return false;
    }
    SourceLine line = lines.get(i);
    SourceLine other = lines.get(j);
    double step = step(other);
    return step > 0
        && Math.abs(step - step(line)) >= OWN
        && line.type().sameSize(other.type())
        && Math.abs(line.box().right() - other.box().right()) < SAME_END * line.type().size();
  }

  /**
   * Returns how far the characters of a Chinese line that is spread out are apart, in ems, or 0.
   * The notes within a column of an old book stand closer than its own characters ever do.
   */
  private static double step(SourceLine line) {
    String text = line.text().strip();
    int start = line.text().indexOf(text);
    int many = text.length() - 1;
    boolean chinese = text.codePoints().allMatch(c -> c == '\u3000' || Cjk.isUnspaced(c));
    if (many < FEWEST || !chinese || !line.edges().known()) {
      return 0;
    }
    double em = line.type().size();
    double[] gaps =
        IntStream.range(start, start + many)
            .mapToDouble(k -> (line.edges().at(k + 1) - line.edges().at(k)) / em)
            .toArray();
    boolean notes = Arrays.stream(gaps).anyMatch(gap -> gap < NOTES);
    long wide = Arrays.stream(gaps).filter(gap -> gap >= WIDE).count();
    return wide < FEWEST || notes ? 0 : Arrays.stream(gaps).average().orElse(0);
  }
}
