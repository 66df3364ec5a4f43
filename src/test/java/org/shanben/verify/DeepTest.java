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

/** Mutants of our own good files: the verifier lets the good ones pass and kills every mutant. */
class DeepTest {

  private static Map<String, byte[]> good;

  @BeforeAll
  static void convert() throws Exception {
    good = files(Brief.source("brief-notes.pdf"));
  }

  static Map<String, byte[]> files(Source source) throws Exception {
    Converted converted = Converter.builder().build().convert(source);
    Map<String, byte[]> files = new TreeMap<>();
    converted.outputs().forEach(o -> files.put("brief." + o.extension(), o.bytes()));
    files.put("collation.jsonl", converted.record());
    return files;
  }

  static List<String> codes(Map<String, byte[]> files) {
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

  static String changed(String text, String regex, String other) {
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
