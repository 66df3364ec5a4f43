package org.shanben.read;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.shanben.Converter;
import org.shanben.Source;
import org.shanben.diag.ConversionException;

/** Small files that ask for much. */
class LimitsTest {

  private static final Limits SMALL = new Limits(3, 1 << 20);

  private static void fails(PDDocument pdf, String code) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    pdf.close();
    Converter converter = Converter.builder().limits(SMALL).build();
    assertThatThrownBy(() -> converter.convert(Source.of("poison.pdf", out.toByteArray())))
        .isInstanceOf(ConversionException.class)
        .hasMessageContaining(code);
  }

  @Test
  void manyPages() throws IOException {
    PDDocument pdf = new PDDocument();
    for (int i = 0; i < 4; i++) {
      pdf.addPage(new PDPage());
    }
    fails(pdf, "LIM-005");
  }

  @Test
  void aBomb() throws IOException {
    PDDocument pdf = new PDDocument();
    PDPage page = new PDPage();
    PDStream stream = new PDStream(pdf);
    try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
      content.write(new byte[(1 << 20) + 1]);
    }
    page.setContents(stream);
    pdf.addPage(page);
    fails(pdf, "LIM-008");
  }

  /** A matrix of absurd numbers draws rules to infinity; such a page ends like any other. */
  @Test
  void rulesWithoutEnd() throws Exception {
    PDDocument pdf = new PDDocument();
    PDPage page = new PDPage();
    PDStream stream = new PDStream(pdf);
    String absurd = "3" + "0".repeat(38) + ".0";
    try (OutputStream content = stream.createOutputStream()) {
      content.write(
          ("q "
                  + absurd
                  + " 0 0 1 0 0 cm 0 100 m "
                  + absurd
                  + " 100 l S Q "
                  + "72 150 m 500 150 l S 72 200 m 500 200 l S 72 250 m 500 250 l S")
              .getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(stream);
    pdf.addPage(page);
    fails(pdf, "PDF-009");
  }

  /** Forms that draw the next one ten times each: ten to the tenth in two kilobytes. */
  @Test
  void aFanOfForms() throws IOException {
    PDDocument pdf = new PDDocument();
    PDFormXObject next = form(pdf, "BT ET");
    for (int i = 0; i < 10; i++) {
      PDFormXObject form = form(pdf, "/X Do ".repeat(10));
      PDResources resources = new PDResources();
      resources.put(COSName.getPDFName("X"), next);
      form.setResources(resources);
      next = form;
    }
    PDPage page = new PDPage();
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("X"), next);
    page.setResources(resources);
    PDStream stream = new PDStream(pdf);
    try (OutputStream content = stream.createOutputStream()) {
      content.write("/X Do".getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(stream);
    pdf.addPage(page);
    fails(pdf, "LIM-009");
  }

  private static PDFormXObject form(PDDocument pdf, String content) throws IOException {
    PDStream stream = new PDStream(pdf);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    PDFormXObject form = new PDFormXObject(stream);
    form.setBBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(100, 100));
    return form;
  }
}
