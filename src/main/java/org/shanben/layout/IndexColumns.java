package org.shanben.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an index: entries of a few words that end in the numbers of pages, behind a comma
 * or some white, under short heads in a type of their own, such as letters or numbers of strokes.
 * The last page of one has few of them, which are level from column to column; its heads are not,
 * as those of a table would be.
 */
final class IndexColumns {

  /** Fewer rows show nothing. */
  private static final int ROWS = 4;

  /** And no page has more. */
  private static final int MOST_ROWS = 120;

  /** This part of what is no head ends in a page's number. */
  private static final double MOST = 0.6;

  /** The strip between is wider than so many ems. */
  private static final double WIDE = 2;

  /** The white within an entry is narrower than so many ems. */
  private static final double WHITE = 2;

  /** A head has no more characters, and an entry no more than those. */
  private static final int HEAD = 4;

  private static final int ENTRY = 60;

  /** The number of a page, and that of a note on it, behind a comma or white. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:[,，、]\\s{0,2}|[\\s\\u3000]{2})(?:\\d{1,4}|[ivx]{1,6})"
              + "(?:[-–](?:\\d{1,4}|[ivx]{1,6}))?(?:\\s?[注註n]\\s?\\d{1,3})?$");

  private final List<Row> entries = new ArrayList<>();
  private final List<Row> heads = new ArrayList<>();
  private final int lines;

  /** What the lines of a side are; a head looks like no entry. */
  private IndexColumns(List<Row> side) {
    List<Row> all = lines(side);
    this.lines = all.size();
    all.stream().filter(IndexColumns::isEntry).forEach(entries::add);
    Set<String> looks = new HashSet<>();
    entries.forEach(entry -> looks.add(look(entry)));
    all.stream()
        .filter(row -> row.inset() < 0 && row.ink().length() <= HEAD && !looks.contains(look(row)))
        .filter(row -> !isEntry(row))
        .forEach(heads::add);
  }

  /** Tells whether both sides of a gutter are columns of an index. */
  static boolean are(List<Row> left, List<Row> right) {
    if (Math.min(left.size(), right.size()) < ROWS
        || Math.max(left.size(), right.size()) > MOST_ROWS) {
      return false;
    }
    IndexColumns one = new IndexColumns(left);
    IndexColumns other = new IndexColumns(right);
    return one.isOne()
        && other.isOne()
        && one.look().equals(other.look())
        && one.hasOwnHead(other)
        && other.hasOwnHead(one)
        && other.start() - one.end() > WIDE * Rows.usualSize(left);
  }

  /** Returns the side's lines: the white before a page's number parts its entry's rows. */
  private static List<Row> lines(List<Row> side) {
    List<Row> lines = new ArrayList<>();
    for (Row row : side) {
      @Nullable Row last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (last == null || !areOne(last, row)) {
        lines.add(row);
      } else {
        List<Glyph> glyphs = new ArrayList<>(last.glyphs());
        glyphs.addAll(row.glyphs());
        lines.set(
            lines.size() - 1,
            Row.of(glyphs, last.box().union(row.box()), last.size(), last.baseline()));
      }
    }
    return lines;
  }

  private static boolean areOne(Row last, Row row) {
    return last.baseline() == row.baseline()
        && row.inset() < 0
        && last.glyphs().size() < ENTRY
        && row.box().left() - last.box().right() < WHITE * row.size();
  }

  private boolean isOne() {
    return lines >= ROWS && !heads.isEmpty() && entries.size() >= MOST * (lines - heads.size());
  }

  /** The look of all heads of one index is the same; of others, no look. */
  private String look() {
    Set<String> looks = new TreeSet<>();
    heads.forEach(head -> looks.add(look(head)));
    return looks.size() == 1 ? looks.iterator().next() : "";
  }

  /** Tells whether beside a head the other side has an entry, and no head. */
  private boolean hasOwnHead(IndexColumns other) {
    return !look().isEmpty()
        && heads.stream()
            .anyMatch(head ->
                other.entries.stream().anyMatch(row -> isBeside(row, head))
                    && other.heads.stream().noneMatch(row -> isBeside(row, head)));
  }

  private static boolean isBeside(Row row, Row head) {
    return row.box().overlapY(head.box()) > head.box().height() / 2;
  }

  private static String look(Row row) {
    @Nullable Glyph first = row.edge(false);
    return first == null ? "" : first.font() + (first.bold() ? " bold" : "");
  }

  private static boolean isEntry(Row row) {
    if (row.inset() >= 0 || row.glyphs().size() > ENTRY) {
      return false;
    }
    String text = spaced(row);
    return PAGE.matcher(text).find() && text.codePoints().anyMatch(Character::isLetter);
  }

  /** Returns the row's characters, with two spaces where some white parts them. */
  private static String spaced(Row row) {
    StringBuilder text = new StringBuilder();
    @Nullable Glyph last = null;
    for (Glyph glyph : row.glyphs()) {
      if (glyph.isSpace()) {
        continue;
      }
      if (last != null) {
        double gap = (glyph.x() - last.end()) / row.size();
        text.append(gap > Rows.WIDE_GAP ? "  " : gap > 0.1 ? " " : "");
      }
      text.append(glyph.text());
      last = glyph;
    }
    return text.toString();
  }

  private double start() {
    return Math.min(
        heads.stream().mapToDouble(Row::inkLeft).min().orElse(0),
        entries.stream().mapToDouble(Row::inkLeft).min().orElse(0));
  }

  private double end() {
    return Math.max(
        heads.stream().mapToDouble(Row::inkRight).max().orElse(0),
        entries.stream().mapToDouble(Row::inkRight).max().orElse(0));
  }
}
