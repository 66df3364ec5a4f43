package org.shanben.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanben.json.Json;

/**
 * What became of one document.
 *
 * @param status {@code converted}, {@code unchanged}, {@code skipped} or {@code failed}
 * @param code the stable code of what stopped it; empty where nothing did
 * @param exit the exit code that it alone would give
 * @param pages how many pages it has; 0 where nobody knows
 * @param source the SHA-256 of its bytes; empty where they were not read
 * @param manifest the SHA-256 of its folder's manifest; empty where there is none
 * @param out the lines of its result
 * @param err what there is to say beside it
 */
public record Outcome(
    String status,
    String code,
    int exit,
    int pages,
    String source,
    String manifest,
    List<String> out,
    List<String> err) {

  /** Copies the lists. */
  public Outcome {
    out = List.copyOf(out);
    err = List.copyOf(err);
  }

  /** Returns what the journal keeps: all but the lines, which are in somebody's language. */
  Map<String, Object> kept() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("status", status);
    record.put("code", code);
    record.put("exit", exit);
    record.put("pages", pages);
    record.put("sha256", source);
    record.put("manifest", manifest);
    return record;
  }

  /** Returns the outcome on one line. */
  String line() {
    Map<String, Object> record = kept();
    record.put("out", out);
    record.put("err", err);
    return Json.of(record);
  }

  /**
   * Reads an outcome.
   *
   * @throws IllegalArgumentException where the object is none
   */
  static Outcome of(Map<String, Object> record) {
    return new Outcome(
        text(record, "status"),
        text(record, "code"),
        number(record, "exit"),
        number(record, "pages"),
        text(record, "sha256"),
        text(record, "manifest"),
        list(record, "out"),
        list(record, "err"));
  }

  static String text(Map<String, Object> record, String key) {
    if (record.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no " + key);
  }

  private static int number(Map<String, Object> record, String key) {
    if (record.get(key) instanceof Number number) {
      return number.intValue();
    }
    throw new IllegalArgumentException("no " + key);
  }

  private static List<String> list(Map<String, Object> record, String key) {
    List<String> list = new ArrayList<>();
    if (record.get(key) instanceof List<?> items) {
      items.forEach(item -> list.add(String.valueOf(item)));
    }
    return list;
  }
}
