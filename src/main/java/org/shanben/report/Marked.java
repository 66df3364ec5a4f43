package org.shanben.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanben.collation.LineDiff;
import org.shanben.diag.Diagnostic;
import org.shanben.diag.Rules;
import org.shanben.model.Block;
import org.shanben.model.Box;
import org.shanben.model.Document;
import org.shanben.model.Origin;
import org.shanben.repair.Edit;
import org.shanben.repair.Joint;
import org.shanben.repair.Passes;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;

/** The clean text of each page, the furniture, and the marks over its picture. */
final class Marked {

  private final Locale locale;
  private final Map<Long, Line> lines = new HashMap<>();
  private final Map<Integer, StringBuilder> texts = new HashMap<>();
  private final Map<Integer, StringBuilder> furniture = new HashMap<>();

  /** A line and what happened to it. */
  private static final class Line {
    private final SourceLine source;
    private final LineDiff diff;
    private final List<Numbered> others = new ArrayList<>();
    private @Nullable Numbered join;
    private @Nullable Numbered removal;
    private int changed;
    private String changedBy = "";

    Line(SourceLine source) {
      this.source = source;
      this.diff = new LineDiff(source.text());
    }
  }

  /** An edit and its number in the record. */
  private record Numbered(int number, Edit edit) {}

  Marked(Passes.Repaired repaired, Document document, Locale locale) {
    this.locale = locale;
    for (SourcePage page : repaired.draft().source().pages()) {
      Stream.concat(page.lines().stream(), page.hidden().stream())
          .forEach(line -> lines.put(key(line.page(), line.number()), new Line(line)));
    }
    for (int i = 0; i < repaired.edits().size(); i++) {
      note(i + 1, repaired.edits().get(i));
    }
    document.blocks().forEach(this::block);
    document.furniture().forEach(piece -> removed(piece.page(), piece.line()));
  }

  private static long key(int page, int line) {
    return ((long) page << 32) | line;
  }

  private void note(int number, Edit edit) {
    Line line = lines.get(key(edit.page(), edit.line()));
    if (line == null) {
      return;
    }
    Numbered numbered = new Numbered(number, edit);
    switch (edit) {
      case Edit.Replace replace -> {
        line.diff.replace(number, replace.start(), replace.before().length(), replace.after());
        line.changed = line.changed == 0 ? number : line.changed;
        line.changedBy = line.changedBy.isEmpty() ? edit.rule() : line.changedBy;
      }
      case Edit.Join join -> line.join = join.after() == Joint.BREAK ? null : numbered;
      case Edit.Remove remove -> line.removal = numbered;
      case Edit.Assign assign -> line.others.add(numbered);
      case Edit.Refer refer -> line.others.add(numbered);
    }
  }

  /** A block stands on each of its pages with the lines that it has there. */
  private void block(Block block) {
    int page = 0;
    List<Origin> origins = block.text().origins();
    for (int i = 0; i < origins.size(); i++) {
      Origin origin = origins.get(i);
      StringBuilder text = texts.computeIfAbsent(origin.page(), key -> new StringBuilder());
      if (origin.page() != page) {
        text.append(begin(block, page > 0));
        page = origin.page();
      }
      Line line = lines.get(key(origin.page(), origin.line()));
      if (line != null) {
        line(line, i == 0, text);
      }
      boolean last = i + 1 == origins.size() || origins.get(i + 1).page() != page;
      text.append(last ? end(block) : "");
    }
  }

  private static String begin(Block block, boolean goesOn) {
    String kind =
        switch (block) {
          case Block.Heading heading -> "heading";
          case Block.Cell cell -> "cell";
          case Block.Note note -> "note";
          case Block.Figure figure -> "caption";
          case Block.Paragraph paragraph -> "prose";
          case Block.Quotation quotation -> "prose";
          case Block.Item item -> "prose";
          case Block.Entry entry -> "prose";
        };
    return (block instanceof Block.Heading ? "<h3" : "<p")
        + " class=\""
        + kind
        + (goesOn ? " on" : "")
        + "\">";
  }

  private static String end(Block block) {
    return block instanceof Block.Heading ? "</h3>\n" : "</p>\n";
  }

  private void line(Line line, boolean first, StringBuilder text) {
    if (first && !line.others.isEmpty()) {
      Numbered last = line.others.get(line.others.size() - 1);
      text.append(open("span", last, "role")).append(last.edit().rule()).append("</span> ");
    }
    if (line.join != null) {
      text.append(open("ins", line.join, "join")).append("<span aria-hidden=\"true\">↩</span>");
      text.append("<span class=\"vh\">").append(reason(line.join.edit())).append("</span>");
      boolean space = line.join.edit() instanceof Edit.Join join && join.after() == Joint.SPACE;
      text.append("</ins>").append(space ? " " : "");
    }
    int marked = 0;
    for (LineDiff.Run run : line.diff.runs()) {
      String shown = Html.escape(run.text());
      switch (run.fate()) {
        case KEPT -> text.append(shown);
        case DELETED -> {
          text.append(change("del", run, marked, line)).append(visible(shown)).append("</del>");
          marked = run.edit();
        }
        case INSERTED -> {
          text.append(change("ins", run, marked, line)).append(visible(shown)).append("</ins>");
          marked = run.edit();
        }
      }
    }
  }

  /** A space that was taken out is seen as one. */
  private static String visible(String text) {
    return text.isBlank() ? "␣" : text;
  }

  private String change(String element, LineDiff.Run run, int marked, Line line) {
    String id = run.edit() == marked ? "" : " id=\"c" + run.edit() + "\"";
    String reason = Html.escape(Rules.reason(line.changedBy, locale));
    return "<%s%s data-r=\"%s\" title=\"%s %s\">"
        .formatted(element, id, line.changedBy, line.changedBy, reason);
  }

  private String open(String element, Numbered edit, String kind) {
    return "<%s class=\"%s\" id=\"c%d\" data-r=\"%s\" title=\"%s %s\">"
        .formatted(
            element,
            kind,
            edit.number(),
            edit.edit().rule(),
            edit.edit().rule(),
            reason(edit.edit()));
  }

  private String reason(Edit edit) {
    return Html.escape(Rules.reason(edit.rule(), locale));
  }

  private void removed(int page, int number) {
    Line line = lines.get(key(page, number));
    if (line == null || line.removal == null || line.source.isBlank()) {
      return;
    }
    Edit edit = line.removal.edit();
    furniture
        .computeIfAbsent(page, key -> new StringBuilder())
        .append("<li>")
        .append(open("del", line.removal, "gone"))
        .append(Html.escape(line.source.text()))
        .append("</del> <small>")
        .append(edit.rule())
        .append(' ')
        .append(reason(edit))
        .append("</small></li>\n");
  }

  /** Returns the clean text of a page, marked. */
  String text(int page) {
    StringBuilder text = texts.get(page);
    return text == null
        ? "<p class=\"none\">" + Html.escape(Diagnostic.text(locale, "report.no-text")) + "</p>\n"
        : text.toString();
  }

  /** Returns what left the body of a page. */
  String furniture(int page) {
    StringBuilder text = furniture.get(page);
    return text == null ? "" : text.toString();
  }

  /** Returns the marks over a page's picture. */
  String overlay(SourcePage page) {
    StringBuilder out = new StringBuilder();
    Stream.concat(page.lines().stream(), page.hidden().stream())
        .map(line -> lines.get(key(line.page(), line.number())))
        .forEach(line -> overlay(page, line, out));
    return out.toString();
  }

  private void overlay(SourcePage page, @Nullable Line line, StringBuilder out) {
    if (line == null || !line.source.edges().known()) {
      return;
    }
    Box box = seen(page, line.source.box());
    if (line.removal != null && !line.source.isBlank()) {
      rect(out, "gone", line.removal.number(), line.removal.edit().rule(), box);
      return;
    }
    if (line.changed > 0) {
      rect(out, "changed", line.changed, line.changedBy, box);
    }
    if (line.join != null) {
      Box mark =
          page.vertical()
              ? new Box(box.left(), box.top() - 4, box.right(), box.top() - 1)
              : new Box(box.left() - 5, box.top(), box.left() - 2, box.bottom());
      rect(out, "join", line.join.number(), line.join.edit().rule(), mark);
    }
  }

  /** The box of a vertical line is given as if the page were turned. */
  private static Box seen(SourcePage page, Box box) {
    return page.vertical()
        ? new Box(page.width() - box.bottom(), box.left(), page.width() - box.top(), box.right())
        : box;
  }

  private void rect(StringBuilder out, String kind, int edit, String rule, Box box) {
    out.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" data-c=\"c%d\" data-r=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\""
                + " height=\"%.1f\"><title>%s %s</title></rect>",
            kind,
            edit,
            rule,
            box.left(),
            box.top(),
            Math.max(1, box.width()),
            Math.max(1, box.height()),
            rule,
            Html.escape(Rules.reason(rule, locale))));
  }
}
