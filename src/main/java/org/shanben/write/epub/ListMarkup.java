package org.shanben.write.epub;

import java.util.List;
import java.util.function.Function;
import org.shanben.model.Block;

/** Writes the items of one list, lists within items below them. */
final class ListMarkup {

  private ListMarkup() {}

  /**
   * Appends the list. Its signs and numbers are in its text, as printed, and none is added.
   *
   * @param items the items of one list
   * @param paragraph an item's text as a paragraph
   */
  static void write(
      List<Section.Placed> items, Function<Section.Placed, String> paragraph, StringBuilder out) {
    int depth = 0;
    for (Section.Placed placed : items) {
      int next = Math.min(depth(placed.block()), depth + 1);
      if (next > depth) {
        out.append("<ul class=\"items\">\n");
      } else {
        out.append("</li>\n</ul>\n".repeat(depth - next)).append("</li>\n");
      }
      out.append("<li>").append(paragraph.apply(placed));
      depth = next;
    }
    out.append("</li>\n</ul>\n".repeat(depth));
  }

  private static int depth(Block block) {
    return block instanceof Block.Item item ? item.depth() : 1;
  }
}
