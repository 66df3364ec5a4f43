package org.shanben.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanben.Brief;
import org.shanben.Checkers;
import org.shanben.Clreq;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Editions;
import org.shanben.Format;
import org.shanben.Source;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.font.FontChain;
import org.shanben.font.Subset;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Text;
import org.shanben.write.epub.EpubWriter;
import org.shanben.write.pdfa.PdfaLevel;
import org.shanben.write.pdfa.PdfaWriter;
import org.shanben.write.text.TextWriter;

/** Characters that other writers lose or exchange: the same in all three editions. */
class RareCharactersTest {

  private static final String ALL =
      "\u4E00\u2F00 \u2022\u2027 \u2026\u22EF 𠮷野家𡃁 葛\uDB40\uDD00城 e\u0301te\u0301 "
          + "Привет ㄅㄆㄇˇ\u3000全形空格 😀 f\u200Bi \u00A0 \u2011 \u00AD ﬁ Å\u212B";

  private static Document document(String text) throws Exception {
    Document brief = Converter.builder().build().collate(Brief.source("brief.txt")).document();
    List<Block> blocks =
        List.of(
            new Block.Heading(1, Text.of(text)),
            new Block.Paragraph(Block.Align.START, Text.of(text.repeat(3))),
            new Block.Note("note-1", "1", Text.of(text)));
    return new Document(brief.source(), brief.metadata(), blocks, List.of(), Map.of());
  }

  private static void same(Document document) {
    List<String> text = Editions.text(new TextWriter(true).write(document).bytes());
    assertThat(Editions.epub(new EpubWriter().write(document).bytes())).isEqualTo(text);
    for (PdfaLevel level : PdfaLevel.values()) {
      byte[] pdf = new PdfaWriter(level, List.of()).write(document).bytes();
      assertThat(Editions.pdf(pdf)).as(level.label()).isEqualTo(text);
    }
  }

  @Test
  void allTogether() throws Exception {
    Document document = document(ALL);
    same(document);
    Written pdf = new PdfaWriter().write(document);
    assertThat(pdf.findings()).extracting(Diagnostic::code).containsOnly(Code.FONT_MISSING);
    assertThat(pdf.findings())
        .extracting(finding -> finding.arguments().get(0))
        .contains("1F600")
        .doesNotContain("4E00", "2F00", "211A1", "3000");
    assertThat(Clreq.faults(pdf.bytes())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PdfaLevel.class)
  void keepsTheStandards(PdfaLevel level) throws Exception {
    byte[] pdf = new PdfaWriter(level, List.of()).write(document(ALL + "\uE000")).bytes();
    List<String> broken = Checkers.pdf(pdf, level);
    // An F file without a file to carry is none: the converter always gives it three.
    assertThat(broken).filteredOn(rule -> !rule.contains("EmbeddedFiles")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u4E00\u2F00",
        "\uF977\u4EAE",
        "\u2F00\u4E00",
        "…⋯",
        "••‧‧",
        "a ‘‘Docket No.’’ b “x” it’s",
        "\uE000\uF8FF",
        "〓😀",
        "́a"
      })
  void alone(String text) throws Exception {
    same(document(text + "字"));
  }

  /** A font of one's own, here with one character of them all, fills the gap. */
  @Test
  void anotherFontShowsWhatOursLack(@TempDir Path folder) throws Exception {
    byte[] bytes = "𠮷野家之名甚古。".repeat(4).getBytes(StandardCharsets.UTF_8);
    Source source = Source.of("a.txt", bytes);
    List<Diagnostic> before = Converter.builder().build().convert(source).findings();
    assertThat(before).extracting(Diagnostic::code).contains(Code.FONT_MISSING);
    Files.write(folder.resolve("own.ttf"), own());
    Files.writeString(folder.resolve("broken.ttf"), "no font");
    Converted converted = Converter.builder().fonts(folder).build().convert(source);
    assertThat(converted.findings()).extracting(Diagnostic::code).doesNotContain(Code.FONT_MISSING);
    byte[] pdf = Editions.of(converted, Format.PDF);
    assertThat(Editions.pdf(pdf)).isEqualTo(Editions.text(Editions.of(converted, Format.TXT)));
    assertThat(Checkers.pdf(pdf)).isEmpty();
  }

  /** Our own font, with 〓 at the place of the rare character. */
  private static byte[] own() {
    return Subset.of(FontChain.bundled().body().get(0), List.of(0x20BB7), 0x3013, List.of());
  }

  @Test
  void aFolderWithoutFontsIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> Converter.builder().fonts(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no TrueType font");
  }

  /** WCAG 3.1.2; ISO 14289-1, 7.2. */
  @Test
  void foreignRunsSayTheirLanguageInBothEditions() throws Exception {
    Document document = document("依據 the Rule of Law in China 一文，感謝ありがとう");
    same(document);
    byte[] epub = new EpubWriter().write(document).bytes();
    assertThat(Checkers.epub(epub)).isEmpty();
    String section =
        new String(
            java.util.Objects.requireNonNull(Editions.unzip(epub).get("EPUB/text/s-0001.xhtml")),
            StandardCharsets.UTF_8);
    assertThat(section)
        .contains("<span lang=\"en\" xml:lang=\"en\">the Rule of Law in China</span>")
        .contains("<span lang=\"ja\" xml:lang=\"ja\">ありがとう</span>");
    byte[] pdf = new PdfaWriter().write(document).bytes();
    assertThat(Checkers.pdf(pdf)).isEmpty();
    try (var file = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      byte[] content = file.getPage(0).getContents().readAllBytes();
      assertThat(new String(content, StandardCharsets.ISO_8859_1))
          .contains("/Lang(en)")
          .contains("/Lang(ja)");
    }
  }

  /** Simplified characters have fonts of their own, in documents of either script. */
  @ParameterizedTest
  @ValueSource(strings = {"应用程序的设计与实现，请参阅网络资料。", "臺灣的應用程式，又稱应用程序，見於對岸文獻。"})
  void simplifiedCharactersAreShown(String text) throws Exception {
    byte[] bytes = text.repeat(4).getBytes(StandardCharsets.UTF_8);
    Converted converted = Converter.builder().build().convert(Source.of("a.txt", bytes));
    assertThat(converted.findings()).extracting(Diagnostic::code).doesNotContain(Code.FONT_MISSING);
    assertThat(Checkers.pdf(Editions.of(converted, Format.PDF))).isEmpty();
  }
}
