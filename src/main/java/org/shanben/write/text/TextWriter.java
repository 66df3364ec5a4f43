package org.shanben.write.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Mark;
import org.shanben.model.Metadata;
import org.shanben.model.Text;
import org.shanben.write.Writer;
import org.shanben.write.Written;

/**
 * Writes the plain-text archival copy.
 *
 * <p>Headings and notes are marked as Markdown marks them: {@code ## 前言}, {@code [^1]} in the text
 * and {@code [^1]: …} for the note. Nothing else is added to the text, and nothing is escaped.
 */
public final class TextWriter implements Writer {

  private final boolean header;

  /**
   * Makes a writer.
   *
   * @param header whether the metadata stand before the text, as YAML between two lines {@code ---}
   */
  public TextWriter(boolean header) {
    this.header = header;
  }

  @Override
  public String extension() {
    return "txt";
  }

  @Override
  public Written write(Document document) {
    List<String> parts = new ArrayList<>();
    if (header) {
      parts.add(header(document));
    }
    document.blocks().forEach(block -> parts.add(line(block)));
    String text = String.join("\n\n", parts) + "\n";
    return new Written(text.getBytes(StandardCharsets.UTF_8), List.of());
  }

  private static String line(Block block) {
    return switch (block) {
      case Block.Heading heading -> "#".repeat(heading.level()) + " " + marked(heading.text());
      case Block.Paragraph paragraph -> marked(paragraph.text());
      case Block.Note note ->
          isNumber(note.mark())
              ? "[^" + note.mark() + "]: " + note.text().chars()
              : note.mark() + " " + note.text().chars();
    };
  }

  private static String marked(Text text) {
    StringBuilder line = new StringBuilder(text.chars());
    for (int i = text.marks().size() - 1; i >= 0; i--) {
      if (text.marks().get(i) instanceof Mark.NoteRef ref) {
        String mark = line.substring(ref.start(), ref.end());
        if (isNumber(mark)) {
          line.replace(ref.start(), ref.end(), "[^" + mark + "]");
        }
      }
    }
    return line.toString();
  }

  private static boolean isNumber(String mark) {
    return mark.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String header(Document document) {
    Metadata metadata = document.metadata();
    StringBuilder yaml = new StringBuilder("---\n");
    field(yaml, "title", metadata.title().value());
    for (Metadata.Found author : metadata.authors()) {
      field(yaml, "author", author.value());
    }
    metadata.date().ifPresent(date -> field(yaml, "date", date.value()));
    field(yaml, "language", metadata.language().value());
    metadata.publisher().ifPresent(publisher -> field(yaml, "publisher", publisher.value()));
    metadata.identifier().ifPresent(identifier -> field(yaml, "identifier", identifier.value()));
    field(yaml, "source", document.source().name());
    field(yaml, "source-sha256", document.source().sha256());
    return yaml.append("---").toString();
  }

  /** Double quotes, with the two escapes that YAML needs in them, suit every value. */
  private static void field(StringBuilder yaml, String name, String value) {
    String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
    yaml.append(name).append(": \"").append(quoted).append("\"\n");
  }
}
