package org.shanben.repair;

import org.shanben.model.Furniture;

/** One change to one line, with the rule that made it. What is not an edit did not happen. */
public sealed interface Edit {

  /** Returns the rule's stable id, such as {@code UNW-001}. */
  String rule();

  /** Returns the source's page, from 1. */
  int page();

  /** Returns the source's line on that page, from 1. */
  int line();

  /**
   * Characters of a line become others.
   *
   * @param rule the rule
   * @param page the page
   * @param line the line
   * @param start the first UTF-16 offset in the line's text as it stands before this edit
   * @param before the characters that stood there
   * @param after the characters that stand there now
   */
  record Replace(String rule, int page, int line, int start, String before, String after)
      implements Edit {}

  /**
   * A line leaves the body.
   *
   * @param rule the rule
   * @param page the page
   * @param line the line
   * @param kind what it is
   */
  record Remove(String rule, int page, int line, Furniture.Kind kind) implements Edit {}

  /**
   * A line joins the body line before it, or stops joining it.
   *
   * @param rule the rule
   * @param page the page
   * @param line the line
   * @param before how it followed
   * @param after how it follows now
   */
  record Join(String rule, int page, int line, Joint before, Joint after) implements Edit {}

  /**
   * A line's block takes a role.
   *
   * @param rule the rule
   * @param page the page
   * @param line the line
   * @param before its role so far
   * @param after its role now
   */
  record Assign(String rule, int page, int line, Role before, Role after) implements Edit {}

  /**
   * Characters of a line are the mark of a note.
   *
   * @param rule the rule
   * @param page the page
   * @param line the line
   * @param start the mark's first UTF-16 offset in the line's text as it stands before this edit
   * @param end the offset after its last
   * @param note the note's id
   */
  record Refer(String rule, int page, int line, int start, int end, String note) implements Edit {}
}
