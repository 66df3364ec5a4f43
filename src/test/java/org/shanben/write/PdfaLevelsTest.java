package org.shanben.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shanben.Brief;
import org.shanben.Checkers;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Editions;
import org.shanben.Format;
import org.shanben.Source;
import org.shanben.write.pdfa.Attachment;
import org.shanben.write.pdfa.PdfaLevel;
import org.shanben.write.pdfa.PdfaWriter;

/** Each level keeps its standards, has the same text, and carries what it shall. */
class PdfaLevelsTest {

  private static Converted convert(PdfaLevel level) throws Exception {
    Source source = Brief.source("brief-notes.pdf");
    return Converter.builder().pdfa(level).build().convert(source);
  }

  @ParameterizedTest
  @EnumSource(PdfaLevel.class)
  void keepsItsStandards(PdfaLevel level) throws Exception {
    byte[] pdf = Editions.of(convert(level), Format.PDF);
    assertThat(Checkers.pdf(pdf, level)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PdfaLevel.class)
  void hasTheSameTextAndTheSameBytesTwice(PdfaLevel level) throws Exception {
    Converted converted = convert(level);
    byte[] pdf = Editions.of(converted, Format.PDF);
    assertThat(Editions.pdf(pdf)).isEqualTo(Editions.text(Editions.of(converted, Format.TXT)));
    assertThat(pdf).isEqualTo(Editions.of(convert(level), Format.PDF));
  }

  @ParameterizedTest
  @EnumSource(
      value = PdfaLevel.class,
      names = {"A3", "A4"})
  void carriesSourceTextAndRecord(PdfaLevel level) throws Exception {
    Converted converted = convert(level);
    try (PDDocument pdf = Loader.loadPDF(Editions.of(converted, Format.PDF))) {
      var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog()).getEmbeddedFiles();
      Map<String, PDComplexFileSpecification> files = new TreeMap<>(names.getNames());
      assertThat(files).containsOnlyKeys("brief-notes.pdf", "brief-notes.txt", "collation.jsonl");
      assertThat(content(files, "brief-notes.pdf"))
          .hasSize((int) converted.document().source().size());
      assertThat(content(files, "brief-notes.txt")).isEqualTo(Editions.of(converted, Format.TXT));
      assertThat(content(files, "collation.jsonl")).isEqualTo(converted.record());
      COSArray associated =
          pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
      List<String> relations =
          java.util.stream.IntStream.range(0, associated.size())
              .mapToObj(i -> (COSDictionary) associated.getObject(i))
              .map(file -> file.getNameAsString("AFRelationship"))
              .toList();
      assertThat(relations).containsExactly("Source", "Alternative", "Supplement");
    }
  }

  @Test
  void theFirstLevelCarriesNothing() {
    List<Attachment> files = List.of(new Attachment("a", "text/plain", "Data", "", new byte[1]));
    assertThatThrownBy(() -> new PdfaWriter(PdfaLevel.A2, files))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Five marks lead to five notes, and these back. */
  @ParameterizedTest
  @EnumSource(PdfaLevel.class)
  void notesAreLinkedBothWays(PdfaLevel level) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(Editions.of(convert(level), Format.PDF))) {
      List<String> links = new java.util.ArrayList<>();
      for (var page : pdf.getPages()) {
        for (var annotation : page.getAnnotations()) {
          links.add(annotation.getContents());
        }
      }
      assertThat(links)
          .containsExactlyInAnyOrder(
              "↓ 1", "↓ 2", "↓ 3", "↓ 4", "↓ 5", "↑ 1", "↑ 2", "↑ 3", "↑ 4", "↑ 5");
    }
  }

  /** Beyond ten pages a table of contents stands first, numbered by itself. */
  @ParameterizedTest
  @EnumSource(PdfaLevel.class)
  void longDocumentsHaveContents(PdfaLevel level) throws Exception {
    StringBuilder text = new StringBuilder("年度報告\n\n");
    for (int i = 1; i <= 40; i++) {
      text.append("第").append(i).append("章　各項業務之推動情形\n\n");
      text.append("本年度各項業務均依計畫推動，成果良好。".repeat(12 + i % 5)).append("\n\n");
    }
    byte[] bytes = text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Converted converted =
        Converter.builder().pdfa(level).build().convert(Source.of("a.txt", bytes));
    byte[] file = Editions.of(converted, Format.PDF);
    assertThat(Checkers.pdf(file, level)).isEmpty();
    assertThat(Editions.pdf(file)).isEqualTo(Editions.text(Editions.of(converted, Format.TXT)));
    try (PDDocument pdf = Loader.loadPDF(file)) {
      String[] labels = pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      assertThat(labels[0]).isEqualTo("i");
      assertThat(java.util.Arrays.asList(labels)).contains("ii", "1", "2");
      assertThat(pdf.getPage(0).getAnnotations()).hasSizeGreaterThan(20);
    }
  }

  private static byte[] content(Map<String, PDComplexFileSpecification> files, String name)
      throws java.io.IOException {
    return java.util.Objects.requireNonNull(files.get(name)).getEmbeddedFile().toByteArray();
  }
}
