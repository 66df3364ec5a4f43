package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.shanben.unicode.Cjk;

/**
 * Puts a drop cap back into its line: one large letter or ideograph that the first lines of a
 * paragraph stand beside, its foot on the last of them. Read where it stands, it would be part of
 * that last line.
 *
 * <p>A word in large type is a heading; a figure in large type numbers what stands beside it.
 */
final class DropCaps {

  /** A drop cap is so many times as large as its text. */
  private static final double LARGE = 1.8;

  /** The text stands no more than so many of its ems to the right. */
  private static final double NEAR = 1.5;

  /** Its foot stands no farther from a line's than so many ems of the text. */
  private static final double FOOT = 0.6;

  /** Sizes that differ by less than this part are one. */
  private static final double SAME = 0.05;

  /** A capital letter is so many ems high; an ideograph fills its em. */
  private static final double CAPITAL = 0.75;

  /** Words of one letter: English, French, Spanish, Italian. */
  private static final String WORDS = "AIOYÀEU";

  /** The white between a cap and the rest of its word is less than so many ems of the text. */
  private static final double CLOSE = 0.5;

  /** A page with more of them has none. */
  private static final int MOST = 12;

  private final List<Glyph> glyphs;
  private final double size;

  private DropCaps(List<Glyph> glyphs, double size) {
    this.glyphs = glyphs;
    this.size = size;
  }

  /** Returns the glyphs with each drop cap in the line that it begins. */
  static List<Glyph> lowered(List<Glyph> glyphs) {
    double size = Rows.size(glyphs).orElse(1);
    List<Glyph> large =
        IntStream.range(0, glyphs.size())
            .filter(i -> isLarge(glyphs.get(i), size) && !isInWord(glyphs, i))
            .mapToObj(glyphs::get)
            .toList();
    if (large.isEmpty() || large.size() > MOST) {
      return glyphs;
    }
    DropCaps caps = new DropCaps(glyphs, size);
    List<Glyph> result = new ArrayList<>(glyphs);
    result.replaceAll(glyph -> large.contains(glyph) ? caps.lowered(glyph, large) : glyph);
    return result;
  }

  /** A title is drawn letter after letter of one size; a cap may have a space behind it. */
  private static boolean isInWord(List<Glyph> glyphs, int i) {
    return isInWord(glyphs, i, -1) || isInWord(glyphs, i, 1);
  }

  private static boolean isInWord(List<Glyph> glyphs, int i, int step) {
    int j = i + step;
    if (j >= 0 && j < glyphs.size() && glyphs.get(j).isSpace()) {
      j += step;
    }
    Glyph glyph = glyphs.get(i);
    return j >= 0
        && j < glyphs.size()
        && Math.abs(glyphs.get(j).size() - glyph.size()) < SAME * glyph.size()
        && isInOneWord(glyph, glyphs.get(j));
  }

  private static boolean isLarge(Glyph glyph, double size) {
    return glyph.angle() == 0
        && glyph.size() >= LARGE * size
        && Character.isLetter(glyph.text().codePointAt(0));
  }

  private Glyph lowered(Glyph cap, List<Glyph> large) {
    boolean alone = large.stream().noneMatch(other -> isInOneWord(cap, other));
    SortedSet<Long> lines = alone ? besides(cap) : new TreeSet<>();
    boolean stands = lines.size() >= 2 && Math.abs(lines.last() - cap.y()) < FOOT * size;
    return stands ? cap.at(cap.x(), lines.first(), width(cap, lines.first()), size) : cap;
  }

  /** The white behind a Latin cap parts no word, unless the cap is one by itself. */
  private double width(Glyph cap, long line) {
    double end =
        glyphs.stream()
            .filter(glyph -> Math.round(glyph.y()) == line && !glyph.isSpace())
            .mapToDouble(Glyph::x)
            .filter(x -> x >= cap.end())
            .min()
            .orElse(cap.end());
    boolean word = WORDS.indexOf(cap.text()) >= 0 || end - cap.end() > CLOSE * size;
    return word ? cap.advance() : end - cap.x();
  }

  private static boolean isInOneWord(Glyph cap, Glyph other) {
    return !other.equals(cap)
        && Math.abs(other.y() - cap.y()) < cap.size() / 2
        && Math.abs(other.x() - cap.x()) < 2 * cap.size();
  }

  /** Returns the baselines of the text that begins right of the cap, between its head and foot. */
  private SortedSet<Long> besides(Glyph cap) {
    SortedSet<Long> lines = new TreeSet<>();
    boolean latin = !Cjk.isUnspaced(cap.text().codePointAt(0));
    double head = latin ? cap.y() - CAPITAL * cap.size() : cap.box().top();
    for (Glyph glyph : glyphs) {
      double gap = glyph.x() - cap.end();
      boolean near = gap > -FOOT * size && gap < NEAR * size && !glyph.isSpace();
      boolean text =
          glyph.y() > head
              && glyph.y() < cap.y() + FOOT * size
              && glyph.angle() == 0
              && Math.abs(glyph.size() - size) < size / 4;
      if (text && gap <= -FOOT * size && glyph.end() > cap.x() + FOOT * size) {
        return new TreeSet<>(); // a letter that lies over the text begins nothing
      }
      if (text && near) {
        lines.add(Math.round(glyph.y()));
      }
    }
    return lines;
  }
}
