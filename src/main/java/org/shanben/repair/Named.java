package org.shanben.repair;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the entries of a table of contents name: the words of an entry, its page apart, stand again
 * as a heading, with their number or without it.
 *
 * <p>Words that stand alone more often than a book prints a heading ({@code 摘要} above each part, a
 * table's label) are no heading by that alone.
 */
final class Named {

  private static final Pattern PAGE =
      Pattern.compile("[\\s\\u3000]+(?:[0-9０-９]{1,4}|[ivxlcIVXLC]{1,8}|[〇一二三四五六七八九十百]{1,5})$");

  /** In the text, and once more before an English or simplified version of it. */
  private static final int MOST = 2;

  private final Set<String> titles;
  private final Map<String, Integer> standing = new HashMap<>();

  /** Looks at all blocks of a document. */
  Named(List<Group> groups) {
    this.titles =
        groups.stream()
            .filter(Group::isEntry)
            .flatMap(group -> keys(title(group.text())).stream())
            .collect(Collectors.toUnmodifiableSet());
    if (!titles.isEmpty()) {
      groups.stream()
          .filter(group -> !group.isEntry())
          .forEach(group -> keys(group.text()).forEach(k -> standing.merge(k, 1, Integer::sum)));
    }
  }

  /** Tells whether an entry names the block. */
  boolean names(Group group) {
    return !titles.isEmpty()
        && keys(group.text()).stream()
            .anyMatch(key -> titles.contains(key) && standing.getOrDefault(key, 0) <= MOST);
  }

  /** Returns an entry's words without the page that it leads to. */
  static String title(String entry) {
    return PAGE.matcher(entry.strip()).replaceFirst("");
  }

  /** Returns a text without the number that it begins with. */
  static String bare(String text) {
    return Enumerator.ofHeading(text).map(e -> text.substring(e.length())).orElse(text).strip();
  }

  /** Returns what two ways of printing the same words have in common; the fullest first. */
  static List<String> keys(String text) {
    String all = key(text);
    Optional<Enumerator> number = Enumerator.ofHeading(text);
    String bare = number.map(e -> key(text.substring(e.length()))).orElse("");
    if (all.length() < 2) {
      return List.of();
    }
    return bare.length() < 2 ? List.of(all) : List.of(all, bare);
  }

  private static String key(String text) {
    // Small capitals and logos (TeX) are capitals on the page and small letters in an outline.
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
