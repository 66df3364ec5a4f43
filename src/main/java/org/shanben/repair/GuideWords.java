package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanben.source.SourceText;

/**
 * The words with which a dictionary's page begins and ends, at its top: an entry of the page begins
 * with each of them. A heading, or a question, beside the page's number is said by no other line.
 */
final class GuideWords {

  /** Longer words are a line of text. */
  private static final int LONGEST = 24;

  private final Map<Integer, List<String>> lines = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();

  GuideWords(SourceText source) {
    source
        .lines()
        .forEach(line ->
            lines
                .computeIfAbsent(line.page(), page -> new ArrayList<>())
                .add(head(line.text().strip(), LONGEST + 1)));
  }

  /** Tells whether another line of the page begins with the words of this one. */
  boolean has(EdgeLine edge) {
    String words = edge.line().text().strip();
    return edge.top()
        && edge.row() == 0
        && words.length() <= LONGEST
        && known.computeIfAbsent(edge.line().page() + " " + words, key -> isEntry(edge, words));
  }

  private boolean isEntry(EdgeLine edge, String words) {
    return lines.getOrDefault(edge.line().page(), List.of()).stream()
        .anyMatch(line ->
            line.length() > words.length()
                && line.startsWith(words)
                && !Character.isLetterOrDigit(line.codePointAt(words.length())));
  }

  private static String head(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }
}
