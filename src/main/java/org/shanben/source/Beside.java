package org.shanben.source;

/** What a column of lines is that stands otherwise than the text around it. */
public enum Beside {
  /** Notes in the margin. */
  MARGIN,
  /** Lines in another direction than the page's, as along its edge. */
  TURNED,
  /** Lines set across a page of vertical text, as its head and folio may be: they are its text. */
  ACROSS,
  /** Numbers that count the lines. */
  LINE_NUMBERS,
  /** Small kana or bopomofo that tell how the characters below them sound. */
  RUBY,
  /** What names the parts of a drawing. */
  DRAWING;

  /** Tells whether such a column is text all the same. */
  public boolean isText() {
    return this == MARGIN || this == TURNED || this == ACROSS;
  }

  /** Tells whether such a column stands apart from the flow of the text. */
  public boolean isAside() {
    return this == MARGIN || this == TURNED;
  }
}
