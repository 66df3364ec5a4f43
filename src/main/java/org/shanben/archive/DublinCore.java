package org.shanben.archive;

import org.shanben.model.Document;
import org.shanben.model.Metadata;

/** The document's metadata in Dublin Core: the values of the EPUB and of the PDF. */
final class DublinCore {

  private DublinCore() {}

  static String xml(Document document) {
    Metadata metadata = document.metadata();
    Tagged out = new Tagged();
    out.open(
        "metadata xmlns=\"https://shanben.org/ns/dc-record\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    metadata.identifier().ifPresent(id -> out.leaf("dc:identifier", id.value()));
    out.leaf("dc:title", metadata.title().value());
    metadata.authors().forEach(author -> out.leaf("dc:creator", author.value()));
    metadata.date().ifPresent(date -> out.leaf("dc:date", date.value()));
    out.leaf("dc:language", metadata.language().value());
    metadata.publisher().ifPresent(name -> out.leaf("dc:publisher", name.value()));
    out.leaf("dc:source", document.source().name());
    out.leaf("dc:source", "urn:sha256:" + document.source().sha256());
    return out.close("metadata").toString();
  }
}
