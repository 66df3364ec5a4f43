package org.shanben.read;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

/** Fill colours as 0xRRGGBB; the last one is remembered, as it seldom changes. */
final class Colors {

  private @Nullable PDColor last;
  private int rgb;

  int of(PDColor color) {
    if (color != last) {
      last = color;
      rgb = rgb(color);
    }
    return rgb;
  }

  private static int rgb(PDColor color) {
    try {
      return color.isPattern() ? 0 : color.toRGB() & 0xFFFFFF;
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return 0; // a colour space that cannot be read is no reason to lose the text
    }
  }
}
