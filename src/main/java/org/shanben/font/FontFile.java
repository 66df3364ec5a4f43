package org.shanben.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A TrueType font with {@code glyf} outlines (OpenType 1.9, chapter "The OpenType Font File"). Read
 * once, never changed, shared by all documents and threads.
 */
public final class FontFile {

  private static final int COLLECTION = 0x74746366; // "ttcf"

  private final String name;
  private final byte[] bytes;
  private final ByteBuffer data;
  private final Map<String, Table> tables = new HashMap<>();
  private final GlyphMap glyphs;
  private final int unitsPerEm;
  private final int metrics;
  private final boolean longOffsets;

  /** Where a table is, in bytes from the file's start. */
  record Table(int start, int length) {}

  private FontFile(String name, byte[] bytes, int start) {
    this.name = name;
    this.bytes = bytes;
    this.data = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    for (int i = 0; i < data.getShort(start + 4); i++) {
      int record = start + 12 + 16 * i;
      String tag = new String(bytes, record, 4, java.nio.charset.StandardCharsets.US_ASCII);
      tables.put(tag, new Table(data.getInt(record + 8), data.getInt(record + 12)));
    }
    this.glyphs = new GlyphMap(bytes, table("cmap").start());
    this.unitsPerEm = data.getShort(table("head").start() + 18);
    this.longOffsets = data.getShort(table("head").start() + 50) != 0;
    this.metrics = unsigned(table("hhea").start() + 34);
    List.of("glyf", "loca", "hmtx", "maxp").forEach(this::table); // or it is none that we can use
  }

  /** Reads a font that travels in the jar. */
  static FontFile bundled(String name) {
    try (InputStream in = FontFile.class.getResourceAsStream("/org/shanben/fonts/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the font " + name + " is not in the jar");
      }
      return new FontFile(name, in.readAllBytes(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the fonts of a file, of which a collection has several.
   *
   * @throws IOException where the file cannot be read
   * @throws IllegalArgumentException where it holds no TrueType outlines
   */
  public static List<FontFile> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer data = ByteBuffer.wrap(bytes);
    String name = String.valueOf(file.getFileName());
    try {
      if (data.getInt(0) != COLLECTION) {
        return List.of(new FontFile(name, bytes, 0));
      }
      List<FontFile> fonts = new ArrayList<>();
      for (int i = 0; i < data.getInt(8); i++) {
        fonts.add(new FontFile(name + "-" + i, bytes, data.getInt(12 + 4 * i)));
      }
      return fonts;
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(file + " is no TrueType font", e);
    }
  }

  /**
   * Reads all fonts below a folder, in the order of their paths; others than TrueType are passed
   * over.
   *
   * @throws IOException where the folder or a file cannot be read
   * @throws IllegalArgumentException where it holds no TrueType font
   */
  public static List<FontFile> below(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> paths = Files.walk(folder)) {
      files = paths.filter(path -> path.toString().matches("(?i).*\\.tt[cf]")).sorted().toList();
    }
    List<FontFile> fonts = new ArrayList<>();
    for (Path file : files) {
      fonts.addAll(readable(file));
    }
    if (fonts.isEmpty()) {
      throw new IllegalArgumentException(folder + " holds no TrueType font");
    }
    return fonts;
  }

  /** A file with outlines of another kind is no fault: the next one may have the right ones. */
  private static List<FontFile> readable(Path file) throws IOException {
    try {
      return read(file);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** Returns the file's name. */
  public String name() {
    return name;
  }

  /** Tells whether the font has a glyph for the character. */
  public boolean has(int codePoint) {
    return glyphs.glyph(codePoint) != 0;
  }

  /** Returns the glyph for {@code codePoint}; 0 where the font has none. */
  int glyph(int codePoint) {
    return glyphs.glyph(codePoint);
  }

  /** Returns the width of a character in ems. */
  public double width(int codePoint) {
    return advance(glyphs.glyph(codePoint)) / (double) unitsPerEm;
  }

  /** Returns the white at the left of a character's ink, in ems; 0 where it has no ink. */
  public double whiteLeft(int codePoint) {
    Table glyph = outline(glyphs.glyph(codePoint));
    return glyph.length() == 0 ? 0 : data.getShort(glyph.start() + 2) / (double) unitsPerEm;
  }

  /** Returns the white at the right of a character's ink, in ems; 0 where it has no ink. */
  public double whiteRight(int codePoint) {
    Table glyph = outline(glyphs.glyph(codePoint));
    return glyph.length() == 0
        ? 0
        : width(codePoint) - data.getShort(glyph.start() + 6) / (double) unitsPerEm;
  }

  int unitsPerEm() {
    return unitsPerEm;
  }

  ByteBuffer data() {
    return data;
  }

  byte[] bytes(Table table) {
    return java.util.Arrays.copyOfRange(bytes, table.start(), table.start() + table.length());
  }

  boolean hasTable(String tag) {
    return tables.containsKey(tag);
  }

  Table table(String tag) {
    Table table = tables.get(tag);
    if (table == null) {
      throw new IllegalArgumentException(name + " has no table " + tag + ": no TrueType outlines");
    }
    return table;
  }

  /** Returns how far a glyph leads, in the font's units (OpenType, {@code hmtx}). */
  int advance(int glyph) {
    return unsigned(table("hmtx").start() + 4 * Math.min(glyph, metrics - 1));
  }

  /** Returns the white before a glyph's ink, in the font's units. */
  int bearing(int glyph) {
    int start = table("hmtx").start();
    return glyph < metrics
        ? data.getShort(start + 4 * glyph + 2)
        : data.getShort(start + 4 * metrics + 2 * (glyph - metrics));
  }

  /** Returns where a glyph's outline is; its length is 0 where it has no ink. */
  Table outline(int glyph) {
    long from = offset(glyph);
    return new Table(table("glyf").start() + (int) from, (int) (offset(glyph + 1) - from));
  }

  private long offset(int glyph) {
    int loca = table("loca").start();
    return longOffsets ? data.getInt(loca + 4 * glyph) : 2L * unsigned(loca + 2 * glyph);
  }

  private int unsigned(int at) {
    return data.getShort(at) & 0xFFFF;
  }
}
