package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfStructureElement;
import org.shanben.model.Block;
import org.shanben.write.Words;

/**
 * The table of contents of a longer document, before its first page: {@code TOC}, and in it a
 * {@code TOCI} with a link for each heading of the first three levels.
 */
final class Contents {

  /** A document of no more pages than this is leafed through. */
  private static final int PAGES = 10;

  private static final int HEADINGS = 3;
  private static final int DEEPEST = 3;
  private static final double NUMBERS = 36;
  private static final Style STYLE = new Style(11, 20, 0, 0, 0, false, Block.Align.START);

  /** A line of the contents: {@code number} is drawn after an entry's last line. */
  private record Row(Entry entry, int line, double baseline) {}

  /** A heading, its indent in points, its lines, and the page of the body where it stands. */
  private record Entry(SetBlock heading, double indent, List<SetLine> lines, int page, float top) {}

  private final List<List<Row>> pages = new ArrayList<>();
  private final List<Cluster> title;
  private final Faces faces;

  private Contents(List<Entry> entries, List<Cluster> title, Faces faces) {
    this.title = title;
    this.faces = faces;
    double y = Paginator.TOP + 60;
    for (Entry entry : entries) {
      if (pages.isEmpty() || y + entry.lines().size() * STYLE.leading() > Paginator.HEIGHT - 72) {
        y = pages.isEmpty() ? y : Paginator.TOP;
        pages.add(new ArrayList<>());
      }
      for (int i = 0; i < entry.lines().size(); i++) {
        y += STYLE.leading();
        pages.get(pages.size() - 1).add(new Row(entry, i, y));
      }
    }
  }

  /** Returns the contents; without pages where the document is short or has few headings. */
  static Contents of(List<List<Paginator.PlacedLine>> body, Faces faces, String language) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < body.size() && body.size() > PAGES; i++) {
      for (Paginator.PlacedLine line : body.get(i)) {
        if (line.line() == 0
            && line.block().block() instanceof Block.Heading heading
            && heading.level() <= DEEPEST) {
          entries.add(entry(line, heading.level(), i + 1, faces, language));
        }
      }
    }
    boolean few = entries.size() < HEADINGS;
    String title = Words.of(language).contents();
    List<Cluster> clusters =
        few ? List.of() : new Clusters(faces, true, List.of(), language).of(title);
    return new Contents(few ? List.of() : entries, clusters, faces);
  }

  private static Entry entry(
      Paginator.PlacedLine line, int level, int page, Faces faces, String language) {
    SetBlock heading = line.block();
    double indent = (level - 1) * 1.5 * STYLE.size();
    List<Cluster> clusters = new Clusters(faces, false, List.of(), language).of(heading.text());
    double measure = Style.MEASURE - indent - NUMBERS;
    List<SetLine> lines = new LineSetter(heading.text(), clusters, STYLE, measure).lines();
    float top = (float) (Paginator.HEIGHT - line.baseline() + heading.style().leading());
    return new Entry(heading, indent, lines, page, top);
  }

  /** Returns how many pages the contents take. */
  int count() {
    return pages.size();
  }

  /** Makes the elements, before those of the body. */
  Tagged tag(Tags tags) {
    List<PdfStructureElement> links = new ArrayList<>();
    if (pages.isEmpty()) {
      return new Tagged(tags.root(), links);
    }
    PdfStructureElement toc = tags.element(tags.root(), "TOC");
    PdfStructureElement caption = tags.element(toc, "Caption");
    for (List<Row> page : pages) {
      for (Row row : page) {
        if (row.line() == 0) {
          PdfStructureElement entry = tags.element(toc, "TOCI");
          links.add(tags.element(tags.element(entry, "Reference"), "Link"));
        }
      }
    }
    return new Tagged(caption, links);
  }

  /** The elements of the contents: their title, and a link for each entry. */
  record Tagged(PdfStructureElement caption, List<PdfStructureElement> links) {}

  /** Draws a page of the contents, from 0. */
  void draw(
      PdfContentByte canvas,
      int page,
      Tagged tagged,
      Annotations annotations,
      Links.Elements elements) {
    if (page == 0) {
      SetLine line = new SetLine(title, java.util.Collections.nCopies(title.size(), 0.0), 0);
      text(canvas, tagged.caption(), line, 0, Paginator.TOP + 24, 18);
    }
    int entry =
        (int)
            pages.subList(0, page).stream()
                .flatMap(List::stream)
                .filter(row -> row.line() == 0)
                .count();
    for (Row row : pages.get(page)) {
      PdfStructureElement link = tagged.links().get(row.line() == 0 ? entry : entry - 1);
      entry += row.line() == 0 ? 1 : 0;
      annotations.refer(link, elements.of(row.entry().heading()));
      row(canvas, row, link);
      float foot = (float) (Paginator.HEIGHT - row.baseline() - 4);
      Rectangle place =
          new Rectangle(
              (float) (Drawing.LEFT + row.entry().indent()),
              foot,
              (float) (Drawing.LEFT + Style.MEASURE),
              foot + 16);
      annotations.add(
          link,
          place,
          row.entry().heading().text(),
          new Annotations.Target(
              count() + row.entry().page(), row.entry().top(), elements.of(row.entry().heading())));
    }
  }

  private void row(PdfContentByte canvas, Row row, PdfStructureElement link) {
    Entry entry = row.entry();
    SetLine line = entry.lines().get(row.line());
    boolean last = row.line() == entry.lines().size() - 1;
    Face digits = faces.of('0', false);
    String number = String.valueOf(entry.page());
    double wide = number.chars().mapToDouble(digits::width).sum() * STYLE.size();
    text(canvas, link, line, entry.indent(), row.baseline(), STYLE.size());
    if (last) {
      canvas.beginMarkedContentSequence(link);
      canvas.beginText();
      canvas.setTextRise(0);
      canvas.setFontAndSize(digits.base(), (float) STYLE.size());
      canvas.setTextMatrix(
          (float) (Drawing.LEFT + Style.MEASURE - wide),
          (float) (Paginator.HEIGHT - row.baseline()));
      canvas.showText(number);
      canvas.endText();
      canvas.endMarkedContentSequence();
      double end = entry.indent() + Links.width(line, 0, line.clusters().size(), STYLE.size());
      leader(canvas, end + 6, Style.MEASURE - wide - 6, row.baseline());
    }
  }

  private static void text(
      PdfContentByte canvas,
      PdfStructureElement element,
      SetLine line,
      double indent,
      double baseline,
      double size) {
    canvas.beginText();
    canvas.setTextMatrix(
        (float) (Drawing.LEFT + indent + line.left()), (float) (Paginator.HEIGHT - baseline));
    Runs.draw(canvas, element, line, 0, line.clusters().size(), size);
    canvas.endText();
  }

  /** Dots lead the eye; they are nothing to read. */
  private static void leader(PdfContentByte canvas, double from, double to, double baseline) {
    if (to - from < 12) {
      return;
    }
    Drawing.beginArtifact(canvas, "Layout", null);
    canvas.saveState();
    canvas.setLineWidth(0.8f);
    canvas.setLineCap(PdfContentByte.LINE_CAP_ROUND);
    canvas.setLineDash(0f, 5f, 0f);
    float y = (float) (Paginator.HEIGHT - baseline + 3);
    canvas.moveTo((float) (Drawing.LEFT + to), y); // from the right, so that dots stand in columns
    canvas.lineTo((float) (Drawing.LEFT + from), y);
    canvas.stroke();
    canvas.restoreState();
    canvas.endMarkedContentSequence();
  }
}
