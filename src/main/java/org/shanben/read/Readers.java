package org.shanben.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.model.SourceFile;
import org.shanben.source.SourceText;

/** Finds out what a file is and reads it. Immutable and safe for many threads. */
public final class Readers {

  private static final Set<String> STRUCTURED =
      Set.of(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.oasis.opendocument.text",
          "application/rtf",
          "text/html",
          "application/xhtml+xml");

  /** File names worth opening when a folder is walked. */
  private static final Set<String> ENDINGS =
      Set.of("pdf", "txt", "text", "docx", "odt", "rtf", "html", "htm", "xhtml");

  private static final Set<String> TEXT = Set.of("txt", "text");

  private final Tika tika = new Tika();
  private final Limits limits;

  /** Makes readers with {@link Limits#DEFAULT}. */
  public Readers() {
    this(Limits.DEFAULT);
  }

  /** Makes readers that refuse what is larger. */
  public Readers(Limits limits) {
    this.limits = limits;
  }

  /** Tells whether a folder's file of that name is a document by its ending. */
  public static boolean isDocument(String name) {
    return ENDINGS.contains(ending(name));
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Reads one file.
   *
   * @param name its name without folders
   * @param bytes its bytes
   * @param sha256 their SHA-256 in hexadecimal digits
   * @param password the PDF's user password, if any
   * @param charset the text's charset, if known
   * @throws ConversionException where the file is of no kind that shanben reads, or is damaged
   */
  public SourceText read(
      String name, byte[] bytes, String sha256, Optional<String> password, Optional<String> charset)
      throws ConversionException {
    if (bytes.length == 0) {
      throw ConversionException.of(Code.INPUT_EMPTY, name);
    }
    String type = tika.detect(bytes, name);
    String content = tika.detect(bytes);
    Reader reader = reader(name, bytes, type, content, charset.isPresent());
    SourceFile file = new SourceFile(name, sha256, bytes.length, type, 0);
    return reader.read(new Input(bytes, file, password, charset));
  }

  private Reader reader(String name, byte[] bytes, String type, String content, boolean named)
      throws ConversionException {
    String ending = ending(name);
    if (content.equals("application/pdf") || (ending.equals("pdf") && looksLikePdf(bytes))) {
      return new PdfReader(limits);
    }
    if (ending.equals("pdf")) {
      throw ConversionException.of(Code.INPUT_MISNAMED, name, "PDF", content);
    }
    if (TEXT.contains(ending) && isText(content)) {
      return new TextReader();
    }
    if (STRUCTURED.contains(type)) {
      return new StructuredReader();
    }
    if (named || type.equals("text/plain") || isText(content)) {
      return new TextReader();
    }
    throw ConversionException.of(Code.INPUT_UNSUPPORTED, name, type);
  }

  /** What begins as a mail or a script does is text all the same, and Big5 looks like no text. */
  private static boolean isText(String content) {
    return content.equals("application/octet-stream")
        || content.startsWith("text/")
        || content.startsWith("message/")
        || content.equals("application/xml")
        || content.equals("application/x-sh");
  }

  /** Old writers put other lines before the header, or wrote it wrong. */
  private static boolean looksLikePdf(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
    return head.contains("%PDF") || head.contains(" obj");
  }
}
