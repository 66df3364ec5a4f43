package org.shanben.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.unicode.White;

/**
 * One line of the source, as it stood.
 *
 * @param page its page, from 1
 * @param number its number on that page, from 1, in reading order
 * @param text its characters, white space at both ends included
 * @param box where it stands, in points, as seen when the page is turned so that the line runs from
 *     left to right: for vertical text x runs down the page, and y from its right edge; for text
 *     without geometry left and right are cells (half the width of a Chinese character) and top and
 *     bottom are line numbers
 * @param type how it is set
 * @param column the column it stands in: lines of one column of one page share it; counts through
 *     the document
 * @param edges for each UTF-16 offset of {@code text} the x at which the character begins, and last
 *     the x at which the line ends; empty where not known
 * @param raised smaller, higher runs
 * @param declared what the source says that it is; {@code null} where it says nothing
 * @param cell the cell of a ruled table that it stands in; {@code null} outside tables
 * @param tag what the structure tree says of it; {@code null} where it says nothing
 */
public record SourceLine(
    int page,
    int number,
    String text,
    Box box,
    Type type,
    int column,
    Edges edges,
    List<Raised> raised,
    @Nullable Declared declared,
    @Nullable GridCell cell,
    @Nullable Tag tag) {

  /** Copies the list. */
  public SourceLine {
    raised = List.copyOf(raised);
  }

  /** Makes a line of text without geometry, as raw text and word processors' files have. */
  public static SourceLine plain(
      int page,
      int number,
      String text,
      Box box,
      Type type,
      int column,
      @Nullable Declared declared) {
    return new SourceLine(
        page, number, text, box, type, column, Edges.UNKNOWN, List.of(), declared, null, null);
  }

  /** Returns the same line with another number. */
  public SourceLine withNumber(int other) {
    return new SourceLine(page, other, text, box, type, column, edges, raised, declared, cell, tag);
  }

  /** Returns the same line at another place. */
  public SourceLine withBox(Box other) {
    return new SourceLine(
        page, number, text, other, type, column, edges, raised, declared, cell, tag);
  }

  /** Tells whether the line holds nothing but white space. */
  public boolean isBlank() {
    return White.isAll(text);
  }
}
