package org.shanben.write;

import org.shanben.model.Document;

/** Writes documents in one format. Immutable and safe for many threads. */
public interface Writer {

  /** Returns what the format's files end in, without the dot. */
  String extension();

  /** Returns the file. The same document gives the same bytes, always and everywhere. */
  Written write(Document document);
}
