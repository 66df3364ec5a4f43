package org.shanben.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture of flat areas and type, drawn here and not by the platform: the same bytes on every
 * machine, also where there is neither screen nor font.
 */
public final class Raster {

  private static final int STEPS = 8;

  private final int width;
  private final int height;
  private final byte[] pixels;

  /** Makes a picture of one colour, as {@code 0xRRGGBB}; in pixels. */
  public Raster(int width, int height, int colour) {
    this.width = width;
    this.height = height;
    this.pixels = new byte[width * height * 3];
    fill(0, 0, width, height, colour);
  }

  /** Fills a rectangle; in pixels from the top left. */
  public void fill(int left, int top, int right, int bottom, int colour) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        blend(x, y, colour, 1);
      }
    }
  }

  /** Draws a character, its origin at {@code x} on the baseline {@code y}; in pixels. */
  public void draw(FontFile font, int codePoint, double x, double y, double size, int colour) {
    int left = (int) Math.floor(x - size * 0.5);
    int top = (int) Math.floor(y - size * 1.3);
    Ink ink = new Ink(x - left, y - top, size);
    Outline.of(font, font.glyph(codePoint)).contours().forEach(ink::contour);
    for (int row = 0; row < ink.height; row++) {
      double sum = 0;
      for (int column = 0; column < ink.width; column++) {
        sum += ink.cover[row * ink.width + column];
        blend(left + column, top + row, colour, Math.min(1, Math.abs(sum)));
      }
    }
  }

  private void blend(int x, int y, int colour, double part) {
    if (x < 0 || y < 0 || x >= width || y >= height || part <= 0.002) {
      return;
    }
    for (int i = 0; i < 3; i++) {
      int at = (y * width + x) * 3 + i;
      int under = pixels[at] & 0xFF;
      int over = (colour >> (16 - 8 * i)) & 0xFF;
      pixels[at] = (byte) Math.round(under + (over - under) * part);
    }
  }

  /** Returns the picture as a PNG (ISO/IEC 15948), 8 bits a channel. */
  public byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 137, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
    byte[] depth = {8, 2, 0, 0, 0};
    chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(depth).array());
    chunk(out, "IDAT", deflated());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private byte[] deflated() {
    byte[] rows = new byte[height * (width * 3 + 1)];
    for (int y = 0; y < height; y++) {
      System.arraycopy(pixels, y * width * 3, rows, y * (width * 3 + 1) + 1, width * 3);
    }
    Deflater deflater = new Deflater(9);
    deflater.setInput(rows);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(name);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** How much of each pixel around a character its ink covers. */
  private static final class Ink {

    private final double x;
    private final double y;
    private final double size;
    private final int width;
    private final int height;
    private final double[] cover;

    Ink(double x, double y, double size) {
      this.x = x;
      this.y = y;
      this.size = size;
      this.width = (int) Math.ceil(size * 2.5);
      this.height = (int) Math.ceil(size * 1.9);
      this.cover = new double[width * height + 2];
    }

    void contour(List<Outline.Point> points) {
      int count = points.size();
      int first = 0;
      while (first < count && !points.get(first).on()) {
        first++;
      }
      if (first == count) {
        return; // no point lies on the curve: none of our fonts does so
      }
      Outline.Point from = points.get(first);
      for (int i = 1; i <= count; i++) {
        Outline.Point next = points.get((first + i) % count);
        Outline.Point control = next;
        if (!next.on()) {
          Outline.Point after = points.get((first + i + 1) % count);
          boolean middle = !after.on();
          next =
              middle
                  ? new Outline.Point((next.x() + after.x()) / 2, (next.y() + after.y()) / 2, true)
                  : after;
          i += middle ? 0 : 1;
        }
        curve(from, control, next);
        from = next;
      }
    }

    private void curve(Outline.Point a, Outline.Point b, Outline.Point c) {
      double fromX = a.x();
      double fromY = a.y();
      int steps = b.equals(c) ? 1 : STEPS; // a straight line has no control point of its own
      for (int i = 1; i <= steps; i++) {
        double t = (double) i / steps;
        double u = 1 - t;
        double toX = b.equals(c) ? c.x() : u * u * a.x() + 2 * u * t * b.x() + t * t * c.x();
        double toY = b.equals(c) ? c.y() : u * u * a.y() + 2 * u * t * b.y() + t * t * c.y();
        edge(x + fromX * size, y - fromY * size, x + toX * size, y - toY * size);
        fromX = toX;
        fromY = toY;
      }
    }

    /** Adds the area at the right of an edge to the pixels that it crosses, row by row. */
    private void edge(double x0, double y0, double x1, double y1) {
      if (y0 == y1) {
        return;
      }
      double sign = y0 < y1 ? 1 : -1;
      double slope = (x1 - x0) / (y1 - y0);
      double top = Math.max(0, Math.min(y0, y1));
      double bottom = Math.min(height, Math.max(y0, y1));
      for (int row = (int) top; row < bottom; row++) {
        double from = Math.max(row, top);
        double to = Math.min(row + 1, bottom);
        double middle = x0 + ((from + to) / 2 - y0) * slope;
        double reach = Math.abs(slope) * (to - from) / 2;
        spread(row * width, middle - reach, middle + reach, sign * (to - from));
      }
    }

    private void spread(int start, double left, double right, double area) {
      double first = Math.max(0, Math.min(width - 1, left));
      double last = Math.max(0, Math.min(width - 1, right));
      int columns = Math.max(1, (int) Math.ceil((last - first) * 4));
      for (int i = 0; i < columns; i++) { // the edge as short upright ones, four to a pixel
        double at = first + (last - first) * (i + 0.5) / columns;
        int column = (int) at;
        double part = area / columns;
        cover[start + column] += part * (1 - (at - column));
        cover[start + column + 1] += part * (at - column);
      }
    }
  }
}
