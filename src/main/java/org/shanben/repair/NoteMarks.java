package org.shanben.repair;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.source.Raised;
import org.shanben.unicode.Cjk;

/** The marks in a document's body that may point to notes, page by page. */
final class NoteMarks {

  private static final Pattern LABEL =
      Pattern.compile(
          "[\\s\\u3000]*[\\[〔（(［]?\\s*(?:[註注]\\s*)?([0-9]{1,3}|[①-⑳➀-➉]|[*＊∗†‡※]{1,3}|[⁰¹²³⁴-⁹]{1,3})"
              + "\\s*[\\]〕）)］]?\\s*[.．、:：]?[\\s\\u3000]*");

  private static final Pattern SIGN = Pattern.compile("[①-⑳➀-➉]|[*＊∗†‡※]{1,3}|[⁰¹²³⁴-⁹]{1,3}");

  /** {@code [註 3]}, {@code （註3）}: it can be nothing else, however far its note stands. */
  private static final Pattern CALLED =
      Pattern.compile("[\\[〔（(［]\\s*[註注]\\s*([0-9]{1,3})\\s*[\\]〕）)］]");

  /** {@code [註} at a line's end, the number at the beginning of the next. */
  private static final Pattern CALL = Pattern.compile("([\\[〔（(［])\\s*[註注]\\s*$");

  private static final Pattern CALLED_BELOW = Pattern.compile("\\A\\s*([0-9]{1,3})\\s*([\\]〕）)］])");

  private static final Pattern BRACKETED = Pattern.compile("[\\[〔［]([0-9]{1,3})[\\]〕］]");

  /**
   * A bare number glued to the text, as {@code 論壇」1，} or {@code 後，2對}: after a Chinese mark or
   * character, and not before a unit, a digit or a letter.
   */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=[\\p{IsHan}，。、；：？！」』）》〉”’)])([0-9]{1,3})(?![0-9A-Za-z%％.,:/年月日時分秒屆次名人個億萬千百元度歲號條項款頁期卷章節級點倍成國])");

  /** A note stands no further behind its mark than this many pages. */
  private static final int PAGES_BACK = 3;

  private final Map<Integer, List<Reference>> byPage = new HashMap<>();
  private final Set<Reference> used = new HashSet<>();
  private final Map<String, List<Reference>> called = new HashMap<>();

  /**
   * A possible mark.
   *
   * @param line the line that holds it
   * @param start its first UTF-16 offset in the line's text
   * @param end the offset after its last
   * @param mark the mark without brackets
   * @param strength 4 for {@code [註 3]}, 3 for raised marks, 2 for signs, 1 for a bare number after
   *     a Chinese mark, else 0
   * @param bracketed whether it stands in square brackets
   */
  record Reference(
      DraftLine line, int start, int end, String mark, int strength, boolean bracketed) {

    /**
     * Tells whether the page raises it behind words; a raised number behind a letter is a power.
     */
    boolean isRaised() {
      int before = start > 0 ? line.text().codePointBefore(start) : 'x';
      return strength == 3 && (Cjk.isUnspaced(before) || !Character.isLetterOrDigit(before));
    }
  }

  /** Finds all possible marks of the body's lines. */
  NoteMarks(List<DraftLine> body) {
    String above = "";
    for (DraftLine line : body) {
      List<Reference> some =
          byPage.computeIfAbsent(line.source().page(), page -> new ArrayList<>());
      raised(line, some);
      matches(line, SIGN, some);
      matches(line, GLUED, some);
      matches(line, BRACKETED, some);
      matches(line, CALLED, some);
      if (isCalled(above, line.text())) {
        matches(line, CALLED_BELOW, some);
      }
      above = line.text();
    }
    byPage.values().stream()
        .flatMap(List::stream)
        .filter(reference -> reference.strength() == 4)
        .sorted(Comparator.comparingInt(reference -> reference.line().source().page()))
        .forEach(r -> called.computeIfAbsent(r.mark(), mark -> new ArrayList<>()).add(r));
    body.stream().filter(line -> !line.refs().isEmpty()).forEach(this::useKnown);
  }

  /**
   * Tells whether a bracket that a line's end leaves open is closed by the next: no item does so.
   */
  private static boolean isCalled(String above, String below) {
    Matcher call = CALL.matcher(above);
    Matcher number = CALLED_BELOW.matcher(below);
    return call.find() && number.find() && isClosed(call.group(1), number.group(2));
  }

  /** Brackets are often typed in two widths. */
  private static boolean isClosed(String opening, String closing) {
    int opened = "[〔（(［".indexOf(Normalizer.normalize(opening, Normalizer.Form.NFKC));
    return opened == "]〕）)］".indexOf(Normalizer.normalize(closing, Normalizer.Form.NFKC));
  }

  /**
   * What a note begins with.
   *
   * @param mark the mark without brackets
   * @param end the UTF-16 offset after it and the white space behind it
   * @param bracketed whether it stands in square brackets: then the body's marks do, too
   */
  record Label(String mark, int end, boolean bracketed) {}

  /** Returns the label that a note's first line begins with; a raised one ends where it does. */
  static Optional<Label> label(DraftLine line) {
    String text = line.text();
    Matcher matcher = LABEL.matcher(text);
    if (!matcher.lookingAt() || matcher.end() >= text.length()) {
      return Optional.empty();
    }
    boolean bracketed = text.substring(0, matcher.end()).matches("\\s*[\\[〔［].*");
    for (Raised raised : line.source().raised()) {
      boolean first = line.source().text().substring(0, raised.start()).isBlank();
      int end = end(line, raised.end());
      if (first && end < matcher.end() && end > matcher.start(1)) {
        String mark = text.substring(matcher.start(1), end);
        return Optional.of(new Label(plain(mark), end, bracketed));
      }
    }
    return Optional.of(new Label(plain(matcher.group(1)), matcher.end(), bracketed));
  }

  /**
   * Returns where what ends at an offset of a line's source ends in its text: passes before this
   * one take white space out, and put one character for another.
   *
   * @return the UTF-16 offset; -1 where the line has more characters or fewer
   */
  private static int end(DraftLine line, int offset) {
    String from = line.source().text();
    String to = line.text();
    if (from.equals(to)) {
      return offset; // most lines, however many marks they have
    }
    if (ink(from, from.length()) != ink(to, to.length())) {
      return -1;
    }
    int left = ink(from, offset);
    int end = 0;
    while (left > 0) {
      left -= Character.isWhitespace(to.charAt(end)) ? 0 : 1;
      end++;
    }
    return end;
  }

  private static int ink(String text, int end) {
    return (int) text.substring(0, end).chars().filter(c -> !Character.isWhitespace(c)).count();
  }

  /** Returns a mark without its brackets, its digits as plain ones, so that marks compare. */
  static String plain(String mark) {
    boolean circled = mark.codePoints().anyMatch(c -> c >= '①' && c <= '⑳');
    return (circled ? mark : Normalizer.normalize(mark, Normalizer.Form.NFKC))
        .replaceAll("[\\[\\]()〔〕（）註.\\s]", "");
  }

  /**
   * Returns the best mark of that name on the page that no note has taken, the first of equals.
   * Some programs push a note to a later page; there only a mark that cannot be a number of the
   * text is believed.
   */
  Optional<Reference> find(int page, Label label) {
    Optional<Reference> found = find(page, label, 0);
    for (int back = 1; back <= PAGES_BACK && found.isEmpty(); back++) {
      found = find(page - back, label, 2);
    }
    return found.or(() ->
        called.getOrDefault(label.mark(), List.of()).stream()
            .filter(reference -> !used.contains(reference))
            .filter(reference -> reference.line().source().page() <= page)
            .findFirst());
  }

  private Optional<Reference> find(int page, Label label, int strength) {
    return byPage.getOrDefault(page, List.of()).stream()
        .filter(reference -> reference.mark().equals(label.mark()) && !used.contains(reference))
        .filter(reference -> reference.strength() >= strength)
        .filter(
            reference -> reference.strength() == 4 || reference.bracketed() == label.bracketed())
        .min(Comparator.comparingInt(reference -> -reference.strength()));
  }

  /** Takes a mark for a note, and with it whatever else the same characters may be. */
  void use(Reference reference) {
    byPage.getOrDefault(reference.line().source().page(), List.of()).stream()
        .filter(other -> other.line().equals(reference.line()))
        .filter(other -> other.start() < reference.end() && reference.start() < other.end())
        .forEach(used::add);
  }

  /** Takes the marks that the lines of a draft are known to have. */
  private void useKnown(DraftLine line) {
    for (DraftLine.Ref ref : line.refs()) {
      byPage.getOrDefault(line.source().page(), List.of()).stream()
          .filter(other -> other.line().equals(line))
          .filter(other -> other.start() < ref.end() && ref.start() < other.end())
          .forEach(used::add);
    }
  }

  private static void raised(DraftLine line, List<Reference> some) {
    for (Raised run : line.source().raised()) {
      String mark = line.source().text().substring(run.start(), run.end());
      int start = end(line, run.end()) - mark.length();
      if (start < 0 || !line.text().startsWith(mark, start)) {
        start = line.text().indexOf(mark);
      }
      if (start >= 0) {
        boolean bracketed = BRACKETED.matcher(mark).matches();
        some.add(new Reference(line, start, start + mark.length(), plain(mark), 3, bracketed));
      }
    }
  }

  private static void matches(DraftLine line, Pattern pattern, List<Reference> some) {
    Matcher matcher = pattern.matcher(line.text());
    while (matcher.find()) {
      int start = matcher.start();
      String mark = plain(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group());
      int strength = strength(line.text(), start, pattern);
      some.add(new Reference(line, start, matcher.end(), mark, strength, pattern == BRACKETED));
    }
  }

  private static int strength(String text, int start, Pattern pattern) {
    if (pattern == CALLED || pattern == CALLED_BELOW) {
      return 4;
    }
    boolean afterMark = start > 0 && !Character.isLetter(text.charAt(start - 1));
    return pattern == SIGN || pattern == BRACKETED ? 2 : afterMark ? 1 : 0;
  }
}
