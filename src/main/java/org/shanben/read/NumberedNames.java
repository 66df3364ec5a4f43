package org.shanben.read;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;

/**
 * Fonts drawn glyph by glyph (Type 3) which say nothing of their characters but their numbers. In
 * the bitmap fonts of TeX {@code a65} is the glyph at 65: these are the codes of TeX's encodings of
 * Latin text, T1 (Cork) or OT1; for the letters, figures and most marks both are those of ASCII.
 * Other programs name it {@code 65}, or put other letters before it; theirs is Latin-1.
 *
 * <p>Fonts of other scripts, of mathematics and of pieces of a Chinese font have such names, too.
 * What is read as text has many small letters; of a font with few, letters and figures alone are
 * read, and nothing where they are not most of it. A program that numbers its glyphs in their order
 * of use leaves no gap between them; such numbers mean nothing.
 */
final class NumberedNames {

  /** The codes 16 to 31 of T1; those that show nothing are blank. */
  private static final String[] T1_LOW = {
    "“", "”", "„", "«", "»", "–", "—", "", "", "ı", "ȷ", "ff", "fi", "fl", "ffi", "ffl"
  };

  /** The codes 128 to 191 of T1, then those from 192 on that are not as in Latin-1. */
  private static final String T1_HIGH =
      "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£";

  /** The codes 11 to 31 of OT1. */
  private static final String[] OT1_LOW = {
    "ff", "fi", "fl", "ffi", "ffl", "ı", "ȷ", "`", "´", "ˇ", "˘", "¯", "˚", "¸", "ß", "æ", "œ", "ø",
    "Æ", "Œ", "Ø"
  };

  /** Its codes that are not as in ASCII. */
  private static final Map<Integer, String> OT1 =
      Map.of(34, "”", 92, "“", 123, "–", 124, "—", 127, "¨");

  /** What numbers its glyphs begins with one of the first, or with the first that is printed. */
  private static final int FIRST = 33;

  /** Text has so many different small letters. */
  private static final int LETTERS = 8;

  /** A ligature tells so many times as much as a quote or a dash. */
  private static final int LIGATURE = 5;

  /** What stands before the number in a font of TeX. */
  private static final String TEX = "a";

  /** One of so many glyphs of Latin text, at most, is above ASCII. */
  private static final int ABOVE = 4;

  private enum Encoding {
    LATIN1,
    T1,
    OT1,
    ASCII,
    FEW
  }

  private final IdentityHashMap<PDFont, Optional<Encoding>> encodings = new IdentityHashMap<>();

  /** Returns the character of a code; empty where the font does not tell. */
  Optional<String> character(PDFont font, int code) {
    return encodings
        .computeIfAbsent(font, NumberedNames::encoding)
        .map(encoding -> character(encoding, code))
        .filter(text -> !text.isEmpty());
  }

  private static String character(Encoding encoding, int code) {
    return switch (encoding) {
      case LATIN1 -> latin1(code);
      case T1 -> t1(code);
      case OT1 ->
          code >= 11 && code < 32 ? OT1_LOW[code - 11] : OT1.getOrDefault(code, ascii(code));
      case ASCII -> ascii(code);
      case FEW -> isPlain(code) ? ascii(code) : "";
    };
  }

  private static String latin1(int code) {
    boolean space = code == ' ' || code == '\t' || code == '\n' || code == '\r';
    return space ? " " : code > 0xA0 && code < 0x100 ? Character.toString(code) : ascii(code);
  }

  private static String t1(int code) {
    if (code >= 16 && code < 32) {
      return T1_LOW[code - 16];
    }
    if (code >= 128 && code < 192) {
      return T1_HIGH.substring(code - 128, code - 127);
    }
    return switch (code) {
      case 127 -> "-";
      case 0xD7 -> "Œ";
      case 0xDF -> "SS";
      case 0xF7 -> "œ";
      case 0xFF -> "ß";
      default -> code >= 192 ? Character.toString(code) : ascii(code);
    };
  }

  private static String ascii(int code) {
    return code > 32 && code < 127 ? Character.toString(code) : "";
  }

  /** The codes that a font has tell which encoding they are of. */
  private static Optional<Encoding> encoding(PDFont font) {
    if (!(font instanceof PDType3Font type)
        || !(type.getEncoding() instanceof DictionaryEncoding names)) {
      return Optional.empty();
    }
    SortedMap<Integer, String> drawn = new TreeMap<>(names.getCodeToNameMap());
    drawn.values().removeIf(name -> name.equals(".notdef"));
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    String first = drawn.getOrDefault(drawn.firstKey(), "");
    String before = first.replaceAll("\\d+$", "");
    boolean numbered =
        drawn.entrySet().stream().allMatch(e -> e.getValue().equals(before + e.getKey()));
    if (!numbered || isInOrderOfUse(drawn) || !isLatin(drawn.keySet())) {
      return Optional.empty();
    }
    return before.equals(TEX)
        ? Optional.of(encoding(drawn.keySet()))
        : Optional.of(Encoding.LATIN1).filter(latin -> isLatin1(drawn));
  }

  /** At least half of what a font of text has is letters and figures. */
  private static boolean isLatin(Set<Integer> codes) {
    return codes.stream().filter(NumberedNames::isPlain).count() * 2 >= codes.size();
  }

  private static boolean isPlain(int code) {
    return code < 127 && Character.isLetterOrDigit(code);
  }

  /**
   * Other scripts number their letters above those of ASCII; what is in order of use has no gap.
   */
  private static boolean isLatin1(SortedMap<Integer, String> drawn) {
    long above = drawn.keySet().stream().filter(code -> code > 127).count();
    boolean gaps = drawn.lastKey() - drawn.firstKey() + 1 > drawn.size();
    return isText(drawn.keySet()) && gaps && above * ABOVE <= drawn.size();
  }

  private static boolean isText(Set<Integer> codes) {
    return codes.stream().filter(c -> c >= 'a' && c <= 'z').count() >= LETTERS;
  }

  private static Encoding encoding(Set<Integer> codes) {
    if (!isText(codes)) {
      return Encoding.FEW;
    }
    if (codes.stream().anyMatch(c -> c > 127)) {
      return Encoding.T1;
    }
    // The ligatures of OT1 are marks in T1 that nobody needs; its accents are the quotes of T1.
    long t1 =
        codes.stream()
            .filter(c -> List.of(16, 17, 21, 22).contains(c) || (c > 26 && c < 32))
            .count();
    long ot1 = codes.stream().filter(c -> List.of(34, 92, 123, 124).contains(c)).count();
    long ligatures = codes.stream().filter(c -> c >= 11 && c <= 15).count();
    ot1 += LIGATURE * ligatures;
    return t1 > 0 && t1 >= ot1 ? Encoding.T1 : ot1 > 0 ? Encoding.OT1 : Encoding.ASCII;
  }

  private static boolean isInOrderOfUse(SortedMap<Integer, String> drawn) {
    int first = drawn.firstKey();
    return first <= FIRST && drawn.lastKey() - first + 1 == drawn.size();
  }
}
