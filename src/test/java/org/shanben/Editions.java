package org.shanben;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the three editions back by other means than those that wrote them. */
public final class Editions {

  private Editions() {}

  /** Returns the output of one format. */
  public static byte[] of(Converted converted, Format format) {
    return converted.outputs().stream()
        .filter(output -> output.format() == format)
        .findFirst()
        .orElseThrow()
        .bytes();
  }

  /** Returns the text copy's blocks, its header and Markdown marks taken off. */
  public static List<String> text(byte[] txt) {
    String all = new String(txt, StandardCharsets.UTF_8).replaceFirst("(?s)\\A---\n.*?\n---\n", "");
    return java.util.Arrays.stream(all.strip().split("\n\n")).map(Editions::unmarked).toList();
  }

  private static String unmarked(String block) {
    String plain =
        block.startsWith("\\")
            ? block.replaceFirst("^\\\\(?=\\\\*#{1,6} )", "")
            : block.replaceFirst("^#{1,6} ", "").replaceFirst("^\\[\\^(\\d+)\\]:", "$1");
    return plain
        .replaceAll("(?<!\\\\)\\[\\^(\\d+)\\]", "$1")
        .replaceAll("\\\\(\\\\*\\[\\^\\d+\\])", "$1");
  }

  /** Returns the files of an EPUB, in the zip's order. */
  public static Map<String, byte[]> unzip(byte[] epub) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Returns the EPUB's blocks in the order of its spine. */
  public static List<String> epub(byte[] epub) {
    Map<String, byte[]> files = unzip(epub);
    Element opf = xml(files.get("EPUB/package.opf"));
    List<String> blocks = new ArrayList<>();
    for (Element ref : opf.select("itemref")) {
      String href = opf.selectFirst("item[id=" + ref.attr("idref") + "]").attr("href");
      for (Element block : xml(files.get("EPUB/" + href)).select("body h1,h2,h3,h4,h5,h6,p")) {
        blocks.add(block.wholeText());
      }
    }
    return blocks;
  }

  /** Parses a file of the book. */
  public static Element xml(byte[] bytes) {
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  /** Returns the PDF's blocks in the order of its structure tree, walked from the root. */
  public static List<String> pdf(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<PDPage, Map<Integer, String>> content = new HashMap<>();
      for (PDPage page : document.getPages()) {
        content.put(page, contentOf(page));
      }
      List<String> blocks = new ArrayList<>();
      walk(document.getDocumentCatalog().getStructureTreeRoot(), content, blocks);
      return blocks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Integer, String> contentOf(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    Map<Integer, String> texts = new HashMap<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      if (content.getMCID() >= 0) {
        String actual = content.getActualText();
        texts.put(content.getMCID(), actual == null ? textOf(content) : actual);
      }
    }
    return texts;
  }

  private static String textOf(PDMarkedContent content) {
    StringBuilder text = new StringBuilder();
    for (Object item : content.getContents()) {
      if (item instanceof TextPosition position) {
        text.append(position.getUnicode());
      } else if (item instanceof PDMarkedContent inner) {
        String actual = inner.getActualText();
        text.append(actual == null ? textOf(inner) : actual);
      }
    }
    return text.toString();
  }

  private static void walk(
      PDStructureNode node, Map<PDPage, Map<Integer, String>> content, List<String> blocks)
      throws IOException {
    StringBuilder own = new StringBuilder();
    collect(node, content, blocks, own);
    if (!own.isEmpty()) {
      blocks.add(own.toString());
    }
  }

  private static void collect(
      PDStructureNode node,
      Map<PDPage, Map<Integer, String>> content,
      List<String> blocks,
      StringBuilder own)
      throws IOException {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element
          && List.of("Span", "Link").contains(element.getStructureType())) {
        collect(element, content, blocks, own);
      } else if (kid instanceof PDStructureElement element) {
        if (!"TOC".equals(element.getStructureType())) { // the book's is its nav
          walk(element, content, blocks);
        }
      } else if (kid instanceof Integer mcid && node instanceof PDStructureElement element) {
        own.append(content.get(element.getPage()).get(mcid));
      } else if (kid instanceof PDMarkedContentReference reference) {
        own.append(content.get(reference.getPage()).get(reference.getMCID()));
      }
    }
  }
}
