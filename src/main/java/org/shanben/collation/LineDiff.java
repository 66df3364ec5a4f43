package org.shanben.collation;

import java.util.ArrayList;
import java.util.List;

/** What became of the characters of one line: kept, taken out, put in; in the order of reading. */
public final class LineDiff {

  private final List<Cell> cells = new ArrayList<>();

  /** What became of a character. */
  public enum Fate {
    /** It stands as it stood. */
    KEPT,
    /** It was taken out. */
    DELETED,
    /** It was put in. */
    INSERTED
  }

  /**
   * Characters of one fate.
   *
   * @param fate the fate
   * @param text the characters
   * @param edit the number of the edit that decided it; 0 for what was kept
   */
  public record Run(Fate fate, String text, int edit) {}

  private record Cell(char character, Fate fate, int edit) {}

  /** Begins with a line as it was read. */
  public LineDiff(String text) {
    text.chars().forEach(c -> cells.add(new Cell((char) c, Fate.KEPT, 0)));
  }

  /**
   * Replaces characters.
   *
   * @param edit the edit's number
   * @param start the first offset in the line as the edits so far left it
   * @param length how many characters go
   * @param after the characters that come
   */
  public void replace(int edit, int start, int length, String after) {
    int at = skip(start);
    int left = length;
    while (left > 0 && at < cells.size()) {
      Cell cell = cells.get(at);
      if (cell.fate() == Fate.INSERTED) {
        cells.remove(at);
        left--;
      } else {
        left -= cell.fate() == Fate.KEPT ? 1 : 0;
        cells.set(at, new Cell(cell.character(), Fate.DELETED, edit));
        at++;
      }
    }
    for (int i = 0; i < after.length(); i++) {
      cells.add(at + i, new Cell(after.charAt(i), Fate.INSERTED, edit));
    }
  }

  /** Returns where the character stands that has {@code visible} undeleted ones before it. */
  private int skip(int visible) {
    int at = 0;
    for (int seen = 0; at < cells.size(); at++) {
      if (cells.get(at).fate() != Fate.DELETED) {
        if (seen == visible) {
          return at;
        }
        seen++;
      }
    }
    return at;
  }

  /** Tells whether anything was taken out or put in. */
  public boolean isChanged() {
    return cells.stream().anyMatch(cell -> cell.fate() != Fate.KEPT);
  }

  /** Returns the runs of one fate and edit, in order. */
  public List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      text.append(cell.character());
      boolean last =
          i + 1 == cells.size()
              || cells.get(i + 1).fate() != cell.fate()
              || cells.get(i + 1).edit() != cell.edit();
      if (last) {
        runs.add(new Run(cell.fate(), text.toString(), cell.edit()));
        text.setLength(0);
      }
    }
    return runs;
  }
}
