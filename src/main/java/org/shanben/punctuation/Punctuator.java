package org.shanben.punctuation;

import java.util.ArrayList;
import java.util.List;
import org.shanben.unicode.Cjk;

/**
 * Applies a profile to paragraphs. Letters, digits and ideographs never move, whatever a rule does:
 * where one would, the paragraph stays as it was and says so.
 */
public final class Punctuator {

  /** Rules feed each other once or twice; a paragraph that needs more is left alone. */
  private static final int MOST_ROUNDS = 4;

  /** A longer paragraph is no prose; looking at all its pairs would take too long. */
  private static final int LONGEST = 20_000;

  /** From this part of kana on a paragraph is Japanese, which has its own ways with marks. */
  private static final double JAPANESE = 0.1;

  private final Settings settings;

  /** Makes a punctuator. */
  public Punctuator(Settings settings) {
    this.settings = settings;
  }

  /**
   * Returns the changes to a paragraph, each to be made in the text that the ones before it left.
   *
   * @param text the paragraph
   * @param gaps the offsets at which its lines meet: no change goes over one
   */
  public List<Found> changes(String text, List<Integer> gaps) {
    Outcome outcome = outcome(text, gaps);
    return outcome.blocked() ? List.of() : outcome.made();
  }

  private static boolean isForeign(String text) {
    long letters = text.codePoints().filter(Cjk::isLetter).count();
    long kana = text.codePoints().filter(c -> c >= 0x3041 && c <= 0x30FA).count();
    return text.length() > LONGEST || kana > JAPANESE * letters;
  }

  /** What the rules would do, and whether they may not. */
  private record Outcome(List<Found> made, boolean blocked) {}

  private Outcome outcome(String text, List<Integer> gaps) {
    List<Found> made = new ArrayList<>();
    if (isForeign(text)) {
      return new Outcome(made, false);
    }
    String now = text;
    List<Integer> seams = new ArrayList<>(gaps);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int before = made.size();
      for (Rule rule : Rule.values()) {
        if (settings.of(rule) == State.ON) {
          now = apply(rule, now, seams, made);
        }
      }
      if (made.size() == before) {
        return new Outcome(made, !isGuarded(text, now));
      }
    }
    return new Outcome(made, true);
  }

  /** From the last place to the first, so that no change moves the next one. */
  private static String apply(Rule rule, String text, List<Integer> seams, List<Found> made) {
    List<Found> found = Marks.find(rule, text, Protected.of(text));
    String now = text;
    for (int i = found.size() - 1; i >= 0; i--) {
      Found spaced = found.get(i);
      Found one = isTorn(spaced, seams) ? spaced.withoutSpace() : spaced;
      int end = one.start() + one.before().length();
      if (!isTorn(one, seams) && !one.after().equals(one.before())) {
        now = one.in(now);
        int moved = one.after().length() - one.before().length();
        seams.replaceAll(seam -> seam >= end ? seam + moved : seam);
        made.add(one);
      }
    }
    return now;
  }

  private static boolean isTorn(Found one, List<Integer> seams) {
    int end = one.start() + one.before().length();
    return seams.stream().anyMatch(seam -> seam > one.start() && seam < end);
  }

  /** Returns what is to be flagged in a paragraph: places that only a reader can judge. */
  public List<Found> flags(String text) {
    List<Found> flags = new ArrayList<>();
    if (isForeign(text)) {
      return flags;
    }
    if (settings.of(Rule.GUARD) == State.FLAG && outcome(text, List.of()).blocked()) {
      flags.add(new Found(Rule.GUARD, 0, "", ""));
    }
    Protected spans = Protected.of(text);
    for (Rule rule : Rule.values()) {
      if (settings.of(rule) == State.FLAG) {
        Marks.find(rule, text, spans).stream()
            .filter(found -> rule.changes() || !spans.holds(found.start(), found.start() + 1))
            .forEach(flags::add);
      }
    }
    return flags;
  }

  /** What is said stays, and no quote or bracket loses its partner. */
  static boolean isGuarded(String before, String after) {
    boolean paired = Pairs.of(before).lonely() < 0;
    return said(before).equals(said(after)) && (!paired || Pairs.of(after).lonely() < 0);
  }

  /** Returns the letters, digits and ideographs alone; full-width ones as their ASCII. */
  private static String said(String text) {
    StringBuilder said = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || Cjk.isLetter(c))
        .map(c -> c >= 0xFF10 && c <= 0xFF5A ? c - 0xFEE0 : c)
        .forEach(said::appendCodePoint);
    return said.toString();
  }

  /** Returns the ordinary mark of a vertical form; another text as it is. */
  public static String base(String form) {
    return Marks.base(form);
  }
}
