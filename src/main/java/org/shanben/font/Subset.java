package org.shanben.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cuts a font down to the characters that one document needs, with new glyph numbers.
 *
 * <p>Every character gets a glyph of its own, also where the font draws two with one (一 and ⼀, …
 * and ⋯): then each glyph stands for one character, and a PDF gives back the one that was written.
 */
public final class Subset {

  /** Composite glyphs (OpenType, {@code glyf}): the flags that tell how long a component is. */
  private static final int WORDS = 1;

  private static final int SCALE = 8;
  private static final int MORE = 32;
  private static final int TWO_SCALES = 64;
  private static final int MATRIX = 128;

  /** Stands in the list of glyphs for one without ink and width. */
  private static final int BLANK = -1;

  private final FontFile font;
  private final TreeMap<Integer, Integer> characters = new TreeMap<>();
  private final List<Integer> glyphs = new ArrayList<>();
  private final Map<Integer, Integer> renumbered = new HashMap<>();

  private Subset(
      FontFile font, Collection<Integer> codePoints, int substitute, Collection<Integer> blank) {
    this.font = font;
    add(0);
    for (int codePoint : new TreeSet<>(codePoints)) {
      if (font.has(codePoint) || substitute > 0) {
        int same = equivalent(codePoint);
        int shown = font.has(codePoint) ? codePoint : font.has(same) ? same : substitute;
        characters.put(codePoint, add(font.glyph(shown)));
      }
    }
    for (int codePoint : new TreeSet<>(blank)) {
      characters.put(codePoint, add(BLANK));
    }
  }

  /**
   * Returns the character that Unicode says is the same (a compatibility ideograph's own one,
   * U+4EAE for U+F977); the character itself where there is none.
   */
  public static int equivalent(int codePoint) {
    String same = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFC);
    return same.codePointCount(0, same.length()) == 1 ? same.codePointAt(0) : codePoint;
  }

  /** Returns a font with those of {@code codePoints} that {@code font} has. */
  public static byte[] of(FontFile font, Collection<Integer> codePoints) {
    return of(font, codePoints, 0, List.of());
  }

  /**
   * Returns a font with all of {@code codePoints}: {@code substitute} is drawn for those that the
   * font has not; what is in {@code blank} has neither ink nor width.
   */
  public static byte[] of(
      FontFile font, Collection<Integer> codePoints, int substitute, Collection<Integer> blank) {
    return new Subset(font, codePoints, substitute, blank).write();
  }

  private int add(int glyph) {
    glyphs.add(glyph);
    renumbered.putIfAbsent(glyph, glyphs.size() - 1);
    return glyphs.size() - 1;
  }

  private byte[] write() {
    Map<String, byte[]> tables = new TreeMap<>();
    outlines(tables); // first: it finds the components
    tables.put("cmap", CharacterTable.of(characters));
    tables.put("hmtx", metrics());
    tables.put("head", head());
    tables.put("hhea", with("hhea", 34, glyphs.size()));
    tables.put("maxp", with("maxp", 4, glyphs.size()));
    tables.put("post", ByteBuffer.allocate(32).putInt(0x00030000).array());
    for (String tag : List.of("OS/2", "name", "cvt ", "fpgm", "prep")) {
      if (font.hasTable(tag)) {
        tables.put(tag, font.bytes(font.table(tag)));
      }
    }
    return pack(tables);
  }

  private byte[] head() {
    ByteBuffer head = ByteBuffer.wrap(font.bytes(font.table("head")));
    head.putInt(8, 0); // the sum of the file, put in when it is known
    head.putShort(50, (short) 1);
    return head.array();
  }

  private byte[] with(String tag, int place, int value) {
    return ByteBuffer.wrap(font.bytes(font.table(tag))).putShort(place, (short) value).array();
  }

  private byte[] metrics() {
    ByteBuffer metrics = ByteBuffer.allocate(4 * glyphs.size());
    for (int glyph : glyphs) {
      boolean blank = glyph == BLANK;
      metrics.putShort((short) (blank ? 0 : font.advance(glyph)));
      metrics.putShort((short) (blank ? 0 : font.bearing(glyph)));
    }
    return metrics.array();
  }

  private void outlines(Map<String, byte[]> tables) {
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) { // components join the list while it is walked
      offsets.add(glyf.size());
      int glyph = glyphs.get(i);
      byte[] outline = glyph == BLANK ? new byte[0] : font.bytes(font.outline(glyph));
      renumber(ByteBuffer.wrap(outline));
      glyf.writeBytes(outline);
      glyf.writeBytes(new byte[(4 - outline.length % 4) % 4]);
    }
    offsets.add(glyf.size());
    ByteBuffer loca = ByteBuffer.allocate(4 * offsets.size());
    offsets.forEach(loca::putInt);
    tables.put("glyf", glyf.toByteArray());
    tables.put("loca", loca.array());
  }

  private void renumber(ByteBuffer outline) {
    if (outline.capacity() == 0 || outline.getShort(0) >= 0) {
      return;
    }
    int at = 10;
    int flags;
    do {
      flags = outline.getShort(at);
      int component = outline.getShort(at + 2) & 0xFFFF;
      @SuppressWarnings("NullAway") // an Integer unless add gave none, and it always gives one
      int number = renumbered.containsKey(component) ? renumbered.get(component) : add(component);
      outline.putShort(at + 2, (short) number);
      at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
      at +=
          (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
    } while ((flags & MORE) != 0);
  }

  private static byte[] pack(Map<String, byte[]> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    int size = 12 + 16 * count;
    for (byte[] table : tables.values()) {
      size += (table.length + 3) / 4 * 4;
    }
    ByteBuffer file = ByteBuffer.allocate(size);
    file.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (count - power)));
    int start = 12 + 16 * count;
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] content = table.getValue();
      file.put(start, content);
      head = table.getKey().equals("head") ? start : head;
      file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      file.putInt(sum(file, start, content.length)).putInt(start).putInt(content.length);
      start += (content.length + 3) / 4 * 4;
    }
    file.putInt(head + 8, 0xB1B0AFBA - sum(file, 0, size)); // OpenType, "head"
    return file.array();
  }

  private static int sum(ByteBuffer file, int start, int length) {
    int sum = 0;
    for (int at = start; at < start + length; at += 4) {
      sum += file.getInt(at);
    }
    return sum;
  }
}
