package org.shanben.unicode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a text that are in another language than the document, as far as their script tells
 * (WCAG 3.1.2). What script alone cannot tell, a name or a single word, stays as it is: a wrong
 * language is read aloud worse than none.
 */
public final class ForeignRuns {

  /** Hangul, kana, or words in Latin letters; possessive, so that no text is too long for it. */
  private static final Pattern RUN =
      Pattern.compile(
          "(?<ko>\\p{IsHangul}++(?: \\p{IsHangul}++)*+)"
              + "|(?<ja>[\\p{IsHiragana}\\p{IsKatakana}ー]{2,}+)"
              + "|(?<en>[A-Za-z][A-Za-z'’-]*+(?:[ ,;:]{1,2}+[A-Za-z0-9][A-Za-z0-9'’-]*+){3,}+)");

  /** Words that English prose can hardly do without, and its neighbours do not have. */
  private static final Set<String> ENGLISH =
      Set.of("the", "of", "and", "for", "with", "by", "from", "to", "is", "are", "that");

  /**
   * A part of a text.
   *
   * @param start its first UTF-16 offset
   * @param end the offset after its last
   * @param language its BCP 47 tag
   */
  public record Run(int start, int end, String language) {}

  private ForeignRuns() {}

  /** Returns the foreign parts of {@code text} in a document in {@code language}, in order. */
  public static List<Run> of(String text, String language) {
    String own = language.split("-")[0];
    if (own.equals("en") || !Set.of("zh", "ja", "ko").contains(own)) {
      return List.of();
    }
    List<Run> runs = new ArrayList<>();
    Matcher found = RUN.matcher(text);
    while (found.find()) {
      String tag = found.group("ko") != null ? "ko" : found.group("ja") != null ? "ja" : "en";
      if (!tag.equals(own) && (!tag.equals("en") || isEnglish(found.group()))) {
        runs.add(new Run(found.start(), found.end(), tag));
      }
    }
    return runs;
  }

  private static boolean isEnglish(String words) {
    for (String word : words.split("[ ,;:]+")) {
      if (ENGLISH.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
