package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.unicode.Cjk;

/**
 * Marks set beside the columns of vertical text, as old books have their 句讀: small, at the right of
 * the character that they follow, and the numbers of notes. Turned, they stand right above the row
 * that they belong to, and take their places in it.
 */
final class SideMarks {

  /** A number is no larger than this part of the column's type, and a mark than that. */
  private static final double SMALL = 0.75;

  private static final double SMALLER = 0.9;

  /** A mark whose middle is so near to that of its column may be larger. */
  private static final double LARGER = 1.5;

  private static final double OVER = 0.95;

  /** It stands no farther from its column than this part of the column's em. */
  private static final double NEAR = 0.35;

  /** A mark begins no farther beyond its column's end than this part of an em. */
  private static final double HANGS = 0.3;

  /** A sign stands in a column's white within so many ems of a character. */
  private static final double WHITE = 1.3;

  /** This part of a character is its upper one. */
  private static final double UPPER = 0.4;

  /** No page of text has as many columns and marks. */
  private static final int MOST = 3_000;

  /** The number of a note. */
  private static final Pattern NUMBER =
      Pattern.compile("[（(]?(?:\\d{1,3}|[〇一二三四五六七八九十]{1,3}|[①-⑳])[）)]?|[＊*※†]");

  /** A row of marks beside a column has one that ends a phrase. */
  private static final Pattern STOP = Pattern.compile("[。，、．：；！？·・○•﹅︒︑︐]");

  private SideMarks() {}

  /** Returns the rows with the marks put into those that they stand beside. */
  static List<Row> placed(List<Row> rows) {
    return rows.size() > MOST
        ? rows
        : placed(placed(rows, SideMarks::isMark), row -> isSign(row) && !isMark(row));
  }

  private static List<Row> placed(List<Row> rows, Predicate<Row> isMark) {
    List<Row> marks = rows.stream().filter(isMark).toList();
    if (marks.isEmpty()) {
      return rows;
    }
    List<Row> alone = new ArrayList<>();
    List<Row> result = new ArrayList<>(Row.without(rows, marks));
    for (Row mark : marks) {
      int at = rowOf(mark, result);
      if (at >= 0) {
        result.set(at, with(result.get(at), mark));
      } else {
        alone.add(mark);
      }
    }
    result.addAll(alone);
    result.sort(Rows.ORDER);
    return result;
  }

  private static boolean isMark(Row row) {
    return NUMBER.matcher(row.ink()).matches()
        || row.glyphs().stream()
            .filter(glyph -> !glyph.isSpace())
            .allMatch(glyph -> isMark(glyph.text().codePointAt(0)));
  }

  /** A character or two may be the sign of a note that stands in the column's white. */
  private static boolean isSign(Row row) {
    return row.ink().codePoints().count() <= 2;
  }

  private static boolean isMark(int codePoint) {
    return isAlong(codePoint)
        || (Cjk.isUnspaced(codePoint) && !Character.isLetterOrDigit(codePoint));
  }

  private static boolean isAlong(int codePoint) {
    return codePoint == '…' || codePoint == '—';
  }

  /** The row below the mark, that is the column at its left, in which it stands. */
  private static int rowOf(Row mark, List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Box box = row.line();
      double middle = mark.box().left() + mark.size() / 2;
      double beyond = (isMark(mark) ? HANGS : WHITE) * row.size();
      boolean within = middle > box.left() && mark.box().left() < box.right() + beyond;
      boolean number = NUMBER.matcher(mark.ink()).matches();
      if (number && isAtFirst(mark, row)) {
        continue; // it counts the verses
      }
      if (!number && isMark(mark) && !STOP.matcher(mark.ink()).find() && !isOver(mark, row)) {
        continue; // a column of dots, or of a silence in quotes
      }
      double largest = (number ? SMALL : isOver(mark, row) ? LARGER : SMALLER) * row.size();
      boolean near = isMark(mark) ? isNear(mark, row) : isInWhite(mark, row);
      if (mark.size() <= largest && within && near) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNear(Row mark, Row row) {
    double apart = row.line().top() - mark.line().bottom();
    return isOver(mark, row) || Math.abs(apart) <= NEAR * row.size();
  }

  /** No column is so near to another one, whatever size the mark's em is: little of that is ink. */
  private static boolean isOver(Row mark, Row row) {
    double apart = row.middle() - mark.middle();
    return isMark(mark) && apart > 0 && apart < OVER * row.size();
  }

  /** Its half at least is in the column, where that has white between its characters. */
  private static boolean isInWhite(Row mark, Row row) {
    double middle = (mark.box().top() + mark.box().bottom()) / 2;
    return middle >= row.box().top() - 1
        && middle <= row.box().bottom()
        && row.glyphs().stream()
            .filter(glyph -> !glyph.isSpace())
            .allMatch(g -> g.end() <= mark.box().left() + 1 || g.x() >= mark.box().right() - 1);
  }

  private static boolean isAtFirst(Row mark, Row row) {
    @Nullable Glyph first = row.edge(false);
    return first != null && mark.box().left() < first.end() - 1;
  }

  private static Row with(Row row, Row mark) {
    List<Glyph> glyphs = new ArrayList<>(row.glyphs());
    mark.glyphs().stream()
        .filter(glyph -> !glyph.isSpace())
        .forEach(glyph -> glyphs.add(behind(glyph, row.glyphs())));
    glyphs.sort(Comparator.comparingDouble(Glyph::x));
    return new Row(glyphs, reaching(row.box(), mark), row.size(), row.baseline(), row.inset());
  }

  /** A sign stands in its column, a mark beside it. */
  private static Box reaching(Box column, Row mark) {
    double right = isMark(mark) ? column.right() : Math.max(column.right(), mark.box().right());
    return new Box(column.left(), column.top(), right, column.bottom());
  }

  /**
   * A mark may begin above the character that it stands behind; its middle is beside that. Dots
   * that lie along the column begin below it, beside the upper part of the next one.
   */
  private static Glyph behind(Glyph mark, List<Glyph> column) {
    if (!isMark(mark.text().codePointAt(0))) {
      return mark;
    }
    double middle = mark.x() + mark.advance() / 2;
    double x =
        column.stream()
            .filter(glyph -> glyph.x() < middle && middle <= glyph.end())
            .mapToDouble(glyph -> placeBeside(glyph, mark))
            .findFirst()
            .orElse(mark.x());
    return mark.at(x, mark.y(), mark.advance(), mark.size());
  }

  private static double placeBeside(Glyph word, Glyph mark) {
    double middle = mark.x() + mark.advance() / 2;
    return isAlong(mark.text().codePointAt(0)) && middle < word.x() + UPPER * word.advance()
        ? Math.min(mark.x(), word.x() - 0.1)
        : Math.max(mark.x(), word.x() + word.advance() / 2);
  }
}
