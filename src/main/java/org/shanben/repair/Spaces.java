package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.unicode.Cjk;
import org.shanben.unicode.White;

/**
 * Takes out the white space that a page's layout left behind.
 *
 * <ul>
 *   <li>{@code SPC-001}: at the ends of a line, and invisible marks there.
 *   <li>{@code SPC-002}: a space before a Chinese mark that was hung into the margin, as in {@code
 *       下 ，}; Chinese marks never have one.
 *   <li>{@code SPC-003}: spaces that a line's justification put between all its characters, as in
 *       {@code 存 貨 相 關}. A single space between two words of a title stays.
 *   <li>{@code SPC-004}: more than one space in a row becomes one.
 * </ul>
 */
final class Spaces implements Pass {

  /** From this share on, spaces between the characters of a line are its justification. */
  private static final double LETTER_SPACED = 0.6;

  /** {@code 結　　論}: two to six characters, each as far from the next. */
  private static final Pattern SPACED_TITLE =
      Pattern.compile("\\p{IsHan}([\\s\\u3000]+)\\p{IsHan}(?:\\1\\p{IsHan}){0,4}");

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    double size = Frames.bodySize(draft.source().lines().toList());
    List<DraftLine> lines = draft.inTextOrder();
    for (int i = 0; i < lines.size(); i++) {
      DraftLine line = lines.get(i);
      if (line.isBody() && !line.source().isBlank()) {
        boolean alone = i + 1 == lines.size() || lines.get(i + 1).joint() == Joint.BREAK;
        boolean title = alone && line.joint() == Joint.BREAK && isSpacedTitle(line, size);
        propose(line, title, edits);
      }
    }
    return edits;
  }

  /**
   * A title of few characters is drawn out to be as wide as others: it is numbered, or in display
   * type, or has more than a space between its characters. A name in a list's cell stays.
   */
  private static boolean isSpacedTitle(DraftLine line, double bodySize) {
    String text = line.text().strip();
    Optional<Enumerator> number = Enumerator.at(text);
    String words = Named.bare(text);
    boolean display = line.source().type().bold() || line.source().type().size() > 1.05 * bodySize;
    Matcher spaced = SPACED_TITLE.matcher(words);
    return line.role() instanceof Role.Prose
        && spaced.matches()
        && (number.isPresent() || display || spaced.group(1).length() > 1);
  }

  /** Goes from the end to the beginning, so that no edit moves the offset of another. */
  private static void propose(DraftLine line, boolean title, List<Edit> edits) {
    String text = line.text();
    boolean letterSpaced = title || isLetterSpaced(text);
    int end = text.length();
    while (end > 0) {
      int start = end;
      while (start > 0 && isSpace(text.charAt(start - 1))) {
        start--;
      }
      if (start < end) {
        change(line, start, end, letterSpaced, edits);
      }
      end = start - 1;
    }
  }

  private static void change(
      DraftLine line, int start, int end, boolean letterSpaced, List<Edit> edits) {
    String text = line.text();
    String space = text.substring(start, end);
    String rule = rule(text, start, end, letterSpaced);
    String after = rule.equals("SPC-004") ? " " : "";
    boolean same = rule.isEmpty() || (rule.equals("SPC-004") && space.length() == 1);
    if (!same) {
      int page = line.source().page();
      int number = line.source().number();
      edits.add(new Edit.Replace(rule, page, number, start, space, after));
    }
  }

  private static String rule(String text, int start, int end, boolean letterSpaced) {
    if (start == 0 || end == text.length()) {
      return "SPC-001";
    }
    int before = text.codePointBefore(start);
    int after = text.codePointAt(end);
    if ((isChineseMark(before) && Cjk.isUnspaced(after))
        || (isChineseMark(after) && Cjk.isUnspaced(before))) {
      return isAfterLabel(text, start) ? "" : "SPC-002";
    }
    if (letterSpaced && Cjk.isUnspaced(before) && Cjk.isUnspaced(after)) {
      return "SPC-003";
    }
    // An ideographic space, alone or doubled, is set on purpose: between names, in a title.
    return text.substring(start, end).isBlank() && text.indexOf('\u3000', start) == start
        ? ""
        : "SPC-004";
  }

  /** The space after {@code （一）} or {@code 一、} parts a heading's number from its words. */
  private static boolean isAfterLabel(String text, int start) {
    return Enumerator.at(text).filter(label -> label.length() >= start).isPresent();
  }

  private static boolean isChineseMark(int codePoint) {
    return Cjk.isUnspaced(codePoint) && !Character.isLetterOrDigit(codePoint);
  }

  private static boolean isLetterSpaced(String text) {
    int pairs = 0;
    int spaced = 0;
    String ink = text.strip();
    for (int i = 0; i + 1 < ink.length(); i++) {
      if (Cjk.isLetter(ink.charAt(i))) {
        boolean gap = isSpace(ink.charAt(i + 1));
        pairs++;
        spaced += gap ? 1 : 0;
      }
    }
    return pairs >= 4 && spaced > LETTER_SPACED * pairs;
  }

  /** Marks of order and of width zero show nothing, either. */
  private static boolean isSpace(char c) {
    return White.is(c) || c == '\uFEFF' || c == '\u200B';
  }
}
