package org.shanben.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanben.Converted;
import org.shanben.diag.Code;

/** Chinese, Japanese and Korean that a font shows as two Latin letters each. */
class BytePairsTest {

  /** A font that is not in the document and says that it is Latin; its name is in some bytes. */
  private static Converted latin(String name, byte[] text) throws Exception {
    HexFormat hex = HexFormat.of();
    List<String> objects =
        EncodingsTest.page("BT /F 12 Tf 72 700 Td <" + hex.formatHex(text) + "> Tj ET");
    objects.add(
        ("<</Type/Font/Subtype/TrueType/BaseFont/%s/Encoding/WinAnsiEncoding/FirstChar 0"
                + "/LastChar 255/Widths[%s]/FontDescriptor 6 0 R>>")
            .formatted(name, "500 ".repeat(256)));
    objects.add(
        "<</Type/FontDescriptor/FontName/Old/Flags 34/FontBBox[0 -200 1000 800]/ItalicAngle 0"
            + "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>");
    return EncodingsTest.convert(EncodingsTest.pdf(objects));
  }

  private static String name(String name, Charset charset) {
    return HexFormat.of().withPrefix("#").formatHex(name.getBytes(charset));
  }

  @ParameterizedTest
  @CsvSource({
    "GBK, 宋体, 关于红军作战的原则 37 条……",
    "x-windows-950, 新細明體, 行政院公報第 2 期，功能許可",
    "windows-31j, ＭＳ 明朝, 官報第 2 号の附録とファイル",
    "x-windows-949, 바탕, 관보 제 2 호 목록"
  })
  void pairsOfLatinBytesAreWhatTheFontsNameIsIn(String charset, String font, String text)
      throws Exception {
    Charset bytes = Charset.forName(charset);
    Converted converted = latin(name(font, bytes), text.getBytes(bytes));
    assertThat(converted.document().blocks())
        .extracting(block -> block.text().chars().replace(" ", ""))
        .containsExactly(text.replace(" ", ""));
    assertThat(converted.findings())
        .filteredOn(f -> f.code() == Code.PDF_PAIRED)
        .singleElement()
        .satisfies(f -> assertThat(f.arguments().get(1)).contains(font));
  }

  /** Accents, signs before a letter, a row of one sign: the Latin of a font of such a name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GBK | 宋体 | Les élèves français ont été à Évry, où l'été fut très beau",
        "windows-31j | ＭＳ 明朝 | Japan’s economy grew, and it’s sound; we don’t think so",
        "x-windows-950 | 新細明體 | 25°C, 45µm, ©ACME, Windows®XP, §A and §B",
        "GBK | 宋体 | ········ 8"
      })
  void theLatinOfAChineseFontIsLatin(String charset, String font, String text) throws Exception {
    Converted converted =
        latin(name(font, Charset.forName(charset)), text.getBytes(Charset.forName("windows-1252")));
    assertThat(converted.findings()).noneMatch(f -> f.code() == Code.PDF_PAIRED);
  }

  @Test
  void aFontOfALatinNameSaysNothingOfPairs() throws Exception {
    Converted converted = latin("Song", "关于红军作战的原则".getBytes(Charset.forName("GBK")));
    assertThat(converted.findings()).noneMatch(f -> f.code() == Code.PDF_PAIRED);
  }
}
