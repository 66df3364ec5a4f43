package org.shanben.write.pdfa;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Block;

/**
 * A block broken into lines.
 *
 * @param index its place in the document, from 0
 * @param block the block
 * @param text the text that is drawn: a note's begins with its mark
 * @param style how it is set
 * @param lines at least one; none for a picture without a caption
 * @param plate the picture above them; {@code null} for text
 * @param left how far from the margin its measure begins, in points: a cell's column
 */
record SetBlock(
    int index,
    Block block,
    String text,
    Style style,
    List<SetLine> lines,
    @Nullable Plate plate,
    double left) {

  SetBlock {
    lines = List.copyOf(lines);
  }

  boolean isHeading() {
    return block instanceof Block.Heading;
  }
}
