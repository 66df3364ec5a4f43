package org.shanben.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.shanben.Brief;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Editions;
import org.shanben.Source;
import org.shanben.diag.Diagnostic;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Text;
import org.shanben.write.Writer;
import org.shanben.write.epub.EpubWriter;
import org.shanben.write.pdfa.PdfaWriter;
import org.shanben.write.text.TextWriter;

/** Mutants of our own good files: the verifier lets the good ones pass and kills every mutant. */
class DeepTest {

  private static Map<String, byte[]> good;
  private static Map<String, byte[]> tables;

  @BeforeAll
  static void convert() throws Exception {
    good = files(Brief.source("brief-notes.pdf"));
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

  private static Map<String, byte[]> files(Source source) throws Exception {
    Converted converted = Converter.builder().build().convert(source);
    Map<String, byte[]> files = new TreeMap<>();
    converted.outputs().forEach(o -> files.put("brief." + o.extension(), o.bytes()));
    files.put("collation.jsonl", converted.record());
    return files;
  }

  private static List<String> codes(Map<String, byte[]> files) {
    return Deep.verify(files).stream().map(Diagnostic::code).map(code -> code.id()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.pdf", "brief.txt", "brief-columns.pdf", "brief.docx"})
  void goodEditionsPass(String name) throws Exception {
    assertThat(Deep.verify(files(Brief.source(name)))).isEmpty();
    assertThat(Deep.verify(good)).isEmpty();
  }

  /** Edits the book's files, in their order; a name that ends in a slash means all below it. */
  private static byte[] book(byte[] epub, BiFunction<String, String, String> edit) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Editions.unzip(epub)
        .forEach((name, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          files.put(name, edit.apply(name, text).getBytes(StandardCharsets.UTF_8));
        });
    return zip(files, ZipEntry.STORED, new byte[0]);
  }

  private static byte[] zip(Map<String, byte[]> files, int method, byte[] extra) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        if (file.getKey().equals("mimetype") && method == ZipEntry.STORED) {
          CRC32 crc = new CRC32();
          crc.update(file.getValue());
          entry.setMethod(method);
          entry.setSize(file.getValue().length);
          entry.setCrc(crc.getValue());
          if (extra.length > 0) {
            entry.setExtra(extra);
          }
        }
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static UnaryOperator<byte[]> in(String file, String regex, String other) {
    return epub ->
        book(epub, (name, text) -> name.endsWith(file) ? changed(text, regex, other) : text);
  }

  private static UnaryOperator<byte[]> all(String regex, String other) {
    return epub ->
        book(epub, (name, text) -> name.contains("/text/") ? text.replaceAll(regex, other) : text);
  }

  private static String changed(String text, String regex, String other) {
    String result = text.replaceFirst("(?s)" + regex, other);
    assertThat(result).as("the mutant differs from the good file").isNotEqualTo(text);
    return result;
  }

  private static Map<String, byte[]> order(byte[] epub) {
    Map<String, byte[]> files = Editions.unzip(epub);
    byte[] mimetype = files.remove("mimetype");
    files.put("mimetype", mimetype);
    return files;
  }

  private static byte[] mimetype(byte[] epub, String content) {
    Map<String, byte[]> files = Editions.unzip(epub);
    files.put("mimetype", content.getBytes(StandardCharsets.UTF_8));
    return zip(files, ZipEntry.STORED, new byte[0]);
  }

  private static Arguments mutant(String name, String code, UnaryOperator<byte[]> change) {
    return Arguments.of(name, code, change);
  }

  static Stream<Arguments> books() {
    byte[] extra = {0x55, 0x78, 1, 0, 0};
    return Stream.of(
        mutant(
            "mimetype deflated",
            "EPB-001",
            epub -> zip(Editions.unzip(epub), ZipEntry.DEFLATED, new byte[0])),
        mutant(
            "mimetype not first",
            "EPB-001",
            epub -> zip(order(epub), ZipEntry.STORED, new byte[0])),
        mutant("newline in it", "EPB-001", epub -> mimetype(epub, "application/epub+zip\n")),
        mutant("extra field", "EPB-001", epub -> zip(Editions.unzip(epub), ZipEntry.STORED, extra)),
        mutant(
            "no schema.org metadata",
            "EPB-003",
            epub ->
                book(epub, (name, text) -> text.replaceAll("<meta property=\"schema:.*\n", ""))),
        mutant(
            "wrong conformsTo",
            "EPB-004",
            in(
                "opf",
                "</metadata>",
                "<meta property=\"dcterms:conformsTo\">EPUB Accessibility 1.1 - wcag 2.2 level AA</meta></metadata>")),
        mutant("bad language", "EPB-005", in("opf", "(<dc:language>)[^<]*", "$1chinese_tw")),
        mutant(
            "no lang on html",
            "EPB-005",
            in("s-0002.xhtml", " lang=\"[^\"]*\" xml:lang=\"[^\"]*\"", "")),
        mutant("control character", "EPB-002", in("s-0002.xhtml", "俄羅斯", "俄\u000B羅斯")),
        mutant("C1 control", "EPB-006", in("s-0002.xhtml", "俄羅斯", "俄\u0085羅斯")),
        mutant("private character", "EDI-001", in("s-0002.xhtml", "俄羅斯", "俄\uE000羅斯")),
        mutant("radical", "EDI-001", in("s-0002.xhtml", "(<p>.*?)一", "$1\u2F00")),
        mutant("marker without label", "EPB-007", all(" aria-label=\"2\"", "")),
        mutant("marker without role", "EPB-007", all(" role=\"doc-pagebreak\"", "")),
        mutant(
            "no page list",
            "EPB-008",
            in("nav.xhtml", "<nav epub:type=\"page-list\".*?</nav>", "")),
        mutant(
            "page list out of order",
            "EPB-008",
            in("nav.xhtml", "(<li><a href=\"[^\"]*#pg-1\">1</a></li>\n)(<li>.*?</li>\n)", "$2$1")),
        mutant(
            "no page source",
            "EPB-003",
            in("opf", "<meta property=\"pageBreakSource\".*?</meta>", "")),
        mutant("level skipped", "EPB-009", in("s-0002.xhtml", "<h2 (.*?)</h2>", "<h3 $1</h3>")),
        mutant(
            "picture without alt",
            "EPB-010",
            in("s-0002.xhtml", "</section>", "<img src=\"../x.png\"/></section>")),
        mutant(
            "no dcterms:modified",
            "EPB-003",
            in("opf", "<meta property=\"dcterms:modified\".*?</meta>", "")),
        mutant(
            "printPageNumbers", "EPB-012", in("opf", ">pageBreakMarkers<", ">printPageNumbers<")),
        mutant(
            "cover unnamed",
            "EPB-013",
            in(
                "opf",
                "</manifest>",
                "<item id=\"c\" href=\"images/cover.png\" media-type=\"image/png\"/></manifest>")),
        mutant(
            "right to left, horizontal",
            "EPB-011",
            in("opf", "<spine>", "<spine page-progression-direction=\"rtl\">")),
        mutant("link to nowhere", "EPB-014", in("nav.xhtml", "#b-4", "#b-400")),
        mutant(
            "sections swapped",
            "EDI-001",
            in("opf", "(<itemref idref=\"s-2\"/>)\n(<itemref idref=\"s-3\"/>)", "$2$1")),
        mutant("one character lost", "EDI-001", in("s-0003.xhtml", "(<p>.*?)俄", "$1")),
        mutant(
            "page marker moved",
            "EDI-003",
            in("s-0003.xhtml", "(<span epub:type=\"pagebreak\"[^>]*></span>)(.)", "$2$1")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("books")
  void aHarmfulBookIsKilled(String name, String code, UnaryOperator<byte[]> change) {
    Map<String, byte[]> files = new TreeMap<>(good);
    files.compute("brief.epub", (key, epub) -> change.apply(epub));
    assertThat(codes(files)).contains(code);
  }

  @Test
  void aHarmlessMutantLives() {
    Map<String, byte[]> files = new TreeMap<>(good);
    files.compute(
        "brief.epub",
        (key, epub) -> in("s-0002.xhtml", " aria-labelledby=\"[^\"]*\"", "").apply(epub));
    assertThat(codes(files)).isEmpty();
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
    byte[] changed = changed(text, regex, other).getBytes(StandardCharsets.UTF_8);
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
    assertThat(codes(files)).contains(code);
  }

  @Test
  void aHeaderCellTurnedIntoADataCellIsKilled() throws Exception {
    assertThat(Deep.verify(tables)).isEmpty();
    Map<String, byte[]> files = new TreeMap<>(tables);
    PdfChange change = pdf -> element(pdf, "TH").setName(COSName.S, "TD");
    files.put("brief.pdf", changed(pdfOf(tables), change));
    assertThat(codes(files)).contains("EDI-002");
  }

  @Test
  void privateCharactersInActualTextAreKilled() throws Exception {
    Map<String, byte[]> files =
        files(Source.of("a.txt", "𰻞字".repeat(3).getBytes(StandardCharsets.UTF_8)));
    assertThat(codes(files)).isEmpty();
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
    assertThat(codes(files)).contains("EDI-001");
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

  @Test
  void theRecordBelongsToTheText() {
    Map<String, byte[]> files = new TreeMap<>(good);
    String record =
        new String(
            java.util.Objects.requireNonNull(good.get("collation.jsonl")), StandardCharsets.UTF_8);
    files.put(
        "collation.jsonl", record.replaceFirst("俄羅斯", "俄国斯").getBytes(StandardCharsets.UTF_8));
    assertThat(codes(files)).contains("COL-002");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.epub", "brief.pdf", "brief.txt", "collation.jsonl"})
  void garbageIsAFaultAndNoCrash(String name) {
    Map<String, byte[]> files = new TreeMap<>(good);
    files.put(name, "PK\u0003\u0004 garbage".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(codes(files)).isNotEmpty();
    byte[] bytes = java.util.Objects.requireNonNull(good.get(name));
    for (int length : new int[] {0, 1, 30, 100, bytes.length / 2}) {
      files.put(name, java.util.Arrays.copyOf(bytes, length));
      assertThat(codes(files)).as("cut to " + length).isNotEmpty();
    }
  }

  @Test
  void deepNestingIsAFault() {
    Map<String, byte[]> files = new TreeMap<>(good);
    files.compute(
        "brief.epub",
        (key, epub) -> in("s-0002.xhtml", "<p>", "<p>" + "<i>".repeat(100_000)).apply(epub));
    assertThat(codes(files)).contains("EPB-002");
  }

  @Test
  void theFolderIsFound(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
    for (Map.Entry<String, byte[]> file : good.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    assertThat(Deep.verify(folder)).isEmpty();
  }
}
