package org.shanben.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.jspecify.annotations.Nullable;
import org.shanben.layout.Glyph;
import org.shanben.unicode.DoubleBytes;

/**
 * Chinese, Japanese or Korean that was written byte by byte in a font that says it is Latin: each
 * character is two glyphs, an accented letter and what follows it, and a viewer shows it only where
 * its system has a font by the name that these bytes are in the same charset. Old drivers on
 * Chinese Windows made such files.
 *
 * <p>The font is not in the document, and both its name and nearly all pairs of a page are in
 * common use in one charset. Latin text in such a font, as the figures of a Chinese page are, has
 * no pairs; its accented letters are rare characters.
 */
final class BytePairs {

  private static final Charset LATIN = Charset.forName("windows-1252");

  private final IdentityHashMap<Glyph, Integer> codes = new IdentityHashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  /** What a font's bytes are in, and its name there. */
  private record Reading(DoubleBytes charset, String name) {}

  /** Takes note of a glyph that may be half a character. */
  void note(Glyph glyph, PDFont font, int code) {
    boolean named = glyph.font().chars().anyMatch(c -> c >= 0x80);
    if (named && font instanceof PDSimpleFont && !font.isEmbedded()) {
      codes.put(glyph, code);
    }
  }

  /** Returns how many characters of each font were read as pairs. */
  Map<String, Integer> counts() {
    return counts;
  }

  /** Puts characters in the place of their halves. */
  void apply(List<Glyph> glyphs, Set<Glyph> unseen) {
    if (codes.isEmpty()) {
      return;
    }
    Map<String, Reading> readings = readings(glyphs);
    List<Glyph> read = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      @Nullable Glyph next = i + 1 < glyphs.size() ? glyphs.get(i + 1) : null;
      @Nullable Glyph whole = next == null ? null : whole(readings, glyph, next);
      read.add(whole == null ? glyph : whole);
      if (whole != null) {
        i++;
        counts.merge(whole.font(), 1, Integer::sum);
        if (unseen.remove(glyph)) {
          unseen.add(whole);
        }
      }
    }
    glyphs.clear();
    glyphs.addAll(read);
  }

  private Map<String, Reading> readings(List<Glyph> glyphs) {
    Map<String, ByteArrayOutputStream> bytes = new TreeMap<>();
    for (Glyph glyph : glyphs) {
      @Nullable Integer code = codes.get(glyph);
      if (code != null) {
        bytes.computeIfAbsent(glyph.font(), font -> new ByteArrayOutputStream()).write(code);
      }
    }
    Map<String, Reading> readings = new TreeMap<>();
    bytes.forEach((font, text) -> {
      byte[] name = bytes(font);
      DoubleBytes.of(name, text.toByteArray())
          .ifPresent(c -> readings.put(font, new Reading(c, c.decoded(name).orElse(font))));
    });
    return readings;
  }

  private @Nullable Glyph whole(Map<String, Reading> readings, Glyph glyph, Glyph next) {
    @Nullable Reading reading = readings.get(glyph.font());
    @Nullable Integer before = codes.get(glyph);
    @Nullable Integer after = codes.get(next);
    if (reading == null || before == null || after == null || !glyph.font().equals(next.font())) {
      return null;
    }
    return reading
        .charset()
        .pair(before, after)
        .map(text -> glyph.named(reading.name()).withText(text))
        .map(all -> all.at(all.x(), all.y(), next.end() - all.x(), all.size()))
        .orElse(null);
  }

  /** The bytes of a name that was read as Latin, some of it as controls. */
  private static byte[] bytes(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    name.chars()
        .mapToObj(c -> c < 0x100 ? new byte[] {(byte) c} : Character.toString(c).getBytes(LATIN))
        .forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
