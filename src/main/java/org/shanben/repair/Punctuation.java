package org.shanben.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.punctuation.Found;
import org.shanben.punctuation.Punctuator;
import org.shanben.punctuation.Settings;

/**
 * The marks of each paragraph, as the profile sets them. A rule looks at whole paragraphs, over the
 * joints of their lines; a change stands within one line.
 */
final class Punctuation implements Pass {

  private final Punctuator punctuator;

  Punctuation(Settings settings) {
    this.punctuator = new Punctuator(settings);
  }

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    for (List<DraftLine> paragraph : paragraphs(draft)) {
      propose(paragraph, edits);
    }
    return edits;
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

  private void propose(List<DraftLine> lines, List<Edit> edits) {
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
    Punctuator punctuator = new Punctuator(settings);
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
