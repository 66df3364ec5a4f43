package org.shanben.repair;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;
import org.shanben.unicode.LineBreaks;

/** What would have fitted where: room at a line's end, indent at its beginning. */
final class Fit {

  /** A line begins a paragraph by its indent from this many ems on. */
  private static final double INDENT = 0.8;

  private final List<SourceLine> lines;
  private final Frames frames;

  /** Nobody indents a first line deeper than so many ems. */
  static final double DEEPEST = 2.6;

  /** Verse is narrower than this part of its column. */
  private static final double WIDE = 0.6;

  /** Two full lines end within so many ems. */
  private static final double FULL = 1.2;

  /** A line of this part of its column's width is long. */
  private static final double LONG = 0.8;

  /** A line of so many ems is no title and no verse. */
  private static final double INSET = 28;

  /** And begins at least so many ems from the margin. */
  private static final double INSET_LEFT = 0.5;

  /** Lines of one block begin within this part of an em. */
  private static final double SAME_LEFT = 0.1;

  private final boolean plain;
  private final double lostIndent;
  private final double leastIndent;
  private final boolean fewIndented;
  private final Margins margins;
  private final Map<SourceLine, Double> ownRights;
  private final Narrow narrow;
  private final Pitches pitches;

  Fit(List<SourceLine> lines, Frames frames, Margins margins, Pitches pitches, boolean plain) {
    this.lines = lines;
    this.frames = frames;
    this.plain = plain;
    this.lostIndent = plain ? lostIndent() : 0;
    this.leastIndent = SmallIndents.least(lines, frames, INDENT);
    this.margins = margins;
    this.narrow = new Narrow(lines, frames, pitches);
    this.pitches = pitches;
    this.ownRights = plain ? Map.of() : narrow.rights();
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
    if (frames.isRuled(line)) {
      return roomOfCell(line) >= need(lines.get(i + 1)) + slack(line);
    }
    if (!plain && (Spread.isWhole(lines, i) || Sentences.isWhole(lines, i, frames))) {
      return true;
    }
    if (isInsetClause(i) || breaksOffInside(i)) {
      return false;
    }
    if (!narrow.isInset(line) && (margins.isCentred(line) || isSetRight(i))) {
      return true;
    }
    double room = right(line) - end(i) - (first ? lostIndent : 0);
    return room >= need(lines.get(i + 1)) - closed(i) + slack(line) && !isLongClause(line);
  }

  /** Tells whether line {@code i} breaks off within a title or brackets; short verse may. */
  boolean breaksOffInside(int i) {
    SourceLine line = lines.get(i);
    String next = lines.get(i + 1).text();
    boolean wide = line.box().width() > WIDE * frames.measure(line);
    return !plain
        && wide
        && (Between.isInTitle(line.text(), next) || Between.isInBrackets(line.text(), next));
  }

  /** Not the indented first line of a block that hangs: the next one fills the same measure. */
  private boolean isSetRight(int i) {
    SourceLine line = lines.get(i);
    SourceLine next = lines.get(i + 1);
    double em = line.type().size();
    double indent = line.box().left() - next.box().left();
    boolean sameEnd = Math.abs(line.box().right() - next.box().right()) < FULL * em;
    boolean indented = sameEnd && indent > INDENT * em && indent < DEEPEST * em;
    return margins.isSetRight(line)
        && !(indented && sameColumn(i, i + 1) && !margins.isSetRight(next));
  }

  /**
   * A long line that is set in and ends within a phrase goes on where the next one is set in as
   * far: a box of two lines does not show its measure.
   */
  private boolean isInsetClause(int i) {
    SourceLine line = lines.get(i);
    SourceLine next = lines.get(i + 1);
    String text = line.text().strip();
    int last = text.isEmpty() ? ' ' : text.codePointBefore(text.length());
    return !plain
        && (last == '，' || last == '、' || (Cjk.isLetter(last) && (indent(i) > INDENT || areTwo(i))))
        && line.box().width() > INSET * line.type().size()
        && indent(i) > INSET_LEFT
        && sameColumn(i, i + 1)
        && Math.abs(next.box().left() - line.box().left()) < SAME_LEFT * line.type().size()
        && LineLabel.length(next) == 0
        && !beginsWithSign(next);
  }

  /** Tells whether lines {@code i} and the next are all of their block. */
  private boolean areTwo(int i) {
    return begins(i, i + 1) && begins(i + 2, i + 1);
  }

  /** Tells whether line {@code i} begins a block beside one whose second line is {@code second}. */
  private boolean begins(int i, int second) {
    return i <= 0
        || i >= lines.size()
        || !sameColumn(i - 1, i)
        || Math.abs(indent(i - 1) - indent(i)) > SAME_LEFT
        || pitches.isWider(i, second);
  }

  /** {@code §} of a font that has a square there, among others. */
  private static boolean beginsWithSign(SourceLine line) {
    int type = Character.getType(line.text().strip().codePointAt(0));
    return type == Character.OTHER_PUNCTUATION
        || type == Character.OTHER_SYMBOL
        || type == Character.DASH_PUNCTUATION;
  }

  /**
   * Returns how much less an opening mark takes after a full stop: both have a white half, and one
   * of them is enough (CLREQ, 3.1.6).
   */
  private double closed(int i) {
    String after = lines.get(i + 1).text().strip();
    boolean opens = !plain && !after.isEmpty() && "「『（《〈【".indexOf(after.codePointAt(0)) >= 0;
    String before = lines.get(i).text().strip();
    boolean ended =
        Cjk.endsSentence(before) && Cjk.isUnspaced(before.codePointBefore(before.length()));
    return opens && ended ? lines.get(i).type().size() / 2 : 0;
  }

  /**
   * A comma at the end of a line nearly as wide as its column ends no paragraph: it hung beyond a
   * measure that the line alone does not show. A line of verse is short.
   */
  private boolean isLongClause(SourceLine line) {
    return !plain
        && line.text().strip().matches("(?s).*[，、]")
        && frames.of(line).support() >= 3
        && line.box().width() > LONG * frames.measure(line);
  }

  /** Returns the room at the end of line {@code i} beyond what the next line's first unit needs. */
  double spare(int i) {
    SourceLine line = lines.get(i);
    double room = frames.isRuled(line) ? roomOfCell(line) : right(line) - line.box().right();
    return room - need(lines.get(i + 1));
  }

  /** In a cell a centred line goes on too where it is full; its room lies on both its sides. */
  private double roomOfCell(SourceLine line) {
    Frames.Frame frame = frames.of(line);
    double before = line.box().left() - frame.left();
    double after = frame.right() - line.box().right();
    boolean centred = Math.abs(before - after) < 0.5 * line.type().size();
    return centred ? before + after : after;
  }

  /**
   * Returns where line {@code i} ends. Raw text sometimes parts a line before a mark; then the line
   * that the mark begins is as long as both.
   */
  private double end(int i) {
    double end = lines.get(i).box().right();
    if (plain && i > 0 && beginsWithCloser(i)) {
      double both = lines.get(i - 1).box().right() + end;
      return both <= right(lines.get(i)) + slack(lines.get(i)) ? both : end;
    }
    return end;
  }

  /** Tells whether line {@code i} begins with a Chinese mark that no line begins with. */
  boolean beginsWithCloser(int i) {
    String text = lines.get(i).text().strip();
    return !text.isEmpty()
        && Cjk.isNoStart(text.codePointAt(0))
        && Cjk.isUnspaced(text.codePointAt(0))
        && !(i > 0 && ItemSign.isItemDot(text, lines.get(i - 1).text()));
  }

  /** Tells whether line {@code i} reaches the right margin and leaves no room for what follows. */
  boolean isFull(int i) {
    SourceLine line = lines.get(i);
    double room = right(line) - line.box().right();
    return room < need(lines.get(i + 1)) + slack(line);
  }

  /** Returns the right margin of the line's own stretch, or else that of its column. */
  private double right(SourceLine line) {
    Double own = ownRights.get(line);
    return own == null ? frames.of(line).right() : own;
  }

  /** Returns the width of the first piece of the line that cannot be parted. */
  static double need(SourceLine line) {
    String text = line.text();
    int start = text.length() - text.stripLeading().length();
    String ink = text.strip();
    int length = unit(ink.substring(0, Math.min(ink.length(), 200)));
    if (!line.edges().known()) {
      return Cjk.cells(ink.substring(0, length));
    }
    return line.edges().at(Math.min(start + length, text.length())) - line.edges().at(start);
  }

  /** Programs part a web address where they like, and rather begin a line with it than do so. */
  private static int unit(String ink) {
    int address = Between.addressAt(ink);
    return address > 0
        ? address
        : LineBreaks.firstUnit(ink.substring(0, Math.min(ink.length(), 40)));
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
    boolean listed = lines.get(i - 1).text().strip().endsWith("、"); // nothing ends so
    if (indent < leastIndent
        || listed
        || isHanging(i - 1, i)
        || goesOnDeeper(i)
        || goesOnOverPage(i)) {
      return false;
    }
    if (before < leastIndent / 2 || indent - before > leastIndent) {
      return true;
    }
    // Two indented lines: the first of two paragraphs, or the lines of one indented block. The
    // next line tells: a block goes on at the indent, a paragraph goes back to the margin. But a
    // short line after an unfinished sentence ends a block that was indented as a whole, and a full
    // one where the next line is an item whose text begins where it does.
    String text = lines.get(i - 1).text().strip();
    boolean ended = Cjk.endsSentence(text) || text.matches("(?s).*[：:；;]$");
    return beforeBegins && goesBack(i) && (ended || (isFull(i) && !isHanging(i + 1, i)));
  }

  private boolean goesBack(int i) {
    return i + 1 < lines.size()
        && sameColumn(i, i + 1)
        && lines.get(i + 1).type().sameSize(lines.get(i).type())
        && indent(i + 1) < leastIndent / 2;
  }

  /**
   * A line that hangs deeper than the one before and goes on from it all the same: the one before
   * is full, ends in no mark that ends anything, and this one has no label of its own. So do the
   * items of {@code 封面：} set under their text; a paragraph after a full heading does not.
   */
  private boolean goesOnDeeper(int i) {
    SourceLine before = lines.get(i - 1);
    SourceLine line = lines.get(i);
    double room = right(before) - before.box().right();
    double beyond = Frames.inkEnd(before) - right(before); // a mark may hang
    String text = before.text().strip();
    boolean full = room < need(line) + slack(before) && beyond < need(line);
    boolean ended = Cjk.endsSentence(text) || text.matches("(?s).*[：:；;）)」』》]$");
    return sameColumn(i - 1, i)
        && full
        && frames.of(before).support() >= 3
        && !ended
        && LineLabel.length(line) == 0
        && line.box().left() > before.box().left()
        && line.box().left() < before.box().left() + before.box().width() / 2;
  }

  /** Margins differ from page to page; a line at the very x of the one before goes on from it. */
  private boolean goesOnOverPage(int i) {
    SourceLine before = lines.get(i - 1);
    double apart = Math.abs(before.box().left() - lines.get(i).box().left());
    return !sameColumn(i - 1, i)
        && apart < 0.35 * before.type().size()
        && !Cjk.endsSentence(before.text().strip());
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
    int label = LineLabel.length(item);
    if (label == 0 || !item.edges().known() || label >= item.text().length()) {
      return false;
    }
    double text = item.edges().at(label);
    double near = item.text().strip().endsWith("。") ? 0.25 : 0.6; // an indent may be near
    return Math.abs(lines.get(next).box().left() - text) < near * item.type().size();
  }

  /**
   * Tells whether the line is full and yet begins at no place where a line set from the left would:
   * neither at the margin nor at an indent. Set from the right, it begins where it happens to.
   */
  boolean isFullFromRight(int i) {
    double indent = indent(i);
    return !plain && indent > 0.25 && indent < 1.7 && isFull(i) && margins.isAlone(lines.get(i));
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
