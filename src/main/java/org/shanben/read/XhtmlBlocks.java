package org.shanben.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.source.Declared;
import org.shanben.source.Edges;
import org.shanben.source.SourceLine;
import org.shanben.source.Type;
import org.shanben.unicode.Cjk;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the blocks of Tika's XHTML as lines that are whole paragraphs. */
final class XhtmlBlocks extends DefaultHandler {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "td",
          "th",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "caption",
          "tr",
          "table",
          "body",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "section",
          "article",
          "header",
          "footer");

  private static final Type TYPE = new Type(2, "", false, 0);

  private final List<SourceLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Declared role;
  private boolean inBody;
  private int skipped;

  /** Returns the blocks, each a line. */
  List<SourceLine> lines() {
    flush();
    return lines;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (name.equals("body")) {
      inBody = true;
    } else if (name.equals("script") || name.equals("style")) {
      skipped++;
    } else if (name.equals("br")) {
      text.append(' ');
    }
    if (BLOCKS.contains(name)) {
      flush();
      role = role(name);
    }
  }

  private static Declared role(String name) {
    return name.matches("h[1-6]")
        ? new Declared.Heading(name.charAt(1) - '0')
        : new Declared.Paragraph();
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    if (name.equals("script") || name.equals("style")) {
      skipped--;
    }
    if (BLOCKS.contains(name)) {
      flush();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inBody && skipped == 0) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) {
    characters(characters, start, length);
  }

  private void flush() {
    String block = text.toString().replaceAll("[ \\t\\r\\n\\u00A0]+", " ").strip();
    text.setLength(0);
    Declared now = role == null ? new Declared.Paragraph() : role;
    role = null;
    if (block.isEmpty()) {
      return;
    }
    lines.add(line(block, lines.size() + 1, now));
  }

  private static SourceLine line(String block, int number, Declared role) {
    Box box = new Box(0, number, Cjk.cells(block), number + 1);
    return new SourceLine(1, number, block, box, TYPE, 1, Edges.UNKNOWN, List.of(), role);
  }
}
