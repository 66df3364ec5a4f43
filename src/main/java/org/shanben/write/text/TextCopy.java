package org.shanben.write.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text copy back: the way of {@link TextWriter} the other way round. */
public final class TextCopy {

  /** Our header and no other: it names the source's checksum. */
  private static final Pattern HEADER =
      Pattern.compile("\\A---\n(?:[^\n]+\n)*source-sha256: \"[0-9a-f]{64}\"\n---\n\n?");

  private static final Pattern ESCAPED = Pattern.compile("\\\\+\\[\\^\\d+\\]");

  private TextCopy() {}

  /** Returns the copy's blocks as they stand, its header apart. */
  public static List<String> blocks(String copy) {
    String body = HEADER.matcher(copy).replaceFirst("");
    String text = body.endsWith("\n") ? body.substring(0, body.length() - 1) : body;
    return text.isEmpty() ? List.of() : List.of(text.split("\n\n", -1));
  }

  /** Returns a heading's text. */
  public static String heading(String block, int level, List<int[]> refs) {
    return unmarked(block.substring(Math.min(block.length(), level + 1)), refs);
  }

  /** Returns a paragraph's text. */
  public static String prose(String block, List<int[]> refs) {
    boolean guarded = block.startsWith("\\") && TextWriter.isLikeMarkup(block.substring(1));
    return unmarked(guarded ? block.substring(1) : block, refs);
  }

  /** Returns a note's text, without its mark. */
  public static String note(String block, String mark) {
    String before = TextWriter.isNumber(mark) ? "[^" + mark + "]: " : mark + " ";
    String text = block.startsWith(before) ? block.substring(before.length()) : block;
    return unmarked(text, List.of());
  }

  /**
   * Takes off what marks references to notes, and the backslash before what only looks like one.
   *
   * @param refs where the marks of notes stand in the text that results
   */
  private static String unmarked(String text, List<int[]> refs) {
    StringBuilder plain = new StringBuilder();
    Matcher escaped = ESCAPED.matcher(text);
    int at = 0;
    int next = 0;
    while (at < text.length()) {
      if (next < refs.size() && refs.get(next)[0] == plain.length()) {
        int length = refs.get(next)[1] - refs.get(next)[0];
        boolean bracketed = text.startsWith("[^", at);
        plain.append(text, at + (bracketed ? 2 : 0), at + (bracketed ? 2 : 0) + length);
        at += length + (bracketed ? 3 : 0);
        next++;
      } else if (text.charAt(at) == '\\' && escaped.region(at, text.length()).lookingAt()) {
        int limit = next < refs.size() ? refs.get(next)[0] - plain.length() : Integer.MAX_VALUE;
        int length = escaped.end() - at - 1;
        if (length > limit) { // backslashes right before a note's mark are text
          plain.append(text.charAt(at++));
        } else {
          plain.append(text, at + 1, escaped.end());
          at = escaped.end();
        }
      } else {
        plain.append(text.charAt(at++));
      }
    }
    return plain.toString();
  }
}
