package org.shanben.write.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
 * and {@code [^1]: …} for the note. A paragraph that itself begins so has a backslash before it.
 * Nothing else is added.
 */
public final class TextWriter implements Writer {

  private static final Pattern LIKE_MARKUP = Pattern.compile("\\\\*#{1,6} ");

  private static final Pattern LIKE_MARK = Pattern.compile("\\\\*\\[\\^\\d+\\]");

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
    document.blocks().stream()
        .filter(block -> !block.text().isBlank()) // a picture without a caption says nothing here
        .forEach(block -> parts.add(line(block)));
    String text = String.join("\n\n", parts) + "\n";
    return new Written(text.getBytes(StandardCharsets.UTF_8), List.of());
  }

  private static String line(Block block) {
    return switch (block) {
      case Block.Heading heading -> "#".repeat(heading.level()) + " " + marked(heading.text());
      case Block.Paragraph paragraph -> prose(marked(paragraph.text()));
      case Block.Quotation quotation -> prose(marked(quotation.text()));
      case Block.Item item -> prose(marked(item.text()));
      case Block.Entry entry -> prose(marked(entry.text()));
      case Block.Cell cell -> prose(marked(cell.text()));
      case Block.Figure figure -> prose(marked(figure.text()));
      case Block.Note note ->
          isNumber(note.mark())
              ? "[^" + note.mark() + "]: " + escaped(note.text().chars())
              : note.mark() + " " + escaped(note.text().chars());
    };
  }

  /**
   * Prose that begins as a heading or a note would is told apart by a backslash, as in Markdown.
   */
  private static String prose(String text) {
    return isLikeMarkup(text) ? "\\" + text : text;
  }

  static boolean isLikeMarkup(String text) {
    return LIKE_MARKUP.matcher(text).lookingAt();
  }

  /** Note marks become Markdown's; what only looks like one has a backslash before it. */
  private static String marked(Text text) {
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (Mark mark : text.marks()) {
      if (mark instanceof Mark.NoteRef ref && ref.start() >= at) {
        line.append(escaped(text.chars().substring(at, ref.start())));
        String label = text.chars().substring(ref.start(), ref.end());
        line.append(isNumber(label) ? "[^" + label + "]" : label);
        at = ref.end();
      }
    }
    return line.append(escaped(text.chars().substring(at))).toString();
  }

  private static String escaped(String text) {
    return LIKE_MARK.matcher(text).replaceAll("\\\\$0");
  }

  static boolean isNumber(String mark) {
    return mark.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String header(Document document) {
    Metadata metadata = document.metadata();
    StringBuilder yaml = new StringBuilder("---\n");
    field(yaml, "title", metadata.title().value());
    List<String> authors =
        metadata.authors().stream().map(author -> quoted(author.value())).toList();
    if (authors.size() == 1) {
      field(yaml, "author", metadata.authors().get(0).value());
    } else if (!authors.isEmpty()) {
      yaml.append("author: [").append(String.join(", ", authors)).append("]\n");
    }
    metadata.date().ifPresent(date -> field(yaml, "date", date.value()));
    field(yaml, "language", metadata.language().value());
    metadata.publisher().ifPresent(publisher -> field(yaml, "publisher", publisher.value()));
    metadata.identifier().ifPresent(identifier -> field(yaml, "identifier", identifier.value()));
    field(yaml, "source", document.source().name());
    field(yaml, "source-sha256", document.source().sha256());
    return yaml.append("---").toString();
  }

  private static void field(StringBuilder yaml, String name, String value) {
    yaml.append(name).append(": ").append(quoted(value)).append('\n');
  }

  /** Double quotes, with the two escapes that YAML needs in them, suit every value of one line. */
  private static String quoted(String value) {
    String line = value.replaceAll("\\p{Cc}+", " ");
    return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
