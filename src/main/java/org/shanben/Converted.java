package org.shanben;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanben.collation.Accounts;
import org.shanben.diag.Diagnostic;
import org.shanben.model.Document;
import org.shanben.repair.Edit;

/**
 * What came of one conversion. Nothing is on the disk yet.
 *
 * @param document the collated document, with its furniture and metadata
 * @param edits every change that led from the source to it, in order
 * @param outputs the files, in the order of {@link Format}
 * @param findings what could not be known for certain, or not be shown as it should be
 * @param accounts where the characters of the source are now
 * @param record the collation record, as {@code collation.jsonl} holds it
 * @param report the report as HTML, if it was asked for
 * @param counts how much of what: pages, characters, blocks, edits by rule; keys in a fixed order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Converted(
    Document document,
    List<Edit> edits,
    List<Output> outputs,
    List<Diagnostic> findings,
    Accounts accounts,
    byte[] record,
    Optional<byte[]> report,
    Map<String, Integer> counts) {

  /** Copies the lists. */
  public Converted {
    edits = List.copyOf(edits);
    outputs = List.copyOf(outputs);
    findings = List.copyOf(findings);
    counts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(counts));
  }

  /**
   * One file.
   *
   * @param format what it is
   * @param bytes its content
   * @param sha256 the content's SHA-256 in hexadecimal digits
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by its checksum
  public record Output(Format format, byte[] bytes, String sha256) {

    /** Returns what such files end in, without the dot. */
    public String extension() {
      return format.name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
