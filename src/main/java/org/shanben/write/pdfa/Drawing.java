package org.shanben.write.pdfa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.shanben.model.Block;

/**
 * Draws placed lines and tags them.
 *
 * <p>A structure element here has either marked content or other elements below it, never both:
 * OpenPDF writes mixed kids wrongly.
 */
final class Drawing {

  /** The left margin, in points. */
  static final double LEFT = (Paginator.WIDTH - Style.MEASURE) / 2;

  /** The size of heads and folios, in points. */
  private static final double FURNITURE = 9.5;

  private final Document paper;
  private final PdfWriter writer;
  private final Faces faces;
  private final Tags tags;
  private final TableTags tables;
  private final Plates plates;
  private final ListTags lists;
  private final List<Cluster> head;
  private final Annotations annotations;
  private final Contents contents;
  private final Links links;
  private final Map<Integer, PdfStructureElement> quotations = new HashMap<>();
  private final List<List<Paginator.PlacedLine>> pages;
  private final Map<Integer, PdfStructureElement> elements = new HashMap<>();
  private final @Nullable PdfOutline[] outlines = new @Nullable PdfOutline[7];

  Drawing(
      Document paper,
      PdfWriter writer,
      Faces faces,
      Tags tags,
      List<Block> blocks,
      List<Cluster> head,
      List<List<Paginator.PlacedLine>> pages,
      Contents contents) {
    this.head = head;
    this.pages = pages;
    this.contents = contents;
    this.annotations = new Annotations(writer, tags);
    this.links = new Links(annotations, tags, pages, contents.count());
    this.paper = paper;
    this.writer = writer;
    this.faces = faces;
    this.tags = tags;
    this.tables = new TableTags(tags, blocks);
    this.plates = new Plates(tags);
    this.lists = new ListTags(tags);
    outlines[0] = writer.getDirectContent().getRootOutline();
  }

  /** Draws all pages. */
  void draw() {
    Contents.Tagged tagged = contents.tag(tags);
    pages.stream()
        .flatMap(List::stream)
        .filter(line -> line.frame() == null)
        .forEach(line -> prepare(line.block()));
    for (int i = 0; i < contents.count(); i++) {
      paper.newPage(); // without effect before the first page
      contents.draw(writer.getDirectContent(), i, tagged, annotations, this::element);
      furniture(0, roman(i + 1));
    }
    for (int i = 0; i < pages.size(); i++) {
      paper.newPage();
      page(pages.get(i));
      furniture(i + 1, String.valueOf(i + 1));
    }
  }

  /** Pages of contents are few: thirty have room for a thousand headings. */
  private static String roman(int number) {
    return "x".repeat(number / 10)
        + List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix").get(number % 10);
  }

  /** Begins what is no content: {@code Layout}, or {@code Pagination} of some kind. */
  static void beginArtifact(PdfContentByte canvas, String type, @Nullable String kind) {
    PdfDictionary properties = new PdfDictionary();
    properties.put(PdfName.TYPE, new PdfName(type));
    if (kind != null) {
      properties.put(PdfName.SUBTYPE, new PdfName(kind));
    }
    canvas.beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
  }

  /** The rules around a cell are no content. */
  private static void rules(PdfContentByte canvas, Paginator.Frame frame) {
    beginArtifact(canvas, "Layout", null);
    canvas.saveState();
    canvas.setLineWidth(0.5f);
    canvas.rectangle(
        (float) (LEFT + frame.left()),
        (float) (Paginator.HEIGHT - frame.bottom()),
        (float) (frame.right() - frame.left()),
        (float) (frame.bottom() - frame.top()));
    canvas.stroke();
    canvas.restoreState();
    canvas.endMarkedContentSequence();
  }

  /** Elements are made in reading order before any is drawn: links lead to later ones. */
  private void prepare(SetBlock block) {
    if (block.block() instanceof Block.Figure) {
      lists.interrupt();
      plates.of(block); // its caption comes after its picture
    } else {
      element(block);
    }
  }

  /** Lines of one block on one page are one piece of marked content. */
  private void page(List<Paginator.PlacedLine> lines) {
    PdfContentByte canvas = writer.getDirectContent();
    int open = -1;
    for (Paginator.PlacedLine line : lines) {
      if (open >= 0 && !isText(line, open)) {
        canvas.endMarkedContentSequence();
        open = -1;
      }
      if (line.frame() != null) {
        rules(canvas, line.frame());
      } else if (line.line() < 0 && line.block().plate() != null) {
        plates.draw(canvas, line, line.block().plate());
      } else {
        if (open < 0) {
          outline(line);
          open = begin(canvas, line.block());
        }
        line(canvas, line);
      }
    }
    if (open >= 0) {
      canvas.endMarkedContentSequence();
    }
  }

  private static boolean isText(Paginator.PlacedLine line, int block) {
    return line.line() >= 0 && line.block().index() == block;
  }

  /** Opens a block's marked content and returns its index; -1 where its pieces have their own. */
  private int begin(PdfContentByte canvas, SetBlock block) {
    if (isPieced(block)) {
      return -1;
    }
    canvas.beginMarkedContentSequence(element(block));
    return block.index();
  }

  private boolean isPieced(SetBlock block) {
    return links.has(block) || Runs.saysMore(block.lines());
  }

  private PdfStructureElement element(SetBlock block) {
    return elements.computeIfAbsent(
        block.index(),
        index -> {
          PdfStructureElement parent = parent(block);
          PdfStructureElement element = tags.element(parent, role(block.block()));
          if (block.block() instanceof Block.Note note) {
            element.put(PdfName.ID, new PdfString(note.id())); // PDF/UA-1, 7.9
            // A Note alone is an inline element to readers; its text is a paragraph of its own.
            return tags.element(element, "P");
          }
          return element;
        });
  }

  private PdfStructureElement parent(SetBlock block) {
    if (!(block.block() instanceof Block.Item)) {
      lists.interrupt();
    }
    return switch (block.block()) {
      case Block.Cell cell -> tables.of(cell);
      case Block.Item item -> lists.of(item);
      case Block.Quotation quotation -> quotation(block.index());
      case Block.Figure figure -> plates.of(block);
      default -> tags.root();
    };
  }

  /** Paragraphs of a quotation that follow each other stand in one element. */
  private PdfStructureElement quotation(int index) {
    PdfStructureElement last = quotations.get(index - 1);
    PdfStructureElement element = last == null ? tags.element(tags.root(), "BlockQuote") : last;
    quotations.put(index, element);
    return element;
  }

  private String role(Block block) {
    return switch (block) {
      case Block.Heading heading -> "H" + heading.level();
      case Block.Paragraph paragraph -> "P";
      case Block.Item item -> "P";
      case Block.Quotation quotation -> "P";
      case Block.Entry entry -> "P";
      case Block.Cell cell -> "P";
      case Block.Figure figure -> "Caption";
      case Block.Note note -> tags.isPdf2() ? "Aside" : "Note";
    };
  }

  private void outline(Paginator.PlacedLine line) {
    if (!(line.block().block() instanceof Block.Heading heading) || line.line() > 0) {
      return;
    }
    int level = heading.level();
    int parent = level - 1;
    while (parent > 0 && outlines[parent] == null) {
      parent--;
    }
    float top = (float) (Paginator.HEIGHT - line.baseline() + line.block().style().leading());
    PdfDestination place = new PdfDestination(PdfDestination.XYZ, (float) LEFT, top, 0);
    Annotations.Target target =
        new Annotations.Target(writer.getPageNumber(), top, element(line.block()));
    PdfOutline outline =
        tags.isPdf2()
            ? new PdfOutline(outlines[parent], annotations.goTo(target), "")
            : new PdfOutline(outlines[parent], place, "");
    outline.put(PdfName.TITLE, Runs.utf16(tags.readable(line.block().text())));
    outlines[level] = outline;
    for (int deeper = level + 1; deeper < outlines.length; deeper++) {
      outlines[deeper] = null;
    }
  }

  private void line(PdfContentByte canvas, Paginator.PlacedLine placed) {
    SetLine line = placed.block().lines().get(placed.line());
    double size = placed.block().style().size();
    canvas.beginText();
    canvas.setTextMatrix(
        (float) (LEFT + placed.block().left() + line.left()),
        (float) (Paginator.HEIGHT - placed.baseline()));
    if (links.has(placed.block())) {
      links.line(canvas, placed, LEFT + placed.block().left() + line.left(), this::element);
    } else {
      PdfStructureElement own = isPieced(placed.block()) ? element(placed.block()) : null;
      Runs.draw(canvas, own, line, 0, line.clusters().size(), size);
    }
    canvas.endText();
  }

  /** Our own page number and head are no text of the document: artifacts (ISO 14289-1, 7.8). */
  private void furniture(int number, String folio) {
    Face face = faces.of('0', false);
    double width = folio.chars().mapToDouble(face::width).sum() * FURNITURE;
    artifact("Footer", (Paginator.WIDTH - width) / 2, 40, List.of(), face, folio);
    if (number > 1 && !head.isEmpty()) {
      double wide = head.stream().mapToDouble(Cluster::width).sum() * FURNITURE;
      artifact("Header", (Paginator.WIDTH - wide) / 2, Paginator.HEIGHT - 46, head, face, "");
    }
  }

  private void artifact(
      String kind, double left, double bottom, List<Cluster> clusters, Face face, String text) {
    PdfContentByte canvas = writer.getDirectContent();
    beginArtifact(canvas, "Pagination", kind);
    canvas.beginText();
    canvas.setTextRise(0);
    canvas.setTextMatrix((float) left, (float) bottom);
    canvas.setFontAndSize(face.base(), (float) FURNITURE);
    canvas.showText(text);
    for (Cluster cluster : clusters) {
      canvas.setFontAndSize(cluster.face().base(), (float) FURNITURE);
      canvas.showText(cluster.drawn());
    }
    canvas.endText();
    canvas.endMarkedContentSequence();
  }
}
