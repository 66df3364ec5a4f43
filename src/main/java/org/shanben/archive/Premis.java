package org.shanben.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened to the payload, in PREMIS 3: every file an object, every step an event, shanben the
 * agent. The names of events are those of the Library of Congress's vocabulary.
 */
final class Premis {

  private static final String LOCAL = "local";

  private final Map<String, byte[]> payload;
  private final Provenance provenance;
  private final Tagged out = new Tagged();
  private int events;

  Premis(Map<String, byte[]> payload, Provenance provenance) {
    this.payload = payload;
    this.provenance = provenance;
  }

  String xml() {
    out.open(
        "premis xmlns=\"http://www.loc.gov/premis/v3\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" version=\"3.0\"");
    payload.forEach(this::object);
    String source = "data/source/" + provenance.sourceFile();
    List<String> editions = new ArrayList<>(payload.keySet());
    editions.remove(source);
    event("ingestion", "SHA-256 " + provenance.document().source().sha256(), List.of(source));
    event("format identification", provenance.document().source().mediaType(), List.of(source));
    event("transcription", "the text was read, repaired and collated", List.of(source));
    editions.forEach(name -> event("normalization", "made from " + source, List.of(source, name)));
    event("validation", "no edition differs from another, character for character", editions);
    event("message digest calculation", "SHA-256, SHA-512", List.copyOf(payload.keySet()));
    agent();
    return out.close("premis").toString();
  }

  private void object(String name, byte[] bytes) {
    out.open("object xsi:type=\"file\"");
    pair("objectIdentifier", LOCAL, name);
    out.open("objectCharacteristics");
    for (String algorithm : List.of("sha256", "sha512")) {
      out.open("fixity")
          .leaf("messageDigestAlgorithm", "SHA-" + algorithm.substring(3))
          .leaf("messageDigest", Digests.of(bytes, algorithm))
          .close("fixity");
    }
    out.leaf("size", String.valueOf(bytes.length));
    format(name, bytes);
    out.close("objectCharacteristics");
    boolean source = name.startsWith("data/source/");
    if (source) {
      out.leaf("originalName", provenance.document().source().name());
    }
    out.close("object");
  }

  private void format(String name, byte[] bytes) {
    out.open("format").open("formatDesignation");
    out.leaf("formatName", mediaType(name)).close("formatDesignation");
    Optional<String> puid = puid(name, bytes);
    puid.ifPresent(id ->
        out.open("formatRegistry")
            .leaf("formatRegistryName", "PRONOM")
            .leaf("formatRegistryKey", id)
            .close("formatRegistry"));
    out.close("format");
  }

  private String mediaType(String name) {
    if (name.startsWith("data/source/")) {
      return provenance.document().source().mediaType();
    }
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "epub" -> "application/epub+zip";
      case "pdf" -> "application/pdf";
      case "txt" -> "text/plain";
      case "jsonl" -> "application/x-ndjson";
      case "html" -> "text/html";
      default -> "application/octet-stream";
    };
  }

  /** Claims by PRONOM's table; a format that it does not tell apart has none. */
  private Optional<String> puid(String name, byte[] bytes) {
    boolean source = name.startsWith("data/source/");
    String type = mediaType(name);
    if (type.equals("application/pdf")) {
      return source ? pdf(bytes) : Optional.of(provenance.pdfStandard());
    }
    return switch (type) {
      case "application/epub+zip" -> Optional.of("fmt/483");
      case "text/plain" -> Optional.of("x-fmt/111");
      case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
          Optional.of("fmt/412");
      default -> Optional.empty();
    };
  }

  /** By the version that the header says: 1.0 to 1.7 are fmt/14 to fmt/20 and fmt/276. */
  private static Optional<String> pdf(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-2.0")) {
      return Optional.of("fmt/1129");
    }
    if (!head.matches("(?s)%PDF-1\\.[0-7].*")) {
      return Optional.empty();
    }
    int minor = head.charAt(7) - '0';
    return Optional.of(minor == 7 ? "fmt/276" : "fmt/" + (14 + minor));
  }

  /**
   * Returns a PREMIS document with one event more.
   *
   * @param before the document; empty where there is none yet
   * @param date when, in ISO 8601
   * @param passed whether all bytes were the same
   * @param note what was found
   */
  static String appended(String before, String tool, String date, boolean passed, String note) {
    String head =
        before.isEmpty()
            ? new Tagged()
                .open("premis xmlns=\"http://www.loc.gov/premis/v3\" version=\"3.0\"")
                .close("premis")
                .toString()
            : before;
    long number = head.lines().filter(line -> line.equals("<event>")).count() + 1;
    int at = head.indexOf("<agent>") >= 0 ? head.indexOf("<agent>") : head.indexOf("</premis>");
    if (at < 0) {
      throw new IllegalArgumentException("no PREMIS");
    }
    Tagged event = new Tagged();
    event.open("event").open("eventIdentifier");
    event.leaf("eventIdentifierType", LOCAL).leaf("eventIdentifierValue", "event-" + number);
    event.close("eventIdentifier").leaf("eventType", "fixity check");
    event.leaf("eventDateTime", date).open("eventDetailInformation").leaf("eventDetail", tool);
    event.close("eventDetailInformation").open("eventOutcomeInformation");
    event.leaf("eventOutcome", passed ? "pass" : "fail").open("eventOutcomeDetail");
    event.leaf("eventOutcomeDetailNote", note).close("eventOutcomeDetail");
    event.close("eventOutcomeInformation").close("event");
    return head.substring(0, at) + event.body() + head.substring(at);
  }

  private void event(String type, String detail, List<String> objects) {
    events++;
    out.open("event");
    pair("eventIdentifier", LOCAL, "event-" + events);
    out.leaf("eventType", type);
    out.leaf("eventDateTime", provenance.date().orElse("unknown"));
    out.open("eventDetailInformation").leaf("eventDetail", detail).close("eventDetailInformation");
    out.open("eventOutcomeInformation")
        .leaf("eventOutcome", "success")
        .close("eventOutcomeInformation");
    pair("linkingAgentIdentifier", LOCAL, provenance.tool());
    objects.forEach(name -> pair("linkingObjectIdentifier", LOCAL, name));
    out.close("event");
  }

  private void agent() {
    out.open("agent");
    pair("agentIdentifier", LOCAL, provenance.tool());
    out.leaf("agentName", "shanben");
    out.leaf("agentType", "software");
    out.leaf("agentVersion", provenance.tool().replaceFirst("^shanben ", ""));
    out.leaf("agentNote", "options " + provenance.options());
    out.close("agent");
  }

  private void pair(String name, String type, String value) {
    out.open(name).leaf(name + "Type", type).leaf(name + "Value", value).close(name);
  }
}
