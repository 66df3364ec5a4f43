package org.shanben.source;

/** What a column of lines is that stands beside the text and is no part of its flow. */
public enum Beside {
  /** Notes in the margin. */
  MARGIN,
  /** Lines in another direction than the page's, as along its edge. */
  TURNED,
  /** Numbers that count the lines. */
  LINE_NUMBERS,
  /** Small kana or bopomofo that tell how the characters below them sound. */
  RUBY,
  /** What names the parts of a drawing. */
  DRAWING;

  /** Tells whether such a column is text all the same. */
  public boolean isText() {
    return this == MARGIN || this == TURNED;
  }
}
