package org.shanben;

import java.util.ArrayList;
import java.util.List;
import org.shanben.archive.FolderNames;
import org.shanben.diag.Diagnostic;
import org.shanben.write.pdfa.Attachment;
import org.shanben.write.text.TextWriter;

/**
 * What a PDF carries: all that it was made of, and what it was made with.
 *
 * @param source the source
 * @param collated what came of it
 * @param header whether the text copy begins with its metadata
 */
record Attachments(Source source, Collated collated, boolean header) {

  /** Returns the files, the record with what the PDF's writer {@code found} in it. */
  List<Attachment> of(List<Diagnostic> found) {
    List<Diagnostic> findings = new ArrayList<>(collated.findings());
    findings.addAll(found);
    byte[] copy = new TextWriter(header).write(collated.document()).bytes();
    String name = FolderNames.stem(source.name());
    String type = collated.document().source().mediaType();
    return List.of(
        new Attachment(file(source.name()), type, "Source", "The source", source.bytes()),
        new Attachment(name + ".txt", "text/plain", "Alternative", "The text copy", copy),
        new Attachment(
            "collation.jsonl",
            "application/x-ndjson",
            "Supplement",
            "Every change",
            collated.record(findings)));
  }

  private static String file(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
