package org.shanben.read;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.shanben.read.PagePictures.Turn;

/**
 * A picture as a file that every reader opens: the JPEG that the PDF holds, byte for byte, where it
 * can stand alone; else a PNG of its pixels on white.
 *
 * @param type its media type
 * @param bytes the file
 * @param blank whether all of it is white: a shade or a clear ground that a drawing program lays
 *     under its text shows nothing by itself
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PictureFile(String type, byte[] bytes, boolean blank) {

  /** A picture of more pixels would take more memory than a whole document may. */
  private static final long MOST_PIXELS = 25_000_000;

  private static final int WHITE = Color.WHITE.getRGB();

  /** Colour spaces that a JPEG can stand alone in; four inks look different in every viewer. */
  private static final Set<String> PLAIN = Set.of("DeviceRGB", "DeviceGray", "CalRGB", "CalGray");

  /** Returns the picture's file; empty where it cannot be read. */
  static Optional<PictureFile> of(PagePictures.Drawn drawn) {
    PDImage image = drawn.image();
    if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          image instanceof PDImageXObject object && drawn.turn().isNone() && standsAlone(object)
              ? jpeg(object)
              : png(upright(image, drawn.turn())));
    } catch (IOException | RuntimeException | NoClassDefFoundError e) {
      return Optional.empty(); // decoders throw what they like; the caller reports what is left out
    }
  }

  private static boolean standsAlone(PDImageXObject image) throws IOException {
    COSStream stream = image.getCOSObject();
    COSBase filters = stream.getFilters();
    boolean jpeg = COSName.DCT_DECODE.equals(filters) || isOnly(filters);
    String space = jpeg ? image.getColorSpace().getName() : "";
    int inks = jpeg ? image.getColorSpace().getNumberOfComponents() : 0;
    boolean plain = PLAIN.contains(space) || (space.equals("ICCBased") && (inks == 1 || inks == 3));
    return plain
        && !stream.containsKey(COSName.SMASK)
        && !stream.containsKey(COSName.MASK)
        && !stream.containsKey(COSName.DECODE);
  }

  private static boolean isOnly(COSBase filters) {
    return filters instanceof org.apache.pdfbox.cos.COSArray array
        && array.size() == 1
        && COSName.DCT_DECODE.equals(array.getObject(0));
  }

  private static PictureFile jpeg(PDImageXObject image) throws IOException {
    byte[] bytes;
    try (InputStream raw = image.getCOSObject().createRawInputStream()) {
      bytes = raw.readAllBytes();
    }
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
      ImageReader reader = readers.next();
      reader.setInput(in);
      boolean blank = isBlank(reader.read(0)); // what Java cannot read, others may not either
      reader.dispose();
      return new PictureFile("image/jpeg", bytes, blank);
    }
  }

  /** Returns a picture's file. */
  static PictureFile png(BufferedImage pixels) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(pixels, "png", out);
    return new PictureFile("image/png", out.toByteArray(), isBlank(pixels));
  }

  private static boolean isBlank(BufferedImage pixels) {
    int[] row = new int[pixels.getWidth()];
    for (int y = 0; y < pixels.getHeight(); y++) {
      pixels.getRGB(0, y, row.length, 1, row, 0, row.length);
      if (!Arrays.stream(row).allMatch(pixel -> pixel == WHITE)) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage upright(PDImage image, Turn turn) throws IOException {
    BufferedImage pixels = image.getImage();
    int width = turn.across() ? pixels.getHeight() : pixels.getWidth();
    int height = turn.across() ? pixels.getWidth() : pixels.getHeight();
    BufferedImage upright = new BufferedImage(width, height, kind(image, pixels));
    Graphics2D canvas = upright.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, width, height);
    canvas.drawImage(pixels, placing(turn, width, height), null);
    canvas.dispose();
    return upright;
  }

  private static int kind(PDImage image, BufferedImage pixels) throws IOException {
    boolean gray = List.of("DeviceGray", "CalGray").contains(image.getColorSpace().getName());
    boolean opaque = !pixels.getColorModel().hasAlpha();
    int ofGray =
        image.getBitsPerComponent() == 1
            ? BufferedImage.TYPE_BYTE_BINARY
            : BufferedImage.TYPE_BYTE_GRAY;
    return gray && opaque ? ofGray : BufferedImage.TYPE_INT_RGB;
  }

  private static AffineTransform placing(Turn turn, int width, int height) {
    double x = turn.leftwards() ? -1 : 1;
    double y = turn.upwards() ? -1 : 1;
    double fromX = turn.leftwards() ? width : 0;
    double fromY = turn.upwards() ? height : 0;
    return turn.across()
        ? new AffineTransform(0, y, x, 0, fromX, fromY)
        : new AffineTransform(x, 0, 0, y, fromX, fromY);
  }
}
