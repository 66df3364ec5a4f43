package org.shanben.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.punctuation.Found;
import org.shanben.punctuation.Punctuator;
import org.shanben.punctuation.Rule;
import org.shanben.punctuation.Settings;

/**
 * The marks of each paragraph, as the profile sets them. A rule looks at whole paragraphs, over the
 * joints of their lines; a change stands within one line.
 */
final class Punctuation implements Pass {

  /**
   * A comma or full stop of a Chinese sentence, and not that of a number, a label or an address.
   */
  private static final Pattern ASCII = ascii("[,.]");

  private static final Pattern ASCII_STOP = ascii("[.]");

  /** The marks that stand in their stead; {@code 、} has none among the ASCII ones. */
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan} ?[，。｡､]");

  private static final Pattern CHINESE_STOP = Pattern.compile("\\p{IsHan} ?[。｡]");

  /** So many ASCII marks show what a document does. */
  private static final int TELLING = 20;

  /** Where one mark in so many is Chinese, the ASCII ones are no slips. */
  private static final int FEW = 20;

  private final Settings settings;

  Punctuation(Settings settings) {
    this.settings = settings;
  }

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    Punctuator punctuator = punctuator(draft, settings);
    for (List<DraftLine> paragraph : paragraphs(draft)) {
      propose(punctuator, paragraph, edits);
    }
    return edits;
  }

  private static Pattern ascii(String mark) {
    return Pattern.compile("\\p{IsHan}(?<!^[一二三四五六七八九十百]{1,5}) ?" + mark + "(?![\\w/.])");
  }

  /**
   * A document of which nearly all commas and full stops, counted together, are ASCII writes them
   * so. Its full stops alone may be, as in mathematics; where only its commas are, they are slips,
   * or a scan's. What was read tells, whatever has been mended since.
   */
  private static Punctuator punctuator(Draft draft, Settings settings) {
    boolean all = writes(ASCII, CHINESE, draft);
    boolean stops = all || writes(ASCII_STOP, CHINESE_STOP, draft);
    Settings marks = all ? settings.forAsciiMarks(Rule.MARK) : settings;
    return new Punctuator(stops ? marks.forAsciiMarks(Rule.STOP) : marks);
  }

  private static boolean writes(Pattern ascii, Pattern chinese, Draft draft) {
    long some = count(ascii, draft);
    return some >= TELLING && count(chinese, draft) * FEW <= some;
  }

  private static long count(Pattern marks, Draft draft) {
    return draft.lines().stream()
        .filter(DraftLine::isBody)
        .mapToLong(line -> marks.matcher(line.source().text()).results().count())
        .sum();
  }

  /** Returns the lines of each block, of each note and of each caption. */
  private static List<List<DraftLine>> paragraphs(Draft draft) {
    List<List<DraftLine>> result = new ArrayList<>();
    Group.of(draft).forEach(group -> result.add(group.lines()));
    Map<Role, List<DraftLine>> beside = new LinkedHashMap<>();
    for (DraftLine line : draft.inTextOrder()) {
      if (line.isBody() && !line.isRunning()) {
        beside.computeIfAbsent(line.role(), role -> new ArrayList<>()).add(line);
      }
    }
    result.addAll(beside.values());
    return result;
  }

  private static void propose(Punctuator punctuator, List<DraftLine> lines, List<Edit> edits) {
    List<StringBuilder> texts = new ArrayList<>();
    lines.forEach(line -> texts.add(new StringBuilder(line.text())));
    List<Integer> seams = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String between = i == 0 ? "" : lines.get(i).joint().between();
      if (i > 0) {
        seams.add(whole.length());
        seams.add(whole.length() + between.length());
      }
      whole.append(between).append(lines.get(i).text());
    }
    for (Found found : punctuator.changes(whole.toString(), seams)) {
      edits.add(place(found, lines, texts));
    }
  }

  /** Finds the line that holds a change, and makes it there, so that the next one is found. */
  private static Edit place(Found found, List<DraftLine> lines, List<StringBuilder> texts) {
    int from = 0;
    int i = 0;
    while (i < lines.size()) {
      from += i == 0 ? 0 : lines.get(i).joint().between().length();
      if (found.start() < from + texts.get(i).length()) {
        break;
      }
      from += texts.get(i).length();
      i++;
    }
    int start = found.start() - from;
    texts.get(i).replace(start, start + found.before().length(), found.after());
    DraftLine line = lines.get(i);
    int page = line.source().page();
    int number = line.source().number();
    return new Edit.Replace(found.rule().id(), page, number, start, found.before(), found.after());
  }

  /** Returns what is to be flagged in the last draft, one finding a rule and page. */
  static List<Diagnostic> flags(Draft draft, Settings settings) {
    Punctuator punctuator = punctuator(draft, settings);
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (List<DraftLine> lines : paragraphs(draft)) {
      StringBuilder text = new StringBuilder();
      lines.forEach(
          line -> text.append(text.isEmpty() ? "" : line.joint().between()).append(line.text()));
      int page = lines.get(0).source().page();
      for (Found flag : punctuator.flags(text.toString())) {
        places
            .computeIfAbsent(page + " " + flag.rule().id(), key -> new ArrayList<>())
            .add(around(text, flag));
      }
    }
    List<Diagnostic> findings = new ArrayList<>();
    places.forEach((key, some) -> findings.add(finding(key, some)));
    return findings;
  }

  private static Diagnostic finding(String key, List<String> places) {
    int page = Integer.parseInt(key.substring(0, key.indexOf(' ')));
    String rule = key.substring(key.indexOf(' ') + 1);
    Code code = rule.equals("P-DASH-04") ? Code.MARK_NOTED : Code.MARK_AMBIGUOUS;
    return Diagnostic.at(page, code, rule, places.size(), places.get(0));
  }

  private static String around(StringBuilder text, Found flag) {
    int from = Math.max(0, flag.start() - 4);
    int to = Math.min(text.length(), flag.start() + flag.before().length() + 4);
    return text.substring(from, to);
  }
}
