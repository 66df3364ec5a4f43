package org.shanben.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.shanben.Brief;
import org.shanben.Checkers;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Editions;
import org.shanben.Format;
import org.shanben.Source;
import org.shanben.verify.Deep;
import org.shanben.write.epub.EpubOptions;

/** A book's cover, fonts and claim. */
class EpubOptionsTest {

  private static Map<String, byte[]> book(EpubOptions options) throws Exception {
    Converted converted =
        Converter.builder().epub(options).build().convert(Brief.source("brief.pdf"));
    byte[] epub = Editions.of(converted, Format.EPUB);
    assertThat(Checkers.epub(epub)).isEmpty();
    Map<String, byte[]> files = new TreeMap<>();
    converted.outputs().forEach(o -> files.put("brief." + o.extension(), o.bytes()));
    assertThat(Deep.verify(files)).isEmpty();
    return Editions.unzip(epub);
  }

  private static byte[] file(Map<String, byte[]> book, String name) {
    return java.util.Objects.requireNonNull(book.get("EPUB/" + name), name);
  }

  private static String text(Map<String, byte[]> book, String name) {
    return new String(file(book, name), StandardCharsets.UTF_8);
  }

  @Test
  void aCoverIsDrawnAndReadAloud() throws Exception {
    Map<String, byte[]> book = book(EpubOptions.DEFAULT);
    var picture = ImageIO.read(new ByteArrayInputStream(file(book, "images/cover.png")));
    assertThat(picture.getWidth()).isEqualTo(1000);
    Set<Integer> colours = new HashSet<>();
    for (int x = 150; x < 850; x++) {
      for (int y = 300; y < 500; y++) {
        colours.add(picture.getRGB(x, y) & 0xFFFFFF);
      }
    }
    assertThat(colours).as("ink, paper, and the edges between").contains(0x1C1C1C, 0xFBF8F0);
    assertThat(colours.size()).isGreaterThan(20);
    assertThat(text(book, "text/cover.xhtml")).contains("alt=\"封面：六、近期中俄關係");
    assertThat(text(book, "package.opf")).contains("properties=\"cover-image\"");
  }

  @Test
  void withoutACoverTheBookIsSmall() throws Exception {
    Map<String, byte[]> book = book(EpubOptions.DEFAULT.withCover(false));
    assertThat(book.keySet()).noneMatch(name -> name.contains("cover"));
    int size = book.values().stream().mapToInt(bytes -> bytes.length).sum();
    assertThat(size).as("brief.epub, unpacked").isLessThan(30 * 1024);
  }

  @Test
  void fontsHaveEveryCharacterOnce() throws Exception {
    Map<String, byte[]> book = book(EpubOptions.DEFAULT.withFonts(true));
    byte[] serif = file(book, "fonts/serif.ttf");
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(serif))) {
      CmapLookup characters = font.getUnicodeCmapLookup();
      Set<Integer> glyphs = new HashSet<>();
      int[] wanted = "中俄關係，。「」一".codePoints().distinct().toArray();
      for (int c : wanted) {
        int glyph = characters.getGlyphId(c);
        assertThat(glyph).as(Character.toString(c)).isPositive();
        assertThat(font.getGlyph().getGlyph(glyph).getNumberOfContours()).isNotZero();
        glyphs.add(glyph);
      }
      assertThat(glyphs).hasSize(wanted.length);
      assertThat(characters.getGlyphId('鬱')).isZero();
    }
    assertThat(text(book, "style.css")).contains("@font-face");
  }

  @Test
  void aClaimNamesItsCertifier() throws Exception {
    assertThat(text(book(EpubOptions.DEFAULT), "package.opf")).doesNotContain("conformsTo");
    assertThat(text(book(EpubOptions.DEFAULT.withCertifier("王小明")), "package.opf"))
        .contains(">EPUB Accessibility 1.1 - WCAG 2.2 Level AA<")
        .contains("property=\"a11y:certifiedBy\">王小明<");
  }

  @Test
  void noSectionIsLongerThanAReaderLikes() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append("永".repeat(5 + i * 7 % 90)).append("。\n\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Converted converted =
        Converter.builder().to(Format.EPUB).build().convert(Source.of("a.txt", bytes));
    List<byte[]> sections =
        Editions.unzip(Editions.of(converted, Format.EPUB)).entrySet().stream()
            .filter(file -> file.getKey().startsWith("EPUB/text/"))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(sections).hasSizeGreaterThan(3).allMatch(s -> s.length < 256 * 1024);
  }
}
