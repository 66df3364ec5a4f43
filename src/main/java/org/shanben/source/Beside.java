package org.shanben.source;

/** What a column of lines is that stands otherwise than the text around it. */
public enum Beside {
  /** Notes in the margin. */
  MARGIN,
  /** Lines in another direction than the page's, as along its edge. */
  TURNED,
  /** Lines set across a page of vertical text, as its head and folio may be: they are its text. */
  ACROSS,
  /** The left one of two columns that say the same in two languages. */
  PARALLEL,
  /** The right one of them. */
  TRANSLATION,
  /** Numbers that count the lines. */
  LINE_NUMBERS,
  /** Small kana or bopomofo that tell how the characters below them sound. */
  RUBY,
  /** What names the parts of a drawing. */
  DRAWING;

  /** Tells whether such a column is text all the same. */
  public boolean isText() {
    return this == MARGIN || this == TURNED || this == ACROSS || isParallel();
  }

  /** Tells whether such a column stands beside one in another language. */
  public boolean isParallel() {
    return this == PARALLEL || this == TRANSLATION;
  }

  /** Tells whether such a column stands apart from the flow of the text. */
  public boolean isAside() {
    return this == MARGIN || this == TURNED;
  }
}
