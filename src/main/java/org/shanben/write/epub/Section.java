package org.shanben.write.epub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shanben.model.Block;

/**
 * One content document of the book.
 *
 * @param number from 1
 * @param blocks its blocks, with their places in the document's list
 */
record Section(int number, List<Placed> blocks) {

  /** A section of more bytes than this is parted, so that slow readers open it at once. */
  private static final int LONGEST = 200_000;

  /** A block and its place in the document, from 0, which its id is made of. */
  record Placed(int index, Block block) {}

  /** Parts a document at its headings of the first two levels. */
  static List<Section> of(List<Block> blocks) {
    List<Section> sections = new ArrayList<>();
    List<Placed> current = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean begins = block instanceof Block.Heading heading && heading.level() <= 2;
      boolean full = length + bytes(block) > LONGEST && !isInside(blocks, i);
      if ((begins || full) && !current.isEmpty()) {
        sections.add(new Section(sections.size() + 1, List.copyOf(current)));
        current.clear();
        length = 0;
      }
      current.add(new Placed(i, block));
      length += bytes(block);
    }
    sections.add(new Section(sections.size() + 1, List.copyOf(current)));
    return sections;
  }

  /** A table is not parted. */
  private static boolean isInside(List<Block> blocks, int index) {
    return index > 0
        && blocks.get(index) instanceof Block.Cell cell
        && blocks.get(index - 1) instanceof Block.Cell before
        && cell.table() == before.table();
  }

  /** Returns how long a block is as XHTML, about: three bytes a Chinese character, and its tags. */
  private static int bytes(Block block) {
    int marks = 90 * block.text().marks().size();
    return 40 + marks + block.text().chars().getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns the file's name inside the book's folder. */
  String file() {
    return String.format(Locale.ROOT, "text/s-%04d.xhtml", number);
  }

  /** Returns the file's name as its neighbours in the same folder link to it. */
  String sibling() {
    return file().substring("text/".length());
  }

  /** Returns its first heading's text, or {@code other} where it has none. */
  String title(String other) {
    return blocks.stream()
        .map(Placed::block)
        .filter(Block.Heading.class::isInstance)
        .map(block -> block.text().chars())
        .findFirst()
        .orElse(other);
  }
}
