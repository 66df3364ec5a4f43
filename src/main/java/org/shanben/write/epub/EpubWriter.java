package org.shanben.write.epub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanben.model.Document;
import org.shanben.write.Words;
import org.shanben.write.Writer;
import org.shanben.write.Written;

/**
 * Writes EPUB 3.3 (W3C Recommendation 2023) that is already clean for 3.4, with the metadata of
 * EPUB Accessibility 1.1 and a page list of the source's pages.
 */
public final class EpubWriter implements Writer {

  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles>
      <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
      </container>
      """;

  private final EpubOptions options;

  /** Makes a writer of books with a cover, without fonts, without a claim. */
  public EpubWriter() {
    this(EpubOptions.DEFAULT);
  }

  /** Makes a writer of books that have what {@code options} say. */
  public EpubWriter(EpubOptions options) {
    this.options = options;
  }

  @Override
  public String extension() {
    return "epub";
  }

  @Override
  public Written write(Document document) {
    List<Section> sections = Section.of(document.blocks());
    Words words = Words.of(document.metadata().language().value());
    Images images = new Images(document);
    Map<String, byte[]> files = new LinkedHashMap<>();
    put(files, "META-INF/container.xml", CONTAINER);
    put(
        files,
        "EPUB/package.opf",
        new PackageDocument(document, sections, words, images, options).write());
    put(
        files,
        "EPUB/nav.xhtml",
        new Navigation(document, sections, words, options.cover()).write());
    files.put("EPUB/style.css", style());
    if (options.cover()) {
      put(files, "EPUB/text/cover.xhtml", cover(document, words));
    }
    ContentDocument content =
        new ContentDocument(document.metadata().language().value(), images, Places.of(sections));
    String title = document.metadata().title().value();
    sections.forEach(s -> put(files, "EPUB/" + s.file(), content.write(s, title)));
    images.all().forEach(i -> files.put("EPUB/" + i.file(), i.picture().bytes()));
    if (options.cover()) {
      files.put("EPUB/images/cover.png", Cover.of(document.metadata()));
    }
    if (options.fonts()) {
      EmbeddedFonts.of(document).forEach((name, font) -> files.put("EPUB/" + name, font));
    }
    return new Written(EpubZip.of(files), List.of());
  }

  private byte[] style() {
    String style = new String(resource("style.css"), StandardCharsets.UTF_8);
    return (options.fonts() ? style + EmbeddedFonts.STYLE : style).getBytes(StandardCharsets.UTF_8);
  }

  private static String cover(Document document, Words words) {
    String title = Xml.escape(document.metadata().title().value());
    String language = document.metadata().language().value();
    return ContentDocument.head(language, title, "../style.css")
        + """
        <body epub:type="cover">
        <figure><img role="doc-cover" src="../images/cover.png" alt="%s：%s"/></figure>
        </body>
        </html>
        """
            .formatted(words.cover(), title);
  }

  private static void put(Map<String, byte[]> files, String name, String content) {
    files.put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] resource(String name) {
    try (InputStream in = EpubWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
