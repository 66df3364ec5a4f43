package org.shanben.unicode;

import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The charsets in which Chinese, Japanese and Korean systems wrote a character as two bytes, told
 * by what they have in common use: each lists its common characters in a block of its own, before
 * the rare ones, and its marks before both.
 */
public enum DoubleBytes {
  GBK("GBK", 0xB0, 0xD7, 0xA1),
  BIG5("x-windows-950", 0xA4, 0xC6, 0x40),
  SHIFT_JIS("windows-31j", 0x88, 0x98, 0x40),
  UHC("x-windows-949", 0xB0, 0xC8, 0xA1);

  /** The first byte of a character is not below this. */
  private static final int LEAD = 0x81;

  /** The marks of all of them but Shift JIS begin with these; its marks and kana with others. */
  private static final int MARKS = 0xA1;

  private static final int LAST_MARKS = 0xA3;

  /** So many of the characters of a text are in common use. */
  private static final double COMMON = 0.85;

  /** This part of the ink of a text is such characters. */
  private static final double PART = 0.5;

  /** And so many of them differ. */
  private static final int KINDS = 6;

  private final Charset charset;
  private final int first;
  private final int last;
  private final int trail;

  DoubleBytes(String name, int first, int last, int trail) {
    this.charset = Charset.forName(name);
    this.first = first;
    this.last = last;
    this.trail = trail;
  }

  /**
   * Returns the charset in which all names are in common use and nearly all of the text, too; empty
   * for none. Half of the text is such characters, and some of them differ: signs and accented
   * letters among Latin words, or a row of one sign, are none. Hangul are as common in Chinese:
   * where names are of nothing else, it is Korean.
   */
  public static Optional<DoubleBytes> of(List<byte[]> names, byte[] text) {
    return Stream.of(UHC, GBK, BIG5, SHIFT_JIS)
        .filter(some -> names.stream().allMatch(name -> some.pairs(name).common() == 1))
        .filter(some -> some.pairs(text).areText())
        .max(Comparator.comparingDouble(some -> some.pairs(text).common()));
  }

  /** Returns what two bytes stand for; empty where they stand for nothing. */
  public Optional<String> pair(int before, int after) {
    return before < LEAD ? Optional.empty() : decoded(new byte[] {(byte) before, (byte) after});
  }

  /** Returns what the bytes stand for; empty where some of them stand for nothing. */
  public Optional<String> decoded(byte[] bytes) {
    return Charsets.strictly(bytes, charset).map(CharBuffer::toString);
  }

  /**
   * What a text has.
   *
   * @param common the part of its pairs that are in common use; none where there are no pairs
   * @param part the part of its ink that is pairs
   * @param kinds how many pairs differ
   */
  private record Pairs(double common, double part, int kinds) {

    boolean areText() {
      return common >= COMMON && part >= PART && kinds >= KINDS;
    }
  }

  private Pairs pairs(byte[] text) {
    Set<Integer> kinds = new HashSet<>();
    int pairs = 0;
    int common = 0;
    int ink = 0;
    for (int i = 0; i < text.length; i++) {
      int before = text[i] & 0xFF;
      ink += before > ' ' ? 1 : 0;
      if (before < 0x80) {
        continue;
      }
      int after = i + 1 < text.length ? text[i + 1] & 0xFF : 0;
      pairs++;
      if (pair(before, after).isPresent()) {
        ink++;
        common += isCommon(before, after) ? 1 : 0;
        kinds.add(before << 8 | after);
        i++;
      }
    }
    return new Pairs(
        pairs == 0 ? 0 : (double) common / pairs, ink == 0 ? 0 : 2.0 * pairs / ink, kinds.size());
  }

  private boolean isCommon(int before, int after) {
    boolean mark = this == SHIFT_JIS ? before <= 0x83 : before >= MARKS && before <= LAST_MARKS;
    return after >= trail && (mark || (before >= first && before <= last));
  }
}
