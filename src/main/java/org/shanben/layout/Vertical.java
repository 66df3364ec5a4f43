package org.shanben.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.shanben.unicode.Cjk;

/**
 * Finds vertical writing (直排) and turns it, so that a column from the top down becomes a row from
 * the left, and columns from the right become rows from the top. Everything after this then works
 * on it as on horizontal text.
 *
 * <p>Producers write vertical text in vertical fonts or place upright glyphs one below the other;
 * in both, one glyph after the other is drawn a step lower at the same x. A page is vertical when
 * most of its Chinese is drawn so. A folio or a head that is set across such a page stays upright.
 */
final class Vertical {

  /** The direction in which turned text runs, as that of Latin words set sideways in it. */
  static final int DOWN = 270;

  /** Most of a page's steps between Chinese characters go down. */
  private static final double MOST = 0.6;

  /** Fewer steps prove no direction: a stamp, a label on a picture's edge. */
  private static final int FEWEST = 8;

  /** Columns stand further apart than so many ems; characters of a word do not. */
  private static final double TOUCHING = 1.15;

  /** Digits beside each other in one place of a column are no wider than so many ems. */
  private static final double UPRIGHT = 1.3;

  private Vertical() {}

  /** Which glyphs step down to or from another, and which across. */
  private record Steps(BitSet down, BitSet across, boolean areVertical) {

    static Steps of(List<Glyph> glyphs) {
      BitSet down = new BitSet(glyphs.size());
      BitSet across = new BitSet(glyphs.size());
      double[] middles = middles(glyphs);
      int vertical = 0;
      int horizontal = 0;
      for (int i = 1; i < glyphs.size(); i++) {
        Glyph before = glyphs.get(i - 1);
        Glyph glyph = glyphs.get(i);
        if (isStepDown(before, glyph, middles[i] - middles[i - 1])) {
          down.set(i - 1, i + 1);
          vertical++;
        } else if (isStepAcross(before, glyph) && (across.get(i - 1) || !isStop(glyph))) {
          across.set(i - 1, i + 1);
          horizontal++;
        }
      }
      for (int i = 1; i < glyphs.size(); i++) {
        down.set(i, down.get(i) || (down.get(i - 1) && areUprightPair(glyphs, i)));
      }
      for (int i = glyphs.size() - 1; i > 0; i--) {
        down.set(i - 1, down.get(i - 1) || (down.get(i) && areUprightPair(glyphs, i)));
      }
      boolean most = vertical >= FEWEST && vertical >= MOST * (vertical + horizontal);
      return new Steps(down, across, most);
    }
  }

  /** Returns the glyphs, those of vertical text turned; the very list where there is none. */
  static List<Glyph> turned(List<Glyph> glyphs, double width, List<Rule> rules) {
    Steps drawn = Steps.of(glyphs);
    if (!drawn.areVertical()) {
      return glyphs;
    }
    BitSet across = withoutFeet(drawn, glyphs);
    boolean inVerticalFont = areInVerticalFont(glyphs);
    List<Glyph> result = new ArrayList<>(glyphs.size());
    for (int i = 0; i < glyphs.size(); i++) {
      // A column may hold a single character, which steps nowhere; a head set across does not.
      Glyph glyph = glyphs.get(i);
      boolean other = inVerticalFont && glyph.advance() > 0;
      boolean alone = !across.get(i) && glyph.angle() == 0 && glyph.isWide() && !other;
      boolean beside = other && drawn.across().get(i); // a folio right below its page's column
      boolean down = drawn.down().get(i) && !across.get(i) && !beside; // a head's end over a column
      Glyph turned = down || alone ? turn(glyph, width) : glyph;
      result.add(i == 0 ? turned : settled(result.get(i - 1), turned));
    }
    pairUp(glyphs, result);
    List<Rule> turnedRules = rules.stream().map(rule -> turn(rule, width)).toList();
    return Tiers.of(result, turnedRules).stream()
        .flatMap(tier -> Interlinear.unfolded(tier).stream())
        .toList();
  }

  /** Tells whether most of a page's Chinese is drawn from the top down. */
  static boolean isVertical(List<Glyph> glyphs) {
    return Steps.of(glyphs).areVertical();
  }

  /** Where the page has a font for vertical text, what is set in another one may stand across. */
  private static boolean areInVerticalFont(List<Glyph> glyphs) {
    long wide = glyphs.stream().filter(Glyph::isWide).count();
    long vertical = glyphs.stream().filter(g -> g.isWide() && g.advance() <= 0).count();
    return vertical > MOST * wide;
  }

  /** Digits beside each other in one place of a column follow each other along it. */
  private static void pairUp(List<Glyph> drawn, List<Glyph> turned) {
    int start = 0;
    for (int i = 1; i <= drawn.size(); i++) {
      if (i < drawn.size() && turned.get(i).angle() == DOWN && areUprightPair(drawn, i)) {
        continue;
      }
      int many = i - start;
      if (many > 1 && turned.get(start).angle() == DOWN) {
        Glyph first = turned.get(start);
        double baseline = (first.y() + turned.get(i - 1).y()) / 2;
        double step = first.size() / many;
        for (int j = 0; j < many; j++) {
          Glyph glyph = turned.get(start + j);
          turned.set(start + j, glyph.at(first.x() + j * step, baseline, step, glyph.size()));
        }
      }
      start = i;
    }
  }

  /**
   * Programs that draw vertical text glyph by glyph with a font for horizontal text move its marks
   * up and to the right, where a vertical font has their ink; they belong into their columns.
   */
  private static Glyph settled(Glyph before, Glyph glyph) {
    double em = before.size();
    double right = before.y() - glyph.y();
    double down = glyph.x() - before.x();
    boolean moved =
        before.angle() == DOWN
            && glyph.angle() == DOWN
            && Cjk.isNoStart(glyph.text().codePointAt(0))
            && glyph.isWide()
            && Math.abs(glyph.size() - em) < 0.1 * em
            && right > 0.3 * em
            && right < 0.8 * em
            && down > 0
            && down < 1.2 * em;
    return moved ? glyph.at(before.x() + em, before.y(), glyph.advance(), glyph.size()) : glyph;
  }

  /**
   * Two glyphs beside each other may be the feet of two columns; three are set across, and so are
   * two without a column of their own that touch: a folio.
   */
  private static BitSet withoutFeet(Steps drawn, List<Glyph> glyphs) {
    BitSet left = new BitSet(glyphs.size());
    int start = drawn.across().nextSetBit(0);
    while (start >= 0) {
      int end = drawn.across().nextClearBit(start);
      boolean alone = drawn.down().get(start, end).isEmpty();
      left.set(start, end, end - start >= 3 || (alone && touch(glyphs, start)));
      start = drawn.across().nextSetBit(end);
    }
    return left;
  }

  private static boolean touch(List<Glyph> glyphs, int i) {
    Glyph glyph = glyphs.get(i);
    return glyphs.get(i + 1).x() - glyph.x() < TOUCHING * glyph.size();
  }

  /**
   * Returns where the middle of each glyph is across its column; of digits beside each other in one
   * place of it (縱中橫), that of all of them.
   */
  private static double[] middles(List<Glyph> glyphs) {
    double[] middles = glyphs.stream().mapToDouble(Vertical::middle).toArray();
    int start = 0;
    for (int i = 1; i <= middles.length; i++) {
      if (i < middles.length && areUprightPair(glyphs, i)) {
        continue;
      }
      Glyph first = glyphs.get(start);
      double width = glyphs.get(i - 1).end() - first.x();
      double em = glyphs.get(Math.max(0, start - 1)).size();
      em = Math.max(em, glyphs.get(Math.min(i, middles.length - 1)).size());
      if (i - start > 1 && width < UPRIGHT * em) {
        Arrays.fill(middles, start, i, first.x() + width / 2);
      }
      start = i;
    }
    return middles;
  }

  private static boolean isStepDown(Glyph before, Glyph glyph, double across) {
    double em = Math.max(before.size(), glyph.size());
    double step = glyph.y() - before.y();
    return bothUpright(before, glyph)
        && Math.abs(across) < 0.35 * em
        && step > 0.4 * em
        && step < 2.5 * em
        && (before.isWide() || glyph.isWide());
  }

  /**
   * A mark may stand beside a character of a column; behind a word set across, it is set so, too.
   */
  private static boolean isStop(Glyph glyph) {
    return Cjk.isNoStart(glyph.text().codePointAt(0)) && !glyph.isWord();
  }

  private static boolean isStepAcross(Glyph before, Glyph glyph) {
    double em = Math.max(before.size(), glyph.size());
    double step = glyph.x() - before.x();
    return bothUpright(before, glyph)
        && Math.abs(glyph.y() - before.y()) < 0.2 * em
        && step > 0.4 * em
        && step < 2.5 * em
        && before.isWide()
        && glyph.isWide();
  }

  /**
   * Digits that stand beside each other in one place of a column (縱中橫): where the column begins or
   * ends with them, only one of them steps.
   */
  private static boolean areUprightPair(List<Glyph> glyphs, int i) {
    Glyph before = glyphs.get(i - 1);
    Glyph glyph = glyphs.get(i);
    double gap = glyph.x() - before.end();
    return bothUpright(before, glyph)
        && !before.isWide()
        && !glyph.isWide()
        && !before.isSpace()
        && !glyph.isSpace()
        && Math.abs(glyph.y() - before.y()) < 0.1 * glyph.size()
        && Math.abs(gap) < 0.2 * glyph.size();
  }

  private static boolean bothUpright(Glyph before, Glyph glyph) {
    return before.angle() == 0 && glyph.angle() == 0;
  }

  /**
   * A vertical font moves the pen down, so that its glyphs advance by nothing, but are an em wide;
   * some fonts say a width that none of their glyphs has.
   */
  static double middle(Glyph glyph) {
    double width = glyph.advance() > 0 ? Math.min(glyph.advance(), glyph.size()) : glyph.size();
    return glyph.x() + width / 2;
  }

  /** Turns a line as the text is turned. */
  static Rule turn(Rule rule, double pageWidth) {
    return rule.across()
        ? new Rule(false, rule.at(), pageWidth - rule.to(), pageWidth - rule.from())
        : new Rule(true, pageWidth - rule.at(), rule.from(), rule.to());
  }

  static Glyph turn(Glyph glyph, double pageWidth) {
    double size = glyph.size();
    double top = glyph.box().top();
    // The em box of the turned glyph lies around the middle of its column.
    double baseline = pageWidth - middle(glyph) + 0.38 * size;
    return new Glyph(
        glyph.text(),
        top,
        baseline,
        size,
        size,
        glyph.font(),
        glyph.bold(),
        glyph.color(),
        DOWN,
        glyph.visible(),
        glyph.tag());
  }
}
