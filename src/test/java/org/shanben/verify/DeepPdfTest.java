package org.shanben.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanben.Brief;
import org.shanben.Converter;
import org.shanben.Source;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Text;
import org.shanben.write.Writer;
import org.shanben.write.epub.EpubWriter;
import org.shanben.write.pdfa.PdfaWriter;
import org.shanben.write.text.TextWriter;

/** Mutants of our own good PDFs: the verifier kills what veraPDF lets pass. */
class DeepPdfTest {

  private static Map<String, byte[]> good;
  private static Map<String, byte[]> tables;

  @BeforeAll
  static void convert() throws Exception {
    good = DeepTest.files(Brief.source("brief-notes.pdf"));
    tables = table();
  }

  private static Map<String, byte[]> table() throws Exception {
    Document brief = Converter.builder().build().collate(Brief.source("brief.txt")).document();
    List<Block> blocks = new java.util.ArrayList<>();
    blocks.add(new Block.Heading(1, Text.of("表")));
    for (int i = 0; i < 4; i++) {
      blocks.add(new Block.Cell(1, i / 2, i % 2, 1, 1, i < 2, Text.of("第" + i + "格")));
    }
    Document document = new Document(brief.source(), brief.metadata(), blocks, List.of(), Map.of());
    Map<String, byte[]> files = new TreeMap<>();
    for (Writer writer : List.of(new EpubWriter(), new PdfaWriter(), new TextWriter(true))) {
      files.put("brief." + writer.extension(), writer.write(document).bytes());
    }
    return files;
  }

  /** A change of one PDF. */
  interface PdfChange {
    void apply(PDDocument pdf) throws IOException;
  }

  private static Arguments pdf(String name, String code, PdfChange change) {
    return Arguments.of(name, code, change);
  }

  private static COSDictionary root(PDDocument pdf) {
    return pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
  }

  private static COSDictionary document(PDDocument pdf) {
    COSBase kids = root(pdf).getDictionaryObject(COSName.K);
    return (COSDictionary) (kids instanceof COSArray array ? array.getObject(0) : kids);
  }

  private static COSDictionary element(PDDocument pdf, String type) {
    return elements(document(pdf), type).findFirst().orElseThrow();
  }

  private static Stream<COSDictionary> elements(COSDictionary parent, String type) {
    COSBase kids = parent.getDictionaryObject(COSName.K);
    Stream<COSBase> all =
        kids instanceof COSArray array
            ? array.toList().stream().map(k -> k instanceof COSObject o ? o.getObject() : k)
            : Stream.<COSBase>ofNullable(kids);
    return all.filter(COSDictionary.class::isInstance)
        .map(COSDictionary.class::cast)
        .filter(kid -> kid.containsKey(COSName.S))
        .flatMap(kid ->
            type.equals(kid.getNameAsString(COSName.S)) ? Stream.of(kid) : elements(kid, type));
  }

  private static void xmp(PDDocument pdf, String regex, String other) throws IOException {
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String text = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    byte[] changed = DeepTest.changed(text, regex, other).getBytes(StandardCharsets.UTF_8);
    metadata.importXMPMetadata(changed);
  }

  static Stream<Arguments> pdfs() {
    return Stream.of(
        pdf("tree without kids", "PDA-001", pdf -> root(pdf).removeItem(COSName.K)),
        pdf("two H1", "EDI-002", pdf -> element(pdf, "H2").setName(COSName.S, "H1")),
        pdf("Document is Part", "PDA-001", pdf -> document(pdf).setName(COSName.S, "Part")),
        pdf(
            "date in XMP",
            "PDA-002",
            pdf -> xmp(pdf, "<xmp:CreateDate>[^<]*", "<xmp:CreateDate>2001-01-01T00:00:00Z")),
        pdf("title without x-default", "PDA-002", pdf -> xmp(pdf, "x-default", "zh-Hant")),
        pdf(
            "no bookmarks",
            "PDA-003",
            pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTLINES)),
        pdf(
            "no page labels",
            "PDA-003",
            pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.PAGE_LABELS)),
        pdf(
            "an element cut off",
            "PDA-001",
            pdf -> {
              COSArray kids = (COSArray) document(pdf).getDictionaryObject(COSName.K);
              kids.remove(3);
            }),
        pdf(
            "reading order",
            "EDI-001",
            pdf -> {
              COSArray kids = (COSArray) document(pdf).getDictionaryObject(COSName.K);
              COSBase third = kids.get(2);
              kids.set(2, kids.get(3));
              kids.set(3, third);
            }),
        pdf("wrong ToUnicode", "EDI-001", pdf -> replaceInStreams(pdf, "beginbf")),
        pdf("text dropped", "EDI-001", pdf -> replaceInStreams(pdf, "Tj")),
        pdf(
            "no language",
            "PDA-002",
            pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG)),
        pdf("title in Info", "PDA-002", pdf -> pdf.getDocumentInformation().setTitle("x")));
  }

  /** Exchanges two characters of a font's table, or takes the first shown string away. */
  private static void replaceInStreams(PDDocument pdf, String what) throws IOException {
    if (what.equals("Tj")) {
      var page = pdf.getPage(0);
      String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
      var stream = new org.apache.pdfbox.pdmodel.common.PDStream(pdf);
      try (var out = stream.createOutputStream()) {
        String dropped = content.replaceFirst("(?s)\\[.*?\\] ?TJ", "[]TJ");
        out.write(dropped.getBytes(StandardCharsets.ISO_8859_1));
      }
      page.setContents(stream);
      return;
    }
    for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
      COSDictionary font = pdf.getPage(0).getResources().getFont(name).getCOSObject();
      var table =
          new org.apache.pdfbox.pdmodel.common.PDStream(font.getCOSStream(COSName.TO_UNICODE));
      String text = new String(table.toByteArray(), StandardCharsets.ISO_8859_1);
      try (var out = table.createOutputStream()) {
        String other = text.replaceAll("<[0-9A-Fa-f]{4}>(?=\\s*\\n|<?\\r?\\n)", "<4E00>");
        out.write(other.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pdfs")
  void aHarmfulPdfIsKilled(String name, String code, PdfChange change) throws Exception {
    Map<String, byte[]> files = new TreeMap<>(good);
    files.put("brief.pdf", changed(pdfOf(good), change));
    assertThat(DeepTest.codes(files)).contains(code);
  }

  @Test
  void aHeaderCellTurnedIntoADataCellIsKilled() throws Exception {
    assertThat(Deep.verify(tables)).isEmpty();
    Map<String, byte[]> files = new TreeMap<>(tables);
    PdfChange change = pdf -> element(pdf, "TH").setName(COSName.S, "TD");
    files.put("brief.pdf", changed(pdfOf(tables), change));
    assertThat(DeepTest.codes(files)).contains("EDI-002");
  }

  @Test
  void privateCharactersInActualTextAreKilled() throws Exception {
    Map<String, byte[]> files =
        DeepTest.files(Source.of("a.txt", "𰻞字".repeat(3).getBytes(StandardCharsets.UTF_8)));
    assertThat(DeepTest.codes(files)).isEmpty();
    PdfChange change =
        pdf -> element(pdf, "H1").setItem(COSName.ACTUAL_TEXT, new COSString("\uE000"));
    files.compute(
        "brief.pdf",
        (key, pdf) -> {
          try {
            return changed(pdf, change);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
    assertThat(DeepTest.codes(files)).contains("EDI-001");
  }

  private static byte[] pdfOf(Map<String, byte[]> files) {
    return java.util.Objects.requireNonNull(files.get("brief.pdf"));
  }

  private static byte[] changed(byte[] bytes, PdfChange change) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      change.apply(pdf);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }
}
