package org.shanben.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the names of fonts say. */
class FontFacesTest {

  @ParameterizedTest
  @CsvSource({
    "Noto-Bold, true",
    "ABCDEF+CMBX10, true",
    "ABCDEF+SFBX1095, true",
    "NimbusRomNo9L-Medi, true",
    "AdvOTf32ed098.B, true",
    "AdvOTf32ed098.BI, true",
    "標楷體粗, true",
    "CMR10, false",
    "Roboto-Medium, false",
    "NimbusRomNo9L-Regu, false",
    "AdvOT8608a8d1, false",
    "Arial.I, false"
  })
  void aNameTellsWhetherAFontIsBold(String name, boolean bold) throws IOException {
    assertThat(new FontFaces().of(font(name)).bold()).isEqualTo(bold);
  }

  @ParameterizedTest
  @CsvSource({"ABCDEF+LCIRCLE10, true", "LINEW10, true", "Linea-10, false", "LinLibertine, false"})
  void whatLatexDrawsWithIsNoText(String name, boolean drawing) throws IOException {
    assertThat(new FontFaces().of(font(name)).drawn()).isEqualTo(drawing);
  }

  private static PDFont font(String name) throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, name);
    return PDFontFactory.createFont(font);
  }
}
