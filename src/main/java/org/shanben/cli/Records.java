package org.shanben.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanben.Converted;
import org.shanben.batch.Outcome;
import org.shanben.diag.Diagnostic;
import org.shanben.model.Metadata;
import org.shanben.model.SourceFile;

/** The JSON objects of {@code --json}. Codes and keys are the same in every language. */
final class Records {

  /** The version of these objects; a new one when a key changes its meaning. */
  private static final String SCHEMA = "shanben.document/1";

  private Records() {}

  /** Returns the object of a document that was converted. */
  static Map<String, Object> converted(String input, String folder, String stem, Converted result) {
    Map<String, Object> record = begin(input, "converted");
    record.put("source", source(result.document().source()));
    record.put("folder", folder);
    List<Object> outputs = new ArrayList<>();
    for (Converted.Output output : result.outputs()) {
      Map<String, Object> file = new LinkedHashMap<>();
      file.put("format", output.extension());
      file.put("file", stem + "." + output.extension());
      file.put("sha256", output.sha256());
      file.put("size", output.bytes().length);
      outputs.add(file);
    }
    record.put("outputs", outputs);
    record.put("metadata", metadata(result.document().metadata()));
    record.put("counts", result.counts());
    record.put("characters", result.accounts().numbers());
    record.put("findings", findings(result.findings()));
    return record;
  }

  /** Returns the object of a document that failed or was left alone. */
  static Map<String, Object> stopped(String input, String status, Diagnostic why) {
    Map<String, Object> record = begin(input, status);
    record.put("code", why.code().id());
    record.put("findings", findings(List.of(why)));
    return record;
  }

  /** Returns the object of a document that was as it is. */
  static Map<String, Object> unchanged(String input, String folder, Outcome before) {
    Map<String, Object> record = begin(input, "unchanged");
    record.put("sha256", before.source());
    record.put("folder", folder);
    return record;
  }

  private static Map<String, Object> begin(String input, String status) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("schema", SCHEMA);
    record.put("tool", "shanben " + Version.NUMBER);
    record.put("input", input);
    record.put("status", status);
    return record;
  }

  static Map<String, Object> source(SourceFile file) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("name", file.name());
    source.put("sha256", file.sha256());
    source.put("size", file.size());
    source.put("mediaType", file.mediaType());
    source.put("pages", file.pages());
    return source;
  }

  static Map<String, Object> metadata(Metadata metadata) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("title", found(metadata.title()));
    record.put("authors", metadata.authors().stream().map(Records::found).toList());
    metadata.date().ifPresent(date -> record.put("date", found(date)));
    record.put("language", found(metadata.language()));
    metadata.publisher().ifPresent(name -> record.put("publisher", found(name)));
    metadata.identifier().ifPresent(id -> record.put("identifier", found(id)));
    return record;
  }

  private static Map<String, Object> found(Metadata.Found found) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("value", found.value());
    record.put("from", found.place().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return record;
  }

  static List<Map<String, Object>> findings(List<Diagnostic> findings) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (Diagnostic finding : findings) {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("code", finding.code().id());
      record.put("severity", finding.code().severity().name().toLowerCase(Locale.ROOT));
      if (finding.page() > 0) {
        record.put("page", finding.page());
      }
      record.put("message", finding.message(Locale.ROOT));
      records.add(record);
    }
    return records;
  }
}
