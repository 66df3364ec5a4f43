package org.shanben.model;

import java.util.List;

/**
 * A collated document: the body, what left it, and what it says of itself.
 *
 * @param source the file it was made from
 * @param metadata title, author, date and so on
 * @param blocks the body in reading order
 * @param furniture what left the body, in page order
 */
public record Document(
    SourceFile source, Metadata metadata, List<Block> blocks, List<Furniture> furniture) {

  /** Copies the lists. */
  public Document {
    blocks = List.copyOf(blocks);
    furniture = List.copyOf(furniture);
  }

  /** Returns all page starts of the body, in reading order. */
  public List<Mark.PageStart> pageStarts() {
    return blocks.stream()
        .flatMap(block -> block.text().marks().stream())
        .filter(Mark.PageStart.class::isInstance)
        .map(Mark.PageStart.class::cast)
        .toList();
  }
}
