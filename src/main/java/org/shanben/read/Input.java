package org.shanben.read;

import java.util.Optional;
import org.shanben.model.SourceFile;

/**
 * One file to read.
 *
 * @param bytes its bytes; nobody changes them
 * @param file its name, checksum and type; the page count is not known yet
 * @param password the PDF's user password, if one was given
 * @param charset the text's charset, if one was given
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and megabytes are not copied for it
record Input(byte[] bytes, SourceFile file, Optional<String> password, Optional<String> charset) {

  /** Returns the file with its number of pages. */
  SourceFile withPages(int pages) {
    return new SourceFile(file.name(), file.sha256(), file.size(), file.mediaType(), pages);
  }
}
