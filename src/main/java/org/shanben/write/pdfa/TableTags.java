package org.shanben.write.pdfa;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStructureElement;
import org.shanben.model.Block;
import org.shanben.model.TableShape;

/** The structure elements of tables, rows and cells (ISO 32000-1, 14.8.4.3.4). */
final class TableTags {

  private final PdfStructureElement root;
  private final Map<Integer, TableShape> shapes;
  private final Map<TableShape.Place, PdfStructureElement> cells = new HashMap<>();

  TableTags(PdfStructureElement root, Map<Integer, TableShape> shapes) {
    this.root = root;
    this.shapes = shapes;
  }

  /** Returns the element of the block's cell; the first one asked for makes the whole table. */
  PdfStructureElement of(Block.Cell cell) {
    TableShape.Place place = TableShape.place(cell);
    @Nullable PdfStructureElement known = cells.get(place);
    if (known == null) {
      make(shapes.get(cell.table()));
      known = cells.get(place);
    }
    return known == null ? root : known;
  }

  private void make(@Nullable TableShape shape) {
    if (shape == null) {
      return;
    }
    PdfStructureElement table = new PdfStructureElement(root, new PdfName("Table"));
    for (int i = 0; i < shape.rows().size(); i++) {
      boolean head = i < shape.heads();
      PdfStructureElement tr = new PdfStructureElement(table, new PdfName("TR"));
      for (TableShape.Place place : shape.rows().get(i)) {
        PdfStructureElement cell = new PdfStructureElement(tr, new PdfName(head ? "TH" : "TD"));
        attributes(cell, place, head);
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
