package org.shanben.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.DublinCore;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;
import org.xml.sax.SAXException;

/** Reads word processors' files and HTML by Tika, whose XHTML names paragraphs and headings. */
final class StructuredReader implements Reader {

  @Override
  public SourceText read(Input input) throws ConversionException {
    Metadata metadata = new Metadata();
    List<SourceLine> all = parse(input, metadata, true);
    List<SourceLine> body = parse(input, new Metadata(), false);
    return new SourceText(
        input.withPages(0),
        SourceText.Kind.STRUCTURED,
        List.of(page(all, body)),
        properties(metadata),
        List.of(),
        List.of());
  }

  private static List<SourceLine> parse(Input input, Metadata metadata, boolean running)
      throws ConversionException {
    String name = input.file().name();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    OfficeParserConfig config = new OfficeParserConfig();
    config.setIncludeHeadersAndFooters(running);
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, config);
    XhtmlBlocks blocks = new XhtmlBlocks();
    try (TikaInputStream in = TikaInputStream.get(input.bytes(), metadata)) {
      new AutoDetectParser().parse(in, blocks, metadata, context);
    } catch (EncryptedDocumentException e) {
      throw ConversionException.because(e, Code.PDF_LOCKED, name);
    } catch (IOException | SAXException | TikaException | RuntimeException e) {
      throw ConversionException.because(e, Code.INPUT_DAMAGED, name, input.file().mediaType());
    }
    return blocks.lines();
  }

  /** What Tika gives only when asked for heads and feet is one: the body is the rest, in order. */
  private static SourcePage page(List<SourceLine> all, List<SourceLine> body) {
    List<SourceLine> lines = new ArrayList<>();
    List<SourceLine> running = new ArrayList<>();
    for (SourceLine line : all) {
      boolean next =
          lines.size() < body.size() && body.get(lines.size()).text().equals(line.text());
      (next ? lines : running).add(line);
    }
    return SourcePage.plain(1, 0, lines.size(), lines, running);
  }

  private static Map<String, String> properties(Metadata metadata) {
    Map<String, String> properties = new TreeMap<>();
    put(properties, "title", metadata, DublinCore.TITLE);
    put(properties, "author", metadata, DublinCore.CREATOR);
    put(properties, "language", metadata, DublinCore.LANGUAGE);
    put(properties, "publisher", metadata, DublinCore.PUBLISHER);
    put(properties, "date", metadata, TikaCoreProperties.CREATED);
    properties.computeIfPresent(
        "date", (key, value) -> value.length() >= 10 ? value.substring(0, 10) : value);
    return properties;
  }

  private static void put(
      Map<String, String> properties, String name, Metadata metadata, Property property) {
    String value = metadata.get(property);
    if (value != null && !value.isBlank()) {
      properties.put(name, value.strip());
    }
  }
}
