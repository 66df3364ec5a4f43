package org.shanben.write.epub;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shanben.model.Block;
import org.shanben.model.Mark;
import org.shanben.model.Text;

/** Writes one section as XHTML, with a marker where each page of the source began. */
final class ContentDocument {

  private final String language;
  private final Images images;
  private final Inline inline;
  private final Places places;

  /**
   * Makes a writer of sections.
   *
   * @param language the book's language
   * @param images the book's pictures
   * @param places where the ends of its links stand
   */
  ContentDocument(String language, Images images, Places places) {
    this.language = language;
    this.images = images;
    this.inline = new Inline(language, places.notes());
    this.places = places;
  }

  /** Returns the section's file. */
  String write(Section section, String bookTitle) {
    StringBuilder out = new StringBuilder();
    String title = Xml.escape(section.title(bookTitle));
    out.append(head(language, title, "../style.css"));
    out.append("<body>\n<section ").append(sectionAttributes(section)).append(">\n");
    List<Section.Placed> blocks = section.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).block() instanceof Block.Item item) {
        int end = end(blocks, i, other -> other instanceof Block.Item o && o.list() == item.list());
        ListMarkup.write(blocks.subList(i, end), placed -> paragraph(placed.block().text()), out);
        i = end - 1;
      } else if (blocks.get(i).block() instanceof Block.Quotation) {
        int end = end(blocks, i, Block.Quotation.class::isInstance);
        quotation(blocks.subList(i, end), out);
        i = end - 1;
      } else if (blocks.get(i).block() instanceof Block.Cell cell) {
        int end =
            end(blocks, i, other -> other instanceof Block.Cell o && o.table() == cell.table());
        TableMarkup.write(
            blocks.subList(i, end).stream().map(Section.Placed::block).toList(),
            other -> paragraph(other.text()),
            out);
        i = end - 1;
      } else {
        block(blocks.get(i), out);
      }
    }
    return out.append("</section>\n</body>\n</html>\n").toString();
  }

  private void quotation(List<Section.Placed> paragraphs, StringBuilder out) {
    out.append("<blockquote>\n");
    paragraphs.forEach(placed -> block(placed, out));
    out.append("</blockquote>\n");
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

  /** Returns the end of the blocks from {@code from} on that belong together. */
  private static int end(List<Section.Placed> blocks, int from, Predicate<Block> belongs) {
    int end = from;
    while (end < blocks.size() && belongs.test(blocks.get(end).block())) {
      end++;
    }
    return end;
  }

  /** Returns a text as a paragraph, the pages that begin with it marked before it. */
  private String paragraph(Text text) {
    return firstPages(text, "") + "<p>" + inline.of(text) + "</p>";
  }

  /** Returns markers of the pages that begin with the text's first character. */
  private static String firstPages(Text text, String after) {
    StringBuilder out = new StringBuilder();
    for (Mark mark : text.marks()) {
      if (mark instanceof Mark.PageStart page && page.start() == 0) {
        out.append(Inline.pageBreak("div", page)).append(after);
      }
    }
    return out.toString();
  }

  private void block(Section.Placed placed, StringBuilder out) {
    Text text = placed.block().text();
    out.append(firstPages(text, "\n"));
    String markup = inline.of(text);
    switch (placed.block()) {
      case Block.Heading heading ->
          out.append(
              "<h%1$s id=\"b-%2$s\">%3$s</h%1$s>\n"
                  .formatted(heading.level(), placed.index(), markup));
      case Block.Paragraph paragraph ->
          out.append("<p%s>%s</p>\n".formatted(alignment(paragraph.align()), markup));
      case Block.Entry entry ->
          out.append("<p class=\"entry\">%s</p>\n".formatted(entry(entry, markup)));
      case Block.Quotation quotation -> out.append("<p>").append(markup).append("</p>\n");
      case Block.Item item -> out.append("<p>").append(markup).append("</p>\n");
      case Block.Cell cell -> out.append("<p>").append(markup).append("</p>\n");
      case Block.Figure figure -> out.append(figure(figure, markup));
      case Block.Note note -> out.append(note(note, markup));
    }
  }

  /** An entry leads to its heading, unless it has links of its own. */
  private String entry(Block.Entry entry, String markup) {
    Section section = places.headings().get(entry.heading());
    return section == null || markup.contains("<a ")
        ? markup
        : "<a href=\"%s#b-%s\">%s</a>".formatted(section.sibling(), entry.heading(), markup);
  }

  private String figure(Block.Figure figure, String markup) {
    String caption =
        figure.text().isBlank() ? "" : "<figcaption><p>" + markup + "</p></figcaption>";
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

  private String note(Block.Note note, String markup) {
    Section from = places.references().get(note.id());
    String mark = Xml.escape(note.mark());
    String link =
        from == null
            ? mark
            : "<a role=\"doc-backlink\" href=\"%s#ref-%s\">%s</a>"
                .formatted(from.sibling(), note.id(), mark);
    return "<aside epub:type=\"footnote\" role=\"doc-footnote\" id=\"%s\"><p>%s %s</p></aside>\n"
        .formatted(note.id(), link, markup);
  }
}
