package org.shanben.repair;

import java.util.List;
import java.util.stream.IntStream;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/**
 * Lines that are spread out to one measure, each by white of its own, as names and offices on a
 * title page are: each is whole. The lines of a justified paragraph never have as much white, and
 * those of a letter-spaced one all have the same.
 */
final class Spread {

  /** From one character to the next are at least so many ems. */
  private static final double WIDE = 1.2;

  /** Two lines differ in that by so many ems. */
  private static final double OWN = 0.1;

  /** They end at one place, to this part of an em. */
  private static final double SAME_END = 0.3;

  /** Fewer gaps show nothing: one may part what a picture stands between. */
  private static final int FEWEST = 3;

  private Spread() {}

  /** Tells whether line {@code i} is spread out, and otherwise than the one before or after it. */
  static boolean isWhole(List<SourceLine> lines, int i) {
    double own = step(lines.get(i));
    return own >= WIDE && (differs(lines, i, i - 1, own) || differs(lines, i, i + 1, own));
  }

  private static boolean differs(List<SourceLine> lines, int i, int j, double own) {
    if (j < 0 || j >= lines.size() || lines.get(j).column() != lines.get(i).column()) {
      return false;
    }
    SourceLine line = lines.get(i);
    SourceLine other = lines.get(j);
    double step = step(other);
    return step >= WIDE
        && Math.abs(step - own) >= OWN
        && line.type().sameSize(other.type())
        && Math.abs(line.box().right() - other.box().right()) < SAME_END * line.type().size();
  }

  /** Returns how far a Chinese line's characters are apart, in ems; 0 for another line. */
  private static double step(SourceLine line) {
    String text = line.text().strip();
    int start = line.text().indexOf(text);
    int many = text.length() - 1;
    boolean chinese = text.codePoints().allMatch(c -> Cjk.isUnspaced(c));
    if (many < FEWEST || !chinese || !line.edges().known()) {
      return 0;
    }
    double em = line.type().size();
    long wide =
        IntStream.range(start, start + many)
            .filter(k -> line.edges().at(k + 1) - line.edges().at(k) >= WIDE * em)
            .count();
    return wide < FEWEST ? 0 : (line.edges().at(start + many) - line.edges().at(start)) / many / em;
  }
}
