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
  static byte[] of(Document document, String isoDate, String producer, PdfaLevel level) {
    Metadata metadata = document.metadata();
    String title = metadata.title().value();
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
            "CONFORMANCE",
            conformance(level),
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
            escape(level.readable(title)));
    // In one go: a value that looks like a place stays a value.
    return PLACE
        .matcher(TEMPLATE)
        .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String conformance(PdfaLevel level) {
    return switch (level) {
      case A2 -> PARTS.formatted("2") + UA_1;
      case A3 -> PARTS.formatted("3") + UA_1;
      case A4 -> PART_4;
    };
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
      @CONFORMANCE@</rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """;

  private static final String PARTS =
      """
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>%s</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      </rdf:Description>
      """;

  private static final String UA_1 =
      """
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
      """;

  /** PDF/A-4 knows {@code pdfuaid} by itself; WTPDF is declared (PDF Declarations 1.0). */
  private static final String PART_4 =
      """
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>4</pdfaid:part>
      <pdfaid:rev>2020</pdfaid:rev>
      <pdfaid:conformance>F</pdfaid:conformance>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>2</pdfuaid:part>
      <pdfuaid:rev>2024</pdfuaid:rev>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfd="http://pdfa.org/declarations/">
      <pdfd:declarations><rdf:Bag>
      <rdf:li rdf:parseType="Resource">\
      <pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo></rdf:li>
      <rdf:li rdf:parseType="Resource">\
      <pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo></rdf:li>
      </rdf:Bag></pdfd:declarations>
      </rdf:Description>
      """;
}
