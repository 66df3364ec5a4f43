package org.shanben.source;

/** What the source itself says that a line is, where its format can say so. */
public sealed interface Declared {

  /**
   * A heading.
   *
   * @param level 1 to 6
   */
  record Heading(int level) implements Declared {}

  /** A whole paragraph: the line begins and ends it. */
  record Paragraph() implements Declared {}

  /**
   * A note.
   *
   * @param mark its mark
   */
  record Note(String mark) implements Declared {}
}
