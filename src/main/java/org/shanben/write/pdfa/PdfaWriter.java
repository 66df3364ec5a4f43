package org.shanben.write.pdfa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfICCBased;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfPageLabels;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.font.FontChain;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Mark;
import org.shanben.model.Metadata;
import org.shanben.model.TableShape;
import org.shanben.write.AlternateText;
import org.shanben.write.Writer;
import org.shanben.write.Written;

/**
 * Writes one file that is PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once.
 *
 * <p>{@code CONFORMANCE.md} beside this file says how each clause is met. Every line is broken,
 * justified, drawn and tagged here: OpenPDF tags nothing by itself and breaks Chinese lines
 * wrongly.
 */
public final class PdfaWriter implements Writer {

  private static final String PRODUCER = "shanben";

  /** So many characters stand above a page at most. */
  private static final int LONGEST_HEAD = 40;

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public Written write(Document document) {
    long seed = Long.parseUnsignedLong(document.source().sha256().substring(0, 15), 16);
    Faces faces = new Faces(FontChain.bundled(), seed);
    List<SetBlock> blocks = new ArrayList<>();
    document.blocks().forEach(block -> blocks.add(set(blocks.size(), block, document, faces)));
    List<Cluster> head = head(document.metadata().title().value(), faces);
    byte[] bytes = draw(document, Paginator.pages(blocks), faces, head);
    List<Diagnostic> findings =
        faces.missing().stream()
            .map(c -> Diagnostic.of(Code.FONT_MISSING, String.format(Locale.ROOT, "%04X", c)))
            .toList();
    return new Written(bytes, findings);
  }

  private static SetBlock set(int index, Block block, Document document, Faces faces) {
    Style style = Style.of(block);
    String text =
        block instanceof Block.Note note
            ? note.mark() + " " + note.text().chars()
            : block.text().chars();
    List<Mark> marks = block instanceof Block.Note ? List.of() : block.text().marks();
    List<Cluster> clusters = new Clusters(faces, style.bold(), marks).of(text);
    List<SetLine> lines = new LineSetter(text, clusters, style, Style.MEASURE).lines();
    return new SetBlock(index, block, text, style, lines, plate(document, block));
  }

  /** The title runs over the pages as far as it fits; what is cut ends with an ellipsis. */
  private static List<Cluster> head(String title, Faces faces) {
    String line =
        title.codePointCount(0, title.length()) <= LONGEST_HEAD
            ? title
            : title.substring(0, title.offsetByCodePoints(0, LONGEST_HEAD - 1)) + "…";
    return new Clusters(faces, false, List.of()).of(line);
  }

  private static @Nullable Plate plate(Document document, Block block) {
    return block instanceof Block.Figure figure
        ? Plate.of(document.picture(figure.picture()), AlternateText.of(document, figure))
        : null;
  }

  private static byte[] draw(
      Document document, List<List<Paginator.PlacedLine>> pages, Faces faces, List<Cluster> head) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    org.openpdf.text.Document paper = new org.openpdf.text.Document(PageSize.A4);
    PdfWriter writer = PdfWriter.getInstance(paper, bytes);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    // Object streams: a seventh smaller, and no cross-reference table, whose digits OpenPDF writes
    // by
    // the locale (in Arabic ones, that breaks the file).
    writer.setFullCompression();
    writer.setTagged();
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.setTabs(new PdfName("S"));
    paper.open();
    describe(document, writer);
    PdfPageLabels labels = new PdfPageLabels();
    labels.addPageLabel(1, PdfPageLabels.DECIMAL_ARABIC_NUMERALS);
    writer.setPageLabels(labels);
    Map<Integer, TableShape> tables = TableShape.of(document.blocks());
    new Drawing(paper, writer, faces, tables, head).draw(pages);
    paper.close();
    return bytes.toByteArray();
  }

  private static void describe(Document document, PdfWriter writer) {
    Metadata metadata = document.metadata();
    String date = metadata.date().map(Metadata.Found::value).orElse("1980-01-01");
    String day = (date + "-01-01").substring(0, 10);
    String language = metadata.language().value();
    writer.setXmpMetadata(Xmp.of(document, day + "T00:00:00Z", PRODUCER));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
    outputIntent(writer);
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.TITLE, unicode(metadata.title().value()));
    if (!metadata.authors().isEmpty()) {
      List<String> names = metadata.authors().stream().map(Metadata.Found::value).toList();
      info.put(PdfName.AUTHOR, unicode(String.join("; ", names)));
    }
    PdfString time = new PdfString("D:" + day.replace("-", "") + "000000Z");
    info.put(PdfName.PRODUCER, unicode(PRODUCER));
    info.put(PdfName.CREATIONDATE, time);
    info.put(PdfName.MODDATE, time);
    String id = document.source().sha256().substring(0, 32);
    info.put(PdfName.FILEID, new PdfLiteral("[<" + id + "><" + id + ">]"));
  }

  private static PdfString unicode(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }

  /** The profile is a resource: the one that a JVM brings differs from JVM to JVM. */
  private static void outputIntent(PdfWriter writer) {
    try (InputStream in = PdfaWriter.class.getResourceAsStream("sRGB.icc")) {
      if (in == null) {
        throw new IllegalStateException("sRGB.icc is not in the jar");
      }
      java.awt.color.ICC_Profile profile = java.awt.color.ICC_Profile.getInstance(in);
      PdfDictionary intent = new PdfDictionary(new PdfName("OutputIntent"));
      intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
      intent.put(new PdfName("OutputConditionIdentifier"), new PdfString("sRGB IEC61966-2.1"));
      intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
      intent.put(
          new PdfName("DestOutputProfile"),
          writer.addToBody(new PdfICCBased(profile)).getIndirectReference());
      writer.getExtraCatalog().put(new PdfName("OutputIntents"), new PdfArray(intent));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
