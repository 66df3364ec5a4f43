package org.shanben.write.pdfa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;

/** Makes structure elements: in PDF 2.0 each names its namespace (ISO 32000-2, 14.7.4). */
final class Tags {

  private static final List<String> OLDER = List.of("TOC", "TOCI", "Reference", "BlockQuote");

  private final PdfaLevel level;
  private final PdfStructureElement root;
  private final @Nullable PdfIndirectReference namespace;

  Tags(PdfWriter writer, PdfaLevel level) {
    this.level = level;
    PdfStructureTreeRoot tree = writer.getStructureTreeRoot();
    this.namespace = level.isPdf2() ? namespace(writer, tree) : null;
    this.root = new PdfStructureElement(tree, new PdfName("Document"));
    name(root);
  }

  PdfStructureElement root() {
    return root;
  }

  boolean isPdf2() {
    return level.isPdf2();
  }

  /** Returns a text as readers and lists of this level may show it. */
  String readable(String text) {
    return level.readable(text);
  }

  PdfStructureElement element(PdfStructureElement parent, String role) {
    PdfStructureElement element = new PdfStructureElement(parent, new PdfName(role));
    if (!OLDER.contains(role)) { // PDF 2.0 leaves these to the namespace of 1.7, its default
      name(element);
    }
    return element;
  }

  private void name(PdfStructureElement element) {
    if (namespace != null) {
      element.put(new PdfName("NS"), namespace);
    }
  }

  private static PdfIndirectReference namespace(PdfWriter writer, PdfStructureTreeRoot tree) {
    PdfDictionary namespace = new PdfDictionary(new PdfName("Namespace"));
    namespace.put(new PdfName("NS"), new PdfString("http://iso.org/pdf2/ssn"));
    try {
      PdfIndirectReference reference = writer.addToBody(namespace).getIndirectReference();
      tree.put(new PdfName("Namespaces"), new PdfArray(reference));
      return reference;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
