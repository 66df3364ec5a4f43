package org.shanben.write.pdfa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStructureElement;
import org.shanben.model.Block;
import org.shanben.model.TableShape;

/** The structure elements of tables, rows and cells (ISO 32000-1, 14.8.4.3.4). */
final class TableTags {

  private final Tags tags;
  private final Map<Integer, TableShape> shapes;
  private final Set<TableShape.Place> spoken;
  private final Map<TableShape.Place, PdfStructureElement> cells = new HashMap<>();

  TableTags(Tags tags, List<Block> blocks) {
    this.tags = tags;
    this.shapes = TableShape.of(blocks);
    this.spoken = TableShape.spoken(blocks);
  }

  /** Returns the element of the block's cell; the first one asked for makes the whole table. */
  PdfStructureElement of(Block.Cell cell) {
    TableShape.Place place = TableShape.place(cell);
    @Nullable PdfStructureElement known = cells.get(place);
    if (known == null) {
      make(shapes.get(cell.table()));
      known = cells.get(place);
    }
    return known == null ? tags.root() : known;
  }

  private void make(@Nullable TableShape shape) {
    if (shape == null) {
      return;
    }
    PdfStructureElement table = tags.element(tags.root(), "Table");
    for (int i = 0; i < shape.rows().size(); i++) {
      boolean head = i < shape.heads();
      PdfStructureElement tr = tags.element(table, "TR");
      for (TableShape.Place place : shape.rows().get(i)) {
        boolean heads = head && spoken.contains(place); // an empty cell heads nothing
        PdfStructureElement cell = tags.element(tr, heads ? "TH" : "TD");
        attributes(cell, place, heads);
        cells.put(place, cell);
      }
    }
  }

  private static void attributes(PdfStructureElement cell, TableShape.Place place, boolean head) {
    if (head || place.rows() > 1 || place.columns() > 1) {
      PdfDictionary attributes = new PdfDictionary();
      attributes.put(PdfName.O, new PdfName("Table"));
      attributes.put(new PdfName("RowSpan"), new PdfNumber(place.rows()));
      attributes.put(new PdfName("ColSpan"), new PdfNumber(place.columns()));
      if (head) {
        attributes.put(new PdfName("Scope"), new PdfName("Column"));
      }
      cell.put(PdfName.A, attributes);
    }
  }
}
