package org.shanben.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * A tagged PDF as its structure tree tells it, walked from the root.
 *
 * @param blocks its pieces of text, in the tree's order
 * @param unreached the marked contents of pages that the tree does not reach, as page and number
 * @param missing those that the tree names and no page has
 * @param headers how many header cells the tree has
 * @param outlines the bookmarks' titles, in order
 * @param labelled whether its pages have labels
 * @param language the document's language; empty where none is said
 * @param title the information dictionary's title
 * @param created its creation date in ISO 8601, to the second; empty where there is none
 * @param metadata the XMP packet; empty where there is none
 * @param fonts the fonts that are not embedded as TrueType
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TaggedPdf(
    List<Block> blocks,
    List<String> unreached,
    List<String> missing,
    int headers,
    List<String> outlines,
    boolean labelled,
    String language,
    String title,
    String created,
    byte[] metadata,
    List<String> fonts) {

  /** Copies the lists. */
  public TaggedPdf {
    blocks = List.copyOf(blocks);
    unreached = List.copyOf(unreached);
    missing = List.copyOf(missing);
    outlines = List.copyOf(outlines);
    fonts = List.copyOf(fonts);
  }

  /**
   * A piece of text.
   *
   * @param path the types of its elements, from the root's kid down, such as {@code Document/P}
   * @param text what it says
   */
  public record Block(String path, String text) {}

  /** No tree of ours is deeper; a cyclic one is. */
  private static final int DEEPEST = 50;

  /**
   * Reads a PDF.
   *
   * @throws IOException where it is none, or is damaged
   */
  public static TaggedPdf read(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new Reading(pdf).read();
    } catch (RuntimeException e) {
      throw new IOException("damaged: " + e, e);
    }
  }

  /** Reads one document. */
  private static final class Reading {

    private final PDDocument pdf;
    private final Map<PDPage, Map<Integer, String>> content = new HashMap<>();
    private final Map<PDPage, Integer> numbers = new HashMap<>();
    private final Set<String> present = new TreeSet<>();
    private final Set<String> reached = new TreeSet<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> fonts = new TreeSet<>();
    private int headers;

    Reading(PDDocument pdf) {
      this.pdf = pdf;
    }

    TaggedPdf read() throws IOException {
      for (PDPage page : pdf.getPages()) {
        numbers.put(page, numbers.size() + 1);
        content.put(page, contentOf(page));
        fontsOf(page);
      }
      PDDocumentCatalog catalog = pdf.getDocumentCatalog();
      if (catalog.getStructureTreeRoot() != null) {
        walk(catalog.getStructureTreeRoot(), "", 0);
      }
      PDDocumentInformation info = pdf.getDocumentInformation();
      byte[] xmp =
          catalog.getMetadata() == null ? new byte[0] : catalog.getMetadata().toByteArray();
      return new TaggedPdf(
          blocks,
          present.stream().filter(id -> !reached.contains(id)).toList(),
          reached.stream().filter(id -> !present.contains(id)).toList(),
          headers,
          outlines(catalog.getDocumentOutline()),
          catalog.getPageLabels() != null,
          Optional.ofNullable(catalog.getLanguage()).orElse(""),
          Optional.ofNullable(info.getTitle()).orElse(""),
          date(info.getCreationDate()),
          xmp,
          List.copyOf(fonts));
    }

    private static String date(@Nullable Calendar date) {
      return date == null ? "" : date.toInstant().toString();
    }

    private Map<Integer, String> contentOf(PDPage page) throws IOException {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      Map<Integer, String> texts = new HashMap<>();
      for (PDMarkedContent marked : extractor.getMarkedContents()) {
        if (marked.getMCID() >= 0) {
          String actual = marked.getActualText();
          texts.merge(marked.getMCID(), actual == null ? textOf(marked) : actual, String::concat);
          present.add(numbers.get(page) + ":" + marked.getMCID());
        }
      }
      return texts;
    }

    private static String textOf(PDMarkedContent marked) {
      StringBuilder text = new StringBuilder();
      Deque<Object> open = new ArrayDeque<>(marked.getContents());
      while (!open.isEmpty()) {
        Object next = open.pop();
        if (next instanceof TextPosition position) {
          text.append(position.getUnicode());
        } else if (next instanceof PDMarkedContent inner) {
          String actual = inner.getActualText();
          if (actual != null) {
            text.append(actual);
          } else {
            List<Object> kids = new ArrayList<>(inner.getContents());
            java.util.Collections.reverse(kids);
            kids.forEach(open::push);
          }
        }
      }
      return text.toString();
    }

    private void fontsOf(PDPage page) throws IOException {
      if (page.getResources() == null) {
        return;
      }
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        boolean trueType =
            font != null
                && font.isEmbedded()
                && font.getFontDescriptor() != null
                && font.getFontDescriptor().getFontFile2() != null;
        if (!trueType) {
          fonts.add(font == null ? name.getName() : font.getName());
        }
      }
    }

    private void walk(PDStructureNode node, String path, int depth) {
      StringBuilder own = new StringBuilder();
      collect(node, path, own, depth);
      if (!own.isEmpty()) {
        blocks.add(new Block(path, actual(node).orElseGet(own::toString)));
      }
    }

    /**
     * A link and the text around it are one piece of text; other elements are pieces of their own.
     */
    private void collect(PDStructureNode node, String path, StringBuilder own, int depth) {
      for (Object kid : depth > DEEPEST ? List.of() : node.getKids()) {
        if (kid instanceof PDStructureElement element && isInline(element)) {
          collect(element, path, own, depth + 1);
        } else if (kid instanceof PDStructureElement element) {
          headers += "TH".equals(element.getStructureType()) ? 1 : 0;
          String below = path.isEmpty() ? "" : path + "/";
          walk(element, below + element.getStructureType(), depth + 1);
        } else if (kid instanceof Integer mcid && node instanceof PDStructureElement element) {
          own.append(text(element.getPage(), mcid));
        } else if (kid instanceof PDMarkedContentReference reference) {
          own.append(text(reference.getPage(), reference.getMCID()));
        }
      }
    }

    private static boolean isInline(PDStructureElement element) {
      return List.of("Span", "Link").contains(String.valueOf(element.getStructureType()));
    }

    private static Optional<String> actual(PDStructureNode node) {
      return node instanceof PDStructureElement element
          ? Optional.ofNullable(element.getActualText())
          : Optional.empty();
    }

    private String text(@Nullable PDPage page, int mcid) {
      if (page == null) {
        return "";
      }
      reached.add(numbers.getOrDefault(page, 0) + ":" + mcid);
      return content.getOrDefault(page, Map.of()).getOrDefault(mcid, "");
    }

    private static List<String> outlines(@Nullable PDOutlineNode root) {
      List<String> titles = new ArrayList<>();
      Set<Object> seen = new HashSet<>();
      Deque<PDOutlineItem> open = new ArrayDeque<>();
      if (root != null && root.getFirstChild() != null) {
        open.push(root.getFirstChild());
      }
      while (!open.isEmpty()) {
        PDOutlineItem item = open.pop();
        if (!seen.add(item.getCOSObject())) {
          continue;
        }
        titles.add(item.getTitle());
        if (item.getNextSibling() != null) {
          open.push(item.getNextSibling());
        }
        if (item.getFirstChild() != null) {
          open.push(item.getFirstChild());
        }
      }
      return titles;
    }
  }
}
