package org.shanben.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The shape of one glyph (OpenType, {@code glyf}).
 *
 * @param contours closed curves; in ems, from the baseline upwards
 */
record Outline(List<List<Point>> contours) {

  private static final int DEEPEST = 6;

  /**
   * A point of a quadratic curve.
   *
   * @param on whether the curve goes through it
   */
  record Point(double x, double y, boolean on) {}

  Outline {
    contours = List.copyOf(contours);
  }

  /** Returns a glyph's shape; a composite's components in their places. */
  static Outline of(FontFile font, int glyph) {
    List<List<Point>> contours = new ArrayList<>();
    read(font, glyph, 0, 0, 0, contours);
    return new Outline(contours);
  }

  private static void read(
      FontFile font, int glyph, int dx, int dy, int depth, List<List<Point>> contours) {
    FontFile.Table table = font.outline(glyph);
    if (table.length() == 0 || depth > DEEPEST) {
      return;
    }
    ByteBuffer data = font.data().duplicate().position(table.start());
    int count = data.getShort();
    data.position(table.start() + 10);
    if (count >= 0) {
      simple(data, count, dx, dy, font.unitsPerEm(), contours);
    } else {
      composite(font, data, dx, dy, depth, contours);
    }
  }

  private static void simple(
      ByteBuffer data, int count, int dx, int dy, double em, List<List<Point>> contours) {
    int[] ends = new int[count];
    for (int i = 0; i < count; i++) {
      ends[i] = data.getShort() & 0xFFFF;
    }
    int points = count == 0 ? 0 : ends[count - 1] + 1;
    data.position(data.position() + 2 + (data.getShort(data.position()) & 0xFFFF));
    byte[] flags = flags(data, points);
    int[] xs = coordinates(data, flags, 2, 16);
    int[] ys = coordinates(data, flags, 4, 32);
    int at = 0;
    for (int end : ends) {
      List<Point> contour = new ArrayList<>();
      for (; at <= end; at++) {
        contour.add(new Point((xs[at] + dx) / em, (ys[at] + dy) / em, (flags[at] & 1) != 0));
      }
      contours.add(contour);
    }
  }

  private static byte[] flags(ByteBuffer data, int points) {
    byte[] flags = new byte[points];
    for (int i = 0; i < points; i++) {
      byte flag = data.get();
      flags[i] = flag;
      for (int again = (flag & 8) != 0 ? data.get() & 0xFF : 0; again > 0; again--) {
        i++;
        flags[i] = flag;
      }
    }
    return flags;
  }

  private static int[] coordinates(ByteBuffer data, byte[] flags, int isShort, int isSame) {
    int[] values = new int[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      if ((flags[i] & isShort) != 0) {
        int delta = data.get() & 0xFF;
        value += (flags[i] & isSame) != 0 ? delta : -delta;
      } else if ((flags[i] & isSame) == 0) {
        value += data.getShort();
      }
      values[i] = value;
    }
    return values;
  }

  /** Components that are turned or scaled stay as they are: fonts of this script move them only. */
  private static void composite(
      FontFile font, ByteBuffer data, int dx, int dy, int depth, List<List<Point>> contours) {
    int flags;
    do {
      flags = data.getShort();
      int glyph = data.getShort() & 0xFFFF;
      boolean words = (flags & 1) != 0;
      int x = words ? data.getShort() : data.get();
      int y = words ? data.getShort() : data.get();
      int matrix = (flags & 8) != 0 ? 2 : (flags & 64) != 0 ? 4 : (flags & 128) != 0 ? 8 : 0;
      data.position(data.position() + matrix);
      read(font, glyph, dx + x, dy + y, depth + 1, contours);
    } while ((flags & 32) != 0);
  }
}
