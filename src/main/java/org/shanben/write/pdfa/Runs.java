package org.shanben.write.pdfa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTextArray;

/**
 * Draws the clusters of a line in runs of one font. A run that says more than its glyphs (its
 * language, its true character) is a marked content of its own, with a number of its own: one
 * nested in another makes some readers lose what follows it.
 */
final class Runs {

  private Runs() {}

  /** Tells whether some run of the lines says more than its glyphs. */
  static boolean saysMore(List<SetLine> lines) {
    return lines.stream().flatMap(line -> line.clusters().stream()).anyMatch(Runs::saysMore);
  }

  private static boolean saysMore(Cluster cluster) {
    return !cluster.actual().isEmpty() || !cluster.language().isEmpty() || cluster.isPrivate();
  }

  /**
   * Draws some clusters of a line, inside a text object.
   *
   * @param element what they belong to; null where the caller has opened its marked content
   */
  static void draw(
      PdfContentByte canvas,
      @Nullable PdfStructureElement element,
      SetLine line,
      int from,
      int to,
      double size) {
    int at = from;
    boolean open = false;
    while (at < to) {
      Cluster first = line.clusters().get(at);
      int end = Math.min(to, end(line, at));
      boolean own = saysMore(first);
      if (open && own) {
        canvas.endMarkedContentSequence();
      }
      if (element != null && (own || !open)) {
        begin(canvas, element, properties(first));
      }
      show(canvas, line, at, end, size);
      if (element != null && own) {
        canvas.endMarkedContentSequence();
      }
      open = element != null && !own;
      at = end;
    }
    if (open) {
      canvas.endMarkedContentSequence();
    }
  }

  /** A run has one font, and an ActualText stands for one cluster alone. */
  private static int end(SetLine line, int from) {
    Cluster first = line.clusters().get(from);
    int end = from + 1;
    while (first.actual().isEmpty()
        && !first.isPrivate()
        && end < line.clusters().size()
        && line.clusters().get(end).face() == first.face()
        && line.clusters().get(end).raised() == first.raised()
        && line.clusters().get(end).language().equals(first.language())
        && !line.clusters().get(end).isPrivate()
        && line.clusters().get(end).actual().isEmpty()) {
      end++;
    }
    return end;
  }

  /**
   * Opens a marked content of an element with properties beside its number, which OpenPDF cannot:
   * what it wrote is taken back and written again. The tag is Span (ISO 32000-1, 14.9.2.2).
   */
  private static void begin(
      PdfContentByte canvas, PdfStructureElement element, PdfDictionary properties) {
    ByteBuffer content = canvas.getInternalBuffer();
    int before = content.size();
    canvas.beginMarkedContentSequence(element);
    if (properties.size() == 0) {
      return;
    }
    String written =
        new String(content.getBuffer(), before, content.size() - before, StandardCharsets.US_ASCII);
    String number = written.replaceFirst("(?s).*/MCID (\\d+).*", "$1");
    content.setSize(before);
    content.append("/Span <</MCID ").append(number);
    try {
      for (PdfName key : properties.getKeys()) {
        key.toPdf(canvas.getPdfWriter(), content);
        properties.get(key).toPdf(canvas.getPdfWriter(), content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    content.append(">> BDC\n");
  }

  private static void show(PdfContentByte canvas, SetLine line, int from, int to, double size) {
    Cluster first = line.clusters().get(from);
    double own = first.raised() ? size * Cluster.SMALL : size;
    canvas.setFontAndSize(first.face().base(), (float) own);
    canvas.setTextRise((float) (first.raised() ? size * Cluster.RISE : 0));
    PdfTextArray array = new PdfTextArray();
    StringBuilder pending = new StringBuilder();
    for (int i = from; i < to; i++) {
      pending.append(line.clusters().get(i).drawn());
      double gap = line.gaps().get(i);
      if (gap != 0) {
        array.add(pending.toString());
        array.add((float) (-gap * 1000 / own));
        pending.setLength(0);
      }
    }
    if (!pending.isEmpty()) {
      array.add(pending.toString());
    }
    canvas.showText(array);
  }

  /** What a run says beside its glyphs. */
  private static PdfDictionary properties(Cluster first) {
    PdfDictionary properties = new PdfDictionary();
    if (first.isPrivate()) { // ISO 14289-2, 8.4.3; ActualText may not be private itself
      properties.put(PdfName.ALT, utf16(String.format(Locale.ROOT, "U+%04X", first.shown())));
    } else if (!first.actual().isEmpty()) {
      properties.put(new PdfName("ActualText"), utf16(first.actual()));
    }
    if (!first.language().isEmpty()) { // ISO 14289-1, 7.2
      properties.put(PdfName.LANG, new PdfString(first.language()));
    }
    return properties;
  }

  /** Always UTF-16: OpenPDF takes PDFDocEncoding where it can, and that has no soft hyphen. */
  static PdfString utf16(String text) {
    return new PdfString(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
  }
}
