package org.shanben.unicode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out how a text file's bytes stand for characters. */
public final class Charsets {

  /** The Windows code pages hold what their standards hold, and the marks that files really use. */
  private static final Map<String, String> WIDER =
      Map.of(
          "Big5", "x-windows-950",
          "GB2312", "GB18030",
          "GBK", "GB18030",
          "Shift_JIS", "windows-31j",
          "EUC-KR", "x-windows-949",
          "ISO-8859-1", "windows-1252");

  private static final Charset BIG5 = Charset.forName("x-windows-950");

  private static final Set<String> KNOWN =
      Set.of("Big5", "GB18030", "Shift_JIS", "EUC-JP", "EUC-KR", "ISO-8859-1", "windows-1252");

  private Charsets() {}

  /** Returns the charset of that name, or of the wider one that files by that name are in. */
  public static Optional<Charset> named(String name) {
    try {
      Charset charset = Charset.forName(name);
      return Optional.of(Charset.forName(WIDER.getOrDefault(charset.name(), charset.name())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the likeliest charset of {@code bytes}: by their mark, by strict proof, by frequency.
   */
  public static Optional<Charset> detect(byte[] bytes) {
    Optional<Charset> marked = byMark(bytes);
    if (marked.isPresent()) {
      return marked;
    }
    if (strictly(bytes, StandardCharsets.UTF_8).isPresent()) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return wide(bytes).or(() -> wideChinese(bytes)).or(() -> byFrequency(bytes));
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    int first = bytes.length > 0 ? bytes[0] & 0xFF : 0;
    int second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
    int third = bytes.length > 2 ? bytes[2] & 0xFF : 0;
    if (first == 0xEF && second == 0xBB && third == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    boolean utf16 = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    return utf16 ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
  }

  /** UTF-16 without a mark: line ends and spaces leave zeros in every other byte. */
  private static Optional<Charset> wide(byte[] bytes) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (Math.max(even, odd) * 200 < bytes.length) {
      return Optional.empty();
    }
    return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  /** UTF-16 without a mark or line ends: nearly all of it is Chinese in one order of bytes only. */
  private static Optional<Charset> wideChinese(byte[] bytes) {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String text = new String(bytes, 0, Math.min(bytes.length & ~1, 4000), charset);
      long chinese = text.codePoints().filter(c -> isCommon(c)).count();
      if (bytes.length % 2 == 0 && !text.isEmpty() && chinese * 20 >= text.length() * 19L) {
        return Optional.of(charset);
      }
    }
    return Optional.empty();
  }

  /**
   * Ideographs that Big5 ranks as frequent and common marks; mojibake is spread over all others.
   */
  private static boolean isCommon(int codePoint) {
    if (codePoint < 0x4E00 || codePoint > 0x9FFF) {
      return codePoint < 0x80 || (codePoint >= 0x3000 && codePoint < 0x3020) || codePoint > 0xFF00;
    }
    byte[] big5 = Character.toString(codePoint).getBytes(BIG5);
    return big5.length == 2 && (big5[0] & 0xFF) >= 0xA4 && (big5[0] & 0xFF) <= 0xC6;
  }

  private static Optional<Charset> byFrequency(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes);
    for (CharsetMatch match : detector.detectAll()) {
      Optional<Charset> charset = named(match.getName());
      if (KNOWN.contains(match.getName()) && charset.isPresent()) {
        return charset;
      }
    }
    return Optional.empty();
  }

  /** Returns what the bytes stand for; empty where some of them stand for nothing. */
  static Optional<CharBuffer> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes)));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
