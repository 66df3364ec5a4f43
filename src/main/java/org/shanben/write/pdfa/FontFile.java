package org.shanben.write.pdfa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A TrueType font: its name, its bytes and what it can show. Read once, shared by all documents.
 *
 * @param name the file's name
 * @param bytes the file; nobody changes it
 * @param glyphs its characters
 */
@SuppressWarnings("ArrayRecordComponent") // ten megabytes that nobody compares or changes
record FontFile(String name, byte[] bytes, GlyphMap glyphs) {

  /** Reads a font that travels in the jar. */
  static FontFile bundled(String name) {
    try (InputStream in = FontFile.class.getResourceAsStream("/org/shanben/fonts/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the font " + name + " is not in the jar");
      }
      byte[] bytes = in.readAllBytes();
      return new FontFile(name, bytes, new GlyphMap(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
