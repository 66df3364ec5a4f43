package org.shanben.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanben.Brief;
import org.shanben.Converter;
import org.shanben.Source;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.model.Block;
import org.shanben.source.Bookmark;

/** What files hold, whatever they are called and however they were made. */
class ReadersTest {

  private static List<String> blocks(String name, byte[] bytes) throws ConversionException {
    return Converter.builder().build().collate(Source.of(name, bytes)).document().blocks().stream()
        .map(Block::text)
        .map(text -> text.chars())
        .toList();
  }

  private static List<String> blocks(String name, String text) throws ConversionException {
    return blocks(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void htmlKeepsItsParagraphsAndPutsNoSpaceIntoChinese() throws Exception {
    String html =
        "<html><body><h1>題目</h1><p>第一行中文\n第二行中文<br/>第三行 with Latin\nwords</p></body></html>";
    assertThat(blocks("a.html", html)).containsExactly("題目", "第一行中文第二行中文第三行 with Latin words");
  }

  @Test
  void aNoteInsideAParagraphDoesNotCutIt() throws Exception {
    String content =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
        <office:body><office:text><text:p>第一段前<text:note text:note-class="footnote">\
        <text:note-citation>1</text:note-citation><text:note-body><text:p>註文</text:p>\
        </text:note-body></text:note>第一段後。</text:p></office:text></office:body>
        </office:document-content>
        """;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write("application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    List<String> blocks = blocks("a.odt", bytes.toByteArray());
    assertThat(blocks.get(0)).startsWith("第一段前").endsWith("第一段後。");
    assertThat(String.join("", blocks)).contains("註文");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"From: a@b.tw\nSubject: c\n\n正文", "#!/bin/sh\n正文", "<?xml version='1.0'?>\n正文"})
  void textIsTextWhateverItBeginsWith(String text) throws Exception {
    assertThat(String.join("", blocks("a.txt", text))).contains("正文");
  }

  @Test
  void charsetsAreFoundWithoutMarksOrLineEnds() throws Exception {
    String text = String.join("", Brief.truth("truth.txt").subList(2, 4));
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "x-windows-950", "GB18030", "UTF-8")) {
      assertThat(blocks("a.txt", text.getBytes(Charset.forName(charset))))
          .as(charset)
          .containsExactly(text);
    }
    assertThat(blocks("stdin", text.getBytes(Charset.forName("x-windows-950"))))
        .containsExactly(text);
  }

  @Test
  void cardsThatSayNothingButTheirNumberLoseNothing() throws Exception {
    assertThat(blocks("a.txt", "Page 1\fPage 2\fPage 3\n"))
        .containsExactly("Page 1", "Page 2", "Page 3");
  }

  /** A form that draws itself three times: 590 bytes that keep a reader busy for ever. */
  @Test
  void aFormThatDrawsItselfEnds() {
    String pdf =
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R\
        /Resources<</Font<</F 6 0 R>>/XObject<</X 5 0 R>>>>>>endobj
        4 0 obj<</Length 38>>stream
        BT /F 9 Tf (text) Tj ET /X Do         \

        endstream endobj
        5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>\
        /Length 18>>stream
        /X Do /X Do /X Do
        endstream endobj
        6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
        trailer<</Root 1 0 R>>
        """;
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(blocks("a.pdf", pdf)).containsExactly("text"));
  }

  @Test
  void anActualTextBringsNoLineEndIntoALine() throws Exception {
    String pdf =
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R\
        /Resources<</Font<</F 6 0 R>>>>>>endobj
        4 0 obj<</Length 80>>stream
        BT /F 9 Tf (a) Tj /Span<</ActualText (\\n)>> BDC (x) Tj EMC (b) Tj ET           \

        endstream endobj
        6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
        trailer<</Root 1 0 R>>
        """;
    assertThat(blocks("a.pdf", pdf)).containsExactly("a b");
  }

  @Test
  void aWrongPasswordIsToldApartFromNone() {
    assertThat(code("brief-locked.pdf", Converter.builder())).isEqualTo(Code.PDF_LOCKED);
    assertThat(code("brief-locked.pdf", Converter.builder().password("wrong")))
        .isEqualTo(Code.PDF_PASSWORD);
  }

  private static Code code(String name, Converter.Builder builder) {
    try {
      builder.build().collate(Brief.source(name));
      throw new AssertionError(name + " was read");
    } catch (ConversionException e) {
      return e.diagnostic().code();
    }
  }

  @Test
  void aDamagedPackageIsDamaged() {
    byte[] docx = Brief.bytes("brief.docx");
    try {
      blocks("a.docx", java.util.Arrays.copyOf(docx, docx.length / 2));
      throw new AssertionError("was read");
    } catch (ConversionException e) {
      assertThat(e.diagnostic().code()).isIn(Code.INPUT_DAMAGED, Code.INPUT_UNSUPPORTED);
    }
  }

  /** An outline that leads back to itself, and an entry that leads nowhere, end like any other. */
  @Test
  void anOutlineIsReadOnceThroughWhereverItLeads() throws Exception {
    PDDocument pdf = new PDDocument();
    PDPage page = new PDPage();
    pdf.addPage(page);
    PDDocumentOutline outline = new PDDocumentOutline();
    pdf.getDocumentCatalog().setDocumentOutline(outline);
    PDOutlineItem chapter = new PDOutlineItem();
    chapter.setTitle("第一章 緒論");
    chapter.setDestination(page);
    PDOutlineItem nowhere = new PDOutlineItem();
    nowhere.setTitle("無處");
    outline.addLast(chapter);
    outline.addLast(nowhere);
    PDOutlineItem section = new PDOutlineItem();
    section.setTitle("第一節 背景");
    section.setDestination(page);
    chapter.addLast(section);
    section.getCOSObject().setItem(COSName.NEXT, section.getCOSObject());
    section.getCOSObject().setItem(COSName.FIRST, chapter.getCOSObject());
    assertThat(Bookmarks.of(pdf))
        .containsExactly(new Bookmark(1, 1, "第一章 緒論"), new Bookmark(1, 2, "第一節 背景"));
    pdf.close();
  }
}
