package org.shanben.collation;

import java.util.Locale;
import java.util.Map;
import org.shanben.model.Block;
import org.shanben.repair.Role;

/** How roles and blocks are called in the record. */
final class Roles {

  private Roles() {}

  /** Returns a role's name, such as {@code heading 2} or {@code prose center}. */
  static String name(Role role) {
    return switch (role) {
      case Role.Prose prose -> "prose " + prose.align().name().toLowerCase(Locale.ROOT);
      case Role.Heading heading -> "heading " + heading.level();
      case Role.Quotation quotation -> "quotation";
      case Role.Item item -> "item " + item.list() + ":" + item.depth();
      case Role.Entry entry -> "entry";
      case Role.Caption caption -> "caption " + caption.picture();
      case Role.Cell cell -> "cell " + cell.table() + ":" + cell.row() + "," + cell.column();
      case Role.Note note -> "note " + note.id();
    };
  }

  /** Says what a block is. */
  static void describe(Block block, Map<String, Object> object) {
    switch (block) {
      case Block.Heading heading -> {
        object.put("kind", "heading");
        object.put("level", heading.level());
      }
      case Block.Paragraph paragraph -> object.put("kind", "paragraph");
      case Block.Quotation quotation -> object.put("kind", "quotation");
      case Block.Item item -> {
        object.put("kind", "item");
        object.put("list", item.list());
        object.put("depth", item.depth());
      }
      case Block.Entry entry -> object.put("kind", "entry");
      case Block.Figure figure -> {
        object.put("kind", "figure");
        object.put("picture", figure.picture());
      }
      case Block.Cell cell -> {
        object.put("kind", "cell");
        object.put("table", cell.table());
        object.put("row", cell.row());
        object.put("column", cell.column());
      }
      case Block.Note note -> {
        object.put("kind", "note");
        object.put("mark", note.mark());
      }
    }
  }
}
