package org.shanben.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shanben.unicode.Cjk;

/**
 * Dots, circles and the like that stress characters (着重號, 圈點, 傍点): one beside each of them, above
 * or below it in horizontal text, at its right in vertical text. Read as lines, they would part the
 * lines of their text.
 *
 * <p>The 句讀 of old books look alike and stand beside columns, too, but follow a phrase: no three
 * characters in a row have one. Leaders stand in a row with words.
 */
final class EmphasisMarks {

  private static final String SIGNS = "﹅﹆︑︒、。.．·・•∙‧●○◉◎▲△⚫⚪◦";

  /** So many characters in a row show that their marks stress them; above a line stand no stops. */
  private static final int FEWEST = 3;

  private static final int FEWEST_ABOVE = 2;

  /** Marks of one kind that mostly stand in such rows stress a character alone, too. */
  private static final double MOST = 0.8;

  private static final double MOST_ABOVE = 0.5;

  /**
   * The middle of a mark is that of its character, to this part of that one's em: the ink of some
   * stands in a corner of theirs.
   */
  private static final double CENTRED = 0.45;

  /** Marks of a row stand on one line, to this part of an em. */
  private static final double ALIKE = 0.2;

  /** They keep the step of their characters, as the dots of a rating below a name do not. */
  private static final double STEADY = 0.1;

  /** It stands so many ems from the middle of its character, nearer than lines or columns do. */
  private static final double NEAREST = 0.45;

  private static final double ABOVE = 0.95;

  private static final double BESIDE = 1.15;

  /** Above or below a line it is no larger than this part of an em, or of another color. */
  private static final double SMALL = 0.75;

  /** Marks of one row differ by no more points. */
  private static final double SAME_ROW = 0.5;

  /** The next character of a row begins no farther than so many ems away. */
  private static final double NEXT = 1.7;

  /** Cells of this many points find what stands near. */
  private static final int CELL = 64;

  /** A cell with more characters is an attack. */
  private static final int MOST_OF_A_CELL = 200;

  private final Map<Long, List<Glyph>> words = new HashMap<>();
  private final boolean vertical;

  /** A mark, and the character that it may stress. */
  private record Beside(Glyph mark, Glyph word, boolean vertical) {

    double along() {
      return vertical ? middleY(mark) : Vertical.middle(mark);
    }

    double across() {
      return vertical ? Vertical.middle(mark) : middleY(mark);
    }

    /** Returns how far along the row the mark stands behind the middle of its character. */
    double behind() {
      return along() - (vertical ? middleY(word) : Vertical.middle(word));
    }

    boolean isAlike(Beside other) {
      return Math.abs(other.behind() - behind()) < STEADY * word.size();
    }

    boolean leadsTo(Beside next) {
      double em = word.size();
      double step = next.along() - along();
      return Math.abs(next.across() - across()) < ALIKE * em
          && step > NEAREST * em
          && step < NEXT * em;
    }
  }

  private EmphasisMarks(List<Glyph> glyphs) {
    this.vertical = Vertical.isVertical(glyphs);
    for (Glyph glyph : glyphs) {
      if (glyph.angle() == 0 && glyph.isWord()) {
        List<Glyph> some = words.computeIfAbsent(cell(glyph, 0, 0), key -> new ArrayList<>());
        if (some.size() < MOST_OF_A_CELL) {
          some.add(glyph);
        }
      }
    }
  }

  /** Returns those glyphs of a page, before any is turned, that stress others. */
  static Set<Glyph> of(List<Glyph> glyphs) {
    Set<Glyph> result = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<String, List<Glyph>> kinds = new TreeMap<>();
    glyphs.stream()
        .filter(EmphasisMarks::isSign)
        .forEach(sign -> kinds.computeIfAbsent(kind(sign), key -> new ArrayList<>()).add(sign));
    if (kinds.values().stream().anyMatch(some -> some.size() >= FEWEST_ABOVE)) {
      new EmphasisMarks(glyphs).find(kinds, result);
    }
    return result;
  }

  private void find(Map<String, List<Glyph>> kinds, Set<Glyph> result) {
    Map<String, List<Beside>> beside = new TreeMap<>();
    kinds.forEach((kind, signs) ->
        beside.put(kind, signs.stream().map(this::beside).flatMap(Optional::stream).toList()));
    Set<String> patterns = patterns(beside);
    beside.forEach((kind, marks) -> {
      if (!patterns.contains(kind)) {
        result.addAll(stressing(marks, kinds.getOrDefault(kind, List.of()).size()));
      }
    });
  }

  /**
   * Signs of one size and color that follow each other in one row, some filled and some not, are a
   * pattern that says something itself, as that of the tones of a verse; all of their kinds are.
   */
  private Set<String> patterns(Map<String, List<Beside>> kinds) {
    Map<String, List<Beside>> looks = new TreeMap<>();
    kinds.values().stream()
        .flatMap(List::stream)
        .forEach(beside ->
            looks.computeIfAbsent(look(beside.mark()), key -> new ArrayList<>()).add(beside));
    Set<String> patterns = new HashSet<>();
    for (List<Beside> some : looks.values()) {
      rows(some).stream()
          .filter(row -> row.stream().map(beside -> beside.mark().text()).distinct().count() > 1)
          .forEach(row -> row.forEach(beside -> patterns.add(kind(beside.mark()))));
    }
    return patterns;
  }

  private static boolean isSign(Glyph glyph) {
    return glyph.angle() == 0 && glyph.text().length() == 1 && SIGNS.contains(glyph.text());
  }

  private static String kind(Glyph sign) {
    return sign.text() + look(sign);
  }

  private static String look(Glyph sign) {
    return Math.round(4 * sign.size()) + "," + sign.color();
  }

  /** Returns those of a kind's marks that stress characters, of all signs of the kind. */
  private List<Glyph> stressing(List<Beside> marks, int signs) {
    List<Beside> stressing =
        rows(marks).stream()
            .filter(row -> row.size() >= (vertical ? FEWEST : FEWEST_ABOVE))
            .filter(EmphasisMarks::isText)
            .flatMap(List::stream)
            .toList();
    double most = vertical ? MOST : MOST_ABOVE;
    boolean all = !stressing.isEmpty() && stressing.size() >= most * signs;
    return (all ? marks : stressing).stream().map(Beside::mark).toList();
  }

  /** The numbers and letters of an answer sheet have circles to be filled. */
  private static boolean isText(List<Beside> row) {
    long letters = row.stream().filter(beside -> isTextLetter(beside.word())).count();
    return letters * 2 > row.size();
  }

  private static boolean isTextLetter(Glyph word) {
    int letter = word.text().codePointAt(0);
    return Character.isIdeographic(letter)
        || Cjk.isPhonetic(letter)
        || Character.isLowerCase(letter)
        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
  }

  private static List<List<Beside>> rows(List<Beside> some) {
    List<List<Beside>> rows = new ArrayList<>();
    List<Beside> marks = new ArrayList<>(some);
    marks.sort(Comparator.comparingDouble(Beside::across).thenComparingDouble(Beside::along));
    int from = 0;
    for (int i = 1; i <= marks.size(); i++) {
      if (i == marks.size() || marks.get(i).across() - marks.get(i - 1).across() > SAME_ROW) {
        List<Beside> line = new ArrayList<>(marks.subList(from, i));
        line.sort(Comparator.comparingDouble(Beside::along));
        addRows(line, rows);
        from = i;
      }
    }
    return rows;
  }

  private static void addRows(List<Beside> line, List<List<Beside>> rows) {
    @Nullable Beside first = null;
    @Nullable Beside last = null;
    for (Beside beside : line) {
      if (first == null || last == null || !last.leadsTo(beside) || !first.isAlike(beside)) {
        rows.add(new ArrayList<>());
        first = beside;
      }
      rows.get(rows.size() - 1).add(beside);
      last = beside;
    }
  }

  private Optional<Beside> beside(Glyph mark) {
    List<Glyph> near = near(mark);
    @Nullable Beside found = null;
    for (Glyph word : near) {
      if (vertical ? isRight(mark, word) : isAboveOrBelow(mark, word)) {
        found = new Beside(mark, word, vertical);
      }
    }
    return Optional.ofNullable(found).filter(beside -> !isAmong(beside, near));
  }

  private static boolean isRight(Glyph mark, Glyph word) {
    double apart = (Vertical.middle(mark) - Vertical.middle(word)) / word.size();
    return apart > NEAREST
        && apart < BESIDE
        && Math.abs(middleY(mark) - middleY(word)) < CENTRED * word.size();
  }

  private static boolean isAboveOrBelow(Glyph mark, Glyph word) {
    double apart = Math.abs(middleY(mark) - middleY(word)) / word.size();
    boolean other = mark.size() < SMALL * word.size() || mark.color() != word.color();
    return other
        && apart > NEAREST
        && apart < ABOVE
        && Math.abs(Vertical.middle(mark) - Vertical.middle(word)) < CENTRED * word.size();
  }

  /** Words stand in a row with it: a leader, a mark of the text. */
  private static boolean isAmong(Beside beside, List<Glyph> near) {
    Glyph mark = beside.mark();
    for (Glyph word : near) {
      double x = Math.abs(Vertical.middle(mark) - Vertical.middle(word));
      double y = Math.abs(middleY(mark) - middleY(word));
      double across = beside.vertical() ? x : y;
      double along = beside.vertical() ? y : x;
      if (across < ALIKE * word.size() && along < NEXT * word.size()) {
        return true;
      }
    }
    return false;
  }

  private List<Glyph> near(Glyph mark) {
    List<Glyph> near = new ArrayList<>();
    for (int across = -1; across <= 1; across++) {
      for (int down = -1; down <= 1; down++) {
        near.addAll(words.getOrDefault(cell(mark, across, down), List.of()));
      }
    }
    return near;
  }

  private static long cell(Glyph glyph, int across, int down) {
    return Math.floorDiv((long) Vertical.middle(glyph), CELL)
        + across
        + (Math.floorDiv((long) middleY(glyph), CELL) + down) * 100_003L;
  }

  private static double middleY(Glyph glyph) {
    return (glyph.box().top() + glyph.box().bottom()) / 2;
  }
}
