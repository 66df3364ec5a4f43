package org.shanben.batch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shanben.json.Json;

/**
 * One document to convert.
 *
 * @param input its path as the user named it
 * @param folder the name of the folder that is its own
 */
public record Job(String input, String folder) {

  /** Returns the job on one line. */
  String line() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("input", input);
    record.put("folder", folder);
    return Json.of(record);
  }

  /** Reads a job from its line. */
  static Job parse(String line) {
    Map<String, Object> record = Json.parse(line);
    return new Job(String.valueOf(record.get("input")), String.valueOf(record.get("folder")));
  }
}
