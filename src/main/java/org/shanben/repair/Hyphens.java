package org.shanben.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/**
 * Hyphens at the ends of lines: the typesetter's, which go, and the writer's, which stay ({@code
 * self-publishing}).
 *
 * <p>The document's own words tell: a word that stands whole elsewhere was parted; one that has its
 * hyphen in mid-line elsewhere keeps it. Where neither is known, both halves being words speaks for
 * a compound, and so does the second being one in a document that parts no words at all. A soft
 * hyphen always parted a word.
 */
final class Hyphens {

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-‐]\\p{L}+)*");

  private static final Pattern LAST = Pattern.compile("(\\p{L}+(?:[-‐]\\p{L}+)*)[-‐\u00AD]\\s*$");

  private final Map<String, Integer> words = new HashMap<>();
  private final boolean partsWords;

  Hyphens(List<SourceLine> lines) {
    boolean parted = false;
    for (SourceLine line : lines) {
      String whole = parted ? line.text().replaceFirst("^\\s*\\p{L}+", "") : line.text();
      Matcher last = LAST.matcher(whole);
      parted = last.find();
      Matcher matcher = WORD.matcher(parted ? whole.substring(0, last.start()) : whole);
      while (matcher.find()) {
        words.merge(folded(matcher.group()), 1, Integer::sum);
      }
    }
    this.partsWords = partsWords(lines);
  }

  /** What stands after a hyphen that only parted a word is mostly no word. */
  private boolean partsWords(List<SourceLine> lines) {
    for (int i = 1; i < lines.size(); i++) {
      String next = lines.get(i).text().strip();
      Matcher word = WORD.matcher(next);
      if (beginsSmall(next)
          && word.lookingAt()
          && !words.containsKey(folded(word.group()))
          && LAST.matcher(lines.get(i - 1).text()).find()) {
        return true;
      }
    }
    return false;
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace('‐', '-');
  }

  private static boolean beginsSmall(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  /** Returns the edit that takes away the hyphen at the line's end, where it only parted a word. */
  Optional<Edit> edit(DraftLine before, String after) {
    String text = before.text();
    Matcher last = LAST.matcher(text);
    if (!beginsSmall(after)
        || Between.isInAddress(text.strip())
        || !last.find()
        || Cjk.isUnspaced(text.codePointAt(last.end(1) - 1))) {
      return Optional.empty();
    }
    int at = last.end(1);
    Matcher next = WORD.matcher(after);
    String rest = next.lookingAt() ? next.group() : "";
    boolean soft = text.charAt(at) == '\u00AD';
    int page = before.source().page();
    int number = before.source().number();
    return soft || isParted(last.group(1), rest)
        ? Optional.of(new Edit.Replace("UNW-003", page, number, at, text.substring(at, at + 1), ""))
        : Optional.empty();
  }

  private boolean isParted(String first, String rest) {
    int whole = words.getOrDefault(folded(first + rest), 0);
    int hyphened = words.getOrDefault(folded(first + "-" + rest), 0);
    boolean compound =
        words.containsKey(folded(rest)) && (!partsWords || words.containsKey(folded(first)));
    return whole == hyphened ? !compound : whole > hyphened;
  }
}
