package org.shanben.write.epub;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shanben.model.Block;
import org.shanben.model.Mark;
import org.shanben.model.Text;
import org.shanben.unicode.ForeignRuns;

/** Writes one section as XHTML, with a marker where each page of the source began. */
final class ContentDocument {

  private final String language;
  private final Images images;
  private final Map<String, Section> noteSections;
  private final Set<String> referenced = new HashSet<>();
  private final Map<String, Section> refSections;

  /**
   * Makes a writer of sections.
   *
   * @param language the book's language
   * @param images the book's pictures
   * @param noteSections the section in which each note stands
   * @param refSections the section in which each note is first referred to
   */
  ContentDocument(
      String language,
      Images images,
      Map<String, Section> noteSections,
      Map<String, Section> refSections) {
    this.language = language;
    this.images = images;
    this.noteSections = noteSections;
    this.refSections = refSections;
  }

  /** Returns the section's file. */
  String write(Section section, String bookTitle) {
    StringBuilder out = new StringBuilder();
    String title = Xml.escape(section.title(bookTitle));
    out.append(head(language, title, "../style.css"));
    out.append("<body>\n<section ").append(sectionAttributes(section)).append(">\n");
    List<Section.Placed> blocks = section.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).block() instanceof Block.Cell cell) {
        int end = tableEnd(blocks, i, cell.table());
        TableMarkup.write(
            blocks.subList(i, end).stream().map(Section.Placed::block).toList(),
            this::paragraph,
            out);
        i = end - 1;
      } else {
        block(blocks.get(i), out);
      }
    }
    return out.append("</section>\n</body>\n</html>\n").toString();
  }

  /** Returns everything before the body of a content document. */
  static String head(String language, String escapedTitle, String style) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
    lang="%1$s" xml:lang="%1$s">
    <head>
    <meta charset="UTF-8"/>
    <title>%2$s</title>
    <link rel="stylesheet" type="text/css" href="%3$s"/>
    </head>
    """
        .formatted(language, escapedTitle, style);
  }

  private static String sectionAttributes(Section section) {
    Optional<Section.Placed> heading =
        section.blocks().stream()
            .filter(placed -> placed.block() instanceof Block.Heading)
            .findFirst();
    String label = heading.map(h -> " aria-labelledby=\"b-" + h.index() + "\"").orElse("");
    return heading.isPresent()
        ? "epub:type=\"chapter\" role=\"doc-chapter\"" + label
        : "epub:type=\"bodymatter\"";
  }

  private static int tableEnd(List<Section.Placed> blocks, int from, int table) {
    int end = from;
    while (end < blocks.size()
        && blocks.get(end).block() instanceof Block.Cell cell
        && cell.table() == table) {
      end++;
    }
    return end;
  }

  /** Returns a cell's paragraph, the pages that begin with it marked before it. */
  private String paragraph(Block.Cell cell) {
    return firstPages(cell.text(), "") + "<p>" + inline(cell.text()) + "</p>";
  }

  /** Returns markers of the pages that begin with the text's first character. */
  private static String firstPages(Text text, String after) {
    StringBuilder out = new StringBuilder();
    for (Mark mark : text.marks()) {
      if (mark instanceof Mark.PageStart page && page.start() == 0) {
        out.append(pageBreak("div", page)).append(after);
      }
    }
    return out.toString();
  }

  private void block(Section.Placed placed, StringBuilder out) {
    Text text = placed.block().text();
    out.append(firstPages(text, "\n"));
    String inline = inline(text);
    switch (placed.block()) {
      case Block.Heading heading ->
          out.append(
              "<h%1$s id=\"b-%2$s\">%3$s</h%1$s>\n"
                  .formatted(heading.level(), placed.index(), inline));
      case Block.Paragraph paragraph ->
          out.append("<p%s>%s</p>\n".formatted(alignment(paragraph.align()), inline));
      case Block.Cell cell -> out.append(paragraph(cell)).append('\n');
      case Block.Figure figure -> out.append(figure(figure, inline));
      case Block.Note note -> out.append(note(note, inline));
    }
  }

  private String figure(Block.Figure figure, String inline) {
    String caption =
        figure.text().isBlank() ? "" : "<figcaption><p>" + inline + "</p></figcaption>";
    Images.Image image = images.of(figure);
    return "<figure><img src=\"../%s\" alt=\"%s\"/>%s</figure>\n"
        .formatted(image.file(), Xml.escape(image.alternate()), caption);
  }

  private static String alignment(Block.Align align) {
    return switch (align) {
      case START -> "";
      case CENTER -> " class=\"center\"";
      case END -> " class=\"end\"";
    };
  }

  private String note(Block.Note note, String inline) {
    Section from = refSections.get(note.id());
    String mark = Xml.escape(note.mark());
    String link =
        from == null
            ? mark
            : "<a role=\"doc-backlink\" href=\"%s#ref-%s\">%s</a>"
                .formatted(from.sibling(), note.id(), mark);
    return "<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"%s\"><p>%s %s</p></aside>\n"
        .formatted(note.id(), link, inline);
  }

  private String inline(Text text) {
    StringBuilder out = new StringBuilder();
    List<ForeignRuns.Run> runs = ForeignRuns.of(text.chars(), language);
    int at = 0;
    for (Mark mark : text.marks()) {
      plain(text, runs, at, Math.max(at, mark.start()), out);
      at = Math.max(at, mark.start());
      switch (mark) {
        case Mark.PageStart page -> out.append(page.start() > 0 ? pageBreak("span", page) : "");
        case Mark.NoteRef ref -> {
          out.append(reference(ref, text.chars().substring(ref.start(), ref.end())));
          at = ref.end();
        }
      }
    }
    plain(text, runs, at, text.chars().length(), out);
    return out.toString();
  }

  /** What is in another language says so (WCAG 3.1.2), piece by piece between two marks. */
  private static void plain(
      Text text, List<ForeignRuns.Run> runs, int from, int to, StringBuilder out) {
    int at = from;
    for (ForeignRuns.Run run : runs) {
      int start = Math.max(at, run.start());
      int end = Math.min(to, run.end());
      if (start < end) {
        out.append(Xml.escape(text.chars().substring(at, start)))
            .append("<span lang=\"%1$s\" xml:lang=\"%1$s\">".formatted(run.language()))
            .append(Xml.escape(text.chars().substring(start, end)))
            .append("</span>");
        at = end;
      }
    }
    out.append(Xml.escape(text.chars().substring(at, to)));
  }

  private String reference(Mark.NoteRef ref, String mark) {
    Section section = noteSections.get(ref.note());
    if (section == null) {
      return Xml.escape(mark);
    }
    String id = referenced.add(ref.note()) ? " id=\"ref-" + ref.note() + "\"" : "";
    return "<a epub:type=\"noteref\" role=\"doc-noteref\"%s href=\"%s#%s\">%s</a>"
        .formatted(id, section.sibling(), ref.note(), Xml.escape(mark));
  }

  /** The label stands in aria-label, not as text: text would be read aloud in mid-sentence. */
  private static String pageBreak(String element, Mark.PageStart page) {
    return "<%1$s epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"pg-%2$s\" aria-label=\"%3$s\"></%1$s>"
        .formatted(element, page.page(), Xml.escape(page.label()));
  }
}
