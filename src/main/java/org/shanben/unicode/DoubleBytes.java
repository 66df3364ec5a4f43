package org.shanben.unicode;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The charsets in which Chinese, Japanese and Korean systems wrote a character as two bytes, told
 * by what they have in common use: each lists its common characters in a block of its own, before
 * the rare ones, and its marks before both. Latin letters with accents are taken for rare ones.
 */
public enum DoubleBytes {
  GBK("GBK", 0x81, 0xB0, 0xD7, 0xA1),
  BIG5("x-windows-950", 0x81, 0xA4, 0xC6, 0x40),
  SHIFT_JIS("windows-31j", 0x81, 0x88, 0x98, 0x40),
  UHC("x-windows-949", 0x81, 0xB0, 0xC8, 0xA1);

  /** The marks of all of them but Shift JIS begin with these; its marks and kana with others. */
  private static final int MARKS = 0xA1;

  private static final int LAST_MARKS = 0xA3;

  /** So many of the characters of a text are in common use. */
  private static final double COMMON = 0.85;

  private final Charset charset;
  private final int lead;
  private final int first;
  private final int last;
  private final int trail;

  DoubleBytes(String name, int lead, int first, int last, int trail) {
    this.charset = Charset.forName(name);
    this.lead = lead;
    this.first = first;
    this.last = last;
    this.trail = trail;
  }

  /**
   * Returns the charset in which the name is in common use and nearly all of the text, too; empty
   * for none. Hangul are as common in Chinese: where they are all of the name, it is Korean.
   */
  public static Optional<DoubleBytes> of(byte[] name, byte[] text) {
    return Stream.of(UHC, GBK, BIG5, SHIFT_JIS)
        .filter(some -> some.common(name) == 1 && some.common(text) >= COMMON)
        .findFirst();
  }

  /** Returns what two bytes stand for; empty where they stand for nothing. */
  public Optional<String> pair(int before, int after) {
    return before < lead ? Optional.empty() : decoded(new byte[] {(byte) before, (byte) after});
  }

  /** Returns what the bytes stand for; empty where some of them stand for nothing. */
  public Optional<String> decoded(byte[] bytes) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The part of the pairs that are in common use; none where one stands for nothing. */
  private double common(byte[] text) {
    int pairs = 0;
    int common = 0;
    for (int i = 0; i < text.length; i++) {
      int before = text[i] & 0xFF;
      if (before < 0x80) {
        continue;
      }
      int after = i + 1 < text.length ? text[++i] & 0xFF : 0;
      if (pair(before, after).isEmpty()) {
        return 0;
      }
      pairs++;
      common += isCommon(before, after) ? 1 : 0;
    }
    return pairs == 0 ? 0 : (double) common / pairs;
  }

  private boolean isCommon(int before, int after) {
    boolean mark = this == SHIFT_JIS ? before <= 0x83 : before >= MARKS && before <= LAST_MARKS;
    return after >= trail && (mark || (before >= first && before <= last));
  }
}
