package org.shanben.repair;

import java.util.Arrays;
import java.util.List;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;
import org.shanben.unicode.Cjk;
import org.shanben.unicode.LineBreaks;

/** What would have fitted where: room at a line's end, indent at its beginning. */
final class Fit {

  /** A line begins a paragraph by its indent from this many ems on. */
  private static final double INDENT = 0.8;

  /** Beyond this many ems nobody indents a first line: such a line is centred or set right. */
  private static final double DEEPEST_INDENT = 4.2;

  private final List<SourceLine> lines;
  private final Frames frames;
  private final boolean plain;
  private final double lostIndent;
  private final boolean fewIndented;

  Fit(List<SourceLine> lines, Frames frames, SourceText.Kind kind) {
    this.lines = lines;
    this.frames = frames;
    this.plain = kind == SourceText.Kind.PLAIN;
    this.lostIndent = plain ? lostIndent() : 0;
    this.fewIndented =
        lines.stream().filter(line -> line.box().left() >= 2).count() * 2 < lines.size();
  }

  /**
   * Tells whether line {@code i} ends its paragraph: the next line's first unit would have fitted.
   *
   * @param first whether it also begins it
   */
  boolean endsParagraph(int i, boolean first) {
    SourceLine line = lines.get(i);
    if (isCentred(line) || isSetRight(line)) {
      return true;
    }
    double room = frames.of(line).right() - line.box().right() - (first ? lostIndent : 0);
    return room >= need(lines.get(i + 1)) + slack(line);
  }

  /** Tells whether line {@code i} reaches the right margin and leaves no room for what follows. */
  boolean isFull(int i) {
    SourceLine line = lines.get(i);
    double room = frames.of(line).right() - line.box().right();
    return room < need(lines.get(i + 1)) + slack(line);
  }

  /** Returns the width of the first piece of the line that cannot be parted. */
  private static double need(SourceLine line) {
    String text = line.text();
    int start = text.length() - text.stripLeading().length();
    String ink = text.strip();
    int length = LineBreaks.firstUnit(ink.substring(0, Math.min(ink.length(), 40)));
    if (!line.edges().known()) {
      return Cjk.cells(ink.substring(0, length));
    }
    return line.edges().at(Math.min(start + length, text.length())) - line.edges().at(start);
  }

  /**
   * How far a width may be wrong. With places: what justification may close. Without: a cell, and
   * what proportional Latin letters may be off.
   */
  private double slack(SourceLine line) {
    if (!plain) {
      return 0.12 * line.type().size();
    }
    long narrow = line.text().strip().codePoints().filter(c -> !Cjk.isUnspaced(c)).count();
    return 1 + 0.2 * Math.min(narrow, 10);
  }

  /** Tells whether line {@code i} begins a paragraph by its indent. */
  boolean isIndentedStart(int i, boolean beforeBegins) {
    if (plain) {
      return isIndentedPlain(i);
    }
    double indent = indent(i);
    double before = indent(i - 1);
    if (indent < INDENT || (indent > DEEPEST_INDENT && indent - before > DEEPEST_INDENT)) {
      return indent >= INDENT;
    }
    if (before < INDENT / 2) {
      return !isHanging(i - 1, i);
    }
    // Two indented lines: the first of two paragraphs, or the lines of one indented block. The
    // next line tells: a block goes on at the indent, a paragraph goes back to the margin.
    boolean back = i + 1 < lines.size() && sameColumn(i, i + 1) && indent(i + 1) < INDENT / 2;
    return indent - before > INDENT ? !isHanging(i - 1, i) : beforeBegins && back;
  }

  /** A spaced-out beginning that most lines do not have; a single space is a page break's trace. */
  private boolean isIndentedPlain(int i) {
    double indent = lines.get(i).box().left();
    return indent >= 2 && lines.get(i - 1).box().left() < 2 && fewIndented;
  }

  private boolean sameColumn(int i, int j) {
    return lines.get(i).column() == lines.get(j).column();
  }

  /** Returns the indent of line {@code i} in ems of its own type. */
  private double indent(int i) {
    SourceLine line = lines.get(i);
    return (line.box().left() - frames.of(line).left()) / line.type().size();
  }

  /** An item whose lines after the first stand under its text, not under its number. */
  private boolean isHanging(int first, int next) {
    SourceLine item = lines.get(first);
    int label = Enumerator.at(item.text()).map(Enumerator::length).orElseGet(() -> bullet(item));
    if (label == 0 || !item.edges().known() || label >= item.text().length()) {
      return false;
    }
    double text = item.edges().at(label);
    return Math.abs(lines.get(next).box().left() - text) < 0.6 * item.type().size();
  }

  private static int bullet(SourceLine line) {
    String text = line.text();
    int start = text.length() - text.stripLeading().length();
    boolean bullet =
        start < text.length() && "•●○◎■□◆◇▪‧·–-*※►▶➢✓".indexOf(text.charAt(start)) >= 0;
    int end = start + 1;
    while (bullet && end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return bullet ? end : 0;
  }

  /** Tells whether the line stands in the middle of its measure, well inside both margins. */
  boolean isCentred(SourceLine line) {
    Frames.Frame frame = frames.of(line);
    double left = line.box().left() - frame.left();
    double right = frame.right() - line.box().right();
    double em = line.type().size();
    return !plain && left > 2.6 * em && right > 2.6 * em && Math.abs(left - right) < 1.2 * em;
  }

  /** Tells whether the line stands at the right margin alone. */
  boolean isSetRight(SourceLine line) {
    Frames.Frame frame = frames.of(line);
    double em = line.type().size();
    return !plain
        && line.box().left() - frame.left() > (DEEPEST_INDENT + 0.8) * em
        && Math.abs(frame.right() - line.box().right()) < 1.2 * em;
  }

  /** In raw text a first line's indent is lost, and the line is that much shorter than the rest. */
  private double lostIndent() {
    double measure = frames.of(lines.get(0)).right();
    double[] lacks =
        java.util.stream.IntStream.range(1, lines.size())
            .filter(i -> lines.get(i - 1).box().right() < 0.75 * measure)
            .filter(i -> lines.get(i).box().right() > 0.75 * measure)
            .mapToDouble(i -> measure - lines.get(i).box().right())
            .sorted()
            .toArray();
    double median = lacks.length == 0 ? 0 : lacks[lacks.length / 2];
    long agree = Arrays.stream(lacks).filter(lack -> lack >= 2 && lack <= 6).count();
    return lacks.length >= 3 && agree * 2 >= lacks.length && median >= 2 ? 4 : 0;
  }
}
