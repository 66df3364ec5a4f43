package org.shanben.model;

/** One block of the body, in reading order. */
public sealed interface Block {

  /** Returns the block's text. */
  Text text();

  /** Returns the same block with another text. */
  Block withText(Text other);

  /** How a paragraph stands between the margins. */
  enum Align {
    /** From the first margin, as prose does. */
    START,
    /** In the middle, as a date or a motto does. */
    CENTER,
    /** Towards the last margin, as an author's line does. */
    END
  }

  /**
   * A heading.
   *
   * @param level 1 for the document's title, 2 for its sections, and so on to 6
   * @param text what it says
   */
  record Heading(int level, Text text) implements Block {

    /** Checks the level. */
    public Heading {
      if (level < 1 || level > 6) {
        throw new IllegalArgumentException("heading level " + level + " must be 1 to 6");
      }
    }

    @Override
    public Heading withText(Text other) {
      return new Heading(level, other);
    }
  }

  /**
   * A paragraph.
   *
   * @param align how it stands
   * @param text what it says
   */
  record Paragraph(Align align, Text text) implements Block {

    @Override
    public Paragraph withText(Text other) {
      return new Paragraph(align, other);
    }
  }

  /**
   * A paragraph of a quotation that is set apart; those that follow each other are one quotation.
   *
   * @param text what it says
   */
  record Quotation(Text text) implements Block {

    @Override
    public Quotation withText(Text other) {
      return new Quotation(other);
    }
  }

  /**
   * An item of a list; its sign or number is part of its text, as printed. The items of one list
   * follow each other, those of a list within it too.
   *
   * @param list the list's number, from 1 through the document
   * @param depth 1 for the outermost list, 2 for one in an item of it, and so on to 6
   * @param text what it says
   */
  record Item(int list, int depth, Text text) implements Block {

    /** Checks the depth. */
    public Item {
      if (depth < 1 || depth > 6) {
        throw new IllegalArgumentException("list depth " + depth + " must be 1 to 6");
      }
    }

    @Override
    public Item withText(Text other) {
      return new Item(list, depth, other);
    }
  }

  /**
   * An entry of a table of contents.
   *
   * @param heading the place among the document's blocks, from 0, of the heading that it names; -1
   *     where no heading says what it says
   * @param text what it says, with the page that it prints
   */
  record Entry(int heading, Text text) implements Block {

    @Override
    public Entry withText(Text other) {
      return new Entry(heading, other);
    }
  }

  /**
   * A paragraph in a cell of a table. The blocks of one table follow each other, row by row; a cell
   * may have several, and one without text has none.
   *
   * @param table the table's number, from 1 through the document
   * @param row the cell's first row, from 0
   * @param column its first column, from 0
   * @param rows how many rows it spans
   * @param columns how many columns it spans
   * @param head whether it stands in a row that names the columns
   * @param text what it says
   */
  record Cell(int table, int row, int column, int rows, int columns, boolean head, Text text)
      implements Block {

    @Override
    public Cell withText(Text other) {
      return new Cell(table, row, column, rows, columns, head, other);
    }
  }

  /**
   * A picture with its caption.
   *
   * @param picture the picture's number, from 1 through the document
   * @param text its caption; blank where it has none
   */
  record Figure(int picture, Text text) implements Block {

    @Override
    public Figure withText(Text other) {
      return new Figure(picture, other);
    }
  }

  /**
   * A footnote or endnote. It stands in the list where its section ends.
   *
   * @param id unique in the document
   * @param mark what the page prints before the note and in the body, such as {@code 1} or {@code
   *     ①}
   * @param text the note without its mark
   */
  record Note(String id, String mark, Text text) implements Block {

    @Override
    public Note withText(Text other) {
      return new Note(id, mark, other);
    }
  }
}
