package org.shanben;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.shanben.diag.Code;
import org.shanben.model.Block;
import org.shanben.model.Furniture;
import org.shanben.model.Picture;

/** Pictures, from the pages of a PDF to figures in the editions. */
class PicturesTest {

  private static final String BEFORE = "本年度執行成果如下，各機關均依期程辦理完竣並提報。";
  private static final String AFTER = "如圖 1 所示，成長率逐年提高，惟仍低於目標值甚多。";

  /** A page that is being drawn. */
  private static final class Sheet {

    private final PDPageContentStream canvas;
    private final PDFont font;

    Sheet(PDDocument document, PDFont font) throws IOException {
      this.font = font;
      PDPage page = new PDPage();
      document.addPage(page);
      this.canvas = new PDPageContentStream(document, page);
    }

    Sheet text(double y, String text) throws IOException {
      canvas.beginText();
      canvas.setFont(font, 12);
      canvas.newLineAtOffset(72, (float) (792 - y));
      canvas.showText(text);
      canvas.endText();
      return this;
    }

    Sheet picture(PDImageXObject image, double top, double width, double height)
        throws IOException {
      return picture(image, new Matrix((float) width, 0, 0, (float) height, 72, y(top + height)));
    }

    Sheet curve(double top, double width, double height) throws IOException {
      canvas.moveTo(72, y(top + height));
      canvas.lineTo((float) (72 + width), y(top + height));
      canvas.moveTo(72, y(top + height));
      for (int i = 1; i <= 5; i++) {
        canvas.lineTo((float) (72 + i * width / 5), y(top + height - i * i * height / 25));
      }
      canvas.stroke();
      return this;
    }

    Sheet label(PDFont type, double x, double y, String text) throws IOException {
      return label(type, x, y, text, 8);
    }

    Sheet label(PDFont type, double x, double y, String text, int size) throws IOException {
      canvas.beginText();
      canvas.setFont(type, size);
      canvas.newLineAtOffset((float) x, y(y));
      canvas.showText(text);
      canvas.endText();
      return this;
    }

    private static float y(double fromTop) {
      return (float) (792 - fromTop);
    }

    Sheet picture(PDImageXObject image, Matrix matrix) throws IOException {
      canvas.drawImage(image, matrix);
      return this;
    }
  }

  /** What a test draws. */
  private interface Drawing {
    void on(PDDocument document, PDFont font, List<Sheet> sheets) throws IOException;
  }

  private static Converted convert(int pages, Drawing drawing) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDFont font = PDType0Font.load(document, new File("fonts/NotoSerifTC-Regular.ttf"));
      List<Sheet> sheets = new ArrayList<>();
      for (int i = 0; i < pages; i++) {
        sheets.add(new Sheet(document, font));
      }
      drawing.on(document, font, sheets);
      for (Sheet sheet : sheets) {
        sheet.canvas.close();
      }
      document.save(bytes);
    }
    return Converter.builder().build().convert(Source.of("pictures.pdf", bytes.toByteArray()));
  }

  /** Left half red, right half blue, the upper right corner clear. */
  private static BufferedImage pixels() {
    BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setColor(Color.RED);
    canvas.fillRect(0, 0, 40, 60);
    canvas.setColor(Color.BLUE);
    canvas.fillRect(40, 20, 40, 40);
    canvas.dispose();
    return image;
  }

  private static List<String> blocks(Converted converted) {
    return converted.document().blocks().stream()
        .map(block -> block.getClass().getSimpleName() + " " + block.text().chars())
        .toList();
  }

  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }

  private static Converted captioned() throws Exception {
    return convert(
        1,
        (document, font, sheets) ->
            sheets
                .get(0)
                .text(100, BEFORE)
                .picture(LosslessFactory.createFromImage(document, pixels()), 120, 160, 120)
                .text(258, "圖 1　近年成長率")
                .text(300, AFTER));
  }

  @Test
  void aPictureStandsInItsPlaceWithItsCaption() throws Exception {
    Converted converted = captioned();
    assertThat(blocks(converted))
        .containsExactly("Paragraph " + BEFORE, "Figure 圖 1　近年成長率", "Paragraph " + AFTER);
    assertThat(converted.findings()).noneMatch(f -> f.code() == Code.FIGURE_UNDESCRIBED);
  }

  /** A curve over an axis, with the figures of both. */
  private static Converted charted(boolean embedded) throws Exception {
    PDFont borrowed = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    return convert(
        1,
        (document, font, sheets) ->
            sheets
                .get(0)
                .text(100, BEFORE)
                .curve(120, 160, 120)
                .label(embedded ? font : borrowed, 84, 256, "107")
                .label(embedded ? font : borrowed, 200, 256, "108")
                .text(282, "圖 1　近年成長率")
                .text(320, AFTER));
  }

  @Test
  void aChartOfLinesIsAPictureWithItsLabels() throws Exception {
    Converted converted = charted(true);
    assertThat(blocks(converted))
        .containsExactly("Paragraph " + BEFORE, "Figure 圖 1　近年成長率", "Paragraph " + AFTER);
    assertThat(converted.document().furniture())
        .filteredOn(piece -> piece.kind() == Furniture.Kind.LABEL)
        .extracting(Furniture::text)
        .containsExactly("107", "108");
    BufferedImage picture = read(converted.document().picture(1));
    assertThat(picture.getWidth() / 160.0).isCloseTo(200 / 72.0, within(0.1));
    assertThat(charted(true).document().picture(1).bytes())
        .isEqualTo(converted.document().picture(1).bytes());
  }

  /** The machine's own type would stand in the picture, another one on each machine. */
  @Test
  void labelsInTypeThatTheDocumentDoesNotHoldStayText() throws Exception {
    Converted converted = charted(false);
    assertThat(converted.document().pictures()).isEmpty();
    assertThat(String.join("", blocks(converted))).contains("107", "108");
  }

  @Test
  void theEditionsShowIt() throws Exception {
    Converted converted = captioned();
    Map<String, byte[]> book = Editions.unzip(Editions.of(converted, Format.EPUB));
    assertThat(book).containsKey("EPUB/images/p-1.png");
    assertThat(new String(book.get("EPUB/text/s-0001.xhtml"), StandardCharsets.UTF_8))
        .contains("<img src=\"../images/p-1.png\" alt=\"圖 1　近年成長率\"/><figcaption>");
    byte[] pdf = Editions.of(converted, Format.PDF);
    assertThat(Editions.pdf(pdf))
        .containsExactlyElementsOf(Editions.epub(Editions.of(converted, Format.EPUB)));
    assertThat(Checkers.epub(Editions.of(converted, Format.EPUB))).isEmpty();
    assertThat(Checkers.pdf(pdf)).isEmpty();
  }

  /** Where text runs around a picture, its caption stands beside that text. */
  @Test
  void aPictureThatTextRunsAroundHasItsCaption() throws Exception {
    Converted converted =
        convert(
            1,
            (document, font, sheets) -> {
              Sheet sheet = sheets.get(0);
              for (int i = 0; i < 8; i++) {
                double y = 80 + 20 * i;
                boolean beside = i > 0 && i < 7;
                String line = beside ? BEFORE.substring(0, 14) : BEFORE.substring(0, 14).repeat(2);
                sheet.label(font, beside ? 260 : 72, y, line, 12);
              }
              sheet
                  .picture(LosslessFactory.createFromImage(document, pixels()), 92, 160, 80)
                  .label(font, 72, 186, "圖 1　近年成長率", 9);
            });
    assertThat(blocks(converted)).contains("Figure 圖 1　近年成長率");
  }

  /** The picture parts the list in two; all editions say so in one order. */
  @Test
  void aPictureBetweenItemsKeepsItsPlace() throws Exception {
    Converted converted =
        convert(
            1,
            (document, font, sheets) ->
                sheets
                    .get(0)
                    .text(80, BEFORE)
                    .text(110, "1. 完成系統建置。")
                    .picture(LosslessFactory.createFromImage(document, pixels()), 140, 160, 120)
                    .text(278, "圖 1　近年成長率")
                    .text(320, "2. 完成資料移轉。")
                    .text(350, "3. 完成驗收作業。"));
    assertThat(blocks(converted))
        .containsExactly(
            "Paragraph " + BEFORE,
            "Item 1. 完成系統建置。",
            "Figure 圖 1　近年成長率",
            "Item 2. 完成資料移轉。",
            "Item 3. 完成驗收作業。");
    byte[] pdf = Editions.of(converted, Format.PDF);
    assertThat(Editions.pdf(pdf)).isEqualTo(Editions.text(Editions.of(converted, Format.TXT)));
    assertThat(Checkers.pdf(pdf)).isEmpty();
    assertThat(Checkers.epub(Editions.of(converted, Format.EPUB))).isEmpty();
  }

  @Test
  void whatIsClearIsWhite() throws Exception {
    BufferedImage image = read(captioned().document().picture(1));
    assertThat(image.getRGB(10, 10) & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(image.getRGB(70, 50) & 0xFFFFFF).isEqualTo(0x0000FF);
    assertThat(image.getRGB(70, 5) & 0xFFFFFF).isEqualTo(0xFFFFFF);
  }

  @Test
  void aTurnedPictureStandsAsThePageShowsIt() throws Exception {
    Converted converted =
        convert(
            1,
            (document, font, sheets) ->
                sheets
                    .get(0)
                    .text(100, BEFORE)
                    // A quarter turn to the left: what was right is on top.
                    .picture(
                        LosslessFactory.createFromImage(document, pixels()),
                        new Matrix(0, 160, -120, 0, 300, 400)));
    BufferedImage image = read(converted.document().picture(1));
    assertThat(image.getWidth()).isEqualTo(60);
    assertThat(image.getHeight()).isEqualTo(80);
    assertThat(image.getRGB(30, 70) & 0xFFFFFF).isEqualTo(0xFF0000);
    assertThat(image.getRGB(50, 10) & 0xFFFFFF).isEqualTo(0x0000FF);
    assertThat(image.getRGB(5, 10) & 0xFFFFFF).isEqualTo(0xFFFFFF);
  }

  @Test
  void aJpegIsKeptByteForByte() throws Exception {
    BufferedImage rgb = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(rgb, "jpg", jpeg);
    Converted converted =
        convert(
            1,
            (document, font, sheets) ->
                sheets
                    .get(0)
                    .text(100, BEFORE)
                    .picture(
                        JPEGFactory.createFromByteArray(document, jpeg.toByteArray()),
                        120,
                        160,
                        120));
    assertThat(converted.document().picture(1).bytes()).isEqualTo(jpeg.toByteArray());
    assertThat(converted.findings()).anyMatch(f -> f.code() == Code.FIGURE_UNDESCRIBED);
  }

  @Test
  void aParagraphGoesOnOverAPicture() throws Exception {
    String first = "本年度執行成果如下，各機關均依期程辦理完竣並提報，其中數位轉型";
    Converted converted =
        convert(
            1,
            (document, font, sheets) ->
                sheets
                    .get(0)
                    .text(40, first.replace("本年度", "前年度"))
                    .text(60, first.replace("本年度", "去年度"))
                    .text(80, first)
                    .picture(LosslessFactory.createFromImage(document, pixels()), 100, 160, 120)
                    .text(242, "一項尤為顯著。"));
    assertThat(blocks(converted)).anyMatch(block -> block.endsWith("其中數位轉型一項尤為顯著。"));
    assertThat(blocks(converted)).filteredOn(block -> block.startsWith("Figure")).hasSize(1);
  }

  @Test
  void whatStandsOnEveryPageIsPaperAndSaidSo() throws Exception {
    Converted converted =
        convert(
            3,
            (document, font, sheets) -> {
              PDImageXObject logo = LosslessFactory.createFromImage(document, pixels());
              for (Sheet sheet : sheets) {
                sheet.picture(logo, 40, 60, 45).text(120, BEFORE).text(160, AFTER);
              }
            });
    assertThat(converted.document().blocks()).noneMatch(Block.Figure.class::isInstance);
    assertThat(converted.findings())
        .filteredOn(f -> f.code() == Code.PDF_PICTURES_LEFT_OUT)
        .singleElement()
        .satisfies(f -> assertThat(f.arguments()).containsExactly("3", "[1, 2, 3]"));
  }

  /** A drawing program lays clear or white pictures under its text. */
  @Test
  void whatShowsNothingIsLeftOutAndSaidSo() throws Exception {
    Converted converted =
        convert(
            1,
            (document, font, sheets) -> {
              BufferedImage clear = new BufferedImage(80, 60, BufferedImage.TYPE_INT_ARGB);
              PDImageXObject shade = LosslessFactory.createFromImage(document, clear);
              sheets.get(0).text(100, BEFORE).picture(shade, 120, 160, 120).text(260, AFTER);
            });
    assertThat(converted.document().blocks()).noneMatch(Block.Figure.class::isInstance);
    assertThat(converted.findings()).anyMatch(f -> f.code() == Code.PDF_PICTURES_LEFT_OUT);
  }

  @Test
  void aBrokenPictureIsLeftOutAndSaidSo() throws Exception {
    Converted converted =
        convert(
            1,
            (document, font, sheets) -> {
              PDImageXObject broken =
                  new PDImageXObject(
                      document,
                      new ByteArrayInputStream(new byte[] {1, 2, 3}),
                      COSName.DCT_DECODE,
                      80,
                      60,
                      8,
                      org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB.INSTANCE);
              sheets.get(0).text(100, BEFORE).picture(broken, 120, 160, 120);
            });
    assertThat(converted.document().blocks()).noneMatch(Block.Figure.class::isInstance);
    assertThat(converted.findings()).anyMatch(f -> f.code() == Code.PDF_PICTURES_LEFT_OUT);
  }
}
