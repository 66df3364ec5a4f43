package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shanben.unicode.Cjk;

/**
 * Parts a page of vertical text into tiers (段) where lines are drawn across it, as gazettes and
 * minutes have them: all of the upper tier is read before the lower one, however short its columns
 * are, and however near the lower one begins. A line that a character crosses parts nothing;
 * neither does one with text on one side alone, nor the side of a frame, nor an ornament: a line
 * runs over all of the text, alone or with others at its height, or from one line that it meets,
 * and that goes on, to another.
 *
 * <p>Characters and rules are turned: a line across the page stands upright between its tiers.
 */
final class Tiers {

  /** A character may reach over the line by this part of an em: a mark that hangs does. */
  private static final double OUT = 0.35;

  /** A character nearer to the line than this part of an em has no room between. */
  private static final double NEAR = 0.12;

  /** A tier has at least so many characters; a table's cells have fewer. */
  private static final int FEWEST = 12;

  /** No page has more tiers; a table has more lines. */
  private static final int MOST = 12;

  /** A line meets another one that is no farther from its end than so many points. */
  private static final double MEETS = 6;

  /** And that goes on for so many points. */
  private static final double GOES_ON = 12;

  /** Between two articles beside each other is white of less than so many points. */
  private static final double BESIDE = 40;

  private final List<Rule> rules;
  private final List<Rule> across;

  private Tiers(List<Rule> rules, List<Rule> across) {
    this.rules = rules;
    this.across = across;
  }

  /**
   * Returns the characters tier by tier, those that are not turned before all of them.
   *
   * @param pieces the straight lines of the page, turned
   */
  static List<List<Glyph>> of(List<Glyph> glyphs, List<Rule> pieces) {
    List<Rule> uprights =
        Rules.whole(pieces, false).stream()
            .sorted(Comparator.comparingDouble(rule -> -rule.length()))
            .toList();
    List<List<Glyph>> tiers = new ArrayList<>();
    List<Glyph> across = glyphs.stream().filter(g -> g.angle() != Vertical.DOWN).toList();
    if (!across.isEmpty()) {
      tiers.add(across);
    }
    List<Glyph> down = glyphs.stream().filter(g -> g.angle() == Vertical.DOWN).toList();
    new Tiers(uprights.size() > MOST ? List.of() : uprights, Rules.whole(pieces, true))
        .part(down, tiers, 0);
    return tiers;
  }

  private void part(List<Glyph> glyphs, List<List<Glyph>> tiers, int depth) {
    for (Rule rule : depth < MOST ? rules : List.<Rule>of()) {
      List<Glyph> upper = glyphs.stream().filter(g -> isBeside(g, rule, true)).toList();
      List<Glyph> lower = glyphs.stream().filter(g -> isBeside(g, rule, false)).toList();
      if (Math.min(upper.size(), lower.size()) >= FEWEST
          && runsThrough(rule, glyphs)
          && upper.stream().noneMatch(glyph -> crosses(glyph, rule))
          && lower.stream().noneMatch(glyph -> crosses(glyph, rule))
          && !(touches(upper, rule) && touches(lower, rule))) {
        part(glyphs.stream().filter(g -> height(g) < rule.from()).toList(), tiers, depth + 1);
        part(upper, tiers, depth + 1);
        part(lower, tiers, depth + 1);
        part(glyphs.stream().filter(g -> height(g) > rule.to()).toList(), tiers, depth + 1);
        return;
      }
    }
    if (!glyphs.isEmpty()) {
      tiers.add(glyphs);
    }
  }

  private boolean runsThrough(Rule rule, List<Glyph> glyphs) {
    double first = glyphs.stream().mapToDouble(Tiers::height).min().orElse(0);
    double last = glyphs.stream().mapToDouble(Tiers::height).max().orElse(0);
    return (rule.from() <= first || meets(rule, rule.from()) || goesOn(rule, -1))
        && (rule.to() >= last || meets(rule, rule.to()) || goesOn(rule, 1));
  }

  /** Another line begins at its height where it ends: that of the article beside. */
  private boolean goesOn(Rule rule, int side) {
    return rules.stream()
        .filter(other -> Math.abs(other.at() - rule.at()) < Rules.NEAR)
        .mapToDouble(other -> side > 0 ? other.from() - rule.to() : rule.from() - other.to())
        .anyMatch(gap -> gap > 0 && gap < BESIDE);
  }

  /** At its end stands a line that goes on to both sides of it: it is no corner of a frame. */
  private boolean meets(Rule rule, double end) {
    return across.stream()
        .anyMatch(other ->
            Math.abs(other.at() - end) < MEETS
                && other.from() < rule.at() - GOES_ON
                && other.to() > rule.at() + GOES_ON);
  }

  private static boolean isBeside(Glyph glyph, Rule rule, boolean above) {
    double height = height(glyph);
    boolean before = (glyph.x() + glyph.end()) / 2 < rule.at();
    return height >= rule.from() && height <= rule.to() && before == above;
  }

  private static double height(Glyph glyph) {
    return (glyph.box().top() + glyph.box().bottom()) / 2;
  }

  /** Between two characters of a column that goes on there is no room for a line. */
  private static boolean touches(List<Glyph> tier, Rule rule) {
    return tier.stream()
        .filter(glyph -> Cjk.isLetter(glyph.text().codePointAt(0)))
        .mapToDouble(glyph ->
            Math.min(Math.abs(glyph.x() - rule.at()), Math.abs(glyph.end() - rule.at()))
                / glyph.size())
        .anyMatch(near -> near < NEAR);
  }

  private static boolean crosses(Glyph glyph, Rule rule) {
    double out = OUT * glyph.size();
    return !glyph.isSpace() && glyph.x() < rule.at() - out && glyph.end() > rule.at() + out;
  }
}
