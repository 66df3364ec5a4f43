package org.shanben.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/**
 * Which lines begin an item: by a sign that begins other lines at the same place, by a number that
 * counts on from another at the same place, or by a lead ({@code 說明：}) that begins paragraphs
 * elsewhere in the document.
 *
 * <p>A sign alone is no item: in {@code 王○○} the line may end before the first circle.
 */
final class Labels {

  /** A lead has no more characters than this before its colon. */
  private static final int LONGEST_LEAD = 6;

  /** Other leads at the same place prove one, too: a letter says 主旨, 說明, 辦法 once each. */
  private static final String PLACE_OF_LEADS = "@";

  /** A lead is known when this many paragraphs begin with it. */
  private static final int KNOWN = 3;

  /** Two words with ideographic white between them. */
  private static final Pattern PAIR = Pattern.compile("[^\\s\u3000]+\u3000+[^\\s\u3000]+");

  /** A lead is a word; a sentence that ends before the colon is none: {@code 誰的？答：}. */
  private static final Pattern IN_SENTENCE = Pattern.compile("[。？！；，]");

  /** The end of an item among others, or of what leads to them. */
  private static final Pattern CLOSED =
      Pattern.compile("[;；][ \u3000]*(?:and|or|及|或|並|且|以及)$|[—–-]$");

  /** A lead in capitals, as a notice's parts and the speakers of a transcript have. */
  private static final Pattern CAPITALS =
      Pattern.compile("\\p{Lu}[\\p{Lu}.'’ -]{2,40}:(?=\\s+[^\\p{Ll}]|\\s*$)");

  /** All of them are of one kind: {@code AGENCY:}, {@code ACTION:} and {@code DATES:} once each. */
  private static final String IN_CAPITALS = "A";

  /** A pair is no wider than so many half ems. */
  private static final int LONGEST_PAIR = 20;

  /** Labels within this many points stand at one place. */
  private static final double PLACE = 4;

  private final List<SourceLine> lines;
  private final Frames frames;
  private final Map<String, Integer> signs = new HashMap<>();
  private final Map<String, Integer> leads = new HashMap<>();
  private final boolean[] countsOn;

  Labels(List<SourceLine> lines, Frames frames, Fit fit) {
    this.lines = lines;
    this.frames = frames;
    this.countsOn = new boolean[lines.size()];
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      SourceLine line = lines.get(i);
      sign(line).ifPresent(sign -> signs.merge(sign, 1, Integer::sum));
      countsOn[i] = countsOn(line, numbers) || (i > 0 && follows(lines.get(i - 1), line));
      @Nullable String lead = lead(line);
      boolean capitals = IN_CAPITALS.equals(lead) && i > 0 && hasEnded(i - 1) && isAtMargin(line);
      if (capitals || (lead != null && i > 0 && fit.endsParagraph(i - 1, false))) {
        leads.merge(lead, 1, Integer::sum);
        if (!capitals) {
          leads.merge(PLACE_OF_LEADS + place(line), 1, Integer::sum);
        }
      }
    }
  }

  /** Tells whether line {@code i} begins an item, wherever the line before it ends. */
  boolean beginsItem(int i) {
    return hasSign(i)
        || isDated(i)
        || (countsOn[i] && (isLettered(i) ? hasClosed(i - 1) : isMarked(i) || hasEnded(i - 1)))
        || (isPair(i) && isPair(i - 1))
        || hasLead(i);
  }

  /** A name and an amount, or two lines of verse on one: the next pair is another one. */
  private boolean isPair(int i) {
    String text = lines.get(i).text().strip();
    return Cjk.cells(text) <= LONGEST_PAIR && PAIR.matcher(text).matches();
  }

  /** A rule's history has a line for each date: {@code 民國98年5月6日校務會議通過}. */
  private boolean isDated(int i) {
    return Dates.begins(lines.get(i).text()) && Dates.begins(lines.get(i - 1).text());
  }

  /** A bare number may be one of the text: {@code …102 年} and {@code 4 月…} on the next line. */
  private boolean isMarked(int i) {
    return ListLabel.at(lines.get(i).text()).isPresent();
  }

  /** A letter in brackets may be what a sentence names: {@code under paragraph} and {@code (e)}. */
  private boolean isLettered(int i) {
    return Enumerator.at(lines.get(i).text())
        .filter(number -> number.kind() == Enumerator.Kind.LETTER_PAREN)
        .isPresent();
  }

  private boolean hasClosed(int i) {
    return hasEnded(i) || CLOSED.matcher(lines.get(i).text().strip()).find();
  }

  private boolean hasSign(int i) {
    SourceLine line = lines.get(i);
    Optional<String> sign = sign(line);
    if (sign.isEmpty() || signs.getOrDefault(sign.get(), 0) < 2) {
      return false;
    }
    double indent = line.box().left() - frames.of(line).left();
    return indent > 0.8 * line.type().size() || hasEnded(i - 1) || isBullet(line);
  }

  /** A letter's date, its number and its subject follow each other, each full or not. */
  private boolean hasLead(int i) {
    return (lead(lines.get(i)) != null && leadsOn(i - 1))
        || areLeads(i)
        || (isKnownLead(i) && (hasEnded(i - 1) || (isKnownLead(i - 1) && isBelow(i))));
  }

  /** {@code 主旨：…。} and {@code 依據：…} below it: two words of one length, and no sentence goes on. */
  private boolean areLeads(int i) {
    @Nullable String lead = lead(lines.get(i));
    @Nullable String before = lead(lines.get(i - 1));
    return lead != null
        && before != null
        && lead.length() == before.length()
        && isBelow(i)
        && Cjk.endsSentence(lines.get(i - 1).text().strip());
  }

  /** {@code 規定如下：} before {@code 橫式：…}, {@code 檔號：} before {@code 保存年限：}. */
  private boolean leadsOn(int i) {
    return lines.get(i).text().strip().endsWith("：");
  }

  private boolean isKnownLead(int i) {
    @Nullable String lead = lead(lines.get(i));
    boolean known =
        leads.getOrDefault(lead, 0) >= KNOWN
            || leads.getOrDefault(PLACE_OF_LEADS + place(lines.get(i)), 0) >= KNOWN;
    return lead != null && known && (!IN_CAPITALS.equals(lead) || isAtMargin(lines.get(i)));
  }

  /** The second line of a reference that hangs may begin with a city in capitals. */
  private boolean isAtMargin(SourceLine line) {
    return line.box().left() - frames.of(line).left() < line.type().size() / 2;
  }

  private boolean isBelow(int i) {
    return place(lines.get(i)) == place(lines.get(i - 1));
  }

  private boolean hasEnded(int i) {
    String text = lines.get(i).text().strip();
    return Cjk.endsSentence(text) || text.matches("(?s).*[；：;:]");
  }

  /** A sign that stands in no sentence, or any sign with white after it. */
  private static boolean isBullet(SourceLine line) {
    String text = line.text().strip();
    int sign = text.codePointAt(0);
    return ItemSign.isAlways(sign) || text.startsWith(" ", Character.charCount(sign));
  }

  /** The sign before an item's text, with its place; the place of a sign in prose is chance. */
  private static Optional<String> sign(SourceLine line) {
    String text = line.text().strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int sign = text.codePointAt(0);
    int length = Character.charCount(sign);
    String rest = text.substring(length).strip();
    boolean twice = rest.startsWith(Character.toString(sign));
    return ItemSign.is(sign) && !twice && !rest.isEmpty()
        ? Optional.of(Character.toString(sign) + place(line))
        : Optional.empty();
  }

  private static long place(SourceLine line) {
    return Math.round(line.box().left() / PLACE);
  }

  /** The list goes on in the next column, at a place of that one's own. */
  private static boolean follows(SourceLine before, SourceLine line) {
    Optional<Enumerator> one = Enumerator.at(before.text());
    return before.column() != line.column()
        && Enumerator.at(line.text())
            .filter(next ->
                one.isPresent()
                    && next.kind() == one.get().kind()
                    && next.value() == one.get().value() + 1)
            .isPresent();
  }

  /** Remembers the line's number and tells whether it follows the last one of its form here. */
  private static boolean countsOn(SourceLine line, Map<String, Integer> numbers) {
    Optional<Enumerator> enumerator = Enumerator.at(line.text());
    if (enumerator.isEmpty() || !line.edges().known()) {
      return false;
    }
    int value = enumerator.get().value();
    String key = enumerator.get().kind() + ":" + enumerator.get().depth() + ":" + place(line);
    Integer before = numbers.put(key, value);
    return before != null && value == before + 1;
  }

  /** The words before a line's first colon, its digits made one. */
  private static @Nullable String lead(SourceLine line) {
    String text = line.text().strip();
    if (CAPITALS.matcher(text).lookingAt()) {
      return IN_CAPITALS;
    }
    int colon = text.indexOf('：');
    if (colon <= 0 || colon > LONGEST_LEAD) {
      return null;
    }
    String lead = text.substring(0, colon).replaceAll("\\d+", "#");
    return IN_SENTENCE.matcher(lead).find() ? null : lead;
  }
}
