package org.shanben.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanben.collation.LineDiff;
import org.shanben.json.Json;

/** Shows what a conversion changes, page by page, as a diff of words. */
final class ChangeView {

  private final Console console;
  private final String file;

  ChangeView(Console console, String file) {
    this.console = console;
    this.file = file;
  }

  /** Prints every edit as the record holds it, with its file. */
  void json(String record) {
    for (String line : record.split("\n")) {
      Map<String, Object> object = Json.parse(line);
      if ("edit".equals(object.get("type"))) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("input", file);
        named.putAll(object);
        console.data(Json.of(named));
      }
    }
  }

  /** Prints the lines that change. */
  void text(String record) {
    Map<String, ChangedLine> lines = new LinkedHashMap<>();
    for (String line : record.split("\n")) {
      Map<String, Object> object = Json.parse(line);
      String key = object.get("page") + ":" + object.get("line");
      if ("line".equals(object.get("type"))) {
        lines.put(key, new ChangedLine(String.valueOf(object.get("text"))));
      } else if ("edit".equals(object.get("type"))) {
        lines.computeIfAbsent(key, missing -> new ChangedLine("")).add(object);
      }
    }
    console.data(file);
    String page = "";
    for (Map.Entry<String, ChangedLine> entry : lines.entrySet()) {
      if (entry.getValue().isChanged()) {
        String own = entry.getKey().substring(0, entry.getKey().indexOf(':'));
        if (!own.equals(page)) {
          console.data(console.text("page", own));
          page = own;
        }
        String number = entry.getKey().substring(own.length() + 1);
        console.data("%5s  %s".formatted(number, entry.getValue().shown(console)));
      }
    }
  }

  /** A line with what happens to it. */
  private static final class ChangedLine {

    private final String text;
    private final LineDiff diff;
    private final List<String> rules = new ArrayList<>();
    private String joint = "";
    private boolean removed;

    ChangedLine(String text) {
      this.text = text;
      this.diff = new LineDiff(text);
    }

    void add(Map<String, Object> edit) {
      String rule = String.valueOf(edit.get("rule"));
      if (!rules.contains(rule)) {
        rules.add(rule);
      }
      switch (String.valueOf(edit.get("op"))) {
        case "replace" ->
            diff.replace(
                1,
                ((Number) edit.getOrDefault("start", 0)).intValue(),
                String.valueOf(edit.get("before")).length(),
                String.valueOf(edit.get("after")));
        case "join" -> joint = "space".equals(edit.get("after")) ? "↩␣" : "↩";
        case "remove" -> removed = true;
        default -> {} // what a line is changes none of its characters
      }
    }

    boolean isChanged() {
      return removed || !joint.isEmpty() || diff.isChanged();
    }

    String shown(Console console) {
      StringBuilder shown = new StringBuilder(joint.isEmpty() ? "" : console.added(joint));
      if (removed) {
        shown.append(console.deleted(text));
      } else {
        for (LineDiff.Run run : diff.runs()) {
          shown.append(
              switch (run.fate()) {
                case KEPT -> run.text();
                case DELETED -> console.deleted(run.text());
                case INSERTED -> console.added(run.text());
              });
        }
      }
      return shown + "  " + String.join(" ", rules);
    }
  }
}
