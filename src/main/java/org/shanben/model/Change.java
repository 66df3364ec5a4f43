package org.shanben.model;

import java.util.List;
import java.util.Optional;

/**
 * Characters of a text that became others.
 *
 * @param start their first UTF-16 offset in the text as it stood before
 * @param before the characters that stood there
 * @param after the characters that stand there now
 */
public record Change(int start, String before, String after) {

  /**
   * Makes all changes, each in the text that the ones before it left; empty where one does not fit.
   * Changes from the end to the beginning, as passes make them, take time linear in the text.
   */
  public static Optional<String> replay(String text, List<Change> changes) {
    String now = text;
    int from = 0;
    while (from < changes.size()) {
      int to = from + 1;
      while (to < changes.size()
          && changes.get(to).start + changes.get(to).before.length() <= changes.get(to - 1).start) {
        to++;
      }
      Optional<String> next = fromBehind(now, changes.subList(from, to));
      if (next.isEmpty()) {
        return next;
      }
      now = next.get();
      from = to;
    }
    return Optional.of(now);
  }

  /** None of these changes moves another: all stand at offsets of the text as it is. */
  private static Optional<String> fromBehind(String text, List<Change> changes) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (int i = changes.size() - 1; i >= 0; i--) {
      Change change = changes.get(i);
      if (change.start < at || !text.startsWith(change.before, change.start)) {
        return Optional.empty();
      }
      out.append(text, at, change.start).append(change.after);
      at = change.start + change.before.length();
    }
    return Optional.of(out.append(text, at, text.length()).toString());
  }

  /** Takes all changes back, the last first; empty where one of them was never made. */
  public static Optional<String> undo(String text, List<Change> changes) {
    String now = text;
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int i = changes.size() - 1; i >= 0; i--) {
      Change change = changes.get(i);
      if (change.start < out.length()) {
        now = out.append(now, at, now.length()).toString();
        out.setLength(0);
        at = 0;
      }
      int place = at + change.start - out.length();
      if (place > now.length() || !now.startsWith(change.after, place)) {
        return Optional.empty();
      }
      out.append(now, at, place).append(change.before);
      at = place + change.after.length();
    }
    return Optional.of(out.append(now, at, now.length()).toString());
  }

  /** Returns where an offset of the text before this change lies after it. */
  public int moved(int offset) {
    if (offset >= start + before.length() && offset > start) {
      return offset + after.length() - before.length();
    }
    return Math.min(offset, start + after.length());
  }
}
