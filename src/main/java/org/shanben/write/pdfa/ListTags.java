package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;
import org.shanben.model.Block;

/**
 * The structure elements of lists: {@code L}, {@code LI}, {@code LBody} (ISO 32000-1, 14.8.4.3.3).
 * An item's sign or number is part of its text, as in the other editions, and no {@code Lbl}: an
 * item is one piece of text to those who read it aloud or take it out again.
 */
final class ListTags {

  private final Tags tags;
  private final List<Level> open = new ArrayList<>();
  private int list;

  /** A list that may go on, and the body of its last item. */
  private record Level(PdfStructureElement list, PdfStructureElement body) {}

  ListTags(Tags tags) {
    this.tags = tags;
  }

  /** Another block stands between: what follows of the list begins anew. */
  void interrupt() {
    open.clear();
  }

  /** Returns the body of the next item, in which its text stands; asked for in reading order. */
  PdfStructureElement of(Block.Item item) {
    if (item.list() != list) {
      open.clear();
      list = item.list();
    }
    int depth = Math.min(item.depth(), open.size() + 1);
    PdfStructureElement parent =
        depth <= open.size()
            ? open.get(depth - 1).list()
            : tags.element(depth == 1 ? tags.root() : open.get(depth - 2).body(), "L");
    while (open.size() >= depth) {
      open.remove(open.size() - 1);
    }
    PdfStructureElement body = tags.element(tags.element(parent, "LI"), "LBody");
    open.add(new Level(parent, body));
    return body;
  }
}
