package org.shanben.write.pdfa;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.model.Document;
import org.shanben.model.Metadata;

/**
 * The XMP packet: equal in value to the information dictionary (ISO 19005-2, 6.6.3), and with the
 * extension schema for {@code pdfuaid} that PDF/A-2 asks for (6.6.2.3).
 */
final class Xmp {

  private Xmp() {}

  /** Returns the packet. */
  static byte[] of(Document document, String isoDate, String producer) {
    Metadata metadata = document.metadata();
    StringBuilder creators = new StringBuilder();
    for (Metadata.Found author : metadata.authors()) {
      creators.append("<rdf:li>").append(escape(author.value())).append("</rdf:li>");
    }
    String author =
        creators.isEmpty() ? "" : "<dc:creator><rdf:Seq>" + creators + "</rdf:Seq></dc:creator>\n";
    String publisher =
        metadata
            .publisher()
            .map(p ->
                "<dc:publisher><rdf:Bag><rdf:li>"
                    + escape(p.value())
                    + "</rdf:li></rdf:Bag></dc:publisher>\n")
            .orElse("");
    Map<String, String> values =
        Map.of(
            "PRODUCER",
            escape(producer),
            "DATE",
            isoDate,
            "LANGUAGE",
            escape(metadata.language().value()),
            "CREATOR",
            author,
            "PUBLISHER",
            publisher,
            "SOURCE",
            "urn:sha256:" + document.source().sha256(),
            "TITLE",
            escape(metadata.title().value()));
    // In one go: a value that looks like a place stays a value.
    return PLACE
        .matcher(TEMPLATE)
        .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

  private static final String TEMPLATE =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">@TITLE@</rdf:li></rdf:Alt></dc:title>
      @CREATOR@@PUBLISHER@<dc:language><rdf:Bag><rdf:li>@LANGUAGE@</rdf:li></rdf:Bag></dc:language>
      <dc:source>@SOURCE@</dc:source>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <xmp:CreateDate>@DATE@</xmp:CreateDate>
      <xmp:ModifyDate>@DATE@</xmp:ModifyDate>
      <xmp:MetadataDate>@DATE@</xmp:MetadataDate>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdf:Producer>@PRODUCER@</pdf:Producer>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """;
}
