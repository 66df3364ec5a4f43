package org.shanben.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.shanben.Brief;
import org.shanben.Checkers;
import org.shanben.Clreq;
import org.shanben.Converter;
import org.shanben.Editions;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Text;
import org.shanben.write.pdfa.PdfaWriter;
import org.shanben.write.text.TextWriter;

/** Cells of one row stand side by side on the page, in their columns. */
class TableGridTest {

  private static Document table(int rows, int columns, int length) throws Exception {
    Document brief = Converter.builder().build().collate(Brief.source("brief.txt")).document();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, Text.of("表一覽")));
    for (int i = 0; i < rows * columns; i++) {
      boolean tall = i == columns; // the second row's first cell spans two rows
      int row = i / columns;
      if (row == 2 && i % columns == 0) {
        continue;
      }
      String text = row + "列" + i % columns + "欄" + "永".repeat(length);
      int span = tall && rows > 2 ? 2 : 1;
      blocks.add(new Block.Cell(1, row, i % columns, span, 1, row == 0, Text.of(text)));
    }
    blocks.add(new Block.Paragraph(Block.Align.START, Text.of("表後之文。")));
    return new Document(brief.source(), brief.metadata(), blocks, List.of(), Map.of());
  }

  private static Map<String, TextPosition> places(byte[] pdf) throws Exception {
    Map<String, TextPosition> places = new HashMap<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        private final List<TextPosition> last = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition text) {
          last.add(text);
          int n = last.size();
          if (n >= 4 && last.get(n - 1).getUnicode().equals("欄")) {
            String name =
                last.get(n - 4).getUnicode()
                    + last.get(n - 3).getUnicode()
                    + last.get(n - 2).getUnicode()
                    + "欄";
            places.put(name, last.get(n - 4));
          }
        }
      }.getText(document);
    }
    return places;
  }

  private static TextPosition of(Map<String, TextPosition> places, String name) {
    return java.util.Objects.requireNonNull(places.get(name), name);
  }

  @Test
  void cellsOfARowStandBesideEachOther() throws Exception {
    Document document = table(4, 3, 20);
    byte[] pdf = new PdfaWriter().write(document).bytes();
    Map<String, TextPosition> places = places(pdf);
    for (int row = 0; row < 2; row++) {
      assertThat(of(places, row + "列0欄").getY()).isEqualTo(of(places, row + "列2欄").getY());
      assertThat(of(places, row + "列0欄").getX()).isLessThan(of(places, row + "列1欄").getX());
    }
    assertThat(of(places, "0列1欄").getX()).isEqualTo(of(places, "3列1欄").getX());
    assertThat(of(places, "2列1欄").getY()).isGreaterThan(of(places, "1列0欄").getY());
    good(document, pdf);
  }

  private static void good(Document document, byte[] pdf) throws Exception {
    assertThat(Editions.pdf(pdf))
        .isEqualTo(Editions.text(new TextWriter(true).write(document).bytes()));
    assertThat(Checkers.pdf(pdf)).isEmpty();
    assertThat(Clreq.faults(pdf)).isEmpty();
  }

  @Test
  void manyRowsGoOverPages() throws Exception {
    Document document = table(80, 4, 12);
    good(document, new PdfaWriter().write(document).bytes());
  }

  @Test
  void aRowThatNoPageHoldsLosesNothing() throws Exception {
    Document document = table(3, 2, 3_000);
    good(document, new PdfaWriter().write(document).bytes());
  }

  @Test
  void aTableWithTooManyColumnsIsSetCellByCell() throws Exception {
    Document document = table(3, 40, 3);
    good(document, new PdfaWriter().write(document).bytes());
  }
}
