package org.shanben.write.epub;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.shanben.model.Document;
import org.shanben.model.Metadata;
import org.shanben.write.Words;

/** Writes the package document: metadata, manifest and spine. */
final class PackageDocument {

  private final Document document;
  private final List<Section> sections;
  private final Words words;
  private final Images images;
  private final EpubOptions options;

  PackageDocument(
      Document document, List<Section> sections, Words words, Images images, EpubOptions options) {
    this.document = document;
    this.sections = sections;
    this.words = words;
    this.images = images;
    this.options = options;
  }

  /** Returns the file. */
  String write() {
    String language = Xml.escape(document.metadata().language().value());
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"");
    out.append(" unique-identifier=\"id\" xml:lang=\"").append(language).append("\">\n");
    metadata(out);
    manifest(out);
    out.append("<spine>\n");
    if (options.cover()) {
      out.append("<itemref idref=\"cover\"/>\n");
    }
    for (Section section : sections) {
      out.append("<itemref idref=\"s-%s\"/>\n".formatted(section.number()));
    }
    return out.append("</spine>\n</package>\n").toString();
  }

  private void metadata(StringBuilder out) {
    Metadata metadata = document.metadata();
    out.append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
    element(out, "dc:identifier id=\"id\"", identifier());
    element(out, "dc:title", metadata.title().value());
    element(out, "dc:language", metadata.language().value());
    for (int i = 0; i < metadata.authors().size(); i++) {
      element(out, "dc:creator id=\"author-" + i + "\"", metadata.authors().get(i).value());
      refine(out, "author-" + i, "role\" scheme=\"marc:relators", "aut");
    }
    metadata.date().ifPresent(date -> element(out, "dc:date", date.value()));
    metadata.publisher().ifPresent(name -> element(out, "dc:publisher", name.value()));
    element(out, "dc:source id=\"source\"", document.source().name());
    element(out, "dc:source", "urn:sha256:" + document.source().sha256());
    property(out, "dcterms:modified", modified());
    accessibility(out);
    out.append("</metadata>\n");
  }

  private void accessibility(StringBuilder out) {
    property(out, "schema:accessMode", "textual");
    boolean pictures = options.cover() || !images.all().isEmpty();
    if (pictures) {
      property(out, "schema:accessMode", "visual");
      property(out, "schema:accessModeSufficient", "textual,visual");
      property(out, "schema:accessibilityFeature", "alternativeText");
    }
    property(out, "schema:accessModeSufficient", "textual");
    for (String feature :
        List.of(
            "tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability")) {
      property(out, "schema:accessibilityFeature", feature);
    }
    if (!document.pageStarts().isEmpty()) {
      property(out, "schema:accessibilityFeature", "pageNavigation");
      property(out, "schema:accessibilityFeature", "pageBreakMarkers");
      refine(out, "source", "source-of", "pagination");
      property(out, "pageBreakSource", "urn:sha256:" + document.source().sha256());
    }
    property(out, "schema:accessibilityHazard", "none");
    property(out, "schema:accessibilitySummary", words.summary());
    options.certifier().ifPresent(name -> claim(out, name));
  }

  /** EPUB Accessibility 1.1, 5: a claim names who stands for it. */
  private static void claim(StringBuilder out, String certifier) {
    out.append("<meta property=\"dcterms:conformsTo\" id=\"claim\">")
        .append("EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>\n");
    refine(out, "claim", "a11y:certifiedBy", Xml.escape(certifier));
  }

  /** The source's checksum names the book, so that the same source gives the same book. */
  private String identifier() {
    return document
        .metadata()
        .identifier()
        .map(Metadata.Found::value)
        .orElseGet(() -> "urn:uuid:" + uuid());
  }

  private UUID uuid() {
    String name = "sha256:" + document.source().sha256();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The clock has no part in it: the document's date, or the first day that a zip can name. */
  private String modified() {
    String date = document.metadata().date().map(Metadata.Found::value).orElse("1980-01-01");
    String whole = (date + "-01-01").substring(0, 10);
    return whole + "T00:00:00Z";
  }

  private void manifest(StringBuilder out) {
    out.append("<manifest>\n");
    item(out, "nav", "nav.xhtml", "application/xhtml+xml", " properties=\"nav\"");
    item(out, "style", "style.css", "text/css", "");
    for (Section section : sections) {
      item(out, "s-" + section.number(), section.file(), "application/xhtml+xml", "");
    }
    if (options.cover()) {
      item(out, "cover", "text/cover.xhtml", "application/xhtml+xml", "");
      item(out, "cover-image", "images/cover.png", "image/png", " properties=\"cover-image\"");
    }
    if (options.fonts()) {
      item(out, "serif", "fonts/serif.ttf", "font/ttf", "");
      item(out, "sans", "fonts/sans.ttf", "font/ttf", "");
    }
    for (Images.Image image : images.all()) {
      item(out, "p-" + image.picture().number(), image.file(), image.picture().type(), "");
    }
    out.append("</manifest>\n");
  }

  private static void item(
      StringBuilder out, String id, String file, String type, String properties) {
    out.append(
        "<item id=\"%s\" href=\"%s\" media-type=\"%s\"%s/>\n"
            .formatted(id, file, type, properties));
  }

  private static void element(StringBuilder out, String tag, String value) {
    String name = tag.split(" ")[0];
    out.append("<%s>%s</%s>\n".formatted(tag, Xml.escape(value), name));
  }

  private static void property(StringBuilder out, String name, String value) {
    out.append("<meta property=\"%s\">%s</meta>\n".formatted(name, Xml.escape(value)));
  }

  private static void refine(StringBuilder out, String id, String name, String value) {
    out.append("<meta refines=\"#%s\" property=\"%s\">%s</meta>\n".formatted(id, name, value));
  }
}
