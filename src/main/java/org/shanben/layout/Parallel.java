package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanben.unicode.Cjk;

/**
 * Two columns that say the same in two languages, such as a catalogue's or a gazette's: on one side
 * nearly all is Chinese, Japanese or Korean, on the other Latin. What begins at one height on both
 * sides belongs together, so that they are read piece by piece, and not one after the other; tables
 * beside each other, with their names and sources, are read so, too.
 */
final class Parallel {

  /** So much of the letters of one side are its own. */
  private static final double OWN = 0.6;

  /** And so much of the letters of the other are foreign to it. */
  private static final double FOREIGN = 0.1;

  /** A side of fewer rows shows no language. */
  private static final int ROWS = Prose.ROWS;

  /** Two full columns are as high as each other, to this part. */
  private static final double MOST = 0.7;

  /** So many paragraphs that begin level are no chance. */
  private static final int MANY = 3;

  /** White space of so many times the usual pitch parts paragraphs. */
  private static final double GAP = 1.2;

  /** What stands above and below tables has lines no farther apart than so many ems. */
  private static final double CLOSE = 1.6;

  /** A paragraph's first line stands in by so many ems, and its last one ends as many earlier. */
  private static final double INDENT = 1;

  /** A line of ragged Latin text ends so many ems earlier, at most. */
  private static final double RAGGED = 5;

  /** A heading is so many times as large as the text. */
  private static final double HEAD = 1.1;

  /** Two baselines are level that differ by less than this part of an em: their fonts do, too. */
  private static final double LEVEL = 0.4;

  private Parallel() {}

  /**
   * Returns the pieces of two languages: the rows on both sides of a gutter are of different
   * scripts, and headings on both sides begin level with each other, or half of all paragraphs do,
   * or both are prose from top to bottom; nothing where they are not. The references of a paper say
   * nothing of what stands beside them. Where little begins level, all of a side is one piece.
   *
   * @param known whether the page before has such columns, which may go on without a beginning
   * @return the pieces of the left side at even places, those of the right side after them
   */
  static Optional<List<List<Row>>> of(List<Row> left, List<Row> right, boolean known) {
    if (left.size() < ROWS || right.size() < ROWS || !areOfTwoScripts(wide(left), wide(right))) {
      return Optional.empty();
    }
    List<List<Row>> pieces = pieces(left, right);
    if (areLevel(pieces, Side.of(left), Side.of(right))) {
      return Optional.of(pieces);
    }
    return known || areFull(left, right) ? Optional.of(List.of(left, right)) : Optional.empty();
  }

  private static boolean areOfTwoScripts(double one, double other) {
    return (one > OWN && other < FOREIGN) || (other > OWN && one < FOREIGN);
  }

  private static boolean areFull(List<Row> left, List<Row> right) {
    double one = height(left);
    double other = height(right);
    return Prose.is(left, 2)
        && Prose.is(right, 2)
        && Math.min(left.size(), right.size()) > 2 * ROWS
        && Math.min(one, other) > MOST * Math.max(one, other);
  }

  private static double height(List<Row> side) {
    return side.get(side.size() - 1).baseline() - side.get(0).baseline();
  }

  private static boolean areLevel(List<List<Row>> pieces, Side left, Side right) {
    int together = pieces.size() / 2 - 1;
    long heads = 0;
    int at = 0;
    for (int i = 0; i < together; i++) {
      at += pieces.get(2 * i).size();
      heads += left.isHead(at) ? 1 : 0;
    }
    long least = Math.min(left.apart(), right.apart());
    return (heads > 0 && 3L * together >= least) || (together >= MANY && 2L * together >= least);
  }

  /** Returns the part of the letters that are Chinese, Japanese or Korean. */
  private static double wide(List<Row> side) {
    int[] letters = side.stream().flatMapToInt(row -> row.ink().codePoints()).toArray();
    long wide = 0;
    long all = 0;
    for (int letter : letters) {
      all += Character.isLetter(letter) ? 1 : 0;
      wide += Character.isLetter(letter) && Cjk.cells(Character.toString(letter)) > 1 ? 1 : 0;
    }
    return all == 0 ? 0.5 : (double) wide / all;
  }

  /**
   * Returns the rows piece by piece: what both sides have down to where something begins on both,
   * at one height and below white space on at least one.
   *
   * @return the pieces of the left side at even places, those of the right side after them
   */
  static List<List<Row>> pieces(List<Row> left, List<Row> right) {
    Side one = Side.of(left);
    Side other = Side.of(right);
    List<List<Row>> pieces = new ArrayList<>();
    int from = 0;
    int begin = 0;
    int at = 1;
    for (int i = 1; i < left.size(); i++) {
      while (at + 1 < right.size() && isBelow(left.get(i), right.get(at))) {
        at++;
      }
      if (at > begin && at < right.size() && beginTogether(one, i, other, at)) {
        pieces.add(left.subList(from, i));
        pieces.add(right.subList(begin, at));
        from = i;
        begin = at;
      }
    }
    pieces.add(left.subList(from, left.size()));
    pieces.add(right.subList(begin, right.size()));
    return pieces;
  }

  private static boolean isBelow(Row row, Row other) {
    return other.baseline() < row.baseline() - LEVEL * row.size();
  }

  private static boolean beginTogether(Side one, int i, Side other, int at) {
    return !isBelow(one.rows().get(i), other.rows().get(at))
        && !isBelow(other.rows().get(at), one.rows().get(i))
        && one.begins(i)
        && other.begins(at)
        && one.isHead(i) == other.isHead(at)
        && (one.isApart(i) || other.isApart(at));
  }

  /** The rows of one side, how far they are apart, and where they end. */
  private record Side(List<Row> rows, double pitch, double end) {

    static Side of(List<Row> rows) {
      double end = rows.stream().mapToDouble(Row::inkRight).max().orElse(0);
      boolean tables = rows.stream().anyMatch(row -> row.inset() >= 0);
      double most = tables ? CLOSE * Rows.usualSize(rows) : Double.MAX_VALUE;
      return new Side(rows, Math.min(most, Rows.pitch(rows)), end);
    }

    boolean isApart(int i) {
      Row row = rows.get(i);
      Row before = rows.get(i - 1);
      return before.inset() < 0
          ? row.baseline() - before.baseline() > GAP * pitch
          : row.box().top() - before.box().bottom() > GAP * pitch - row.size();
    }

    boolean begins(int i) {
      Row row = rows.get(i);
      Row before = rows.get(i - 1);
      if (row.inset() >= 0 || isHead(before, row)) {
        return false;
      }
      return isApart(i)
          || row.size() > HEAD * before.size()
          || row.inkLeft() - before.inkLeft() > INDENT * row.size()
          || before.inkRight() < end - (isWide(before) ? INDENT : RAGGED) * row.size();
    }

    /** Counts the rows that white space parts from those above. */
    long apart() {
      return IntStream.range(1, rows.size())
          .filter(i -> isApart(i) && !isHead(rows.get(i - 1), rows.get(i)))
          .count();
    }

    /** Tells whether the row heads the next one. */
    boolean isHead(int i) {
      return i + 1 < rows.size() && isHead(rows.get(i), rows.get(i + 1));
    }

    /** A heading stays with what it heads, as the name of a table does. */
    private static boolean isHead(Row before, Row row) {
      @Nullable Glyph above = before.edge(false);
      @Nullable Glyph below = row.edge(false);
      return before.size() > HEAD * row.size()
          || (above != null && below != null && above.bold() && !below.bold());
    }

    private static boolean isWide(Row row) {
      @Nullable Glyph last = row.edge(true);
      return last != null && last.isWide();
    }
  }
}
