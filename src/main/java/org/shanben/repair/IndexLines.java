package org.shanben.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;

/**
 * Entries of an index, which end in the numbers of pages: each is a block, though the longest of a
 * column fills a measure that it alone shows.
 */
final class IndexLines {

  /** So many entries are no chance. */
  private static final int ENTRIES = 4;

  /** And this part of a column's lines. */
  private static final double MOST = 0.6;

  private static final String PAGE = "(?:\\d{1,4}|[ivxlc]{1,7})";

  /** Words, white or a comma, then the numbers of pages, and of a note on the last. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?s)[^。；：:;]*\\p{L}[^。；：:;]*?[\\s\\u3000,，、]+PAGE(?:[-–]PAGE)?(?:\\s*[注註n]\\s*\\d+)?"
              .replace("PAGE", PAGE));

  private final List<SourceLine> lines;
  private final Map<Integer, int[]> columns = new HashMap<>();

  IndexLines(List<SourceLine> lines) {
    this.lines = lines;
    for (SourceLine line : lines) {
      int[] counts = columns.computeIfAbsent(line.column(), key -> new int[2]);
      counts[0]++;
      counts[1] += isEntry(line) ? 1 : 0;
    }
  }

  /** Tells whether the line before line {@code i} is an entry. */
  boolean part(int i) {
    SourceLine before = lines.get(i - 1);
    int[] counts = columns.getOrDefault(before.column(), new int[2]);
    return before.column() == lines.get(i).column()
        && counts[1] >= Math.max(ENTRIES, MOST * counts[0])
        && isEntry(before);
  }

  private static boolean isEntry(SourceLine line) {
    return ENTRY.matcher(line.text().strip()).matches();
  }
}
