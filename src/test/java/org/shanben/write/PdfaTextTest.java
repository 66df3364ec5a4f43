package org.shanben.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.shanben.Brief;
import org.shanben.Checkers;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Editions;
import org.shanben.Format;
import org.shanben.Source;
import org.shanben.diag.Code;
import org.shanben.unicode.Cjk;

/** What the PDF/A gives back, where validators are silent. */
class PdfaTextTest {

  private static Converted convert(String text) throws Exception {
    return Converter.builder()
        .build()
        .convert(Source.of("text.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void hasOneText(Converted converted) throws Exception {
    List<String> text = Editions.text(Editions.of(converted, Format.TXT));
    assertThat(Editions.epub(Editions.of(converted, Format.EPUB))).isEqualTo(text);
    assertThat(Editions.pdf(Editions.of(converted, Format.PDF))).isEqualTo(text);
    assertThat(Checkers.pdf(Editions.of(converted, Format.PDF))).isEmpty();
    assertThat(Checkers.epub(Editions.of(converted, Format.EPUB))).isEmpty();
  }

  @Test
  void oneGlyphForTwoCharactersGivesBothBack() throws Exception {
    hasOneText(convert("甲•乙‧丙 –‒ …⋯ 〈〉〈 ～〜 A\u00A0B 一、二。\n\n第二段。\n"));
  }

  @Test
  void aCharacterThatNoFontHasIsNotLost() throws Exception {
    Converted converted = convert("姓氏𪚥與\uE123與葛\uDB40\uDD00城。\n");
    assertThat(converted.findings())
        .extracting(finding -> finding.code())
        .contains(Code.FONT_MISSING);
    hasOneText(converted);
  }

  @Test
  void rareCharactersAreTheSameInAllEditions() throws Exception {
    hasOneText(
        convert(
            "𠮷野家 ⻝ 食 café e\u0301 Привет ㄅㄆㄇ ｱｲｳ ①②㈱ ½ Å soft\u00ADhyphen\u3000全形 100％ 😀 한국어 ไทย\n"));
  }

  @Test
  void proseThatLooksLikeMarkupIsToldApart() throws Exception {
    Converted converted =
        convert(
            "題目\n\n# 不是標題，是內文。\n\n[^1]: 也不是註，[^2]也不是。\n\n\\# 連反斜線也是內文，這一段寫得特別長，好讓每一行都不一樣長，看得出沒有人折過行。\n");
    hasOneText(converted);
    assertThat(Editions.text(Editions.of(converted, Format.TXT)))
        .contains("# 不是標題，是內文。", "\\# 連反斜線也是內文，這一段寫得特別長，好讓每一行都不一樣長，看得出沒有人折過行。");
  }

  @Test
  void xmpAndInformationDictionaryAgree() throws Exception {
    byte[] pdf =
        Editions.of(Converter.builder().build().convert(Brief.source("brief.pdf")), Format.PDF);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDDocumentInformation info = document.getDocumentInformation();
      String xmp =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp)
          .contains("<rdf:li xml:lang=\"x-default\">" + info.getTitle() + "</rdf:li>")
          .contains("<rdf:li>" + info.getAuthor() + "</rdf:li>")
          .contains("<xmp:CreateDate>2023-01-01T00:00:00Z</xmp:CreateDate>")
          .contains("<pdf:Producer>" + info.getProducer() + "</pdf:Producer>");
      assertThat(info.getCreationDate().toInstant()).hasToString("2023-01-01T00:00:00Z");
      assertThat(info.getModificationDate()).isEqualTo(info.getCreationDate());
    }
  }

  @Test
  void bookmarksAreTheHeadings() throws Exception {
    byte[] pdf =
        Editions.of(Converter.builder().build().convert(Brief.source("brief.pdf")), Format.PDF);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem title : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(title.getTitle());
        title.children().forEach(section -> titles.add("> " + section.getTitle()));
      }
      assertThat(titles)
          .startsWith("六、近期中俄關係發展及對區域安全影響簡析", "> （一）前言")
          .endsWith("> （五）結語")
          .hasSize(6);
    }
  }

  @Test
  void noLineBeginsWithACloserOrEndsWithAnOpener() throws Exception {
    byte[] pdf =
        Editions.of(
            Converter.builder().build().convert(Brief.source("brief-notes.pdf")), Format.PDF);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (String line : new PDFTextStripper().getText(document).split("\\R")) {
        if (!line.isBlank()) {
          assertThat(Cjk.isNoStart(line.strip().codePointAt(0))).as(line).isFalse();
          assertThat(Cjk.isNoEnd(line.strip().codePointBefore(line.strip().length())))
              .as(line)
              .isFalse();
        }
      }
    }
  }
}
