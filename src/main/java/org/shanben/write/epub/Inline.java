package org.shanben.write.epub;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shanben.model.Mark;
import org.shanben.model.Text;
import org.shanben.unicode.ForeignRuns;
import org.shanben.write.Addresses;

/** Writes what stands inside a block: text, page markers, references to notes, links. */
final class Inline {

  private final String language;
  private final Map<String, Section> noteSections;
  private final Set<String> referenced = new HashSet<>();

  /**
   * Makes a writer.
   *
   * @param language the book's language
   * @param noteSections the section in which each note stands
   */
  Inline(String language, Map<String, Section> noteSections) {
    this.language = language;
    this.noteSections = noteSections;
  }

  /** Returns a text's markup; a page that begins with its first character is marked before it. */
  String of(Text text) {
    Pieces pieces = new Pieces(text.chars(), language);
    int at = 0;
    for (Mark mark : text.marks()) {
      if (mark instanceof Mark.NoteRef && mark.start() < at) {
        continue; // two marks of the same characters
      }
      pieces.write(at, Math.max(at, mark.start()));
      at = Math.max(at, mark.start());
      switch (mark) {
        case Mark.PageStart page -> pieces.out.append(page.start() > 0 ? pageBreak(page) : "");
        case Mark.NoteRef ref -> {
          pieces.out.append(reference(ref, text.chars().substring(ref.start(), ref.end())));
          at = ref.end();
        }
      }
    }
    pieces.write(at, text.chars().length());
    return pieces.out.toString();
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

  private static String pageBreak(Mark.PageStart page) {
    return pageBreak("span", page);
  }

  /** The label stands in aria-label, not as text: text would be read aloud in mid-sentence. */
  static String pageBreak(String element, Mark.PageStart page) {
    return "<%1$s epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"pg-%2$s\" aria-label=\"%3$s\"></%1$s>"
        .formatted(element, page.page(), Xml.escape(page.label()));
  }

  /** The text between two marks: in another language (WCAG 3.1.2), or an address that is linked. */
  private static final class Pieces {

    private final StringBuilder out = new StringBuilder();
    private final String text;
    private final List<ForeignRuns.Run> runs;
    private final List<Addresses.Found> addresses;

    Pieces(String text, String language) {
      this.text = text;
      this.runs = ForeignRuns.of(text, language);
      this.addresses = Addresses.of(text);
    }

    void write(int from, int to) {
      int at = from;
      for (ForeignRuns.Run run : runs) {
        int start = Math.max(at, run.start());
        int end = Math.min(to, run.end());
        if (start < end) {
          linked(at, start);
          out.append("<span lang=\"%1$s\" xml:lang=\"%1$s\">".formatted(run.language()));
          linked(start, end);
          out.append("</span>");
          at = end;
        }
      }
      linked(at, to);
    }

    /** An address that a page's end cuts is no link: its two halves would lead astray. */
    private void linked(int from, int to) {
      int at = from;
      for (Addresses.Found address : addresses) {
        if (address.start() >= at && address.end() <= to) {
          out.append(Xml.escape(text.substring(at, address.start())))
              .append("<a href=\"%s\">".formatted(Xml.escape(address.uri())))
              .append(Xml.escape(text.substring(address.start(), address.end())))
              .append("</a>");
          at = address.end();
        }
      }
      out.append(Xml.escape(text.substring(at, to)));
    }
  }
}
