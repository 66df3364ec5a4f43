package org.shanben.repair;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a heading or a list item begins with.
 *
 * @param kind its form, which says how deep it stands
 * @param value its number, from 1; the last part of {@code 2.1.3}
 * @param depth how many parts a dotted number has; 1 for all others
 * @param length how many UTF-16 units it takes, the space after it included
 */
record Enumerator(Kind kind, int value, int depth, int length) {

  /**
   * The forms, from the outermost in; many type the bopomofo ㄧ for 一. The order is that of Taiwan's
   * official documents; Japanese ones go on with kana.
   */
  enum Kind {
    PART(10, "第\\s*([〇零一二三四五六七八九十百千\\d０-９]+)\\s*[編篇部卷]"),
    CHAPTER(20, "第\\s*([〇零一二三四五六七八九十百千\\d０-９]+)\\s*章"),
    SECTION(30, "第\\s*([〇零一二三四五六七八九十百千\\d０-９]+)\\s*節"),
    ARTICLE(35, "第\\s*([〇零一二三四五六七八九十百千\\d０-９]+)\\s*[條条](?:之[一二三四五六七八九十]+)?(?=[\\s\\u3000]|$)"),
    CODE_SECTION(37, "§\\s*(\\d{1,5}(?:\\.\\d{1,5}){0,3})[a-z]?\\.?(?=\\s)"),
    FORMAL(40, "([壹貳叁參肆伍陸柒捌玖拾]+)\\s*[、.．:：]"),
    HAN(50, "([ㄧ一二三四五六七八九十百][〇○零ㄧ一二三四五六七八九十百]*)\\s*[、.．](?![\\d])"),
    HAN_PAREN(60, "[（(]\\s*([ㄧ一二三四五六七八九十百][〇○零ㄧ一二三四五六七八九十百]*)\\s*[）)]、?"),
    ARABIC(70, "([\\d０-９]{1,3})\\s*(?:[、．]|\\.(?!\\d)|(?=\\s+\\S))"),
    DOTTED(80, "(\\d{1,3}(?:\\.\\d{1,3}){1,5})\\.?(?=\\s|[^\\d.%,，)）])"),
    ARABIC_PAREN(90, "[（(]\\s*([\\d０-９]{1,3})\\s*[）)]、?"),
    KANA_PAREN(93, "[（(]\\s*([アイウエオカキクケコサシスセソ])\\s*[）)]"),
    LETTER_PAREN(94, "[（(]\\s*([a-z])\\s*[）)](?=[\\s\\u3000]*\\S)"),
    ARABIC_HALF_PAREN(95, "([\\d０-９]{1,2})\\s*[）)]、?"),
    BRACKET(97, "[\\[［〔【︻]\\s*([\\d０-９]{1,3}|[一二三四五六七八九十]{1,3})\\s*[\\]］〕】︼]"),
    STEM(100, "([甲乙丙丁戊己庚辛壬癸])\\s*[、.．]"),
    CIRCLED(110, "([①-⑳➀-➓❶-❿])(?![，。；？！])"); // a note's mark in the text

    private final int rank;
    private final Pattern pattern;

    Kind(int rank, String pattern) {
      this.rank = rank;
      this.pattern = Pattern.compile("[\\s\\u3000]*" + pattern + "[\\s\\u3000]*");
    }
  }

  private static final Pattern UNIT = Pattern.compile("[十拾百千]");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String FORMAL_DIGITS = "零壹貳參肆伍陸柒捌玖";
  private static final String KANA = "アイウエオカキクケコサシスセソ";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

  /** Returns the enumerator that {@code text} begins with, if it begins with one. */
  static Optional<Enumerator> at(String text) {
    String head = unified(text.substring(0, Math.min(text.length(), 40)));
    for (Kind kind : List.of(Kind.values())) {
      Matcher matcher = kind.pattern.matcher(head);
      if (matcher.lookingAt()) {
        String number = matcher.group(1);
        int depth = kind == Kind.DOTTED ? number.split("\\.").length : 1;
        String last = number.substring(number.lastIndexOf('.') + 1);
        return Optional.of(new Enumerator(kind, value(last), depth, matcher.end()));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the enumerator that a heading begins with, if it begins with one: letters in brackets
   * count items, and the parts of a figure.
   */
  static Optional<Enumerator> ofHeading(String text) {
    return at(text).filter(number -> number.kind() != Kind.LETTER_PAREN);
  }

  /** Compatibility ideographs count like others: U+F9D1 is 六. */
  private static String unified(String head) {
    String unified = Normalizer.normalize(head, Normalizer.Form.NFC);
    return unified.length() == head.length() ? unified : head;
  }

  /** Returns the number that digits, Chinese numerals, stems or circled numbers say. */
  static int value(String number) {
    char first = number.charAt(0);
    if (first >= '①' && first <= '⑳') {
      return first - '①' + 1;
    }
    if (first >= '❶' && first <= '➓') {
      return (first - '❶') % 10 + 1;
    }
    if (STEMS.indexOf(first) >= 0) {
      return STEMS.indexOf(first) + 1;
    }
    if (KANA.indexOf(first) >= 0) {
      return KANA.indexOf(first) + 1;
    }
    if (first >= 'a' && first <= 'z') {
      return first - 'a' + 1;
    }
    return Character.isDigit(first) ? arabic(number) : han(number);
  }

  private static int arabic(String number) {
    int value = 0;
    for (int i = 0; i < Math.min(number.length(), 9); i++) {
      value = value * 10 + Math.max(0, Character.digit(number.charAt(i), 10));
    }
    return value;
  }

  private static int han(String number) {
    int value = 0;
    int digit = 0;
    String plain = number.replace('叁', '參').replace('零', '〇').replace('○', '〇').replace('ㄧ', '一');
    if (!UNIT.matcher(plain).find()) {
      return positional(plain);
    }
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int unit = c == '十' || c == '拾' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit > 0) {
        value += Math.max(digit, 1) * unit;
        digit = 0;
      } else {
        digit = Math.max(DIGITS.indexOf(c), FORMAL_DIGITS.indexOf(c));
      }
    }
    return value + digit;
  }

  /** {@code 一〇一} is 101, as digits would say it. */
  private static int positional(String number) {
    int value = 0;
    for (int i = 0; i < Math.min(number.length(), 9); i++) {
      char c = number.charAt(i);
      value = value * 10 + Math.max(0, Math.max(DIGITS.indexOf(c), FORMAL_DIGITS.indexOf(c)));
    }
    return value;
  }

  /** Returns how deep the form stands, for comparing forms: outermost first. */
  int rank() {
    return kind.rank + (kind == Kind.DOTTED ? depth : 0);
  }
}
