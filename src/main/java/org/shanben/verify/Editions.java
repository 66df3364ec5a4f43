package org.shanben.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.json.Json;
import org.shanben.read.TaggedPdf;
import org.shanben.write.text.TextCopy;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The texts of a document's editions, block by block, and whether they are one text. */
final class Editions {

  /**
   * One block of an edition.
   *
   * @param level a heading's level; 0 for other blocks
   * @param text what it says, a note's mark before it
   */
  record Block(int level, String text) {}

  private Editions() {}

  /** Returns the blocks of a text copy: the header and Markdown's marks taken off. */
  static List<Block> text(String copy) {
    List<Block> blocks = new ArrayList<>();
    for (String block : TextCopy.blocks(copy)) {
      int level = 0;
      while (level < 6 && level < block.length() && block.charAt(level) == '#') {
        level++;
      }
      boolean heading = level > 0 && block.startsWith(" ", level);
      String plain = heading ? block.substring(level + 1) : block;
      blocks.add(new Block(heading ? level : 0, unmarked(plain)));
    }
    return blocks;
  }

  private static String unmarked(String block) {
    return block
        .replaceFirst("^\\\\(?=\\\\*#{1,6} )", "")
        .replaceFirst("^\\[\\^(\\d+)\\]:", "$1")
        .replaceAll("(?<!\\\\)\\[\\^(\\d+)\\]", "$1")
        .replaceAll("\\\\(\\\\*\\[\\^\\d+\\])", "$1");
  }

  /** Returns the blocks of a book, in the order of its spine. */
  static List<Block> epub(Book book) {
    List<Block> blocks = new ArrayList<>();
    for (String name : book.spine()) {
      for (Element element : Dom.all(body(book, name), "h1", "h2", "h3", "h4", "h5", "h6", "p")) {
        String tag = element.getLocalName();
        int level = tag.equals("p") ? 0 : tag.charAt(1) - '0';
        blocks.add(new Block(level, Dom.text(element)));
      }
    }
    return blocks;
  }

  @SuppressWarnings("NullAway") // the spine holds only names of documents that were read
  private static Element body(Book book, String name) {
    Element root = book.documents().get(name);
    return Dom.all(root, "body").stream().findFirst().orElse(root);
  }

  /** Returns the blocks of a PDF, in the order of its structure tree. */
  static List<Block> pdf(TaggedPdf pdf) {
    return pdf.blocks().stream()
        .filter(block -> !block.path().startsWith("Document/TOC"))
        .map(block -> {
          boolean heading = block.path().matches("Document/H[1-6]");
          return new Block(heading ? block.path().charAt(10) - '0' : 0, block.text());
        })
        .toList();
  }

  /** Returns where two editions differ first, in text or in the levels of headings. */
  static List<Diagnostic> compare(String one, List<Block> ones, String other, List<Block> others) {
    for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
      Block a = i < ones.size() ? ones.get(i) : new Block(0, "");
      Block b = i < others.size() ? others.get(i) : new Block(0, "");
      if (!a.text().equals(b.text())) {
        return List.of(
            Diagnostic.of(
                Code.EDITIONS_TEXT,
                one,
                other,
                (i + 1)
                    + ": «"
                    + near(a.text(), b.text())
                    + "», «"
                    + near(b.text(), a.text())
                    + "»"));
      }
      if (a.level() != b.level()) {
        String what = i + 1 + ": " + a.level() + ", " + b.level();
        return List.of(Diagnostic.of(Code.EDITIONS_STRUCTURE, one, other, what));
      }
    }
    return List.of();
  }

  /** Returns a few characters from the first difference on. */
  private static String near(String text, String other) {
    int at = 0;
    while (at < text.length() && at < other.length() && text.charAt(at) == other.charAt(at)) {
      at++;
    }
    return text.substring(Math.max(0, at - 4), Math.min(text.length(), at + 8));
  }

  /** Returns where each page of the source begins in a book: page, block, offset. */
  static List<String> pages(Book book) {
    Pages pages = new Pages();
    book.spine().forEach(name -> pages.walk(body(book, name)));
    return pages.found;
  }

  /** Walks a book with a finger on the text. */
  private static final class Pages {

    private final List<String> found = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private int block;
    private int offset;
    private boolean inside;

    void walk(Element element) {
      String tag = element.getLocalName();
      if (tag.equals("aside")) {
        return; // a note's page is the one that it stands on, not one that begins in it
      }
      boolean begins = tag.matches("h[1-6]|p") && !Dom.text(element).isEmpty();
      if (begins) {
        block++;
        offset = 0;
        inside = true;
        waiting.forEach(page -> found.add(page + "@" + block + ":0"));
        waiting.clear();
      }
      if (Dom.attribute(element, "role").equals("doc-pagebreak")) {
        String page = Dom.attribute(element, "id").replaceFirst("^pg-", "");
        if (inside) {
          found.add(page + "@" + block + ":" + offset);
        } else {
          waiting.add(page);
        }
      }
      kids(element);
      inside = inside && !begins;
    }

    private void kids(Element element) {
      for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
        if (kid instanceof Element inner) {
          walk(inner);
        } else if (inside && kid.getNodeType() == Node.TEXT_NODE) {
          offset += Dom.text(kid).length();
        }
      }
    }
  }

  /** Returns where each page begins, as the record says it: page, block, offset. */
  static List<String> pages(String record) {
    Map<Long, String> first = new TreeMap<>();
    int block = 0;
    for (String line : record.lines().toList()) {
      if (!line.startsWith("{\"type\":\"block\"")) {
        continue;
      }
      Map<String, Object> object = Json.parse(line);
      List<List<Integer>> spans = spans(object.get("spans"));
      if ("note".equals(object.get("kind")) || spans.isEmpty()) {
        continue;
      }
      block++;
      for (List<Integer> span : spans) {
        String place = span.get(0) + "@" + block + ":" + span.get(2);
        first.putIfAbsent((long) span.get(0), place);
      }
    }
    return List.copyOf(first.values());
  }

  private static List<List<Integer>> spans(@org.jspecify.annotations.Nullable Object value) {
    List<List<Integer>> spans = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof List<?> span && span.size() >= 4) {
          spans.add(span.stream().map(n -> ((Number) n).intValue()).toList());
        }
      }
    }
    spans.sort(Comparator.comparingInt(span -> span.get(2)));
    return spans;
  }
}
