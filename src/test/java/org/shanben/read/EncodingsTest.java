package org.shanben.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Format;
import org.shanben.Source;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.font.FontChain;
import org.shanben.font.Subset;

/**
 * Fonts that carry no ToUnicode, as old drivers wrote them: what a predefined CMap says is read
 * (ISO 32000-1, 9.7.5.2); what nothing says is reported with page, font and count.
 */
class EncodingsTest {

  /** Writes a PDF of numbered objects by hand: what is tested here no library would write. */
  static byte[] pdf(List<String> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    out.writeBytes("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(out.size());
      out.writeBytes(
          ((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n")
              .getBytes(StandardCharsets.ISO_8859_1));
    }
    int start = out.size();
    StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n");
    table.append("0000000000 65535 f \n");
    offsets.forEach(at -> table.append(String.format(Locale.ROOT, "%010d 00000 n \n", at)));
    table.append("trailer\n<</Size ").append(objects.size() + 1).append("/Root 1 0 R>>\n");
    table.append("startxref\n").append(start).append("\n%%EOF\n");
    out.writeBytes(table.toString().getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  static List<String> page(String content) {
    return new ArrayList<>(
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F 5 0 R>>>>>>",
            "<</Length %d>>\nstream\n%s\nendstream".formatted(content.length(), content)));
  }

  private static byte[] composite(String cmap, String ordering, byte[] text) {
    String hex = HexFormat.of().formatHex(text);
    List<String> objects = page("BT /F 12 Tf 72 700 Td <" + hex + "> Tj ET");
    objects.add(
        "<</Type/Font/Subtype/Type0/BaseFont/Old/Encoding/%s/DescendantFonts[6 0 R]>>"
            .formatted(cmap));
    objects.add(
        ("<</Type/Font/Subtype/CIDFontType0/BaseFont/Old/DW 1000"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(%s)/Supplement 0>>"
                + "/FontDescriptor 7 0 R>>")
            .formatted(ordering));
    objects.add(
        "<</Type/FontDescriptor/FontName/Old/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0"
            + "/Ascent 800/Descent -200/CapHeight 700/StemV 80>>");
    return pdf(objects);
  }

  static Converted convert(byte[] pdf) throws ConversionException {
    return Converter.builder().to(Format.TXT).build().convert(Source.of("old.pdf", pdf));
  }

  @ParameterizedTest
  @CsvSource({
    "ETen-B5-H, CNS1, Big5, 行政院公報第二期",
    "ETenms-B5-H, CNS1, Big5, 行政院公報第二期",
    "UniCNS-UTF16-H, CNS1, UTF-16BE, 行政院公報第二期",
    "UniCNS-UCS2-H, CNS1, UTF-16BE, 行政院公報第二期",
    "GBK-EUC-H, GB1, GBK, 国务院公报第二期",
    "GBK2K-H, GB1, GB18030, 国务院公报第二期",
    "UniGB-UTF16-H, GB1, UTF-16BE, 国务院公报第二期",
    "UniGB-UCS2-H, GB1, UTF-16BE, 国务院公报第二期",
    "UniJIS-UTF16-H, Japan1, UTF-16BE, 官報第二号の附録",
    "UniJIS-UCS2-H, Japan1, UTF-16BE, 官報第二号の附録",
    "90ms-RKSJ-H, Japan1, windows-31j, 官報第二号の附録",
    "UniKS-UTF16-H, Korea1, UTF-16BE, 관보 제이호",
    "KSCms-UHC-H, Korea1, x-windows-949, 관보 제이호"
  })
  void aPredefinedCmapIsEnough(String cmap, String ordering, String charset, String text)
      throws Exception {
    Converted converted =
        convert(composite(cmap, ordering, text.getBytes(Charset.forName(charset))));
    assertThat(converted.document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly(text);
    assertThat(converted.findings()).noneMatch(f -> f.code() == Code.PDF_UNMAPPED);
  }

  @Test
  void whatNothingSaysIsReportedWithPageFontAndCount() throws Exception {
    Converted converted =
        convert(composite("Identity-H", "Identity", new byte[] {0, 17, 0, 18, 0, 19}));
    assertThat(converted.document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly("\uFFFD\uFFFD\uFFFD");
    assertThat(converted.findings())
        .filteredOn(f -> f.code() == Code.PDF_UNMAPPED)
        .singleElement()
        .satisfies(f -> {
          assertThat(f.page()).isEqualTo(1);
          assertThat(f.arguments()).containsExactly("3", "Old");
        });
  }

  /** A font's file with a Macintosh table instead of its own: each code has some glyph. */
  private static byte[] macintosh(String codes, int... characters) {
    List<Integer> some = Arrays.stream(characters).boxed().toList();
    ByteBuffer file = ByteBuffer.wrap(Subset.of(FontChain.bundled().body().get(0), some));
    ByteBuffer table = ByteBuffer.allocate(12 + 262);
    table.putShort((short) 0).putShort((short) 1);
    table.putShort((short) 1).putShort((short) 0).putInt(12);
    table.putShort((short) 0).putShort((short) 262).putShort((short) 0);
    codes.chars().forEach(code -> table.put(18 + code, (byte) 1));
    int tables = file.getShort(4);
    ByteBuffer result = ByteBuffer.allocate(file.capacity() + 16 + table.capacity());
    result.putInt(file.getInt(0)).putShort((short) (tables + 1)).put(file.array(), 6, 6);
    result.putInt(0x636D6170).putInt(0).putInt(file.capacity() + 16).putInt(table.capacity());
    for (int i = 0; i < tables; i++) {
      int at = 12 + 16 * i;
      int name = file.getInt(at);
      result.putInt(name == 0x636D6170 ? 0x78787878 : name).putInt(file.getInt(at + 4));
      result.putInt(file.getInt(at + 8) + 16).putInt(file.getInt(at + 12));
    }
    result.put(file.array(), 12 + 16 * tables, file.capacity() - 12 - 16 * tables);
    return result.put(table.array()).array();
  }

  private static Converted trueType(String codes, String text) throws Exception {
    List<String> objects = page("BT /F 12 Tf 72 700 Td (" + text + ") Tj ET");
    byte[] font = macintosh(codes, 'a', 'b');
    objects.add("<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Old/FontDescriptor 6 0 R>>");
    objects.add(
        "<</Type/FontDescriptor/FontName/AAAAAA+Old/Flags 4/FontBBox[0 -200 1000 800]"
            + "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80/FontFile2 7 0 R>>");
    objects.add(
        "<</Length %d/Length1 %d>>\nstream\n%s\nendstream"
            .formatted(font.length, font.length, new String(font, StandardCharsets.ISO_8859_1)));
    return convert(pdf(objects));
  }

  @Test
  void theMacintoshTableOfATrueTypeFontNamesItsCharacters() throws Exception {
    Converted converted = trueType("Newslt\u00D5", "News\\325s");
    assertThat(converted.document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly("News’s");
    assertThat(converted.findings()).noneMatch(f -> f.code() == Code.PDF_UNMAPPED);
  }

  /** Glyphs numbered in their order of use. */
  @Test
  void aMacintoshTableWithoutGapsSaysNothing() throws Exception {
    Converted converted = trueType("ABCDEFG", "ABCDCE");
    assertThat(converted.findings())
        .filteredOn(f -> f.code() == Code.PDF_UNMAPPED)
        .singleElement()
        .satisfies(f -> assertThat(f.arguments()).containsExactly("6", "Old"));
  }

  /** {@code ①} of a clone of ZapfDingbats, as LaTeX sets the marks of Chinese footnotes. */
  @Test
  void theNamesOfDingbatsTell() throws Exception {
    List<String> objects = page("BT /F 12 Tf 72 700 Td <01> Tj ET");
    objects.add(
        "<</Type/Font/Subtype/Type1/BaseFont/AAAAAA+Dingbats/FirstChar 1/LastChar 1/Widths[788]"
            + "/Encoding<</Type/Encoding/Differences[1/a120]>>/FontDescriptor 6 0 R>>");
    objects.add(
        "<</Type/FontDescriptor/FontName/AAAAAA+Dingbats/Flags 4/FontBBox[0 -200 1000 800]"
            + "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>");
    assertThat(convert(pdf(objects)).document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly("①");
  }

  /** Glyphs 1 to 3 of the font are a space, an a and a b; nothing gives their Unicode. */
  @Test
  void aGlyphThatDrawsNothingIsASpace() throws Exception {
    byte[] font = macintosh("", ' ', 'a', 'b');
    List<String> objects = page("BT /F 12 Tf 72 700 Td <000200010003> Tj ET");
    objects.add(
        "<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Old/Encoding/Identity-H"
            + "/DescendantFonts[6 0 R]>>");
    objects.add(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Old/DW 500/CIDToGIDMap/Identity"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + "/FontDescriptor 7 0 R>>");
    objects.add(
        "<</Type/FontDescriptor/FontName/AAAAAA+Old/Flags 4/FontBBox[0 -200 1000 800]"
            + "/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80/FontFile2 8 0 R>>");
    objects.add(
        "<</Length %d/Length1 %d>>\nstream\n%s\nendstream"
            .formatted(font.length, font.length, new String(font, StandardCharsets.ISO_8859_1)));
    assertThat(convert(pdf(objects)).document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly("\uFFFD \uFFFD");
  }

  @Test
  void aType3FontWithoutUnicodeIsReported() throws Exception {
    List<String> objects = page("BT /F 12 Tf 72 700 Td <0102> Tj ET");
    objects.add(
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[.001 0 0 .001 0 0]"
            + "/CharProcs<</a 6 0 R/b 6 0 R>>/Encoding<</Type/Encoding/Differences[1/a7x/b7x]>>"
            + "/FirstChar 1/LastChar 2/Widths[800 800]>>");
    objects.add("<</Length 20>>\nstream\n800 0 d0 0 0 7 7 re f\nendstream");
    Converted converted = convert(pdf(objects));
    assertThat(converted.findings())
        .filteredOn(f -> f.code() == Code.PDF_UNMAPPED)
        .singleElement()
        .satisfies(f -> assertThat(f.arguments().get(0)).isEqualTo("2"));
  }

  /** A bitmap font of TeX, whose glyphs have the numbers of their codes for names. */
  private static Converted numbered(String hex, String... runs) throws Exception {
    List<String> objects = page("BT /F 12 Tf 72 700 Td <" + hex + "> Tj ET");
    objects.add(
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[.001 0 0 .001 0 0]"
            + "/CharProcs<<>>/Encoding<</Type/Encoding/Differences[%s]>>"
                .formatted(String.join("", runs))
            + "/FirstChar 0/LastChar 255/Widths[%s]>>".formatted("500 ".repeat(256)));
    return convert(pdf(objects));
  }

  @ParameterizedTest
  @CsvSource({
    "4772F6FF65, 71/a71 246/a246 255/a255 LETTERS, Größe",
    "12501022, 16/a16 18/a18 34/a34 80/a80 LETTERS, „P“\"",
    "0C616E0D, 12/a12/a13 LETTERS, fianfl",
    "0C1E1D, 12/a12 29/a29/a30 LETTERS, fiŒÆ",
    "31392C3938, 44/a44 LETTERS 49/a49 56/a56 57/a57, '19,98'",
    "3938, 49/a49 56/a56 57/a57, 98"
  })
  void theNumbersOfABitmapFontOfTexAreItsEncoding(String hex, String names, String text)
      throws Exception {
    StringBuilder letters = new StringBuilder();
    for (char c = 'a'; c <= 'z'; c++) {
      letters.append((int) c).append("/a").append((int) c).append(' ');
    }
    Converted converted = numbered(hex, names.replace("LETTERS", letters));
    assertThat(converted.document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly(text);
    assertThat(converted.findings()).anyMatch(f -> f.code() == Code.PDF_NUMBERED);
  }

  /** {@code 65}, or {@code c65}, of a program that is not TeX: the codes are those of Latin-1. */
  @ParameterizedTest
  @ValueSource(strings = {"", "c"})
  void theNumbersOfAnotherProgramAreLatin1(String before) throws Exception {
    StringBuilder names = new StringBuilder();
    for (int code : "\t abcdefghijklmnopqrstuvwxyzP\u00e0\u00e8".chars().toArray()) {
      names.append(code).append('/').append(before).append(code).append(' ');
    }
    Converted converted = numbered("502020" + "09696C0963616666e8", names.toString());
    assertThat(converted.document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly("P il caffè");
    assertThat(converted.findings()).anyMatch(f -> f.code() == Code.PDF_NUMBERED);
  }

  /** In their order of use, from 0 or from the first printed; of Russian; of mathematics. */
  @ParameterizedTest
  @CsvSource({
    "000102, 0/a0/a1/a2",
    "212223, 33/a33/a34/a35/a36/a37/a38/a39",
    "CFF0E8, 207/a207 232/a232 240/a240 97/a97",
    "0B21, 11/a11 33/a33 65/a65 120/a120",
    "4142, 65/65 66/66 70/70 71/71",
    "4142, 65/x65 66/y66 97/x97"
  })
  void otherNumbersSayNothing(String hex, String names) throws Exception {
    Converted converted = numbered(hex, names);
    assertThat(converted.findings()).anyMatch(f -> f.code() == Code.PDF_UNMAPPED);
    assertThat(converted.findings()).noneMatch(f -> f.code() == Code.PDF_NUMBERED);
  }

  /** Code 160 is the same as 32 but for what may break there; a line of it alone is no line. */
  @ParameterizedTest
  @CsvSource({"240, output there", "040, output\u00A0there"})
  void theOnlySpaceOfAFontIsASpace(String other, String words) throws Exception {
    List<String> objects =
        page(
            "BT /F 12 Tf 72 700 Td (\\240) Tj 0 -14 Td (output\\240there) Tj 0 -14 Td"
                + " (\\%s) Tj ET".formatted(other));
    objects.add("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>");
    assertThat(convert(pdf(objects)).document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly(words);
  }

  /**
   * Two pieces of a line: the second begins where the first ends in Times, and in no other font.
   */
  @Test
  void aStandardFontWithoutWidthsHasThoseOfTheStandard() throws Exception {
    List<String> objects =
        page("BT /F 12 Tf 72 700 Td (in about ha) Tj 53.328 0 Td (lf of the cases) Tj ET");
    objects.add(
        "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman"
            + "/Encoding<</Type/Encoding/Differences[146/quoteright]>>>>");
    assertThat(convert(pdf(objects)).document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly("in about half of the cases");
  }

  @Test
  void textThatIsNotDrawnUnderAScanIsText() throws Exception {
    byte[] pdf =
        composite("UniCNS-UTF16-H", "CNS1", "行政院公報第二期".getBytes(StandardCharsets.UTF_16BE));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    // Rendering mode 3: the invisible text layer that OCR leaves under a picture.
    byte[] hidden =
        text.replace("72 700 Td", "3 Tr 7 700 Td").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(convert(hidden).document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly("行政院公報第二期");
  }

  /** The next half of a spread begins right beyond the page's box, within an em of it. */
  @Test
  void whatBeginsBeyondThePagesBoxIsNotOnThePage() throws Exception {
    byte[] pdf = composite("UniCNS-UTF16-H", "CNS1", "行政院公報".getBytes(StandardCharsets.UTF_16BE));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    byte[] beyond = text.replace("72 700 Td", "571 700 Td").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(convert(beyond).document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly("行政");
  }
}
