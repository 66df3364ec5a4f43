package org.shanben.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.source.Declared;
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

  /** Blocks that hold text and should hold no other block. */
  private static final Set<String> LEAVES = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6");

  /** A paragraph that waits until the block inside it has ended. */
  private record Outer(String text, @Nullable Declared role, int depth) {}

  private static final Type TYPE = new Type(2, "", false, 0);

  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\u00A0]+");

  private final List<SourceLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Declared role;
  private final Deque<Outer> outer = new ArrayDeque<>();
  private final List<String> inner = new ArrayList<>();
  private boolean isLeafOpen;
  private int depth;
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
      text.append('\n');
    }
    if (BLOCKS.contains(name)) {
      begin(name);
    }
  }

  /** A block inside a paragraph, as a note is in a word processor's file, does not end it. */
  private void begin(String name) {
    depth++;
    if (isLeafOpen && !text.toString().isBlank()) {
      outer.push(new Outer(text.toString(), role, depth));
      text.setLength(0);
    } else {
      flush();
    }
    role = role(name);
    isLeafOpen = LEAVES.contains(name);
  }

  private void end() {
    if (outer.isEmpty()) {
      flush();
      inner.forEach(block -> add(block, new Declared.Paragraph()));
      inner.clear();
      isLeafOpen = false;
    } else {
      String block = folded(text.toString());
      text.setLength(0);
      if (!block.isEmpty()) {
        inner.add(block);
      }
      if (outer.getFirst().depth() == depth) {
        Outer paragraph = outer.pop();
        text.append(paragraph.text());
        role = paragraph.role();
        isLeafOpen = true;
      }
    }
    depth--;
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
      end();
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
    String block = folded(text.toString());
    text.setLength(0);
    Declared now = role == null ? new Declared.Paragraph() : role;
    role = null;
    if (!block.isEmpty()) {
      add(block, now);
    }
  }

  private void add(String block, Declared role) {
    lines.add(line(block, lines.size() + 1, role));
  }

  /** Folds white space; a line end between two Chinese characters of the markup is no space. */
  private static String folded(String markup) {
    String all = markup.strip();
    Matcher matcher = SPACE.matcher(all);
    return matcher.replaceAll(space -> {
      boolean lineEnd = space.group().indexOf('\n') >= 0;
      boolean chinese =
          Cjk.isUnspaced(all.codePointBefore(space.start()))
              && Cjk.isUnspaced(all.codePointAt(space.end()));
      return lineEnd && chinese ? "" : " ";
    });
  }

  private static SourceLine line(String block, int number, Declared role) {
    Box box = new Box(0, number, Cjk.cells(block), number + 1);
    return SourceLine.plain(1, number, block, box, TYPE, 1, role);
  }
}
