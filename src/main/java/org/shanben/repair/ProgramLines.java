package org.shanben.repair;

import java.util.List;
import org.shanben.source.SourceLine;

/**
 * Lines of a program, a command or its output: in a font whose characters are all as wide, among
 * text whose are not. Each is whole, as who wrote it ended it, unless it fills its measure.
 */
final class ProgramLines {

  /** Fewer pairs of characters may be as wide by chance. */
  private static final int TELLING = 5;

  /** Characters are as wide where they differ by less than this part. */
  private static final double SAME = 0.03;

  /** The characters of such a font take about three fifths of an em. */
  private static final double NARROWEST = 0.45;

  private static final double WIDEST = 0.7;

  /** A line with more ems of room was ended by who wrote it. */
  private static final double ROOM = 4;

  /** What is narrow in any other font. */
  private static final String NARROW = "iljtfr.,;:'|!()[]{}-/\"";

  private final List<SourceLine> lines;
  private final Frames frames;
  private final boolean[] sure;
  private final boolean mostly;

  ProgramLines(List<SourceLine> lines, Frames frames) {
    this.lines = lines;
    this.frames = frames;
    this.sure = new boolean[lines.size()];
    int many = 0;
    for (int i = 0; i < sure.length; i++) {
      sure[i] = pairs(lines.get(i), true) >= TELLING;
      many += sure[i] ? 1 : 0;
    }
    this.mostly = many * 2 > sure.length; // a typewritten text is no program
  }

  /** Tells whether line {@code i} and the one before are two lines of one program. */
  boolean part(int i) {
    SourceLine before = lines.get(i - 1);
    SourceLine line = lines.get(i);
    return !mostly
        && (sure[i - 1] || sure[i])
        && (sure[i - 1] || pairs(before, false) > 0)
        && (sure[i] || pairs(line, false) > 0)
        && before.column() == line.column()
        && before.type().sameSize(line.type())
        && hasRoom(before, line);
  }

  private boolean hasRoom(SourceLine before, SourceLine line) {
    double em = before.type().size();
    double room = frames.of(before).right() - before.box().right();
    return room > Math.max(ROOM * em, Fit.need(line) + em);
  }

  /**
   * Returns how many pairs of neighbouring characters without an ideograph are as far apart as all
   * others; 0 where they are not. A comment in Chinese has few.
   *
   * @param all whether narrow and other characters must be among them
   */
  private static int pairs(SourceLine line, boolean all) {
    String text = line.text();
    if (!line.edges().known()) {
      return 0;
    }
    int pairs = 0;
    boolean narrow = false;
    boolean wide = false;
    double step = 0;
    for (int k = 0; k + 1 < text.length(); k++) {
      if (isLatin(text.charAt(k)) && isLatin(text.charAt(k + 1))) {
        double width = line.edges().at(k + 1) - line.edges().at(k);
        step = pairs == 0 ? width : step;
        if (Math.abs(width - step) > SAME * step) {
          return 0;
        }
        pairs++;
        narrow |= NARROW.indexOf(text.charAt(k)) >= 0;
        wide |= NARROW.indexOf(text.charAt(k)) < 0;
      }
    }
    double em = line.type().size();
    boolean fixed = step > NARROWEST * em && step < WIDEST * em;
    return fixed && ((narrow && wide) || !all) ? pairs : 0;
  }

  private static boolean isLatin(char c) {
    return c > ' ' && c < 0x7F;
  }
}
