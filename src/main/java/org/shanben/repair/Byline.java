package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line that says who wrote the document.
 *
 * @param authors their names, without affiliation and role
 */
record Byline(List<String> authors) {

  /** {@code …教授連弘宜主稿}: affiliation, name, and what was done. */
  private static final Pattern ROLE_AFTER =
      Pattern.compile("(.{2,80}?)[\\s\\u3000]*[/／]?(?:主稿|撰稿|執筆|撰文|撰寫|編著|主編|編撰|合著|撰|著)$");

  /** {@code 作者：王小明}, {@code 文／王小明}. */
  private static final Pattern ROLE_BEFORE =
      Pattern.compile(
          "(?:作者|撰稿人?|撰文|執筆|主稿|編著|著者|報告人|研究生|文)[\\s\\u3000]*[:：／/︱|｜][\\s\\u3000]*(.{2,60})");

  private static final Pattern ENGLISH =
      Pattern.compile("(?:By|by|BY|Authors?:)\\s+(\\p{Lu}.{2,80})");

  /** What a person is, before the name. */
  private static final String PERSON =
      "教授|講師|研究員|研究生|院長|所長|系主任|主任|博士|碩士|先生|女士|老師|委員|部長|處長|署長|局長|司長|科長|組長|"
          + "記者|編輯|助理|學者|專員|專家|秘書|執行長|董事長|理事長|會長|校長|律師|醫師|工程師|分析師|大使";

  private static final Pattern POST =
      Pattern.compile(".*(?:" + PERSON + "|大學|學院|中心|研究所|學系|協會|基金會|[系所處會局部])");

  /**
   * {@code 曾柏瑜／開放文化基金會研究專員}: the name, and what that person is. An office alone ({@code 申請／教育部})
   * names nobody.
   */
  private static final Pattern POST_AFTER =
      Pattern.compile("(\\p{IsHan}{2,4})[\\s\\u3000]*[/／][\\s\\u3000]*.*(?:" + PERSON + ")");

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{IsHan}{2,4}|\\p{IsHan}{1,8}[‧·・]\\p{IsHan}{1,8}|\\p{Lu}[\\p{L}.'\\- ]{2,40}");

  private static final String BETWEEN = "[、,，;；&＆]|\\s+and\\s+|與";

  /** Copies the list. */
  Byline {
    authors = List.copyOf(authors);
  }

  /** Returns the byline that {@code text} is, if it is one. */
  static Optional<Byline> of(String text) {
    String line = text.strip();
    if (line.length() > 90) {
      return Optional.empty();
    }
    for (Pattern pattern : List.of(ROLE_AFTER, ROLE_BEFORE, ENGLISH, POST_AFTER)) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.matches()) {
        List<String> names = names(matcher.group(1).strip());
        return names.isEmpty() ? Optional.empty() : Optional.of(new Byline(names));
      }
    }
    return Optional.empty();
  }

  /** Returns the byline of a line that only says what the names on the next one are. */
  static Optional<Byline> below(String label, String names) {
    String what = label.strip();
    return what.length() <= 4
        ? of(what + "：" + names).filter(b -> of(what).isEmpty())
        : Optional.empty();
  }

  /**
   * Returns the names of a list of them, addresses left out; the whole text, where it lists more
   * than names.
   */
  static List<String> parted(String people) {
    String line = people.strip();
    Optional<Byline> said = of(line);
    if (said.isPresent()) {
      return said.get().authors();
    }
    List<String> parts =
        Stream.of(line.split(BETWEEN))
            .map(String::strip)
            .filter(part -> !part.isEmpty() && part.indexOf('@') < 0)
            .toList();
    List<String> names = names(String.join("、", parts));
    return names.size() == parts.size() && !names.isEmpty() ? names : List.of(line);
  }

  /** The name is what follows the last post or institution; several are parted by marks. */
  private static List<String> names(String people) {
    List<String> names = new ArrayList<>();
    for (String part : people.split(BETWEEN)) {
      String person = part.strip();
      Matcher post = POST.matcher(person);
      String name = post.lookingAt() ? person.substring(post.end()).strip() : person;
      String closed = name.replaceAll("(?<=\\p{IsHan})[\\s\\u3000]+(?=\\p{IsHan})", "");
      if (NAME.matcher(closed).matches()) {
        names.add(closed);
      }
    }
    return names;
  }
}
