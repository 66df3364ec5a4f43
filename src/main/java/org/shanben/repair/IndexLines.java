package org.shanben.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;

/**
 * Entries of an index, which end in the numbers of pages behind a comma or some white: each is a
 * block, though the longest of a column fills a measure that it alone shows. What hangs below an
 * entry goes on from it.
 */
final class IndexLines {

  /** So many entries are no chance. */
  private static final int ENTRIES = 4;

  /** And this part of a column's lines. */
  private static final double MOST = 0.6;

  /** A line that begins so many ems further in hangs. */
  private static final double HANGS = 0.5;

  /** No entry has more characters. */
  private static final int LONGEST = 60;

  private static final Pattern PAGE =
      Pattern.compile(
          "(?<![\\s\\u3000])(?:[,，、][\\s\\u3000]{0,2}|\\u3000[\\s\\u3000]{0,3}|[ \\u00A0]{2,4})"
              + "(?:\\d{1,4}|[ivx]{1,6})(?:[-–](?:\\d{1,4}|[ivx]{1,6}))?(?:[注註n]\\d{1,3})?$");

  private static final Pattern SENTENCE = Pattern.compile("[。；：:;]");

  private final List<SourceLine> lines;
  private final boolean[] entries;
  private final Map<Integer, int[]> columns = new HashMap<>();

  IndexLines(List<SourceLine> lines) {
    this.lines = lines;
    this.entries = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      entries[i] = isEntry(lines.get(i).text().strip());
      int[] counts = columns.computeIfAbsent(lines.get(i).column(), key -> new int[2]);
      counts[0]++;
      counts[1] += entries[i] ? 1 : 0;
    }
  }

  /** Tells whether the line before line {@code i} is an entry, and ends there. */
  boolean part(int i) {
    SourceLine before = lines.get(i - 1);
    SourceLine line = lines.get(i);
    if (!entries[i - 1] || before.column() != line.column()) {
      return false;
    }
    int[] counts = columns.getOrDefault(line.column(), new int[2]);
    double deeper = line.box().left() - before.box().left();
    return counts[1] >= Math.max(ENTRIES, MOST * counts[0])
        && (deeper < HANGS * line.type().size() || entries[i]);
  }

  private static boolean isEntry(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    Matcher page = PAGE.matcher(text);
    if (!page.find()) {
      return false;
    }
    String words = text.substring(0, page.start());
    return words.codePoints().anyMatch(Character::isLetter) && !SENTENCE.matcher(words).find();
  }
}
