package org.shanben.archive;

import java.nio.charset.StandardCharsets;
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

  /** Returns files and, after them, the manifest that names them all. */
  public static Map<String, byte[]> with(Map<String, byte[]> files) {
    Map<String, String> digests = new LinkedHashMap<>();
    files.forEach((name, bytes) -> digests.put(name, Sha256.of(bytes)));
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.put(NAME, new Manifest(digests).text().getBytes(StandardCharsets.UTF_8));
    return all;
  }

  /** Returns the manifest's text: digest, two spaces, name, LF. */
  public String text() {
    List<String> lines = new ArrayList<>();
    digests.forEach((name, digest) -> lines.add(digest + "  " + name + "\n"));
    return String.join("", lines);
  }
}
