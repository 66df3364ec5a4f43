package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** It stands no farther from its column than this part of the column's em. */
  private static final double NEAR = 0.35;

  /** No page of text has as many columns and marks. */
  private static final int MOST = 3_000;

  /** The number of a note. */
  private static final Pattern NUMBER =
      Pattern.compile("[（(]?(?:\\d{1,3}|[〇一二三四五六七八九十]{1,3}|[①-⑳])[）)]?|[＊*※†]");

  private SideMarks() {}

  /** Returns the rows with the marks put into those that they stand beside. */
  static List<Row> placed(List<Row> rows) {
    List<Row> marks = rows.stream().filter(SideMarks::isMark).toList();
    if (marks.isEmpty() || rows.size() > MOST) {
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

  private static boolean isMark(int codePoint) {
    return Cjk.isUnspaced(codePoint) && !Character.isLetterOrDigit(codePoint);
  }

  /** The row below the mark, that is the column at its left, in which it stands. */
  private static int rowOf(Row mark, List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Box box = row.line();
      double middle = mark.box().left() + mark.size() / 2;
      boolean within = middle > box.left() && mark.box().left() < box.right() + 0.3 * row.size();
      double apart = box.top() - mark.line().bottom();
      boolean number = NUMBER.matcher(mark.ink()).matches();
      if (number && isAtFirst(mark, row)) {
        continue; // it counts the verses
      }
      double largest = (number ? SMALL : SMALLER) * row.size();
      if (mark.size() <= largest && within && Math.abs(apart) <= NEAR * row.size()) {
        return i;
      }
    }
    return -1;
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
    return new Row(glyphs, row.box(), row.size(), row.baseline(), row.inset());
  }

  /** A mark may begin above the character that it stands behind; its middle is beside that. */
  private static Glyph behind(Glyph mark, List<Glyph> column) {
    if (!isMark(mark.text().codePointAt(0))) {
      return mark;
    }
    double middle = mark.x() + mark.advance() / 2;
    double x =
        column.stream()
            .filter(glyph -> glyph.x() < middle && middle <= glyph.end())
            .mapToDouble(glyph -> glyph.x() + glyph.advance() / 2)
            .findFirst()
            .orElse(mark.x());
    return mark.at(Math.max(x, mark.x()), mark.y(), mark.advance(), mark.size());
  }
}
