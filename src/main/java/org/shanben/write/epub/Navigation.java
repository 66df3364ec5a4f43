package org.shanben.write.epub;

import java.util.List;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Mark;
import org.shanben.write.Words;

/** Writes the navigation document: table of contents, landmarks, and the list of source pages. */
final class Navigation {

  private final Document document;
  private final List<Section> sections;
  private final Words words;
  private final boolean cover;

  Navigation(Document document, List<Section> sections, Words words, boolean cover) {
    this.document = document;
    this.sections = sections;
    this.words = words;
    this.cover = cover;
  }

  /** Returns the file. */
  String write() {
    String language = document.metadata().language().value();
    StringBuilder out = new StringBuilder();
    String title = Xml.escape(document.metadata().title().value());
    out.append(ContentDocument.head(language, title, "style.css")).append("<body>\n");
    contents(out);
    out.append(
        """
        <nav epub:type="landmarks" hidden="hidden">
        <h2>%s</h2>
        <ol>
        %s<li><a epub:type="bodymatter" href="%s">%s</a></li>
        </ol>
        </nav>
        """
            .formatted(words.landmarks(), coverLink(), sections.get(0).file(), words.text()));
    pages(out);
    return out.append("</body>\n</html>\n").toString();
  }

  private String coverLink() {
    return cover
        ? "<li><a epub:type=\"cover\" href=\"text/cover.xhtml\">" + words.cover() + "</a></li>\n"
        : "";
  }

  /** Nests headings by their levels; a document without any gets one entry, its title. */
  private void contents(StringBuilder out) {
    out.append("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h1>");
    out.append(words.contents()).append("</h1>\n");
    int depth = 0;
    for (Section section : sections) {
      for (Section.Placed placed : section.blocks()) {
        if (placed.block() instanceof Block.Heading heading) {
          depth = entry(out, depth, Math.min(heading.level(), depth + 1), section, placed);
        }
      }
    }
    if (depth == 0) {
      String title = Xml.escape(document.metadata().title().value());
      out.append("<ol>\n<li><a href=\"")
          .append(sections.get(0).file())
          .append("\">")
          .append(title)
          .append("</a>");
      depth = 1;
    }
    out.append("</li>\n</ol>\n".repeat(depth)).append("</nav>\n");
  }

  private static int entry(
      StringBuilder out, int depth, int level, Section section, Section.Placed placed) {
    if (level > depth) {
      out.append("\n<ol>\n");
    } else {
      out.append("</li>\n</ol>\n".repeat(depth - level)).append("</li>\n");
    }
    out.append("<li><a href=\"%s#b-%s\">".formatted(section.file(), placed.index()));
    out.append(Xml.escape(placed.block().text().chars())).append("</a>");
    return level;
  }

  private void pages(StringBuilder out) {
    if (document.pageStarts().isEmpty()) {
      return;
    }
    out.append("<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden=\"hidden\">\n<h2>");
    out.append(words.pages()).append("</h2>\n<ol>\n");
    for (Section section : sections) {
      for (Section.Placed placed : section.blocks()) {
        for (Mark mark : placed.block().text().marks()) {
          if (mark instanceof Mark.PageStart page) {
            out.append(
                "<li><a href=\"%s#pg-%s\">%s</a></li>\n"
                    .formatted(section.file(), page.page(), Xml.escape(page.label())));
          }
        }
      }
    }
    out.append("</ol>\n</nav>\n");
  }
}
