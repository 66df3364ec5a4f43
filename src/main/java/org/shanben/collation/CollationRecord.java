package org.shanben.collation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanben.diag.Diagnostic;
import org.shanben.diag.Rules;
import org.shanben.json.Json;
import org.shanben.model.Block;
import org.shanben.model.Box;
import org.shanben.model.Document;
import org.shanben.model.Mark;
import org.shanben.model.Metadata;
import org.shanben.model.Origin;
import org.shanben.repair.Draft;
import org.shanben.repair.DraftLine;
import org.shanben.repair.Edit;
import org.shanben.repair.Passes;

/**
 * Writes the collation record: one JSON object a line, {@code collation.schema.json} says which.
 *
 * <p>First what the record is of, then every line as it was read, every edit in order, every block
 * with the lines that it is made of, and what was found. Offsets are UTF-16 units, pages and lines
 * count from 1, blocks from 1, boxes are in points.
 */
public final class CollationRecord {

  /** The version of the record; a new one when a member changes its meaning. */
  public static final String SCHEMA = "shanben.collation/1";

  private final Draft draft;
  private final List<Edit> edits;
  private final Document document;
  private final Map<Long, int[]> places = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private CollationRecord(Passes.Repaired repaired, Document document) {
    this.draft = repaired.draft();
    this.edits = repaired.edits();
    this.document = document;
    for (int i = 0; i < document.blocks().size(); i++) {
      for (Origin origin : document.blocks().get(i).text().origins()) {
        places.put(key(origin.page(), origin.line()), new int[] {i + 1, origin.start()});
      }
    }
  }

  /**
   * Returns the record.
   *
   * @param tool the name and version of what made it
   * @param repaired the last draft and its edits
   * @param document the document that came of it
   * @param accounts where its characters are
   * @param findings what could not be known for certain
   */
  public static byte[] of(
      String tool,
      Passes.Repaired repaired,
      Document document,
      Accounts accounts,
      List<Diagnostic> findings) {
    CollationRecord record = new CollationRecord(repaired, document);
    record.head(tool, accounts);
    record.draft.lines().forEach(record::line);
    record.edits();
    for (int i = 0; i < document.blocks().size(); i++) {
      record.block(i + 1, document.blocks().get(i));
    }
    record.metadata();
    findings.forEach(record::finding);
    return record.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static long key(int page, int line) {
    return ((long) page << 32) | line;
  }

  private void add(Map<String, Object> object) {
    out.append(Json.of(object)).append('\n');
  }

  private static Map<String, Object> object(String type) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", type);
    return object;
  }

  private void head(String tool, Accounts accounts) {
    Map<String, Object> head = object("collation");
    head.put("schema", SCHEMA);
    head.put("tool", tool);
    head.put("source", document.source().name());
    head.put("sha256", document.source().sha256());
    head.put("mediaType", document.source().mediaType());
    head.put("pages", document.source().pages());
    head.put("lines", draft.lines().size());
    head.put("edits", edits.size());
    head.put("blocks", document.blocks().size());
    head.put("characters", accounts.numbers());
    add(head);
  }

  private void line(DraftLine line) {
    Map<String, Object> object = object("line");
    object.put("page", line.source().page());
    object.put("line", line.source().number());
    object.put("text", line.source().text());
    if (line.source().edges().known()) {
      Box box = line.source().box();
      object.put(
          "box",
          List.of(point(box.left()), point(box.top()), point(box.right()), point(box.bottom())));
    }
    add(object);
  }

  private static double point(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private void edits() {
    Map<Long, Offsets> byLine = new HashMap<>();
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      byLine.computeIfAbsent(key(edit.page(), edit.line()), key -> new Offsets()).add(i, edit);
    }
    int[] offsets = new int[edits.size()];
    byLine.values().forEach(line -> line.last().forEach(place -> offsets[place[0]] = place[1]));
    for (int i = 0; i < edits.size(); i++) {
      edit(i + 1, edits.get(i), offsets[i]);
    }
  }

  private void edit(int number, Edit edit, int offset) {
    Map<String, Object> object = object("edit");
    object.put("number", number);
    object.put("rule", edit.rule());
    object.put("page", edit.page());
    object.put("line", edit.line());
    switch (edit) {
      case Edit.Replace replace -> {
        object.put("op", "replace");
        object.put("start", replace.start());
        object.put("before", replace.before());
        object.put("after", replace.after());
      }
      case Edit.Remove remove -> {
        object.put("op", "remove");
        object.put("kind", name(remove.kind()));
      }
      case Edit.Join join -> {
        object.put("op", "join");
        object.put("before", name(join.before()));
        object.put("after", name(join.after()));
      }
      case Edit.Assign assign -> {
        object.put("op", "assign");
        object.put("before", Roles.name(assign.before()));
        object.put("after", Roles.name(assign.after()));
      }
      case Edit.Refer refer -> {
        object.put("op", "refer");
        object.put("start", refer.start());
        object.put("end", refer.end());
        object.put("note", refer.note());
      }
    }
    int[] place = places.get(key(edit.page(), edit.line()));
    if (place != null) {
      object.put("block", place[0]);
      object.put("offset", place[1] + offset);
    }
    object.put("reason", Rules.reason(edit.rule(), Locale.ROOT));
    add(object);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void block(int number, Block block) {
    Map<String, Object> object = object("block");
    object.put("number", number);
    Roles.describe(block, object);
    List<Object> spans = new ArrayList<>();
    for (Origin o : block.text().origins()) {
      spans.add(List.of(o.page(), o.line(), o.start(), o.end()));
    }
    object.put("spans", spans);
    List<Object> refs = new ArrayList<>();
    for (Mark mark : block.text().marks()) {
      if (mark instanceof Mark.NoteRef ref) {
        refs.add(List.of(ref.start(), ref.end()));
      }
    }
    if (!refs.isEmpty()) {
      object.put("refs", refs);
    }
    add(object);
  }

  private void metadata() {
    Metadata metadata = document.metadata();
    found("title", metadata.title());
    metadata.authors().forEach(author -> found("author", author));
    metadata.date().ifPresent(date -> found("date", date));
    found("language", metadata.language());
    metadata.publisher().ifPresent(publisher -> found("publisher", publisher));
    metadata.identifier().ifPresent(identifier -> found("identifier", identifier));
  }

  private void found(String field, Metadata.Found found) {
    Map<String, Object> object = object("metadata");
    object.put("field", field);
    object.put("value", found.value());
    object.put("from", name(found.place()));
    add(object);
  }

  private void finding(Diagnostic finding) {
    Map<String, Object> object = object("finding");
    object.put("code", finding.code().id());
    object.put("severity", name(finding.code().severity()));
    if (finding.page() > 0) {
      object.put("page", finding.page());
    }
    object.put("message", finding.message(Locale.ROOT));
    add(object);
  }
}
