package org.shanben.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checksums of a folder's files, in the format of coreutils: {@code sha256sum -c} accepts it.
 *
 * @param digests the files' names and their SHA-256, in the manifest's order
 */
public record Manifest(Map<String, String> digests) {

  /** The manifest's own name. */
  public static final String NAME = "manifest-sha256.txt";

  /** Copies the map and keeps its order. */
  public Manifest {
    digests = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(digests));
  }

  /** Returns the manifest's text: digest, two spaces, name, LF. */
  public String text() {
    List<String> lines = new ArrayList<>();
    digests.forEach((name, digest) -> lines.add(digest + "  " + name + "\n"));
    return String.join("", lines);
  }
}
