package org.shanben.repair;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates as Chinese documents write them, in the Republic's years, the common ones, or both. */
final class Dates {

  private static final String NUMBER = "([0-9０-９]{1,4}|[〇○零元一二三四五六七八九十百廿卅]{1,5})";

  private static final String FROM_YEAR =
      "\\s*年(?:\\s*" + NUMBER + "\\s*月(?:\\s*" + NUMBER + "\\s*日)?)?";

  /** {@code 中華民國112年10月17日}, {@code 民國一一二年}. */
  private static final Pattern REPUBLIC = Pattern.compile("(?:中華)?民國\\s*" + NUMBER + FROM_YEAR);

  /** The years of Japan's reigns: {@code 大正十三年一月廿日}, {@code 令和5年}. */
  private static final Pattern REIGN = Pattern.compile("(明治|大正|昭和|平成|令和)\\s*" + NUMBER + FROM_YEAR);

  /** The year before the first of each reign. */
  private static final Map<String, Integer> BEFORE =
      Map.of("明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988, "令和", 2018);

  /** {@code 2023年12月5日}, {@code 二〇二三年十二月}. */
  private static final Pattern COMMON =
      Pattern.compile("(?:西元\\s*)?([12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})" + FROM_YEAR);

  /** {@code 2023.12.05}, {@code 2023-12}, {@code 2023/12/5}. */
  private static final Pattern DIGITS =
      Pattern.compile("([12][0-9]{3})\\s*[-./]\\s*([0-9]{1,2})(?:\\s*[-./]\\s*([0-9]{1,2}))?");

  /** {@code 今(2023)年}: the year in which the author writes. */
  private static final Pattern THIS_YEAR =
      Pattern.compile("[今本]\\s*[(（]\\s*([12][0-9]{3}|1?[0-9]{2})\\s*[)）]\\s*年");

  /** A day at the beginning of a line, whatever its years count from. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?:中華)?民國|西元)?\\s*[0-9０-９〇○零一二三四五六七八九十百]{1,5}\\s*年"
              + "\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*月\\s*[0-9０-９一二三四五六七八九十]{1,3}\\s*日");

  private Dates() {}

  /** Returns the date that a line is, if it says little else. */
  static Optional<String> ofLine(String line) {
    String text = line.strip();
    Matcher reign = REIGN.matcher(text);
    if (says(reign, text)) {
      return date(reign, 2, BEFORE.getOrDefault(reign.group(1), 0));
    }
    for (Pattern pattern : List.of(REPUBLIC, COMMON, DIGITS)) {
      Matcher matcher = pattern.matcher(text);
      if (says(matcher, text)) {
        return date(matcher, 1, pattern == REPUBLIC ? 1911 : 0);
      }
    }
    return Optional.empty();
  }

  /** Tells whether a line is a date of a year and a month at least, and nothing else. */
  static boolean isOne(String line) {
    return line.matches("(?s).*[月/.-].*")
        && Stream.of(REIGN, REPUBLIC, COMMON, DIGITS).anyMatch(p -> p.matcher(line).matches());
  }

  /** Tells whether a line begins with a day. */
  static boolean begins(String line) {
    return DAY.matcher(line.strip()).lookingAt();
  }

  private static boolean says(Matcher date, String text) {
    return date.find() && text.length() - date.group().length() <= 8;
  }

  /** Returns the year in which the author says to be writing. */
  static Optional<String> thisYear(String text) {
    Matcher matcher = THIS_YEAR.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int year = Enumerator.value(matcher.group(1));
    return Optional.of(String.valueOf(year < 1000 ? year + 1911 : year));
  }

  /** The year stands in the group {@code first}, month and day in those after it. */
  private static Optional<String> date(Matcher matcher, int first, int before) {
    int year = number(matcher.group(first)) + before;
    int month = matcher.group(first + 1) == null ? 0 : number(matcher.group(first + 1));
    int day = matcher.group(first + 2) == null ? 0 : number(matcher.group(first + 2));
    if (year < 1000 || year > 2999 || month > 12 || day > 31) {
      return Optional.empty();
    }
    StringBuilder date = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
    if (month > 0) {
      date.append(String.format(Locale.ROOT, "-%02d", month));
      boolean real = day > 0 && day <= YearMonth.of(year, month).lengthOfMonth();
      date.append(real ? String.format(Locale.ROOT, "-%02d", day) : "");
    }
    return Optional.of(date.toString());
  }

  /** Digits one by one ({@code 二〇二三}) or a numeral ({@code 十二}). */
  private static int number(String text) {
    String plain =
        text.replace('○', '〇')
            .replace('零', '〇')
            .replace('元', '一')
            .replace("廿", "二十")
            .replace("卅", "三十");
    boolean digits = plain.length() > 1 && plain.matches("[〇一二三四五六七八九]+");
    if (!digits) {
      return Enumerator.value(plain);
    }
    int value = 0;
    for (int i = 0; i < plain.length(); i++) {
      value = value * 10 + "〇一二三四五六七八九".indexOf(plain.charAt(i));
    }
    return value;
  }
}
