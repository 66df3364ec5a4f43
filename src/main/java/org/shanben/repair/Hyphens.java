package org.shanben.repair;

import java.util.ArrayList;
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
 * a compound, and so does the second being one in a document that parts no words at all; where that
 * is long enough to be sure of it, all of them stay. A word with another hyphen is a compound,
 * unless what follows that one is a word that stands whole elsewhere. A soft hyphen always parted a
 * word.
 */
final class Hyphens {

  private static final Pattern WORD = Pattern.compile("\\p{L}++(?:[-‐]\\p{L}++)*+");

  /** So many lines that end in letters tell whether words are parted. */
  private static final int TELLING = 60;

  /** A typesetter that parts words does so in more than this part of the lines. */
  private static final double PARTED = 0.04;

  /** So many lines that end in it show a hyphen to be the typesetter's own. */
  private static final int OWN = 3;

  /** The letters before a line's last hyphen are sought among so many characters. */
  private static final int LONGEST = 80;

  private static final Pattern WRITTEN =
      Pattern.compile("(?<![/.\\p{L}-])\\p{L}++-\\p{L}++(?![/.-])");

  /** {@code Vor- und Nachteile}: the hyphen stands for what is said once. */
  private static final Pattern KEPT = Pattern.compile("(?:und|oder|bzw|and|or)\\b");

  private static final Pattern INNER = Pattern.compile("‐\\S");

  private final Map<String, Integer> words = new HashMap<>();
  private final boolean partsNone;
  private final boolean partsWords;

  /** Whether {@code ‐} stands at lines' ends only, and the writer's own words have {@code -}. */
  private final boolean ownHyphen;

  /** A word at a line's end, before its hyphen, and what the next line begins with. */
  private record Halves(String first, String rest, boolean own) {}

  Hyphens(List<SourceLine> lines) {
    boolean parted = false;
    for (SourceLine line : lines) {
      String whole = parted ? line.text().replaceFirst("^\\s*\\p{L}+", "") : line.text();
      int last = lastWord(whole);
      parted = last >= 0;
      Matcher matcher = WORD.matcher(parted ? whole.substring(0, last) : whole);
      while (matcher.find()) {
        words.merge(folded(matcher.group()), 1, Integer::sum);
      }
    }
    List<Halves> halves = halves(lines);
    this.partsNone = hasFewHyphens(lines) && !isAnyWhole(halves);
    this.partsWords = !partsNone && partsWords(halves);
    this.ownHyphen =
        halves.stream().filter(Halves::own).count() >= OWN
            && lines.stream().anyMatch(line -> WRITTEN.matcher(line.text()).find())
            && lines.stream().noneMatch(line -> INNER.matcher(line.text()).find());
  }

  /**
   * A typesetter that parts words does so at the end of each tenth line, and a writer's hyphen
   * stands at the end of each hundredth.
   */
  private boolean hasFewHyphens(List<SourceLine> lines) {
    long latin = lines.stream().filter(line -> endsInLetters(line.text())).count();
    long parted = lines.stream().filter(line -> lastWord(line.text()) >= 0).count();
    return latin >= TELLING && latin * 2 > lines.size() && parted < PARTED * latin;
  }

  /** Returns the two halves of each word at the end of a line. */
  private static List<Halves> halves(List<SourceLine> lines) {
    List<Halves> all = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String before = lines.get(i - 1).text();
      int last = lastWord(before);
      Matcher next = WORD.matcher(lines.get(i).text().strip());
      if (last >= 0 && next.lookingAt()) {
        String first = before.substring(last, before.stripTrailing().length() - 1);
        all.add(new Halves(first, next.group(), before.stripTrailing().endsWith("‐")));
      }
    }
    return all;
  }

  /** Tells whether a word that a hyphen parts stands whole elsewhere. */
  private boolean isAnyWhole(List<Halves> all) {
    return all.stream().anyMatch(word -> words.containsKey(folded(word.first() + word.rest())));
  }

  /** What stands after a hyphen that only parted a word is mostly no word. */
  private boolean partsWords(List<Halves> all) {
    return all.stream()
        .anyMatch(word -> beginsSmall(word.rest()) && !words.containsKey(folded(word.rest())));
  }

  private static boolean endsInLetters(String line) {
    String text = line.stripTrailing();
    int last = text.isEmpty() ? ' ' : text.codePointBefore(text.length());
    return lastWord(text) >= 0 || (Character.isLetter(last) && !Cjk.isUnspaced(last));
  }

  /** Returns where the word begins that a hyphen parts at the line's end; -1 where none does. */
  private static int lastWord(String line) {
    int at = line.stripTrailing().length() - 1;
    if (at < 1
        || "-‐\u00AD".indexOf(line.charAt(at)) < 0
        || !Character.isLetter(line.charAt(at - 1))) {
      return -1;
    }
    int start = at;
    while (start > 0
        && at - start < LONGEST
        && (Character.isLetter(line.charAt(start - 1)) || isInside(line, start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isInside(String line, int at) {
    return "-‐".indexOf(line.charAt(at)) >= 0 && at > 0 && Character.isLetter(line.charAt(at - 1));
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace('‐', '-');
  }

  /** Tells whether a text goes on as a parted word does, with a small letter. */
  static boolean beginsSmall(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  /**
   * Returns the edit that takes away the hyphen at the end of a caption's line: few words are said
   * there, so that the text must show the word, or that its typesetter parts words.
   */
  Optional<Edit> editOfCaption(DraftLine before, String after) {
    String text = before.text().stripTrailing();
    Matcher next = WORD.matcher(after);
    int last = lastWord(text);
    boolean shown =
        last >= 0
            && next.lookingAt()
            && (partsWords || isWord(text.substring(last, text.length() - 1) + next.group()));
    return shown ? edit(before, after) : Optional.empty();
  }

  /** Returns the edit that takes away the hyphen at the line's end, where it only parted a word. */
  Optional<Edit> edit(DraftLine before, String after) {
    String text = before.text();
    int last = lastWord(text);
    int at = text.stripTrailing().length() - 1;
    if (last < 0
        || !beginsSmall(after)
        || KEPT.matcher(after).lookingAt()
        || Between.isInAddress(text.strip())
        || Cjk.isUnspaced(text.codePointAt(at - 1))) {
      return Optional.empty();
    }
    Matcher next = WORD.matcher(after);
    String rest = next.lookingAt() ? next.group() : "";
    boolean own = text.charAt(at) == '‐' && ownHyphen && !isWritten(text.substring(last, at), rest);
    boolean soft = text.charAt(at) == '\u00AD' || own;
    int page = before.source().page();
    int number = before.source().number();
    return soft || isParted(text.substring(last, at), rest)
        ? Optional.of(new Edit.Replace("UNW-003", page, number, at, text.substring(at, at + 1), ""))
        : Optional.empty();
  }

  /**
   * Returns the edit that makes a hyphen of a soft one at the end of a line with which no word goes
   * on: the page shows it, and nothing else would.
   */
  static Optional<Edit> shown(DraftLine line) {
    int at = line.text().stripTrailing().length() - 1;
    return at > 0 && line.text().charAt(at) == '\u00AD'
        ? Optional.of(
            new Edit.Replace(
                "INV-003", line.source().page(), line.source().number(), at, "\u00AD", "-"))
        : Optional.empty();
  }

  /** Tells whether the document writes a word with its hyphen, and never whole. */
  private boolean isWritten(String first, String rest) {
    return words.containsKey(folded(first + "-" + rest))
        && !words.containsKey(folded(first + rest));
  }

  /** It has another hyphen, and no word behind that: {@code semi-crys-talline} has one. */
  private boolean isCompound(String first, String rest) {
    int inner = folded(first).lastIndexOf('-');
    String tail = first.substring(inner + 1);
    return inner > 0 && (!isWord(tail + rest) || (isWord(tail) && isWord(rest)));
  }

  private boolean isWord(String text) {
    return words.containsKey(folded(text));
  }

  private boolean isParted(String first, String rest) {
    int whole = words.getOrDefault(folded(first + rest), 0);
    int hyphened = words.getOrDefault(folded(first + "-" + rest), 0);
    boolean known =
        words.containsKey(folded(rest)) && (!partsWords || words.containsKey(folded(first)));
    boolean compound = known || isCompound(first, rest) || partsNone;
    return whole == hyphened ? !compound : whole > hyphened;
  }
}
