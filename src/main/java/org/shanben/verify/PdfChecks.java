package org.shanben.verify;

import java.util.ArrayList;
import java.util.List;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.read.TaggedPdf;
import org.w3c.dom.Element;

/** What veraPDF lets pass: a tree that is cut off, metadata that contradict each other. */
final class PdfChecks {

  private final String file;
  private final TaggedPdf pdf;
  private final List<Diagnostic> faults = new ArrayList<>();

  private PdfChecks(String file, TaggedPdf pdf) {
    this.file = file;
    this.pdf = pdf;
  }

  /** Returns the faults of one PDF. */
  static List<Diagnostic> of(String file, TaggedPdf pdf) {
    PdfChecks checks = new PdfChecks(file, pdf);
    checks.tree();
    checks.metadata();
    checks.navigation();
    pdf.fonts().forEach(font -> checks.fault(Code.PDFA_FONT, font));
    return checks.faults;
  }

  private void fault(Code code, Object what) {
    faults.add(Diagnostic.of(code, file, what));
  }

  private void tree() {
    if (!pdf.unreached().isEmpty()) {
      fault(Code.PDFA_STRUCTURE, "content " + pdf.unreached().get(0) + " is not in the tree");
    }
    if (!pdf.missing().isEmpty()) {
      fault(Code.PDFA_STRUCTURE, "content " + pdf.missing().get(0) + " is on no page");
    }
    if (pdf.blocks().isEmpty()) {
      fault(Code.PDFA_STRUCTURE, "it is empty");
    }
    if (pdf.blocks().stream().anyMatch(block -> !block.path().startsWith("Document/"))) {
      fault(Code.PDFA_STRUCTURE, "its root is no Document");
    }
  }

  private void metadata() {
    Element xmp = Dom.parse(pdf.metadata());
    if (xmp == null) {
      fault(Code.PDFA_METADATA, "XMP");
      return;
    }
    List<Element> titles =
        Dom.all(xmp, "title").stream().flatMap(title -> Dom.all(title, "li").stream()).toList();
    boolean said =
        titles.stream()
            .anyMatch(title ->
                Dom.attribute(title, "xml:lang").equals("x-default")
                    && (pdf.title().isEmpty() || Dom.text(title).equals(pdf.title())));
    if (!said) {
      fault(Code.PDFA_METADATA, "dc:title");
    }
    String date = Dom.all(xmp, "CreateDate").stream().map(Dom::text).findFirst().orElse("");
    if (!pdf.created().isEmpty() && !pdf.created().equals(date)) {
      fault(Code.PDFA_METADATA, "xmp:CreateDate " + date + ", CreationDate " + pdf.created());
    }
    List<String> languages =
        Dom.all(xmp, "language").stream().map(Dom::text).map(String::strip).toList();
    if (pdf.language().isEmpty() || !languages.contains(pdf.language())) {
      fault(Code.PDFA_METADATA, "language");
    }
  }

  private void navigation() {
    List<String> headings =
        pdf.blocks().stream()
            .filter(block -> block.path().matches("Document/H[1-6]"))
            .map(TaggedPdf.Block::text)
            .toList();
    List<String> readable = headings.stream().map(h -> h.replaceAll("\\p{Co}", "〓")).toList();
    if (!pdf.outlines().equals(headings) && !pdf.outlines().equals(readable)) {
      fault(Code.PDFA_NAVIGATION, pdf.outlines().size() + " and " + headings.size());
    }
    if (!pdf.labelled()) {
      fault(Code.PDFA_NAVIGATION, "PageLabels");
    }
  }
}
