package org.shanben.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanben.Brief;
import org.shanben.Checkers;
import org.shanben.Clreq;
import org.shanben.Converter;
import org.shanben.Editions;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
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
      strings = {"\u4E00\u2F00", "\u2F00\u4E00", "…⋯", "••‧‧", "\uE000\uF8FF", "〓😀", "́a"})
  void alone(String text) throws Exception {
    same(document(text + "字"));
  }
}
