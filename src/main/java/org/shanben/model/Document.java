package org.shanben.model;

import java.util.List;
import java.util.Map;

/**
 * A collated document: the body, what left it, and what it says of itself.
 *
 * @param source the file it was made from
 * @param metadata title, author, date and so on
 * @param blocks the body in reading order
 * @param furniture what left the body, in page order
 * @param pictures the pictures that its figures show, by their numbers
 */
public record Document(
    SourceFile source,
    Metadata metadata,
    List<Block> blocks,
    List<Furniture> furniture,
    Map<Integer, Picture> pictures) {

  /** Copies the lists. */
  public Document {
    blocks = List.copyOf(blocks);
    furniture = List.copyOf(furniture);
    pictures = Map.copyOf(pictures);
  }

  /**
   * Returns the picture of a figure.
   *
   * @throws IllegalArgumentException where the document has none of that number
   */
  public Picture picture(int number) {
    Picture picture = pictures.get(number);
    if (picture == null) {
      throw new IllegalArgumentException("no picture " + number);
    }
    return picture;
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
