package org.shanben.collation;

import java.util.List;
import java.util.Optional;

/**
 * Characters of a line that became others.
 *
 * @param start their first UTF-16 offset in the line as it stood before
 * @param before the characters that stood there
 * @param after the characters that stand there now
 */
record Change(int start, String before, String after) {

  /** Makes all changes; empty where one of them does not fit. */
  static Optional<String> replay(String text, List<Change> changes) {
    String now = text;
    for (Change change : changes) {
      if (!now.startsWith(change.before, change.start)) {
        return Optional.empty();
      }
      now = change.in(now, change.before, change.after);
    }
    return Optional.of(now);
  }

  /** Takes all changes back, the last first; empty where one of them was never made. */
  static Optional<String> undo(String text, List<Change> changes) {
    String now = text;
    for (int i = changes.size() - 1; i >= 0; i--) {
      Change change = changes.get(i);
      if (!now.startsWith(change.after, change.start)) {
        return Optional.empty();
      }
      now = change.in(now, change.after, change.before);
    }
    return Optional.of(now);
  }

  private String in(String text, String one, String other) {
    return text.substring(0, start) + other + text.substring(start + one.length());
  }

  /** Returns where an offset of the text before this change lies after it. */
  int moved(int offset) {
    if (offset >= start + before.length() && offset > start) {
      return offset + after.length() - before.length();
    }
    return Math.min(offset, start + after.length());
  }
}
