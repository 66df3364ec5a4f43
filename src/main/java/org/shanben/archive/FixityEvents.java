package org.shanben.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A PREMIS file that grows by an event with every check. */
public final class FixityEvents {

  private FixityEvents() {}

  /**
   * Appends an event, whole or not at all.
   *
   * @param file the PREMIS file; made if it is not there
   * @param tool name and version of what checked
   * @param date when, in ISO 8601
   * @param passed whether all bytes were the same
   * @param note what was found
   * @throws IOException where the file cannot be read or written, or is no PREMIS
   */
  public static void append(Path file, String tool, String date, boolean passed, String note)
      throws IOException {
    String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    try {
      Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
      String after = Premis.appended(before, tool, date, passed, note);
      Files.writeString(fresh, after, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }
}
