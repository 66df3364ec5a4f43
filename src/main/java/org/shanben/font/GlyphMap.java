package org.shanben.font;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Which glyph a TrueType font shows for a character (OpenType, table {@code cmap}, formats 4 and
 * 12).
 */
final class GlyphMap {

  private final Map<Integer, Integer> glyphs = new HashMap<>();

  /** Reads the font's widest Unicode table. */
  GlyphMap(byte[] font, int cmap) {
    ByteBuffer data = ByteBuffer.wrap(font);
    int best = -1;
    int most = -1;
    for (int i = 0; i < data.getShort(cmap + 2); i++) {
      int offset = cmap + data.getInt(cmap + 8 + 8 * i);
      int format = data.getShort(offset);
      int rank = format == 12 ? 2 : format == 4 ? 1 : 0;
      if (rank > most) {
        most = rank;
        best = offset;
      }
    }
    if (most == 2) {
      groups(data, best);
    } else if (most == 1) {
      segments(data, best);
    }
  }

  /** Returns the glyph for {@code codePoint}; 0 where the font has none. */
  int glyph(int codePoint) {
    return glyphs.getOrDefault(codePoint, 0);
  }

  private void groups(ByteBuffer data, int at) {
    for (int i = 0; i < data.getInt(at + 12); i++) {
      int group = at + 16 + 12 * i;
      int first = data.getInt(group);
      int glyph = data.getInt(group + 8);
      for (int c = first; c <= data.getInt(group + 4); c++) {
        glyphs.put(c, glyph + c - first);
      }
    }
  }

  private void segments(ByteBuffer data, int at) {
    int count = unsigned(data, at + 6) / 2;
    for (int i = 0; i < count; i++) {
      int end = unsigned(data, at + 14 + 2 * i);
      int start = unsigned(data, at + 16 + 2 * count + 2 * i);
      int delta = unsigned(data, at + 16 + 4 * count + 2 * i);
      int place = at + 16 + 6 * count + 2 * i;
      int range = unsigned(data, place);
      for (int c = start; c <= end && c < 0xFFFF; c++) {
        int raw = range == 0 ? c : unsigned(data, place + range + 2 * (c - start));
        glyphs.put(c, raw == 0 ? 0 : (raw + delta) & 0xFFFF);
      }
    }
  }

  private static int unsigned(ByteBuffer data, int at) {
    return data.getShort(at) & 0xFFFF;
  }
}
