package org.shanben.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.diag.Diagnostic;
import org.shanben.layout.Drawing;
import org.shanben.layout.Drawings;
import org.shanben.layout.Glyph;
import org.shanben.layout.PageContent;
import org.shanben.layout.PageLayout;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;

/** Reads PDF by PDFBox, which gives glyphs; lines and their order are worked out here. */
final class PdfReader implements Reader {

  private final Limits limits;

  PdfReader(Limits limits) {
    this.limits = limits;
  }

  @Override
  public SourceText read(Input input) throws ConversionException {
    String name = input.file().name();
    try (PDDocument document = Loader.loadPDF(input.bytes(), input.password().orElse(""))) {
      refuse(document, name);
      return new Pages(input, document).read();
    } catch (InvalidPasswordException | NoClassDefFoundError e) {
      boolean given = input.password().isPresent();
      throw ConversionException.because(e, given ? Code.PDF_PASSWORD : Code.PDF_LOCKED, name);
    } catch (TooMuchException e) {
      throw ConversionException.because(e, Code.LIMIT_OPERATORS, name);
    } catch (IOException e) {
      throw ConversionException.because(e, Code.PDF_DAMAGED, name);
    } catch (RuntimeException e) {
      // PDFBox's parsers throw what they like on broken files (IndexOutOfBounds in CMap, and more).
      throw ConversionException.because(e, Code.PDF_DAMAGED, name);
    }
  }

  /** The page tree is walked: what it says of its length may be anything. */
  private void refuse(PDDocument document, String name) throws IOException, ConversionException {
    int pages = 0;
    for (PDPage page : document.getPages()) {
      pages++;
      if (pages > limits.pages()) {
        throw ConversionException.of(Code.LIMIT_PAGES, name, String.valueOf(limits.pages()));
      }
      if (Unpacked.isLarger(page, limits.unpacked())) {
        throw ConversionException.of(Code.LIMIT_UNPACKED, name, pages, limits.unpacked() >> 20);
      }
    }
  }

  /** Reads one open document. */
  private static final class Pages {

    private final Input input;
    private final PDDocument document;
    private final FontFaces faces = new FontFaces();
    private final StructureTree tree;
    private final ScanText scans = new ScanText();
    private int grids;
    private final List<SourcePage> pages = new ArrayList<>();
    private final List<List<Shown>> shown = new ArrayList<>();
    private final Map<Integer, Integer> leftOut = new TreeMap<>();
    private final PageRaster raster;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<Integer> imagesOnly = new ArrayList<>();

    Pages(Input input, PDDocument document) {
      this.input = input;
      this.document = document;
      this.tree = StructureTree.of(document);
      this.raster = new PageRaster(document);
    }

    SourceText read() throws IOException, ConversionException {
      for (PDPage page : document.getPages()) {
        read(page, pages.size() + 1);
      }
      String name = input.file().name();
      if (pages.isEmpty()) {
        throw ConversionException.of(Code.PDF_NO_PAGES, name);
      }
      if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
        Code why = imagesOnly.isEmpty() ? Code.PDF_BLANK : Code.PDF_NO_TEXT;
        throw ConversionException.of(why, name, pages.size());
      }
      if (!imagesOnly.isEmpty()) {
        findings.add(Diagnostic.of(Code.PDF_IMAGE_PAGES, imagesOnly.size(), imagesOnly));
      }
      Pictures pictures = new Pictures(pages, shown);
      leftOut.forEach(pictures::leave);
      List<SourcePage> placed = pictures.placed();
      findings.addAll(pictures.findings());
      Map<String, String> properties = PdfProperties.of(document);
      return new SourceText(
          input.withPages(pages.size()),
          SourceText.Kind.GEOMETRIC,
          placed,
          properties,
          Bookmarks.of(document),
          findings);
    }

    private void read(PDPage page, int number) throws IOException {
      PageGlyphs seen = new PageGlyphs(page, faces, tree, scans).read();
      PageContent content = seen.content(number).offPaper();
      List<Drawing> drawings = drawings(seen, content);
      SourcePage laid = PageLayout.of(content, drawings, grids, pages);
      grids += laid.grids().size();
      pages.add(laid);
      List<Shown> all = new ArrayList<>(seen.pictures().drawn());
      drawings.forEach(drawing -> all.add(shown(drawing, content)));
      shown.add(all);
      leftOut.put(number, seen.pictures().leftOut());
      if (seen.pictures().count() > 0 && seen.glyphs().stream().allMatch(Glyph::isSpace)) {
        imagesOnly.add(number);
      }
      seen.unmapped()
          .forEach(
              (font, count) -> findings.add(Diagnostic.at(number, Code.PDF_UNMAPPED, count, font)));
      if (seen.numbered() > 0) {
        findings.add(Diagnostic.at(number, Code.PDF_NUMBERED, seen.numbered()));
      }
      seen.paired()
          .forEach(
              (font, count) -> findings.add(Diagnostic.at(number, Code.PDF_PAIRED, count, font)));
      privateUse(seen)
          .forEach((font, count) ->
              findings.add(Diagnostic.at(number, Code.PDF_PRIVATE_USE, count, font)));
    }

    /**
     * A picture of type that the document does not hold would be different on another machine: its
     * labels stay text.
     */
    private static List<Drawing> drawings(PageGlyphs seen, PageContent content) {
      return Drawings.of(content).stream()
          .filter(drawing ->
              drawing.labels().stream().noneMatch(label -> seen.borrowed().contains(label.font())))
          .toList();
    }

    private Shown shown(Drawing drawing, PageContent content) {
      String alternate =
          drawing.labels().stream()
              .map(Glyph::tag)
              .filter(Objects::nonNull)
              .map(tag -> PageGlyphs.plain(tree.alternate(tag.element())))
              .filter(text -> !text.isBlank())
              .findFirst()
              .orElse("");
      return new PageDrawing(
          raster, content.number(), drawing.box(), alternate, content.look(drawing));
    }

    private static Map<String, Integer> privateUse(PageGlyphs seen) {
      Map<String, Integer> counts = new TreeMap<>();
      for (Glyph glyph : seen.glyphs()) {
        long some =
            glyph
                .text()
                .codePoints()
                .filter(c -> Character.getType(c) == Character.PRIVATE_USE)
                .count();
        if (some > 0) {
          counts.merge(glyph.font(), (int) some, Integer::sum);
        }
      }
      return counts;
    }
  }
}
