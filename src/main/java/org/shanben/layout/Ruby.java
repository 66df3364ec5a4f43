package org.shanben.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shanben.unicode.Cjk;

/**
 * Ruby: small kana, bopomofo or romanized words right above the ideographs whose sound they tell;
 * of vertical text, once it is turned, too. Read as a line, it would part the lines of its text.
 *
 * <p>A caption in kana stands farther from the line below it; a small line of prose has ideographs
 * among its kana; a note's mark stands lower.
 */
final class Ruby {

  /** Ruby is no larger than this part of its text. */
  private static final double SMALL = 0.65;

  /** Its baseline stands so many ems of its text above that one's. */
  private static final double LOWEST = 0.65;

  private static final double HIGHEST = 1.3;

  /** Glyphs farther apart than so many of their ems are two stretches. */
  private static final double APART = 1;

  /** It may reach beyond its ideograph by this part of that one's em. */
  private static final double BEYOND = 0.5;

  /** Letters of a word are no farther apart than this part of an em. */
  private static final double WORD = 0.2;

  /** A cell with more ideographs is an attack. */
  private static final int MOST = 200;

  /** Cells of this many points find what stands near. */
  private static final int CELL = 32;

  private final Map<Long, List<Glyph>> bases = new HashMap<>();

  private Ruby(List<Glyph> glyphs) {
    for (Glyph glyph : glyphs) {
      if (isIdeograph(glyph)) {
        List<Glyph> some =
            bases.computeIfAbsent(cell(glyph.x(), glyph.y(), 0, 0), c -> new ArrayList<>());
        if (some.size() < MOST) {
          some.add(glyph);
        }
      }
    }
  }

  /** Returns those of the glyphs that are ruby, in no particular order. */
  static Set<Glyph> of(List<Glyph> glyphs) {
    Set<Glyph> result = Collections.newSetFromMap(new IdentityHashMap<>());
    if (glyphs.stream().noneMatch(glyph -> isPhonetic(glyph) || isRoman(glyph))) {
      return result;
    }
    Ruby ruby = new Ruby(glyphs);
    lines(glyphs).forEach(line -> ruby.find(line, result));
    return result;
  }

  /** Glyphs of one size and direction on one baseline, from left to right. */
  private static Iterable<List<Glyph>> lines(List<Glyph> glyphs) {
    Map<String, List<Glyph>> lines = new HashMap<>();
    for (Glyph glyph : glyphs) {
      if (!glyph.isSpace()) {
        String key = glyph.angle() + "," + Math.round(glyph.y()) + "," + Math.round(glyph.size());
        lines.computeIfAbsent(key, k -> new ArrayList<>()).add(glyph);
      }
    }
    lines.values().forEach(line -> line.sort(Comparator.comparingDouble(Glyph::x)));
    return lines.values();
  }

  private void find(List<Glyph> line, Set<Glyph> result) {
    int start = 0;
    for (int i = 1; i <= line.size(); i++) {
      if (i == line.size()
          || line.get(i).x() - line.get(i - 1).end() > APART * line.get(i).size()) {
        List<Glyph> stretch = line.subList(start, i);
        if (isRuby(stretch)) {
          result.addAll(stretch);
        }
        start = i;
      }
    }
  }

  private boolean isRuby(List<Glyph> stretch) {
    if (stretch.stream().allMatch(Ruby::isPhonetic)) {
      return stretch.stream().filter(this::isAboveText).count() * 2 >= stretch.size();
    }
    return isWord(stretch) && isCentred(stretch) && stretch.stream().allMatch(this::isAboveText);
  }

  /** A note's mark may be a letter; the sound of an ideograph has more. A title has words. */
  private static boolean isWord(List<Glyph> stretch) {
    boolean letters = stretch.size() > 1 && stretch.stream().allMatch(Ruby::isRoman);
    for (int i = 1; letters && i < stretch.size(); i++) {
      letters = stretch.get(i).x() - stretch.get(i - 1).end() < WORD * stretch.get(i).size();
    }
    return letters
        && stretch.stream().anyMatch(g -> Character.isLowerCase(g.text().codePointAt(0)));
  }

  /** The middle of a word is that of the ideographs below it. */
  private boolean isCentred(List<Glyph> word) {
    Glyph first = word.get(0);
    double right = word.get(word.size() - 1).end();
    double from = Double.MAX_VALUE;
    double to = 0;
    for (Glyph base : near(first)) {
      double middle = base.x() + base.advance() / 2;
      double rise = base.y() - first.y();
      if (rise > 0 && rise < base.size() && middle > first.x() - 1 && middle < right + 1) {
        from = Math.min(from, base.x());
        to = Math.max(to, base.end());
      }
    }
    return Math.abs((from + to) / 2 - (first.x() + right) / 2) < WORD * first.size() * 2;
  }

  /** Returns the ideographs in the cells around a glyph and below it. */
  private List<Glyph> near(Glyph small) {
    List<Glyph> near = new ArrayList<>();
    for (int across = -1; across <= 2; across++) {
      for (int down = 0; down <= 1; down++) {
        near.addAll(bases.getOrDefault(cell(small.x(), small.y(), across, down), List.of()));
      }
    }
    return near;
  }

  private boolean isAboveText(Glyph small) {
    for (int across = -1; across <= 1; across++) {
      for (int down = 0; down <= 1; down++) {
        if (bases.getOrDefault(cell(small.x(), small.y(), across, down), List.of()).stream()
            .anyMatch(base -> isAbove(small, base))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAbove(Glyph small, Glyph base) {
    double rise = base.y() - small.y();
    double middle = small.x() + small.advance() / 2;
    return small.angle() == base.angle()
        && small.size() <= SMALL * base.size()
        && rise > LOWEST * base.size()
        && rise < HIGHEST * base.size()
        && middle > base.x() - BEYOND * base.size()
        && middle < base.end() + BEYOND * base.size();
  }

  private static long cell(double x, double y, int across, int down) {
    return Math.floorDiv((long) x, CELL)
        + across
        + (Math.floorDiv((long) y, CELL) + down) * 100_003L;
  }

  private static boolean isIdeograph(Glyph glyph) {
    return Character.isIdeographic(glyph.text().codePointAt(0));
  }

  private static boolean isRoman(Glyph glyph) {
    int character = glyph.text().codePointAt(0);
    return character == '-'
        || Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  private static boolean isPhonetic(Glyph glyph) {
    return Cjk.isPhonetic(glyph.text().codePointAt(0));
  }
}
