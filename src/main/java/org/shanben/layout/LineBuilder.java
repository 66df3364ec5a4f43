package org.shanben.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.shanben.source.Edges;
import org.shanben.source.GridCell;
import org.shanben.source.Raised;
import org.shanben.source.SourceLine;
import org.shanben.source.Tag;
import org.shanben.source.Type;
import org.shanben.unicode.Cjk;

/** Makes source lines of rows: characters with their places, and spaces where gaps mean them. */
final class LineBuilder {

  /** Rows of one baseline nearer than this many ems are one line: a letter-spaced title, a tab. */
  private static final double ONE_LINE = 3;

  /** And so are those that typed spaces part, no more than this many ems apart. */
  private static final double TYPED = 4.5;

  /** A single character is the first of a word that is spread out: {@code 被　　　　　告}. */
  private static final double TYPED_ALONE = 6.5;

  /** The last of them ends within this part of an em of what follows. */
  private static final double TYPED_END = 0.3;

  /**
   * A gap of this part of an em between two letters is a space. Justified Latin text closes its
   * spaces to 0.2 em; letters of one word stand less than 0.15 em apart.
   */
  private static final double SPACE = 0.18;

  /** A space in a line of Latin letters that is closed up as far as can be. */
  private static final double CLOSED_UP = 0.12;

  /** Letters no further apart than this touch. */
  private static final double TOUCHING = 0.05;

  /** So many letters show that none of the gaps between them is a space. */
  private static final int LETTERS = 25;

  /**
   * A gap of this many ems between Chinese and another script parts words, as LaTeX's quad does
   * between {@code 1.1} and its title; a quarter of an em, drawn out by justification, does not.
   */
  private static final double QUAD_MIXED = 0.6;

  /** A gap of this many ems between two Chinese characters parts words: {@code 第一章　緒論}. */
  private static final double QUAD = 0.8;

  /** Where half of a line's characters stand this many ems apart, all of it is drawn out. */
  private static final double DRAWN_OUT = 0.12;

  /** A line is bold, or red, when this part of it is. */
  private static final double NEARLY_ALL = 0.9;

  private final StringBuilder text = new StringBuilder();
  private final List<Float> edges = new ArrayList<>();
  private final List<Raised> raised = new ArrayList<>();

  private LineBuilder() {}

  /** Returns one line for each baseline of {@code rows}, more where wide gaps part it. */
  static List<SourceLine> lines(List<Row> rows, int page, int column, @Nullable GridCell cell) {
    List<SourceLine> lines = new ArrayList<>();
    List<Row> current = new ArrayList<>();
    Stretched stretched = new Stretched(rows);
    for (Row row : rows) {
      if (!current.isEmpty() && !continues(current, row, stretched)) {
        lines.add(line(current, page, column, cell));
        current.clear();
      }
      current.add(row);
    }
    if (!current.isEmpty()) {
      lines.add(line(current, page, column, cell));
    }
    return lines;
  }

  private static boolean continues(List<Row> current, Row row, Stretched stretched) {
    Row last = current.get(current.size() - 1);
    double em = Math.max(last.size(), row.size());
    boolean beside = row.box().overlapY(last.box()) > 0.6 * Math.min(last.size(), row.size());
    double gap = row.box().left() - last.box().right();
    boolean letterSpaced = last.glyphs().size() == 1 && row.glyphs().size() == 1 && gap < 6 * em;
    return beside
        && gap >= 0
        && !Icons.isIcon(last, row)
        && !stretched.isBeyond(last, row)
        && (gap <= ONE_LINE * em
            || letterSpaced
            || isTyped(last, row, em)
            || stretched.isOne(last, row));
  }

  /** A few ideographic spaces fill the gap: {@code 原　　　告　林文雄}. */
  private static boolean isTyped(Row left, Row right, double em) {
    Glyph last = left.glyphs().get(left.glyphs().size() - 1);
    return Rows.isIdeographic(last)
        && Math.abs(right.box().left() - last.end()) < TYPED_END * em
        && right.box().left() - left.box().right()
            < (isSpreadOut(left, right) ? TYPED_ALONE : TYPED) * em;
  }

  /**
   * Two characters of a word, and fewer spaces before what it names; a row of four has as many
   * between any two.
   */
  private static boolean isSpreadOut(Row left, Row right) {
    int behind = spacesAfterFirst(right);
    return left.ink().length() == 1 && behind > 0 && behind < spacesAfterFirst(left);
  }

  private static int spacesAfterFirst(Row row) {
    int end = 1;
    while (end < row.glyphs().size() && row.glyphs().get(end).isSpace()) {
      end++;
    }
    return end - 1;
  }

  private static SourceLine line(List<Row> rows, int page, int column, @Nullable GridCell cell) {
    List<Glyph> glyphs = new ArrayList<>();
    rows.forEach(row -> glyphs.addAll(row.glyphs()));
    Row whole = Rows.row(glyphs);
    LineBuilder builder = new LineBuilder();
    builder.append(glyphs, whole);
    return new SourceLine(
        page,
        1,
        builder.text.toString(),
        whole.line(),
        type(glyphs, whole.size()),
        column,
        builder.edges(),
        builder.raised,
        null,
        cell,
        tag(glyphs));
  }

  /** What the structure tree says of all of the line; nothing where its glyphs disagree. */
  private static @Nullable Tag tag(List<Glyph> glyphs) {
    List<Glyph> ink = glyphs.stream().filter(glyph -> !glyph.isSpace()).toList();
    @Nullable Tag first = ink.isEmpty() ? null : ink.get(0).tag();
    return ink.stream().allMatch(glyph -> Objects.equals(glyph.tag(), first)) ? first : null;
  }

  private void append(List<Glyph> glyphs, Row whole) {
    @Nullable Glyph last = null;
    List<Double> gaps = gaps(glyphs, (left, right) -> isHan(left) && isHan(right));
    double space = space(glyphs);
    for (Glyph glyph : glyphs) {
      if (last != null && (isSpaceBetween(last, glyph, space) || isQuad(last, glyph, gaps))) {
        put(" ", last.end(), glyph.x());
      }
      int start = text.length();
      put(glyph.text(), glyph.x(), glyph.end());
      if (isRaised(glyph, whole)) {
        raise(start, text.length());
      }
      last = glyph;
    }
    edges.add(last == null ? 0f : (float) last.end());
  }

  /** Adds characters, their edges spread evenly over from..to. */
  private void put(String characters, double from, double to) {
    for (int i = 0; i < characters.length(); i++) {
      edges.add((float) (from + (to - from) * i / characters.length()));
    }
    text.append(characters);
  }

  private void raise(int start, int end) {
    Raised last = raised.isEmpty() ? null : raised.get(raised.size() - 1);
    if (last != null && last.end() == start) {
      raised.set(raised.size() - 1, new Raised(last.start(), end));
    } else {
      raised.add(new Raised(start, end));
    }
  }

  private Edges edges() {
    float[] values = new float[edges.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = edges.get(i);
    }
    return Edges.of(values);
  }

  /**
   * Returns from which gap on two letters are parted. A line that justification closed up has no
   * gap that is a space in others, but its letters touch and its words do not.
   */
  private static double space(List<Glyph> glyphs) {
    if (glyphs.subList(0, Math.max(0, glyphs.size() - 1)).stream().anyMatch(Glyph::isSpace)) {
      return SPACE;
    }
    List<Double> gaps = gaps(glyphs, (left, right) -> !isUnspaced(left, right));
    boolean tight =
        gaps.size() >= LETTERS
            && gaps.get(gaps.size() - 1) <= SPACE
            && gaps.get(gaps.size() * 3 / 4) < TOUCHING;
    return tight ? CLOSED_UP : SPACE;
  }

  private static boolean isUnspaced(Glyph left, Glyph right) {
    int before = left.text().codePointBefore(left.text().length());
    return Cjk.isUnspaced(before) || Cjk.isUnspaced(right.text().codePointAt(0));
  }

  private static boolean isSpaceBetween(Glyph left, Glyph right, double space) {
    if (left.isSpace() || right.isSpace()) {
      return false;
    }
    return !isUnspaced(left, right) && gap(left, right) > space;
  }

  /** Returns the gaps between some neighbours of a line, in ems, from the narrowest. */
  private static List<Double> gaps(List<Glyph> glyphs, BiPredicate<Glyph, Glyph> some) {
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < glyphs.size(); i++) {
      if (some.test(glyphs.get(i - 1), glyphs.get(i))) {
        gaps.add(gap(glyphs.get(i - 1), glyphs.get(i)));
      }
    }
    Collections.sort(gaps);
    return gaps;
  }

  /** Returns the white between two glyphs, in ems. */
  private static double gap(Glyph left, Glyph right) {
    return (right.x() - left.end()) / Math.max(left.size(), right.size());
  }

  private static boolean isHan(Glyph glyph) {
    return Cjk.isLetter(glyph.text().codePointAt(0));
  }

  /**
   * White space that a program made by moving on parts words as a space does, but not in a line
   * that is drawn out. Few characters cannot tell whether they are.
   */
  private static boolean isQuad(Glyph left, Glyph right, List<Double> gaps) {
    if (!gaps.isEmpty() && gaps.get(gaps.size() / 2) > DRAWN_OUT) {
      return false;
    }
    double gap = gap(left, right);
    if (isHan(left) && isHan(right)) {
      return gaps.size() >= 3 && gap > QUAD;
    }
    return (isHan(left) || isHan(right)) && left.isWord() && right.isWord() && gap > QUAD_MIXED;
  }

  /** Smaller than the line and standing above its baseline. */
  private static boolean isRaised(Glyph glyph, Row whole) {
    return !glyph.isSpace()
        && glyph.size() < 0.85 * whole.size()
        && glyph.y() < whole.baseline() - 0.12 * whole.size();
  }

  /** What nearly all of the line has in common: a bold word does not make a line bold. */
  private static Type type(List<Glyph> glyphs, double size) {
    Map<String, Double> fonts = new TreeMap<>();
    Map<Integer, Double> colors = new TreeMap<>();
    double bold = 0;
    double all = 0;
    for (Glyph glyph : glyphs) {
      if (!glyph.isSpace()) {
        double width = Math.max(glyph.advance(), 0.1);
        fonts.merge(glyph.font(), width, Double::sum);
        colors.merge(glyph.color(), width, Double::sum);
        bold += glyph.bold() ? width : 0;
        all += width;
      }
    }
    String font = most(fonts, "", 0);
    return new Type(
        size, font, bold > NEARLY_ALL * all, most(colors, Type.MIXED, NEARLY_ALL * all));
  }

  /** Returns the heaviest key, or {@code other} where it does not weigh more than {@code least}. */
  private static <K> K most(Map<K, Double> weights, K other, double least) {
    K best = other;
    double weight = least;
    for (Map.Entry<K, Double> entry : weights.entrySet()) {
      if (entry.getValue() > weight) {
        best = entry.getKey();
        weight = entry.getValue();
      }
    }
    return best;
  }
}
