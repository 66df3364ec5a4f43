package org.shanben.write.epub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shanben.model.Block;
import org.shanben.model.TableShape;

/** Writes the blocks of one table as rows and cells. */
final class TableMarkup {

  private TableMarkup() {}

  /** Appends the table; each block becomes a paragraph of its cell. */
  static void write(List<Block> blocks, Function<Block.Cell, String> paragraph, StringBuilder out) {
    Map<TableShape.Place, StringBuilder> texts = new HashMap<>();
    for (Block block : blocks) {
      if (block instanceof Block.Cell cell) {
        texts
            .computeIfAbsent(TableShape.place(cell), key -> new StringBuilder())
            .append(paragraph.apply(cell));
      }
    }
    TableShape.of(blocks).values().forEach(shape -> rows(shape, texts, out));
  }

  private static void rows(
      TableShape shape, Map<TableShape.Place, StringBuilder> texts, StringBuilder out) {
    out.append("<table>\n");
    List<List<TableShape.Place>> rows = shape.rows();
    if (shape.heads() > 0) {
      part("thead", true, rows.subList(0, shape.heads()), texts, out);
    }
    if (shape.heads() < rows.size()) {
      part("tbody", false, rows.subList(shape.heads(), rows.size()), texts, out);
    }
    out.append("</table>\n");
  }

  private static void part(
      String element,
      boolean head,
      List<List<TableShape.Place>> rows,
      Map<TableShape.Place, StringBuilder> texts,
      StringBuilder out) {
    out.append("<").append(element).append(">\n");
    for (List<TableShape.Place> row : rows) {
      out.append("<tr>");
      for (TableShape.Place place : row) {
        boolean heads = head && texts.containsKey(place); // an empty cell heads nothing
        String cell = heads ? "th scope=\"col\"" : "td";
        out.append("<").append(cell).append(span("rowspan", place.rows()));
        out.append(span("colspan", place.columns())).append('>');
        out.append(texts.getOrDefault(place, new StringBuilder()));
        out.append("</").append(cell, 0, 2).append('>');
      }
      out.append("</tr>\n");
    }
    out.append("</").append(element).append(">\n");
  }

  private static String span(String name, int value) {
    return value > 1 ? " " + name + "=\"" + value + "\"" : "";
  }
}
