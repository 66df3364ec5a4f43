package org.shanben.punctuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.unicode.Cjk;

/** What each rule finds in a paragraph. */
final class Marks {

  private static final Map<Character, String> FULL =
      Map.of(',', "，", ';', "；", ':', "：", '?', "？", '!', "！");

  private static final String HALVES = "｡｢｣､";
  private static final String WHOLES = "。「」、";

  private static final String FORMS = "︐︑︒︓︔︕︖︗︘︙︰︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹐﹑﹔﹕﹖﹗﹘﹙﹚﹛﹜﹝﹞";
  private static final String BASES = "，、。：；！？〖〗…：—（）｛｝〔〕【】《》〈〉「」『』，、；：？！—（）｛｝〔〕";

  private static final Pattern DASHES = Pattern.compile("(?<!-)--(?!-)|(?<!─)──(?!─)");
  private static final Pattern INNER_STOP =
      Pattern.compile("[\\p{IsHan}&&[^一二三四五六七八九十甲乙丙丁戊]]\\.\\p{IsHan}");

  private static final Pattern DOTS =
      Pattern.compile("(?<!\\.)\\.{3}(?!\\.)|\\.{6}|(?<!。)。{3}(?!。)|(?<!…)…(?!…)");
  private static final Pattern ALNUM = Pattern.compile("[０-９Ａ-Ｚａ-ｚ]+");
  private static final Pattern TWICE = Pattern.compile("([，、；：？！,;?!])\\1+|(?<!。)。。(?!。)");
  private static final Pattern ANGLES = Pattern.compile("<[^<>]*>");
  private static final Pattern STRAIGHT = Pattern.compile("[\"']");

  private Marks() {}

  /** Returns what the rule finds, from the first place to the last. */
  static List<Found> find(Rule rule, String text, Protected spans) {
    return switch (rule) {
      case FORM -> each(rule, text, FORMS, BASES);
      case HALF -> each(rule, text, HALVES, WHOLES);
      case ALNUM -> matches(rule, text, ALNUM, m -> !isUnit(text, m.end()), Marks::ascii);
      case MARK -> marks(text, spans);
      case STOP -> stop(text, spans);
      case CORNER -> Quotes.corner(text);
      case CURLY -> Quotes.curly(text);
      case PAREN -> Quotes.brackets(text, spans);
      case DASH -> matches(rule, text, DASHES, m -> isAmong(text, m), s -> "——");
      case ELLIPSIS -> matches(rule, text, DOTS, m -> isBeside(text, m), s -> "……");
      case DOT -> dots(text);
      default -> flags(rule, text);
    };
  }

  private static List<Found> flags(Rule rule, String text) {
    return switch (rule) {
      case SINGLE_DASH ->
          matches(rule, text, Pattern.compile("(?<!—)—(?!—)"), m -> isProse(text, m), s -> s);
      case DOUBLE_HYPHEN ->
          matches(rule, text, Pattern.compile("(?<!-)--(?!-)"), m -> isAmong(text, m), s -> s);
      case EN_DASH -> matches(rule, text, Pattern.compile("–"), m -> isAmong(text, m), s -> s);
      case STRAIGHT -> matches(rule, text, STRAIGHT, m -> isStraightQuote(text, m), s -> s);
      case BALANCE -> balance(text);
      case NESTING -> Quotes.nesting(text);
      case REPEATED -> matches(rule, text, TWICE, m -> isBeside(text, m) || m.start() == 0, s -> s);
      case ANGLE ->
          matches(rule, text, ANGLES, m -> Neighbours.hasChinese(text, m.start(), m.end()), s -> s);
      case PRIVATE_USE -> matches(rule, text, Pattern.compile("\\p{Co}+"), m -> true, s -> s);
      default -> List.of();
    };
  }

  private interface Where {
    boolean holds(MatchResult match);
  }

  private interface Change {
    String of(String before);
  }

  private static List<Found> matches(
      Rule rule, String text, Pattern pattern, Where where, Change change) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (where.holds(matcher)) {
        found.add(new Found(rule, matcher.start(), matcher.group(), change.of(matcher.group())));
      }
    }
    return found;
  }

  private static List<Found> each(Rule rule, String text, String from, String to) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      if (at >= 0) {
        found.add(new Found(rule, i, text.substring(i, i + 1), to.substring(at, at + 1)));
      }
    }
    return found;
  }

  /**
   * A comma with Chinese on one side; the other marks with Chinese on both, or before them and
   * nothing after. Between two digits, and between Latin words, no mark is ours. The space that
   * follows an ASCII mark goes with it: a Chinese one has its own.
   */
  private static List<Found> marks(String text, Protected spans) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      String full = FULL.get(text.charAt(i));
      if (full != null && !spans.holds(i, i + 1) && isOurs(text, i)) {
        boolean space = text.startsWith(" ", i + 1) && Neighbours.isWideAfter(text, i + 2);
        found.add(new Found(Rule.MARK, i, text.substring(i, space ? i + 2 : i + 1), full));
      }
    }
    return found;
  }

  private static boolean isOurs(String text, int i) {
    if (isMark(text, i - 1) || isMark(text, i + 1)) {
      return false; // two marks in a row are for a reader to judge
    }
    if (text.charAt(i) == ',') {
      return !isCode(text, i)
          && (Neighbours.isChineseBefore(text, i) || Neighbours.isChineseAfter(text, i + 1));
    }
    boolean ends = text.substring(i + 1).isBlank();
    return Neighbours.isRightBefore(text, i) && (ends || Neighbours.isWideAfter(text, i + 1));
  }

  /** A quote or brace right before a comma is that of a program's line. */
  private static boolean isCode(String text, int i) {
    return i > 0 && "\"'}]".indexOf(text.charAt(i - 1)) >= 0;
  }

  private static boolean isMark(String text, int i) {
    return i >= 0 && i < text.length() && ",;:?!.，。、；：？！".indexOf(text.charAt(i)) >= 0;
  }

  /** A paragraph whose other sentences end so, too, is not mended at its end alone. */
  private static List<Found> stop(String text, Protected spans) {
    int end = text.stripTrailing().length();
    boolean ours =
        end > 1
            && text.charAt(end - 1) == '.'
            && !isMark(text, end - 2)
            && !INNER_STOP.matcher(text).find()
            && !spans.holds(end - 1, end)
            && Neighbours.isChineseBefore(text, end - 1);
    return ours ? List.of(new Found(Rule.STOP, end - 1, ".", "。")) : List.of();
  }

  private static List<Found> dots(String text) {
    List<Found> found = new ArrayList<>();
    for (int i = 1; i + 1 < text.length(); i++) {
      boolean dot = "‧•・".indexOf(text.charAt(i)) >= 0;
      if (dot && isHan(text.codePointBefore(i)) && isHan(text.codePointAt(i + 1))) {
        found.add(new Found(Rule.DOT, i, text.substring(i, i + 1), "·"));
      }
    }
    return found;
  }

  private static List<Found> balance(String text) {
    int lonely = Pairs.of(text).lonely();
    if (lonely < 0 || !text.codePoints().anyMatch(Cjk::isLetter)) {
      return List.of();
    }
    String mark = text.substring(lonely, lonely + 1);
    return List.of(new Found(Rule.BALANCE, lonely, mark, mark));
  }

  private static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  private static boolean isAmong(String text, MatchResult match) {
    return Neighbours.isWideBefore(text, match.start())
        && Neighbours.isWideAfter(text, match.end());
  }

  private static boolean isBeside(String text, MatchResult match) {
    return Neighbours.isWideBefore(text, match.start())
        || Neighbours.isWideAfter(text, match.end());
  }

  /** Between two numerals the dash is a connecting line: {@code 五—七歲}. */
  private static boolean isProse(String text, MatchResult match) {
    boolean numerals =
        match.start() > 0
            && match.end() < text.length()
            && isNumeral(text.charAt(match.start() - 1))
            && isNumeral(text.charAt(match.end()));
    return isAmong(text, match) && !numerals;
  }

  private static boolean isNumeral(char c) {
    return Character.isDigit(c) || "〇零一二三四五六七八九十百千萬".indexOf(c) >= 0;
  }

  private static boolean isStraightQuote(String text, MatchResult match) {
    int i = match.start();
    boolean before = i > 0 && Cjk.isLetter(text.codePointBefore(i));
    boolean after = i + 1 < text.length() && Cjk.isLetter(text.codePointAt(i + 1));
    return before || after;
  }

  /** {@code ３％} is a unit of full-width forms, and stays one. */
  private static boolean isUnit(String text, int end) {
    return end < text.length()
        && "％℃°．，／：".indexOf(text.charAt(end)) >= 0
        && text.charAt(end) != '，';
  }

  private static String ascii(String full) {
    StringBuilder text = new StringBuilder();
    full.chars().forEach(c -> text.append((char) (c - 0xFEE0)));
    return text.toString();
  }

  /** Returns the ordinary mark of a vertical or small form; another text as it is. */
  static String base(String form) {
    int at = FORMS.indexOf(form);
    return at < 0 ? form : BASES.substring(at, at + form.length());
  }
}
