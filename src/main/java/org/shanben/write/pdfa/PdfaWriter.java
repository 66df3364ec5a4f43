package org.shanben.write.pdfa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfICCBased;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPageLabels;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.font.FontChain;
import org.shanben.font.FontFile;
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

  private static final Pattern FILE_ID =
      Pattern.compile("/ID ?\\[<([0-9a-fA-F]{32})> ?<([0-9a-fA-F]{32})>\\]");

  /** So many characters stand above a page at most. */
  private static final int LONGEST_HEAD = 40;

  private final PdfaLevel level;
  private final Function<List<Diagnostic>, List<Attachment>> attachments;
  private final List<FontFile> fonts;

  /** Makes a writer of PDF/A-2a, which carries nothing. */
  public PdfaWriter() {
    this(PdfaLevel.A2, List.of());
  }

  /**
   * Makes a writer with the fonts that travel with shanben.
   *
   * @throws IllegalArgumentException where the level carries no files
   */
  public PdfaWriter(PdfaLevel level, List<Attachment> attachments) {
    this(level, found -> attachments, List.of());
    if (!level.carries() && !attachments.isEmpty()) {
      throw new IllegalArgumentException("PDF/A-" + level.label() + " carries no files");
    }
  }

  /**
   * Makes a writer.
   *
   * @param level which standards its files keep
   * @param attachments the files that they carry, where the level carries any; told what was found
   *     while the text was set
   * @param fonts what is asked for characters that the fonts of shanben lack
   */
  public PdfaWriter(
      PdfaLevel level,
      Function<List<Diagnostic>, List<Attachment>> attachments,
      List<FontFile> fonts) {
    this.level = level;
    this.attachments = attachments;
    this.fonts = List.copyOf(fonts);
  }

  @Override
  public String extension() {
    return "pdf";
  }

  @Override
  public Written write(Document document) {
    Faces faces = faces(document);
    Map<Integer, TableGrid> grids = TableGrid.of(document.blocks());
    List<SetBlock> blocks = set(document, faces, grids);
    List<Diagnostic> findings = missing(faces);
    List<Attachment> files = level.carries() ? attachments.apply(findings) : List.of();
    List<Cluster> head = head(document.metadata().title().value(), faces);
    Map<Integer, TableShape> tables = TableShape.of(document.blocks());
    List<List<Paginator.PlacedLine>> pages = Paginator.pages(blocks, tables, grids);
    String language = document.metadata().language().value();
    Contents contents = Contents.of(pages, faces, language);
    return new Written(draw(document, pages, faces, head, contents, files), findings);
  }

  private Faces faces(Document document) {
    long seed = Long.parseUnsignedLong(document.source().sha256().substring(0, 15), 16);
    String language = document.metadata().language().value();
    FontChain chain = FontChain.of(language).with(fonts);
    return new Faces(chain, seed, level.isPdf2());
  }

  private static List<SetBlock> set(Document document, Faces faces, Map<Integer, TableGrid> grids) {
    List<SetBlock> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      TableGrid grid = block instanceof Block.Cell cell ? grids.get(cell.table()) : null;
      blocks.add(set(blocks.size(), block, document, faces, grid));
    }
    return blocks;
  }

  private static List<Diagnostic> missing(Faces faces) {
    return faces.missing().stream()
        .map(c -> Diagnostic.of(Code.FONT_MISSING, String.format(Locale.ROOT, "%04X", c)))
        .toList();
  }

  private static SetBlock set(
      int index, Block block, Document document, Faces faces, @Nullable TableGrid grid) {
    Style style = Style.of(block);
    String text =
        block instanceof Block.Note note
            ? note.mark() + " " + note.text().chars()
            : block.text().chars();
    List<Mark> marks = block instanceof Block.Note ? List.of() : block.text().marks();
    String language = document.metadata().language().value();
    List<Cluster> clusters = new Clusters(faces, style.bold(), marks, language).of(text);
    double measure = Style.MEASURE;
    double left = 0;
    if (grid != null && block instanceof Block.Cell cell) {
      measure = grid.measure(cell);
      left = grid.left(cell.column()) + TableGrid.PADDING;
    } else if (block instanceof Block.Quotation) {
      left = 2 * Style.BODY;
      measure -= 2 * left;
    } else if (block instanceof Block.Item item) {
      left = 2 * Style.BODY * item.depth();
      measure -= left;
    }
    List<SetLine> lines = new LineSetter(text, clusters, style, measure).lines();
    return new SetBlock(index, block, text, style, lines, plate(document, block), left);
  }

  /** The title runs over the pages as far as it fits; what is cut ends with an ellipsis. */
  private static List<Cluster> head(String title, Faces faces) {
    String line =
        title.codePointCount(0, title.length()) <= LONGEST_HEAD
            ? title
            : title.substring(0, title.offsetByCodePoints(0, LONGEST_HEAD - 1)) + "…";
    return new Clusters(faces, false, List.of(), "").of(line);
  }

  private static @Nullable Plate plate(Document document, Block block) {
    return block instanceof Block.Figure figure
        ? Plate.of(document.picture(figure.picture()), AlternateText.of(document, figure))
        : null;
  }

  private byte[] draw(
      Document document,
      List<List<Paginator.PlacedLine>> pages,
      Faces faces,
      List<Cluster> head,
      Contents contents,
      List<Attachment> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    org.openpdf.text.Document paper = new org.openpdf.text.Document(PageSize.A4);
    PdfWriter writer = PdfWriter.getInstance(paper, bytes);
    writer.setPdfVersion(level.isPdf2() ? PdfWriter.VERSION_2_0 : PdfWriter.VERSION_1_7);
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
    if (contents.count() > 0) {
      labels.addPageLabel(1, PdfPageLabels.LOWERCASE_ROMAN_NUMERALS);
    }
    labels.addPageLabel(contents.count() + 1, PdfPageLabels.DECIMAL_ARABIC_NUMERALS, null, 1);
    writer.setPageLabels(labels);
    Tags tags = new Tags(writer, level);
    new Drawing(paper, writer, faces, tags, document.blocks(), head, pages, contents).draw();
    carry(writer, files, day(document));
    paper.close();
    return level.isPdf2() ? identified(bytes.toByteArray(), id(document)) : bytes.toByteArray();
  }

  private void describe(Document document, PdfWriter writer) {
    Metadata metadata = document.metadata();
    String day = day(document);
    String language = metadata.language().value();
    writer.setXmpMetadata(Xmp.of(document, day + "T00:00:00Z", PRODUCER, level));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language));
    outputIntent(writer);
    if (level.isPdf2()) {
      pieceInfo(writer, day);
    } else {
      info(document, writer, day);
    }
  }

  private static String day(Document document) {
    String date = document.metadata().date().map(Metadata.Found::value).orElse("1980-01-01");
    return (date + "-01-01").substring(0, 10);
  }

  private static String id(Document document) {
    return document.source().sha256().substring(0, 32);
  }

  private static PdfString time(String day) {
    return new PdfString("D:" + day.replace("-", "") + "000000Z");
  }

  private static void info(Document document, PdfWriter writer, String day) {
    Metadata metadata = document.metadata();
    PdfDictionary info = writer.getInfo();
    info.put(PdfName.TITLE, Runs.utf16(metadata.title().value()));
    if (!metadata.authors().isEmpty()) {
      List<String> names = metadata.authors().stream().map(Metadata.Found::value).toList();
      info.put(PdfName.AUTHOR, Runs.utf16(String.join("; ", names)));
    }
    info.put(PdfName.PRODUCER, Runs.utf16(PRODUCER));
    info.put(PdfName.CREATIONDATE, time(day));
    info.put(PdfName.MODDATE, time(day));
    info.put(PdfName.FILEID, new PdfLiteral("[<" + id(document) + "><" + id(document) + ">]"));
  }

  /**
   * PDF/A-4 has no information dictionary but for its date, and that only beside private data (ISO
   * 19005-4, 6.1.3); OpenPDF always writes one.
   */
  private static void pieceInfo(PdfWriter writer, String day) {
    for (PdfName key : List.copyOf(writer.getInfo().getKeys())) {
      writer.getInfo().remove(key);
    }
    writer.getInfo().put(PdfName.MODDATE, time(day));
    PdfDictionary ours = new PdfDictionary();
    ours.put(new PdfName("LastModified"), time(day));
    ours.put(new PdfName("Private"), new PdfDictionary());
    PdfDictionary pieces = new PdfDictionary();
    pieces.put(new PdfName("shanben"), ours);
    writer.getExtraCatalog().put(new PdfName("PieceInfo"), pieces);
  }

  /** Puts our own file identifier where OpenPDF put one of chance; both are equally long. */
  private static byte[] identified(byte[] pdf, String id) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    Matcher found = FILE_ID.matcher(text);
    byte[] result = pdf.clone();
    while (found.find()) {
      for (int group = 1; group <= 2; group++) {
        byte[] ours = id.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(ours, 0, result, found.start(group), ours.length);
      }
    }
    return result;
  }

  /** Associated files (ISO 32000-2, 14.13): found by name, and said to belong to the document. */
  private static void carry(PdfWriter writer, List<Attachment> files, String day) {
    PdfArray associated = new PdfArray();
    try {
      for (Attachment file : files) {
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.MODDATE, time(day));
        PdfFileSpecification specification =
            PdfFileSpecification.fileEmbedded(
                writer, file.name(), file.name(), file.bytes(), file.type(), parameters, 9);
        specification.setUnicodeFileName(file.name(), false);
        specification.put(new PdfName("AFRelationship"), new PdfName(file.relation()));
        specification.put(PdfName.DESC, Runs.utf16(file.description()));
        writer.addFileAttachment(file.name(), specification);
        associated.add(specification.getReference());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!files.isEmpty()) {
      writer.getExtraCatalog().put(new PdfName("AF"), associated);
    }
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
