package org.shanben.write.epub;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.shanben.font.FontChain;
import org.shanben.font.FontFile;
import org.shanben.font.Raster;
import org.shanben.model.Metadata;
import org.shanben.unicode.LineBreaks;

/** Draws a cover: an indigo binding, and on it a title slip with title, author and date. */
final class Cover {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 1414;
  private static final int INDIGO = 0x24405E;
  private static final int PAPER = 0xFBF8F0;
  private static final int INK = 0x1C1C1C;

  /** The measure of the title, in pixels. */
  private static final int MEASURE = 660;

  private final Raster raster = new Raster(WIDTH, HEIGHT, INDIGO);
  private final FontChain fonts;

  private Cover(FontChain fonts) {
    this.fonts = fonts;
  }

  /** Returns the cover as a PNG. */
  static byte[] of(Metadata metadata) {
    return new Cover(FontChain.of(metadata.language().value())).draw(metadata);
  }

  private byte[] draw(Metadata metadata) {
    String title = metadata.title().value();
    int length = title.codePointCount(0, title.length());
    double size = length <= 8 ? 76 : length <= 24 ? 62 : length <= 60 ? 46 : 34;
    List<String> lines = lines(title, size);
    int most = (int) (780 / (size * 1.5)); // a title longer than that is told in full by the text
    List<String> shown = lines.subList(0, Math.min(lines.size(), most));
    int bottom = 170 + Math.max(380, (int) (160 + shown.size() * size * 1.5));
    raster.fill(130, 170, WIDTH - 130, bottom, PAPER);
    frame(146, 186, WIDTH - 146, bottom - 16);
    double y = (170 + bottom - shown.size() * size * 1.5) / 2.0 + size * 1.12;
    for (String line : shown) {
      line(line, y, size, fonts.heading(), INK);
      y += size * 1.5;
    }
    List<String> authors = metadata.authors().stream().map(Metadata.Found::value).toList();
    line(String.join("　", authors), 1150, 40, fonts.body(), PAPER);
    line(metadata.date().map(Metadata.Found::value).orElse(""), 1220, 34, fonts.body(), PAPER);
    return raster.png();
  }

  private void frame(int left, int top, int right, int bottom) {
    raster.fill(left, top, right, top + 3, INDIGO);
    raster.fill(left, bottom - 3, right, bottom, INDIGO);
    raster.fill(left, top, left + 3, bottom, INDIGO);
    raster.fill(right - 3, top, right, bottom, INDIGO);
  }

  private List<String> lines(String text, double size) {
    BitSet breaks = LineBreaks.of(text);
    List<String> lines = new ArrayList<>();
    int from = 0;
    int best = 0;
    for (int at = breaks.nextSetBit(1); at >= 0; at = breaks.nextSetBit(at + 1)) {
      if (width(text.substring(from, at).strip(), size, fonts.heading()) > MEASURE && best > from) {
        lines.add(text.substring(from, best));
        from = best;
      }
      best = at;
    }
    lines.add(text.substring(from));
    return lines;
  }

  private static FontFile font(List<FontFile> fonts, int codePoint) {
    return fonts.stream().filter(f -> f.has(codePoint)).findFirst().orElse(fonts.get(0));
  }

  private static double width(String text, double size, List<FontFile> fonts) {
    return text.codePoints().mapToDouble(c -> font(fonts, c).width(c) * size).sum();
  }

  /** Draws a line in the middle; smaller where it is too long. */
  private void line(String text, double y, double size, List<FontFile> chain, int colour) {
    String plain = text.strip();
    double fitting = Math.min(size, size * (WIDTH - 180) / Math.max(1, width(plain, size, chain)));
    double at = (WIDTH - width(plain, fitting, chain)) / 2;
    for (int codePoint : plain.codePoints().toArray()) {
      FontFile font = font(chain, codePoint);
      raster.draw(font, codePoint, at, y, fitting, colour);
      at += font.width(codePoint) * fitting;
    }
  }
}
