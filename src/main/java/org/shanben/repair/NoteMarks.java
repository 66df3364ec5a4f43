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

/** The marks in a document's body that may point to notes, page by page. */
final class NoteMarks {

  private static final Pattern LABEL =
      Pattern.compile(
          "[\\s\\u3000]*(?:註\\s*)?[\\[〔（(]?([0-9]{1,3}|[①-⑳]|[*＊†‡※]{1,3}|[⁰¹²³⁴-⁹]{1,3})"
              + "[\\]〕）)]?\\s*[.．、:：]?[\\s\\u3000]*");

  private static final Pattern SIGN = Pattern.compile("[①-⑳]|[*＊†‡※]{1,3}|[⁰¹²³⁴-⁹]{1,3}");

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

  /**
   * A possible mark.
   *
   * @param line the line that holds it
   * @param start its first UTF-16 offset in the line's text
   * @param end the offset after its last
   * @param mark the mark without brackets
   * @param strength 3 for raised marks, 2 for signs, 1 for a bare number after a Chinese mark, else
   *     0
   */
  record Reference(DraftLine line, int start, int end, String mark, int strength) {}

  /** Finds all possible marks of the body's lines. */
  NoteMarks(List<DraftLine> body) {
    for (DraftLine line : body) {
      List<Reference> some =
          byPage.computeIfAbsent(line.source().page(), page -> new ArrayList<>());
      raised(line, some);
      matches(line, SIGN, some);
      matches(line, GLUED, some);
    }
  }

  /** Returns the label that a note's first line begins with. */
  static Optional<Matcher> label(String text) {
    Matcher matcher = LABEL.matcher(text);
    return matcher.lookingAt() && matcher.end() < text.length()
        ? Optional.of(matcher)
        : Optional.empty();
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
  Optional<Reference> find(int page, String mark) {
    Optional<Reference> found = find(page, mark, 0);
    for (int back = 1; back <= PAGES_BACK && found.isEmpty(); back++) {
      found = find(page - back, mark, 2);
    }
    return found;
  }

  private Optional<Reference> find(int page, String mark, int strength) {
    return byPage.getOrDefault(page, List.of()).stream()
        .filter(reference -> reference.mark().equals(mark) && !used.contains(reference))
        .filter(reference -> reference.strength() >= strength)
        .min(Comparator.comparingInt(reference -> -reference.strength()));
  }

  /** Takes a mark for a note. */
  void use(Reference reference) {
    used.add(reference);
  }

  private static void raised(DraftLine line, List<Reference> some) {
    for (Raised run : line.source().raised()) {
      String mark = line.source().text().substring(run.start(), run.end());
      // Characters repaired before this pass seldom move a line's offsets; where they did, look.
      int start =
          line.text().startsWith(mark, run.start()) ? run.start() : line.text().indexOf(mark);
      if (start >= 0) {
        some.add(new Reference(line, start, start + mark.length(), plain(mark), 3));
      }
    }
  }

  private static void matches(DraftLine line, Pattern pattern, List<Reference> some) {
    Matcher matcher = pattern.matcher(line.text());
    while (matcher.find()) {
      int start = matcher.start();
      boolean afterMark = start > 0 && !Character.isLetter(line.text().charAt(start - 1));
      int strength = pattern == SIGN ? 2 : afterMark ? 1 : 0;
      some.add(new Reference(line, start, matcher.end(), plain(matcher.group()), strength));
    }
  }
}
