package org.shanben.repair;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Radicals;

/**
 * A line near a page's top or bottom, a candidate for furniture.
 *
 * @param line the line
 * @param top whether it stands near the top
 * @param frame whose top it is
 * @param row how many rows stand between it and the page's edge
 * @param place its distance from the edge, in points, or in rows where the source has no points
 * @param key its text with every number made the same and white space left out
 * @param numbers the numbers in it, worked out once: every page is compared with every other
 * @param folio the page number that it is, if it is one
 * @param apart whether it stands apart from the next row inwards: by more white than lines of prose
 *     have between them, or by its size
 */
record EdgeLine(
    SourceLine line,
    boolean top,
    Frame frame,
    int row,
    double place,
    String key,
    List<Integer> numbers,
    Optional<Folio> folio,
    boolean apart) {

  /** Whose top and bottom an edge line is near to. */
  enum Frame {
    /** The page's, where lines run across it. */
    PAGE,
    /** That of vertical text, whose first column stands at the page's right edge. */
    COLUMNS,
    /** The page's again, above and below the columns of vertical text. */
    ABOVE
  }

  /** White space, also one that breaks no line. */
  static final String GAP = "[\\s\\u00a0\\u3000]";

  /** What stands for a glyph whose character nobody knows; most such are letters. */
  private static final int UNKNOWN = 0xFFFD;

  /** So many characters fill no line. */
  private static final int BRIEF = 20;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+|[〇○零一二三四五六七八九十百]+(?=[頁章節編回卷期年月日])");

  private static final Pattern DASHED = Pattern.compile("([-–—－])\\s*[0-9０-９]{1,3}\\s*\\1");

  private static final Pattern BEHIND = Pattern.compile(GAP + "[0-9０-９]{1,4}$");

  /** Two lines stand at one place when they differ by no more than this many points. */
  private static final double SAME_PLACE = 2.5;

  /** The strips at two outer edges are as wide as each other, but for so many points. */
  private static final double STRIP = 12;

  static EdgeLine of(
      SourceLine line, boolean top, Frame frame, int row, double place, boolean apart) {
    // NFKC only for comparing: full-width digits and letters count as their plain ones.
    String folded = Normalizer.normalize(line.text(), Normalizer.Form.NFKC);
    String key =
        folded
            .replaceAll("[\\s\\u3000]+", "")
            .replaceAll(NUMBER.pattern(), "#")
            .replaceAll("(?<=.)#$|^#(?=.)", ""); // a folio beside the head, left or right
    return new EdgeLine(
        line,
        top,
        frame,
        row,
        place,
        key,
        numbers(line.text()),
        Folio.of(plain(line.text().strip())),
        apart);
  }

  /** A browser's numerals may be radicals: {@code ⼀} for {@code 一}. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(c -> plain.appendCodePoint(Radicals.ideographOf(c).orElse(c)));
    return plain.toString();
  }

  /** Returns the side of a page that it is near to, as the beginning of a key. */
  String side() {
    return top + " " + frame + " ";
  }

  /** Tells whether the other stands at the same place of its page, in type of the same size. */
  boolean samePlace(EdgeLine other) {
    return sameSide(other) && Math.abs(place - other.place) <= SAME_PLACE;
  }

  /** Tells whether the other stands on the same side of its page, in type of the same size. */
  boolean sameSide(EdgeLine other) {
    return top == other.top && frame == other.frame && line.type().sameSize(other.line.type());
  }

  /**
   * Tells whether the other stands at the other side of a spread of vertical text, as far from the
   * outer edge: the head of its right page is the first column, that of its left page the last.
   */
  boolean faces(EdgeLine other) {
    return frame == Frame.COLUMNS
        && other.frame == Frame.COLUMNS
        && top != other.top
        && row == 0
        && other.row == 0
        && apart
        && other.apart
        && (line.page() - other.line.page()) % 2 != 0
        && Math.abs(place - other.place) <= STRIP
        && Math.abs(line.box().left() - other.line.box().left()) <= SAME_PLACE
        && line.type().sameSize(other.line.type());
  }

  /**
   * Tells whether the other says the same: word for word, but for numbers that count with the
   * pages. Two notes of the same words and other numbers do not.
   */
  boolean saysTheSame(EdgeLine other) {
    if (!key.equals(other.key) || numbers.size() != other.numbers.size()) {
      return false;
    }
    int pages = other.line.page() - line.page();
    for (int i = 0; i < numbers.size(); i++) {
      int apart = other.numbers.get(i) - numbers.get(i);
      if (apart != 0 && (apart != pages || (isLabelled() && !isBehind(i)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells whether the other stands on the same baseline in the same type: a head's other half. A
   * number may be set larger, as a chapter's is before its name; words beside a smaller number are
   * a title that has its line's number before it.
   */
  boolean sharesBaseline(EdgeLine other) {
    double em = Math.max(line.type().size(), other.line.type().size());
    boolean sameType = Math.abs(line.type().size() - other.line.type().size()) < 0.15 * em;
    return Math.abs(baseline() - other.baseline()) < 0.15 * em
        && (sameType || isNumberOf(other) || other.isNumberOf(this));
  }

  private boolean isNumberOf(EdgeLine words) {
    return folio.isPresent() && line.type().size() > 0.85 * words.line.type().size();
  }

  private double baseline() {
    return line.box().bottom() - 0.12 * line.type().size();
  }

  /**
   * Tells whether it has words: a letter at least, not marks and numbers alone. Characters that
   * nobody knows are words of a head where they are few; full lines of them are all alike.
   */
  boolean hasWords() {
    String text = line.text();
    return text.codePoints().anyMatch(Character::isLetter)
        || (apart && text.length() <= BRIEF && text.indexOf(UNKNOWN) >= 0);
  }

  /** {@code 1. …} counts notes or items, never pages; nor does what a note says. */
  private boolean isLabelled() {
    return line.text().strip().matches("(?s)[(（\\[]?[0-9０-９]{1,3}[.．、)）\\]].+");
  }

  /** The page's own number may stand behind the words: {@code 3. The Broker 83}. */
  private boolean isBehind(int number) {
    return number > 0 && number == numbers.size() - 1 && BEHIND.matcher(line.text().strip()).find();
  }

  private static List<Integer> numbers(String text) {
    return NUMBER
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .results()
        .map(result -> Enumerator.value(result.group()))
        .toList();
  }

  /** The line's words without white space and without a page number before or behind them. */
  static String words(SourceLine line) {
    return line.text().replaceAll("[\\s\\u3000]+|^\\s*\\d{1,4}(?=\\D)|(?<=\\D)\\d{1,4}\\s*$", "");
  }

  /** Tells whether it is a number between dashes: {@code - 2 -}. */
  boolean isDashed() {
    return DASHED.matcher(line.text().strip()).matches();
  }

  /** Returns the difference between the printed number and the page: a series keeps it. */
  int offset() {
    return folio.map(number -> number.value() - line.page()).orElse(Integer.MIN_VALUE);
  }
}
