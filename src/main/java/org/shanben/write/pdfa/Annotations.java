package org.shanben.write.pdfa;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Makes links, each tied to its element (ISO 14289-1, 7.18.5). */
final class Annotations {

  private final PdfWriter writer;
  private final Tags tags;

  /** Where a link leads: a page, from 1, a height on it, and the element there. */
  record Target(int page, float top, PdfStructureElement element) {}

  Annotations(PdfWriter writer, Tags tags) {
    this.writer = writer;
    this.tags = tags;
  }

  /** Puts a link that leads within the document on the current page. */
  void add(PdfStructureElement link, Rectangle place, String said, Target target) {
    add(link, place, said, goTo(target));
  }

  /** Puts a link that leads to an address on the current page. */
  void add(PdfStructureElement link, Rectangle place, String said, String uri) {
    PdfAction action = new PdfAction();
    action.put(PdfName.S, PdfName.URI);
    action.put(PdfName.URI, new PdfString(uri)); // ASCII alone
    add(link, place, said, action);
  }

  private void add(PdfStructureElement link, Rectangle place, String said, PdfAction action) {
    PdfAnnotation annotation = new PdfAnnotation(writer, place);
    annotation.put(PdfName.SUBTYPE, PdfName.LINK);
    annotation.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
    annotation.put(PdfName.F, new PdfNumber(4)); // printed, as PDF/A asks (ISO 19005-2, 6.3.2)
    annotation.put(PdfName.CONTENTS, Runs.utf16(tags.readable(said)));
    annotation.put(PdfName.A, action);
    annotation.put(
        new PdfName("StructParent"),
        new PdfNumber(writer.getStructureTreeRoot().addExistingObject(link.getReference())));
    writer.addAnnotation(annotation);
    kid(link, annotation);
  }

  /** Says which element an entry of the contents stands for (ISO 14289-2, 8.2.5.8). */
  void refer(PdfStructureElement entry, PdfStructureElement target) {
    if (tags.isPdf2()) {
      entry.put(new PdfName("Ref"), new PdfArray(target.getReference()));
    }
  }

  /** PDF/UA-2, 8.8: what leads inside the document leads to an element, not to a place alone. */
  PdfAction goTo(Target target) {
    PdfAction action = new PdfAction();
    action.put(PdfName.S, PdfName.GOTO);
    action.put(PdfName.D, place(writer.getPageReference(target.page()), target.top()));
    if (tags.isPdf2()) {
      action.put(new PdfName("SD"), place(target.element().getReference(), target.top()));
    }
    return action;
  }

  private static PdfArray place(PdfIndirectReference target, float top) {
    PdfArray place = new PdfArray(target);
    place.add(new PdfName("XYZ"));
    place.add(new PdfNumber(0));
    place.add(new PdfNumber(top));
    place.add(new PdfNumber(0));
    return place;
  }

  private void kid(PdfStructureElement link, PdfAnnotation annotation) {
    PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
    reference.put(new PdfName("Obj"), annotation.getIndirectReference());
    reference.put(new PdfName("Pg"), writer.getPageReference(writer.getPageNumber()));
    PdfObject kids = link.get(PdfName.K);
    PdfArray all = kids instanceof PdfArray array ? array : new PdfArray();
    if (kids != null && all.isEmpty()) {
      all.add(kids);
    }
    all.add(reference);
    link.put(PdfName.K, all);
  }
}
