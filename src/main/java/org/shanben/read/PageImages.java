package org.shanben.read;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of a PDF's pages, small enough for one report. */
public final class PageImages {

  /** All pages together take no more bytes than this. */
  private static final long MOST_BYTES = 5_500_000;

  /** A page of text is not to be read from fewer bytes. */
  private static final long LEAST_BYTES = 12_000;

  private static final int THUMB = 56;

  /** Sharp enough to read the text of an A4 page on a screen. */
  private static final float DPI = 100;

  private static final float LEAST_DPI = 40;

  private PageImages() {}

  /**
   * A page's picture.
   *
   * @param jpeg the page
   * @param thumb the page, a thumb's nail wide
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record PageImage(byte[] jpeg, byte[] thumb) {}

  /** Returns a picture of each page; empty for a page that cannot be drawn. */
  public static List<Optional<PageImage>> of(byte[] pdf, Optional<String> password) {
    List<Optional<PageImage>> images = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf, password.orElse(""))) {
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      int pages = document.getNumberOfPages();
      long budget = MOST_BYTES / Math.max(1, pages);
      if (budget < LEAST_BYTES) {
        return images; // pictures of so many pages would say nothing, or fill the disk
      }
      for (int i = 0; i < pages; i++) {
        images.add(image(renderer, i, budget));
      }
    } catch (IOException | RuntimeException e) {
      return images; // what PDFBox cannot draw is shown as text alone
    }
    return images;
  }

  private static Optional<PageImage> image(PDFRenderer renderer, int page, long budget) {
    try {
      float dpi = budget > 100_000 ? DPI : 72;
      BufferedImage picture = renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
      byte[] jpeg = jpeg(picture, 0.6f);
      for (float quality = 0.45f; jpeg.length > budget && quality > 0.1f; quality -= 0.15f) {
        jpeg = jpeg(picture, quality);
      }
      while (jpeg.length > budget && dpi > LEAST_DPI) {
        dpi *= 0.8f;
        picture = scaled(picture, (int) (picture.getWidth() * 0.8));
        jpeg = jpeg(picture, 0.3f);
      }
      boolean fits = jpeg.length <= budget;
      return fits
          ? Optional.of(new PageImage(jpeg, jpeg(scaled(picture, THUMB), 0.5f)))
          : Optional.empty();
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return Optional.empty();
    }
  }

  private static BufferedImage scaled(BufferedImage picture, int width) {
    int height = Math.max(1, picture.getHeight() * width / picture.getWidth());
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = small.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(
        picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    canvas.dispose();
    return small;
  }

  private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
