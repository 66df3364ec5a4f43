package org.shanben.read;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;

/** Draws pages, each once, and cuts pictures out of them. */
final class PageRaster {

  /** Sharp enough for the thin lines and small labels of a chart, points being 1/72 inch. */
  private static final double SCALE = 200 / 72.0;

  /** A larger page is drawn less sharp. */
  private static final double MOST_PIXELS = 12_000_000;

  private final PDFRenderer renderer;
  private final PDDocument document;
  private int page;
  private double scale;
  private @Nullable BufferedImage image;

  PageRaster(PDDocument document) {
    this.document = document;
    this.renderer = new PDFRenderer(document);
  }

  /** Returns what a page, from 1, shows in the box; empty where it cannot be drawn. */
  Optional<PictureFile> part(int number, Box box) {
    try {
      BufferedImage whole = image(number);
      int left = clamp(Math.floor(box.left() * scale), whole.getWidth() - 1);
      int top = clamp(Math.floor(box.top() * scale), whole.getHeight() - 1);
      int right = clamp(Math.ceil(box.right() * scale), whole.getWidth());
      int bottom = clamp(Math.ceil(box.bottom() * scale), whole.getHeight());
      int width = Math.max(1, right - left);
      int height = Math.max(1, bottom - top);
      return Optional.of(PictureFile.png(whole.getSubimage(left, top, width, height)));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return Optional.empty(); // the caller reports what is left out
    }
  }

  private BufferedImage image(int number) throws IOException {
    BufferedImage known = image;
    if (known == null || page != number) {
      var box = document.getPage(number - 1).getCropBox();
      double area = Math.max(1, (double) box.getWidth() * box.getHeight());
      scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / area));
      known = renderer.renderImage(number - 1, (float) scale, ImageType.RGB);
      image = known;
      page = number;
    }
    return known;
  }

  private static int clamp(double value, int most) {
    return (int) Math.max(0, Math.min(most, value));
  }
}
