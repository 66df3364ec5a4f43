package org.shanben.write.pdfa;

import org.shanben.model.Block;

/**
 * How a block is set; all lengths in points.
 *
 * @param size the type's size
 * @param leading from baseline to baseline
 * @param before white space above the block
 * @param after white space below it
 * @param indent the first line's indent; negative where the other lines hang deeper
 * @param bold whether it is set in the heading's font
 * @param align how its lines stand
 */
record Style(
    double size,
    double leading,
    double before,
    double after,
    double indent,
    boolean bold,
    Block.Align align) {

  /** The body's size. */
  static final double BODY = 12;

  /** The measure: 38 characters, a whole number of them, as CLREQ asks. */
  static final double MEASURE = 38 * BODY;

  /** Returns the style of a block. */
  static Style of(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading(heading.level());
      case Block.Paragraph paragraph -> prose(paragraph.align());
      case Block.Quotation quotation -> new Style(BODY, 20, 0, 0, 0, false, Block.Align.START);
      case Block.Item item -> new Style(BODY, 21, 0, 0, -2 * BODY, false, Block.Align.START);
      case Block.Entry entry -> prose(Block.Align.START);
      case Block.Cell cell -> new Style(BODY - 1, 18, 0, 3, 0, false, Block.Align.START);
      case Block.Figure figure -> new Style(BODY - 1, 18, 8, 12, 0, false, Block.Align.CENTER);
      case Block.Note note -> new Style(9.5, 15, 5, 0, 0, false, Block.Align.START);
    };
  }

  private static Style prose(Block.Align align) {
    return switch (align) {
      case START -> new Style(BODY, 21, 0, 0, 2 * BODY, false, align);
      case CENTER -> new Style(BODY, 21, 4, 4, 0, false, align);
      case END -> new Style(BODY - 1, 19, 0, 10, 0, false, align);
    };
  }

  private static Style heading(int level) {
    return switch (level) {
      case 1 -> new Style(18, 27, 0, 12, 0, true, Block.Align.START);
      case 2 -> new Style(14.5, 23, 16, 7, 0, true, Block.Align.START);
      case 3 -> new Style(13, 21, 12, 5, 0, true, Block.Align.START);
      default -> new Style(12, 21, 10, 4, 0, true, Block.Align.START);
    };
  }
}
