package org.shanben.model;

import org.jspecify.annotations.Nullable;

/**
 * Something on the page that is not part of the text: kept, with the reason, and out of the body.
 *
 * @param kind what it is
 * @param page the source's page, from 1
 * @param line the source's line on that page, from 1
 * @param box where it stood; {@code null} where the source has no geometry
 * @param text its characters as they stood
 * @param rule the rule that took it out, such as {@code FUR-001}
 */
public record Furniture(
    Kind kind, int page, int line, @Nullable Box box, String text, String rule) {

  /** What a piece of furniture is. */
  public enum Kind {
    /** A head that runs over the pages. */
    RUNNING_HEAD,
    /** A foot that runs over the pages. */
    RUNNING_FOOT,
    /** A page's printed number. */
    FOLIO,
    /** Words that stand across the pages in large type. */
    WATERMARK,
    /** A number that counts the lines of a page. */
    LINE_NUMBER,
    /** Small kana or bopomofo that tell how the characters below them sound. */
    RUBY,
    /** Dots or circles that stress the characters beside which they stand. */
    EMPHASIS_MARK,
    /** What names the parts of a drawing; its picture shows it. */
    LABEL,
    /** What is spread along the line on which a sheet is bound. */
    BINDING_LINE,
    /** A table's head, printed again where the table goes on over a page. */
    TABLE_HEAD,
    /** Text that the page's box hides, or that is printed in no colour. */
    HIDDEN,
    /** A line that holds white space alone. */
    BLANK
  }
}
