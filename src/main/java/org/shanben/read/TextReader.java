package org.shanben.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.diag.Diagnostic;
import org.shanben.model.Box;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;
import org.shanben.source.Type;
import org.shanben.unicode.Charsets;
import org.shanben.unicode.Cjk;

/**
 * Reads raw text, as a viewer or another extractor gives it. Nothing is trimmed: the spaces at the
 * ends of its lines are what is left of the page.
 */
final class TextReader implements Reader {

  /** All lines look alike: an em is two cells. */
  private static final Type TYPE = new Type(2, "", false, 0);

  @Override
  public SourceText read(Input input) throws ConversionException {
    Charset charset = charset(input);
    String text = new String(input.bytes(), charset);
    List<Diagnostic> findings = new ArrayList<>();
    long malformed = text.chars().filter(c -> c == 0xFFFD).count();
    if (malformed > 0) {
      findings.add(Diagnostic.of(Code.INPUT_MALFORMED, malformed, charset.name()));
    }
    List<SourcePage> pages = pages(withoutMark(text));
    return new SourceText(
        input.withPages(pages.size() > 1 ? pages.size() : 0),
        SourceText.Kind.PLAIN,
        pages,
        Map.of(),
        List.of(),
        findings);
  }

  private static Charset charset(Input input) throws ConversionException {
    String name = input.file().name();
    if (input.charset().isPresent()) {
      String wanted = input.charset().get();
      return Charsets.named(wanted)
          .orElseThrow(() -> ConversionException.of(Code.INPUT_CHARSET, name, wanted));
    }
    Optional<Charset> found = Charsets.detect(input.bytes());
    return found.orElseThrow(() -> ConversionException.of(Code.INPUT_CHARSET, name, "?"));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static List<SourcePage> pages(String text) {
    List<SourcePage> pages = new ArrayList<>();
    String body = text.endsWith("\f") ? text.substring(0, text.length() - 1) : text;
    for (String page : body.split("\f", -1)) {
      pages.add(page(pages.size() + 1, page));
    }
    return pages;
  }

  private static SourcePage page(int number, String text) {
    List<SourceLine> lines = new ArrayList<>();
    int width = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      SourceLine read = line(number, lines.size() + 1, line);
      lines.add(read);
      width = Math.max(width, (int) read.box().right());
    }
    if (lines.get(lines.size() - 1).text().isEmpty()) {
      lines.remove(lines.size() - 1); // what follows the last line end is no line
    }
    return SourcePage.plain(number, width, lines.size(), lines, List.of());
  }

  private static SourceLine line(int page, int number, String text) {
    String ink = text.strip();
    int left = Cjk.cells(text.substring(0, ink.isEmpty() ? 0 : text.indexOf(ink)));
    Box box = new Box(left, number, left + Cjk.cells(ink), number + 1);
    return SourceLine.plain(page, number, text, box, TYPE, page, null);
  }
}
