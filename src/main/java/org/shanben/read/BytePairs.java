package org.shanben.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.jspecify.annotations.Nullable;
import org.shanben.layout.Glyph;
import org.shanben.unicode.DoubleBytes;

/**
 * Chinese, Japanese or Korean that was written byte by byte in a font that says it is Latin: each
 * character is two glyphs, an accented letter and what follows it, and a viewer shows it only where
 * its system has a font by the name that these bytes are in the same charset. Old drivers on
 * Chinese Windows made such files.
 *
 * <p>The font is not in the document and says nothing of its characters but that they are those of
 * Latin text (WinAnsi); the names of a page's fonts, and what is set in them, are in common use in
 * one charset. The Latin words of a Chinese font have few pairs among their letters, and the sign
 * that a line of leaders repeats is one.
 */
final class BytePairs {

  private static final Charset LATIN = Charset.forName("windows-1252");

  private final IdentityHashMap<Glyph, Integer> codes = new IdentityHashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();

  /** Takes note of a glyph that may be half a character. */
  void note(Glyph glyph, PDFont font, int code) {
    boolean named = glyph.font().chars().anyMatch(c -> c >= 0x80);
    if (named && !font.isEmbedded() && isPlainLatin(font)) {
      codes.put(glyph, code);
    }
  }

  /** What else the font says of its characters is true. */
  private static boolean isPlainLatin(PDFont font) {
    return font instanceof PDSimpleFont simple
        && simple.getEncoding() instanceof WinAnsiEncoding
        && !font.getCOSObject().containsKey(COSName.TO_UNICODE);
  }

  /** Returns how many characters of each font were read as pairs. */
  Map<String, Integer> counts() {
    return counts;
  }

  /** Puts characters in the place of their halves. */
  void apply(List<Glyph> glyphs, Set<Glyph> unseen) {
    Optional<DoubleBytes> charset = charset(glyphs);
    if (charset.isEmpty()) {
      return;
    }
    List<Glyph> read = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      @Nullable Glyph next = i + 1 < glyphs.size() ? glyphs.get(i + 1) : null;
      @Nullable Glyph whole = next == null ? null : whole(charset.get(), glyph, next);
      read.add(whole == null ? glyph : whole);
      if (whole != null) {
        i++;
        counts.merge(whole.font(), 1, Integer::sum);
        unseen.remove(next);
        if (unseen.remove(glyph)) {
          unseen.add(whole);
        }
      }
    }
    glyphs.clear();
    glyphs.addAll(read);
  }

  private Optional<DoubleBytes> charset(List<Glyph> glyphs) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    Set<String> fonts = new TreeSet<>();
    for (Glyph glyph : glyphs) {
      @Nullable Integer code = codes.get(glyph);
      if (code != null) {
        text.write(code);
        fonts.add(glyph.font());
      }
    }
    return fonts.isEmpty()
        ? Optional.empty()
        : DoubleBytes.of(fonts.stream().map(BytePairs::bytes).toList(), text.toByteArray());
  }

  private @Nullable Glyph whole(DoubleBytes charset, Glyph glyph, Glyph next) {
    @Nullable Integer before = codes.get(glyph);
    @Nullable Integer after = codes.get(next);
    boolean together =
        glyph.font().equals(next.font())
            && Math.abs(glyph.y() - next.y()) < glyph.size() / 2
            && next.end() > glyph.x();
    if (before == null || after == null || !together) {
      return null;
    }
    String name =
        names.computeIfAbsent(glyph.font(), font -> charset.decoded(bytes(font)).orElse(font));
    return charset
        .pair(before, after)
        .map(text -> glyph.named(name).withText(text))
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
