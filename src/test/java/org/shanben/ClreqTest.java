package org.shanben;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanben.diag.ConversionException;

/** Our own pages against CLREQ, and the checker against lines that break it. */
class ClreqTest {

  private static byte[] pdf(Source source) throws ConversionException {
    Converter converter = Converter.builder().to(Format.PDF).build();
    return converter.convert(source).outputs().get(0).bytes();
  }

  private static byte[] pdf(String text) throws ConversionException {
    return pdf(Source.of("text.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.pdf", "brief.docx", "brief-notes.pdf", "brief-columns.pdf"})
  void theBriefIsSetWithoutAFault(String name) throws Exception {
    assertThat(Clreq.faults(pdf(Brief.source(name)))).isEmpty();
  }

  /** Every phase of the measure: the same marks arrive at each place of a line. */
  @ParameterizedTest
  @CsvSource({
    "「甲乙」，（丙丁）。《戊己》、",
    "今年——他說……好；",
    "於2023年10月成長30%，計NT$500元；",
    "他說：「『不』！」「何也？」",
    "Vladimir Putin（普丁）訪華，",
    "一九四九‧十‧一，"
  })
  void marksAtEveryPlaceOfALine(String piece) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 40; i++) {
      text.append("永".repeat(i)).append(piece.repeat(6)).append("。\n");
    }
    assertThat(Clreq.faults(pdf(text.toString()))).isEmpty();
  }

  private static List<List<Clreq.Glyph>> lines(double left, double width, String... texts) {
    List<List<Clreq.Glyph>> lines = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      List<Clreq.Glyph> line = new ArrayList<>();
      double x = i == 0 ? left : 69.5;
      for (String c : texts[i].split("")) {
        double advance = c.codePointAt(0) < 0x80 ? width / 2 : width;
        line.add(new Clreq.Glyph(c, x, x + advance, 100 - 20 * i, 12));
        x += advance;
      }
      lines.add(line);
    }
    return lines;
  }

  private static final String FULL = "永".repeat(36);

  @ParameterizedTest
  @CsvSource({
    "93.5, 12, 永, ，永永永, begins with ，",
    "93.5, 12, （, 永永永, ends with （",
    "93.5, 12, 2, 年永永, parted",
    "93.5, 12, 永, 永。, orphan",
    "69.5, 12, 永永, 永永永, no indent",
    "93.5, 11, 永, 永永永, short of the margin",
    "93.5, 13, 永, 永永永, beyond the margin",
    "93.5, 12, 永, 永永1永, no gap",
    "93.5, 12, 永, 永永」（永, white between"
  })
  void theCheckerSees(double left, double width, String last, String next, String fault) {
    String first = FULL.substring(last.length() == 1 ? 1 : 2) + last;
    assertThat(Clreq.faults(lines(left, width, first, next), true))
        .anyMatch(found -> found.contains(fault));
  }

  @Test
  void theCheckerLetsAGoodParagraphPass() {
    assertThat(Clreq.faults(lines(93.5, 12, FULL, "永永永。"), true)).isEmpty();
  }
}
