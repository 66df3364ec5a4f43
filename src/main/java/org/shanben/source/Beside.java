package org.shanben.source;

/** What a column of lines is that stands otherwise than the text around it. */
public enum Beside {
  /** Notes in the margin. */
  MARGIN,
  /** A comment between two columns of an old book. */
  COMMENT,
  /** Lines in another direction than the page's, as along its edge. */
  TURNED,
  /** Lines set across a page of vertical text, as its head and folio may be: they are its text. */
  ACROSS,
  /** The left one of two columns that say the same in two languages. */
  PARALLEL,
  /** The right one of them. */
  TRANSLATION,
  /** A large figure with the words below it. */
  FIGURE,
  /** A heading of several lines that hangs in the margin, before the text that it heads. */
  HEADING,
  /** Numbers that count the lines. */
  LINE_NUMBERS,
  /** Small kana or bopomofo that tell how the characters below them sound. */
  RUBY,
  /** Dots or circles that stress the characters beside which they stand. */
  EMPHASIS,
  /** What names the parts of a drawing. */
  DRAWING;

  /** Tells whether such a column is text all the same. */
  public boolean isText() {
    return isAside() || this == ACROSS || isFlow();
  }

  /** Tells whether such a column is a part of the text's flow. */
  public boolean isFlow() {
    return isParallel() || this == FIGURE || this == HEADING;
  }

  /** Tells whether such a column stands beside one in another language. */
  public boolean isParallel() {
    return this == PARALLEL || this == TRANSLATION;
  }

  /** Tells whether such a column is all of what it says: no paragraph goes on from it, or in it. */
  public boolean isWhole() {
    return this == FIGURE || this == HEADING || this == COMMENT;
  }

  /** Tells whether such a column stands apart from the flow of the text. */
  public boolean isAside() {
    return this == MARGIN || this == TURNED || this == COMMENT;
  }
}
