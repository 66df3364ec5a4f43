package org.shanben.unicode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What language a text is in, as far as its characters tell. */
public final class Languages {

  /** So much of a text is enough to know its script. */
  private static final int SAMPLE = 20_000;

  private Languages() {}

  /**
   * Returns a BCP 47 tag for {@code text}.
   *
   * @param text the text
   * @param declared what the source says, or nothing; believed where the script does not contradict
   */
  public static String of(String text, String declared) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    String found = byScript(sample);
    String tag = wellFormed(declared);
    String primary = found.split("-")[0];
    boolean agrees = tag.equals(primary) || tag.startsWith(primary + "-");
    if (primary.equals("zh")) {
      return chinese(found, agrees ? tag : "");
    }
    return agrees || (found.equals("und") && !tag.isEmpty()) ? tag : found;
  }

  /** Tells whether a tag means Chinese in simplified characters. */
  public static boolean isSimplified(String tag) {
    return tag.startsWith("zh-Hans") || tag.equals("zh-CN");
  }

  private static String wellFormed(String declared) {
    String tag = Locale.forLanguageTag(declared.replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? "" : tag;
  }

  /** Keeps a region that the source names; Traditional Chinese without one is Taiwan's. */
  private static String chinese(String found, String declared) {
    String region = Locale.forLanguageTag(declared).getCountry();
    String usual = found.equals("zh-Hant") ? "TW" : "CN";
    boolean fits = found.equals("zh-Hant") != (region.equals("CN") || region.equals("SG"));
    return found + "-" + (region.isEmpty() || !fits ? usual : region);
  }

  private static String byScript(String text) {
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int other = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      switch (Character.UnicodeScript.of(codePoint)) {
        case HAN -> han++;
        case HIRAGANA, KATAKANA -> kana++;
        case HANGUL -> hangul++;
        default -> other += Character.isLetter(codePoint) ? 1 : 0;
      }
      i += Character.charCount(codePoint);
    }
    if (kana * 8 > han + kana && kana * 4 > other / 4) {
      return "ja";
    }
    if (hangul > han && hangul * 4 > other) {
      return "ko";
    }
    return han * 5 > other ? hanScript(text) : latin(text);
  }

  /** Counts the characters that only one of the two scripts has. */
  private static String hanScript(String text) {
    String simplified = Transliterator.getInstance("Traditional-Simplified").transliterate(text);
    String traditional = Transliterator.getInstance("Simplified-Traditional").transliterate(text);
    return differences(text, simplified) >= differences(text, traditional) ? "zh-Hant" : "zh-Hans";
  }

  private static int differences(String a, String b) {
    int count = 0;
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      count += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return count;
  }

  private static String latin(String text) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(text.getBytes(StandardCharsets.ISO_8859_1));
    for (CharsetMatch match : detector.detectAll()) {
      if (match.getName().equals("ISO-8859-1") && match.getLanguage() != null) {
        return match.getLanguage();
      }
    }
    return text.isBlank() ? "und" : "en";
  }
}
