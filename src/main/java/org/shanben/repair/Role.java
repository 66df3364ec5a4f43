package org.shanben.repair;

import org.shanben.model.Block.Align;

/** What the block that a line belongs to is. All lines of a block have the same role. */
public sealed interface Role {

  /**
   * Prose.
   *
   * @param align how it stands between the margins
   */
  record Prose(Align align) implements Role {}

  /**
   * A heading.
   *
   * @param level 1 for the title, 2 to 6 below it
   */
  record Heading(int level) implements Role {}

  /**
   * An item of a list.
   *
   * @param list the list's number, from 1
   * @param depth 1 for the outermost list
   */
  record Item(int list, int depth) implements Role {}

  /** A paragraph of a quotation that is set apart. */
  record Quotation() implements Role {}

  /** An entry of a table of contents. */
  record Entry() implements Role {}

  /**
   * The caption of a picture.
   *
   * @param picture the picture's number, from 1
   */
  record Caption(int picture) implements Role {}

  /**
   * A cell of a ruled table.
   *
   * @param table the table's number, from 1
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param rows how many rows it spans
   * @param columns how many columns it spans
   * @param head whether it stands in a row that names the columns
   */
  record Cell(int table, int row, int column, int rows, int columns, boolean head)
      implements Role {}

  /**
   * A note.
   *
   * @param id unique in the document
   * @param mark its mark as printed
   */
  record Note(String id, String mark) implements Role {}
}
