package org.shanben.read;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;

/**
 * Bitmap fonts of TeX, which say nothing of their characters but their numbers: {@code a65} is the
 * glyph at 65. These are the codes of TeX's own encodings, T1 (Cork) or OT1; for the letters,
 * figures and most marks both are those of ASCII.
 *
 * <p>A program that numbers its glyphs in their order of use leaves no gap between them; such
 * numbers mean nothing, and are not read.
 */
final class TexCodes {

  /** The codes 16 to 31 of T1; those that show nothing are blank. */
  private static final String[] T1_LOW = {
    "“", "”", "„", "«", "»", "–", "—", "", "", "ı", "ȷ", "ff", "fi", "fl", "ffi", "ffl"
  };

  /** The codes 128 to 191 of T1, then those from 192 on that are not as in Latin-1. */
  private static final String T1_HIGH =
      "ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£";

  /** The codes 11 to 15 of OT1. */
  private static final String[] OT1_LOW = {"ff", "fi", "fl", "ffi", "ffl"};

  private static final Map<Integer, String> OT1 =
      Map.of(
          16, "ı", 25, "ß", 26, "æ", 27, "œ", 28, "ø", 34, "”", 92, "“", 123, "–", 124, "—", 127,
          "¨");

  private enum Encoding {
    T1,
    OT1,
    ASCII
  }

  private final IdentityHashMap<PDFont, Optional<Encoding>> encodings = new IdentityHashMap<>();

  /** Returns the character of a code; empty where the font does not tell. */
  Optional<String> character(PDFont font, int code) {
    return encodings
        .computeIfAbsent(font, TexCodes::encoding)
        .map(encoding -> character(encoding, code))
        .filter(text -> !text.isEmpty());
  }

  private static String character(Encoding encoding, int code) {
    return switch (encoding) {
      case T1 -> t1(code);
      case OT1 ->
          code >= 11 && code <= 15 ? OT1_LOW[code - 11] : OT1.getOrDefault(code, ascii(code));
      case ASCII -> ascii(code);
    };
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
    Map<Integer, String> drawn = new TreeMap<>(names.getCodeToNameMap());
    drawn.values().removeIf(name -> name.equals(".notdef"));
    boolean numbered =
        drawn.entrySet().stream().allMatch(e -> e.getValue().equals("a" + e.getKey()));
    if (drawn.isEmpty() || !numbered || isInOrderOfUse(drawn)) {
      return Optional.empty();
    }
    boolean t1 =
        drawn.keySet().stream().anyMatch(c -> c > 127 || (c >= 17 && c < 25) || (c > 28 && c < 32));
    boolean ot1 = drawn.keySet().stream().anyMatch(c -> c >= 11 && c <= 15);
    return Optional.of(t1 ? Encoding.T1 : ot1 ? Encoding.OT1 : Encoding.ASCII);
  }

  private static boolean isInOrderOfUse(Map<Integer, String> drawn) {
    int first = drawn.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
    int last = drawn.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    return first <= 1 && last - first + 1 == drawn.size();
  }
}
