package org.shanben;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.shanben.unicode.Cjk;

/** Checks the lines of our own pages against CLREQ, from the glyphs' places alone. */
public final class Clreq {

  private static final double LEFT = 69.5;
  private static final double RIGHT = 525.5;

  /** A glyph as it stands on the page; in points, from the page's left edge. */
  record Glyph(String text, double x, double end, double y, double size) {}

  private Clreq() {}

  /** Returns the faults of all lines of a PDF. */
  public static List<String> faults(byte[] pdf) {
    List<String> faults = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<PDPage, Map<Integer, List<Glyph>>> content = new HashMap<>();
      for (PDPage page : document.getPages()) {
        content.put(page, contentOf(page));
      }
      walk(document.getDocumentCatalog().getStructureTreeRoot(), "", content, faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return faults;
  }

  /** Returns the faults of one block's lines; {@code prose} asks for an indent, too. */
  static List<String> faults(List<List<Glyph>> lines, boolean prose) {
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      List<Glyph> line = inked(lines.get(i));
      if (line.isEmpty()) {
        continue;
      }
      String first = line.get(0).text();
      Glyph last = line.get(line.size() - 1);
      edges(line, i > 0 && isRuled(lines.get(i - 1), first), i + 1 < lines.size(), faults);
      if (i > 0) {
        parted(lastOf(lines.get(i - 1)), first, faults);
      }
      inside(line, faults);
      if (last.end() - white(last) > RIGHT + 0.1) {
        faults.add(
            "beyond the margin by %.2f: %s"
                .formatted(last.end() - white(last) - RIGHT, text(line)));
      }
    }
    if (lines.size() > 1) {
      orphan(inked(lines.get(lines.size() - 1)), faults);
      if (prose && Math.abs(lines.get(0).get(0).x() - LEFT - 24) > 0.1) {
        faults.add("no indent of two ems: " + text(lines.get(0)));
      }
      if (prose) {
        lines.subList(0, lines.size() - 1).forEach(line -> measure(inked(line), faults));
      }
    }
    return faults;
  }

  /** A Latin mark after a space begins a word, such as .NET. */
  private static boolean isRuled(List<Glyph> before, String first) {
    int last = lastOf(before).isEmpty() ? 0 : lastOf(before).codePointAt(0);
    return first.codePointAt(0) >= 0x80 || Cjk.isUnspaced(last);
  }

  private static void edges(List<Glyph> line, boolean begins, boolean ends, List<String> faults) {
    String first = line.get(0).text();
    String last = line.get(line.size() - 1).text();
    if (begins && (Cjk.isNoStart(first.codePointAt(0)) || "—…".contains(first))) {
      faults.add("begins with " + first + ": " + text(line));
    }
    if (ends && Cjk.isNoEnd(last.codePointAt(0)) && !"([{".contains(last)) {
      faults.add("ends with " + last + ": " + text(line));
    }
  }

  private static void parted(String before, String after, List<String> faults) {
    boolean number = before.matches("\\d") && after.matches("[年月日時分秒元人名次%]");
    if (number) {
      faults.add("parted: " + before + "|" + after);
    }
  }

  private static void inside(List<Glyph> line, List<String> faults) {
    double largest = line.stream().mapToDouble(Glyph::size).max().orElse(0);
    for (int i = 0; i + 1 < line.size(); i++) {
      Glyph one = line.get(i);
      Glyph next = line.get(i + 1);
      int a = one.text().codePointAt(0);
      int b = next.text().codePointAt(0);
      double gap = (next.x() - one.end()) / one.size();
      boolean sameSize = Math.abs(one.size() - next.size()) < 0.1;
      if (Cjk.isLetter(a) && Cjk.isLetter(b) && (gap > 0.8 || gap < -0.01)) {
        faults.add("a gap of " + gap + " em between " + (char) a + (char) b + ": " + text(line));
      }
      boolean raised = one.size() < 0.85 * largest; // a note's mark is set solid
      boolean border = (Cjk.isLetter(a) && isLatin(b)) || (isLatin(a) && Cjk.isLetter(b));
      boolean geta = isWhole(Cjk.isLetter(a) ? next : one); // seen as 〓, a symbol
      if (border && !geta && !raised && sameSize && gap < 0.12) {
        faults.add("no gap between " + one.text() + next.text() + ": " + text(line));
      }
      if (isFull(one) && isFull(next) && isMark(a) && isMark(b)) {
        double ink = (next.x() + left(next) - one.end() + white(one)) / one.size();
        if (ink > 0.95) {
          faults.add("white between " + one.text() + next.text() + ": " + text(line));
        }
      }
    }
  }

  /** A justified line reaches the margin, but for the white of its last mark. */
  private static void measure(List<Glyph> line, List<String> faults) {
    if (line.isEmpty()) {
      return;
    }
    Glyph last = line.get(line.size() - 1);
    long chinese = line.stream().filter(g -> Cjk.isLetter(g.text().codePointAt(0))).count();
    boolean full = last.end() > RIGHT - 0.1 - (isMark(last.text().codePointAt(0)) ? 6.1 : 0);
    if (!full && chinese * 2 > line.size() && chinese > 25) {
      faults.add("short of the margin by " + (RIGHT - last.end()) + ": " + text(line));
    }
  }

  private static void orphan(List<Glyph> line, List<String> faults) {
    long letters = line.stream().filter(Clreq::isCharacter).count();
    boolean code = line.stream().allMatch(g -> g.text().codePointAt(0) < 0x80);
    if (letters < 2 && !code) {
      faults.add("an orphan: " + text(line));
    }
  }

  private static boolean isCharacter(Glyph glyph) {
    int codePoint = glyph.text().codePointAt(0);
    return !Cjk.isNoStart(codePoint) && !Cjk.isNoEnd(codePoint) && !glyph.text().isBlank();
  }

  private static boolean isLatin(int codePoint) {
    return Character.isLetterOrDigit(codePoint) && !Cjk.isUnspaced(codePoint);
  }

  private static boolean isMark(int codePoint) {
    return "，、。．；：‧・「」『』（）《》〈〉【】〔〕“”‘’".indexOf(codePoint) >= 0;
  }

  private static boolean isWhole(Glyph glyph) {
    return Math.abs(glyph.end() - glyph.x() - glyph.size()) < 0.005;
  }

  private static boolean isFull(Glyph glyph) {
    return glyph.end() - glyph.x() > 0.95 * glyph.size();
  }

  /** The white after a mark's ink, at least so much in every font of the chain. */
  private static double white(Glyph glyph) {
    int codePoint = glyph.text().codePointAt(0);
    // Half a cell, also for stops: those of simplified fonts stand at the left of their cells.
    return isMark(codePoint) && Cjk.isNoStart(codePoint) ? glyph.size() / 2 : 0;
  }

  private static double left(Glyph glyph) {
    int codePoint = glyph.text().codePointAt(0);
    boolean stop = "，、。．；：‧・".indexOf(codePoint) >= 0;
    return stop
        ? glyph.size() / 4
        : isMark(codePoint) && Cjk.isNoEnd(codePoint) ? glyph.size() / 2 : 0;
  }

  private static List<Glyph> inked(List<Glyph> line) {
    int end = line.size();
    while (end > 0 && line.get(end - 1).text().isBlank()) {
      end--;
    }
    return line.subList(0, end);
  }

  private static String lastOf(List<Glyph> line) {
    List<Glyph> inked = inked(line);
    return inked.isEmpty() ? "" : inked.get(inked.size() - 1).text();
  }

  private static String text(List<Glyph> line) {
    StringBuilder text = new StringBuilder();
    line.forEach(glyph -> text.append(glyph.text()));
    return text.toString();
  }

  private static Map<Integer, List<Glyph>> contentOf(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.processPage(page);
    Map<Integer, List<Glyph>> glyphs = new HashMap<>();
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      if (content.getMCID() >= 0) {
        collect(content, glyphs.computeIfAbsent(content.getMCID(), key -> new ArrayList<>()));
      }
    }
    return glyphs;
  }

  private static void collect(PDMarkedContent content, List<Glyph> glyphs) {
    for (Object item : content.getContents()) {
      if (item instanceof TextPosition p) {
        double x = p.getTextMatrix().getTranslateX();
        double size = p.getFontSize();
        double width = p.getWidthDirAdj();
        glyphs.add(
            new Glyph(p.getUnicode(), x, x + width, p.getTextMatrix().getTranslateY(), size));
      } else if (item instanceof PDMarkedContent inner) {
        collect(inner, glyphs);
      }
    }
  }

  private static void walk(
      PDStructureNode node,
      String path,
      Map<PDPage, Map<Integer, List<Glyph>>> content,
      List<String> faults)
      throws IOException {
    List<Glyph> own = new ArrayList<>();
    collect(node, path, content, faults, own);
    List<List<Glyph>> lines = lines(own);
    boolean centred = !lines.isEmpty() && lines.get(0).get(0).x() > LEFT + 24.5;
    if (path.contains("/TOC")) {
      return;
    }
    boolean prose = path.equals("/Document/P") && !centred && !isSetApart(lines);
    boolean cell = path.contains("/TD") || path.contains("/TH");
    faults.addAll(
        faults(lines, prose).stream()
            .filter(fault -> !cell || !fault.startsWith("an orphan")) // a cell is no paragraph
            .toList());
  }

  private static void collect(
      PDStructureNode node,
      String path,
      Map<PDPage, Map<Integer, List<Glyph>>> content,
      List<String> faults,
      List<Glyph> own)
      throws IOException {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element
          && List.of("Span", "Link").contains(element.getStructureType())) {
        collect(element, path, content, faults, own);
      } else if (kid instanceof PDStructureElement element) {
        walk(element, path + "/" + element.getStructureType(), content, faults);
      } else if (kid instanceof Integer mcid && node instanceof PDStructureElement element) {
        own.addAll(content.get(element.getPage()).getOrDefault(mcid, List.of()));
      } else if (kid instanceof PDMarkedContentReference reference) {
        own.addAll(content.get(reference.getPage()).getOrDefault(reference.getMCID(), List.of()));
      }
    }
  }

  /** Lines of the smaller size are an author's or a date's, set to the right. */
  private static boolean isSetApart(List<List<Glyph>> lines) {
    return lines.stream().flatMap(List::stream).anyMatch(glyph -> glyph.size() == 11.0)
        || (lines.size() > 1 && lines.get(1).get(0).x() > LEFT + 3);
  }

  private static List<List<Glyph>> lines(List<Glyph> glyphs) {
    List<List<Glyph>> lines = new ArrayList<>();
    double right = Double.POSITIVE_INFINITY;
    double y = 0;
    for (Glyph glyph : glyphs) {
      boolean raised = Math.abs(glyph.y() - y) < 6 && glyph.x() > right - 15;
      if (lines.isEmpty() || (Math.abs(glyph.y() - y) > 0.5 && !raised)) {
        lines.add(new ArrayList<>());
        y = glyph.y();
      }
      right = glyph.end();
      lines.get(lines.size() - 1).add(glyph);
    }
    return lines;
  }
}
