package org.shanben.archive;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A document as a BagIt 1.0 bag (RFC 8493): the source and its editions as payload, two kinds of
 * checksums, and PREMIS 3 and Dublin Core as tag files.
 *
 * <p>The manifests have two spaces in each line, and no name has to be encoded: {@code sha256sum
 * -c} accepts them as they are.
 */
public final class Bag {

  private static final List<String> ALGORITHMS = List.of("sha256", "sha512");

  private Bag() {}

  /**
   * Returns all files of the bag, by their names.
   *
   * @param editions the editions and the record, by their names
   * @param provenance where they come from
   */
  public static Map<String, byte[]> of(Map<String, byte[]> editions, Provenance provenance) {
    Map<String, byte[]> payload = new TreeMap<>();
    editions.forEach((name, bytes) -> payload.put("data/" + name, bytes));
    payload.put("data/source/" + provenance.sourceFile(), provenance.source());
    Map<String, byte[]> tags = new TreeMap<>();
    tags.put("bagit.txt", text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
    tags.put("bag-info.txt", text(information(payload, provenance)));
    tags.put("metadata/premis.xml", text(new Premis(payload, provenance).xml()));
    tags.put("metadata/dc.xml", text(DublinCore.xml(provenance.document())));
    for (String algorithm : ALGORITHMS) {
      tags.put("manifest-" + algorithm + ".txt", text(manifest(payload, algorithm)));
    }
    Map<String, byte[]> all = new LinkedHashMap<>(payload);
    all.putAll(tags);
    for (String algorithm : ALGORITHMS) {
      all.put("tagmanifest-" + algorithm + ".txt", text(manifest(tags, algorithm)));
    }
    return all;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String manifest(Map<String, byte[]> files, String algorithm) {
    StringBuilder lines = new StringBuilder();
    files.forEach((name, bytes) ->
        lines.append(Digests.of(bytes, algorithm)).append("  ").append(name).append('\n'));
    return lines.toString();
  }

  /** RFC 8493, 2.2.2; a date of bagging only where the caller names one. */
  private static String information(Map<String, byte[]> payload, Provenance provenance) {
    long bytes = payload.values().stream().mapToLong(file -> file.length).sum();
    Optional<String> day = provenance.date().map(date -> date.substring(0, 10));
    return "Bag-Software-Agent: "
        + provenance.tool()
        + "\n"
        + day.map(date -> "Bagging-Date: " + date + "\n").orElse("")
        + "External-Identifier: urn:sha256:"
        + provenance.document().source().sha256()
        + "\nPayload-Oxum: "
        + bytes
        + "."
        + payload.size()
        + "\n";
  }
}
