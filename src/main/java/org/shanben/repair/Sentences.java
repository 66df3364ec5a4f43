package org.shanben.repair;

import java.util.List;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;

/**
 * A few lines of a box that shows no measure, each a sentence of its own: further reading, its
 * authors, a hint. Three lines that all end in a full stop, and none where another does, are no
 * paragraph; two may be.
 */
final class Sentences {

  private static final Pattern END = Pattern.compile("[。！？.!?][」』”）)]?$");

  /** So many ems of white part a box from what stands above it. */
  private static final double WHITE = 2;

  /** Fewer lines may end so by chance. */
  private static final int FEWEST = 3;

  /** More lines show their measure. */
  private static final int MOST = 8;

  /** The lines of a justified paragraph end within so many ems. */
  private static final double RAGGED = 0.8;

  private Sentences() {}

  /** Tells whether line {@code i} is one of them. */
  static boolean isWhole(List<SourceLine> lines, int i, Frames frames) {
    if (frames.of(lines.get(i)).support() > 1 || !endsSentence(lines.get(i))) {
      return false;
    }
    int from = i;
    while (from > 0 && i - from < MOST && areOfOneBlock(lines, from - 1, i)) {
      from--;
    }
    int to = i + 1;
    while (to < lines.size() && to - i < MOST && areOfOneBlock(lines, to, i)) {
      to++;
    }
    List<SourceLine> block = lines.subList(from, to);
    return block.size() >= FEWEST
        && block.size() <= MOST
        && isAllOfItsColumn(lines, from, to)
        && block.stream().allMatch(Sentences::endsSentence)
        && areRagged(block);
  }

  private static boolean areOfOneBlock(List<SourceLine> lines, int j, int i) {
    return lines.get(j).column() == lines.get(i).column()
        && lines.get(j).type().sameSize(lines.get(i).type());
  }

  /** A box has a heading above them, at most, and white above that. */
  private static boolean isAllOfItsColumn(List<SourceLine> lines, int from, int to) {
    int column = lines.get(from).column();
    boolean last = to == lines.size() || lines.get(to).column() != column;
    return last && (isAbove(lines, from - 1) || isAbove(lines, from - 2));
  }

  /** Tells whether what stands before line {@code i + 1} is far above it, or in another column. */
  private static boolean isAbove(List<SourceLine> lines, int i) {
    return i < 0
        || lines.get(i).column() != lines.get(i + 1).column()
        || lines.get(i + 1).box().top() - lines.get(i).box().bottom()
            > WHITE * lines.get(i + 1).type().size();
  }

  private static boolean endsSentence(SourceLine line) {
    return END.matcher(line.text().strip()).find();
  }

  private static boolean areRagged(List<SourceLine> block) {
    double[] rights = block.stream().mapToDouble(line -> line.box().right()).sorted().toArray();
    for (int i = 1; i < rights.length; i++) {
      if (rights[i] - rights[i - 1] < RAGGED * block.get(0).type().size() / block.size()) {
        return false;
      }
    }
    return true;
  }
}
