package org.shanben;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shanben.archive.Sha256;
import org.shanben.collation.Accounts;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.diag.Diagnostic;
import org.shanben.font.FontFile;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Metadata;
import org.shanben.model.Picture;
import org.shanben.punctuation.Profile;
import org.shanben.punctuation.Settings;
import org.shanben.read.Limits;
import org.shanben.read.Readers;
import org.shanben.repair.Assembler;
import org.shanben.repair.Description;
import org.shanben.repair.Draft;
import org.shanben.repair.Edit;
import org.shanben.repair.Given;
import org.shanben.repair.Passes;
import org.shanben.source.SourceText;
import org.shanben.unicode.Charsets;
import org.shanben.write.Writer;
import org.shanben.write.Written;
import org.shanben.write.epub.EpubOptions;
import org.shanben.write.epub.EpubWriter;
import org.shanben.write.pdfa.PdfaLevel;
import org.shanben.write.pdfa.PdfaWriter;
import org.shanben.write.text.TextWriter;

/**
 * Converts documents. Immutable; one converter serves any number of threads.
 *
 * {@snippet :
 * Converter converter = Converter.builder().to(Format.EPUB, Format.TXT).build();
 * Converted converted = converter.convert(Source.of(Path.of("brief.pdf")));
 * for (Converted.Output output : converted.outputs()) {
 *   Files.write(Path.of("brief." + output.extension()), output.bytes());
 * }
 * }
 */
public final class Converter {

  private final Set<Format> formats;
  private final Given given;
  private final boolean header;
  private final Optional<String> password;
  private final Optional<String> charset;
  private final Settings marks;
  private final Optional<Locale> report;
  private final PdfaLevel pdfa;
  private final EpubOptions epub;
  private final List<FontFile> fonts;
  private final Readers readers;

  private Converter(Builder builder) {
    this.formats = EnumSet.copyOf(builder.formats);
    this.given = builder.given();
    this.header = builder.header;
    this.password = builder.password;
    this.charset = builder.charset;
    this.marks = builder.marks;
    this.report = builder.report;
    this.pdfa = builder.pdfa;
    this.epub = builder.epub;
    this.fonts = List.copyOf(builder.fonts);
    this.readers = new Readers(builder.limits);
  }

  /** Returns a builder with the defaults: all formats, nothing given, a header in the text. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Converts one document.
   *
   * @throws ConversionException where the source cannot be read; its code says why
   */
  public Converted convert(Source source) throws ConversionException {
    Collated collated = collate(source);
    List<Converted.Output> outputs = new ArrayList<>();
    List<Diagnostic> findings = new ArrayList<>(collated.findings());
    for (Format format : formats) {
      Written written = writer(format, source, collated).write(collated.document());
      outputs.add(new Converted.Output(format, written.bytes(), Sha256.of(written.bytes())));
      findings.addAll(written.findings());
    }
    byte[] record = collated.record(findings);
    Optional<byte[]> html =
        report.map(locale -> collated.report(source.bytes(), password, findings, locale));
    return new Converted(
        collated.document(),
        collated.edits(),
        outputs,
        findings,
        collated.accounts(),
        record,
        html,
        collated.counts());
  }

  /**
   * Reads and repairs one document without writing anything.
   *
   * @throws ConversionException where the source cannot be read; its code says why
   */
  public Collated collate(Source source) throws ConversionException {
    String sha256 = Sha256.of(source.bytes());
    SourceText text = readers.read(source.name(), source.bytes(), sha256, password, charset);
    Passes.Repaired repaired = Passes.repair(text, marks);
    Metadata metadata = Description.of(repaired.draft(), given);
    Document document = Assembler.document(repaired.draft(), metadata);
    if (document.blocks().stream().allMatch(block -> block.text().isBlank())) {
      throw ConversionException.of(Code.TEXT_NONE, source.name());
    }
    Accounts accounts = Accounts.prove(repaired, document);
    List<Diagnostic> findings = new ArrayList<>(text.findings());
    findings.addAll(Passes.flags(repaired.draft(), marks));
    undescribed(document).ifPresent(findings::add);
    if (metadata.title().place() == Metadata.Place.FILE_NAME) {
      findings.add(Diagnostic.of(Code.META_NO_TITLE));
    }
    Map<String, Integer> counts = counts(repaired.draft(), document, repaired.edits());
    return new Collated(text, document, repaired, accounts, findings, counts);
  }

  private static Optional<Diagnostic> undescribed(Document document) {
    List<Picture> pictures =
        document.blocks().stream()
            .filter(Block.Figure.class::isInstance)
            .map(Block.Figure.class::cast)
            .filter(figure -> figure.text().isBlank())
            .map(figure -> document.picture(figure.picture()))
            .filter(picture -> picture.alternate().isEmpty())
            .toList();
    List<Integer> pages = pictures.stream().map(Picture::page).distinct().toList();
    return pictures.isEmpty()
        ? Optional.empty()
        : Optional.of(Diagnostic.of(Code.FIGURE_UNDESCRIBED, pictures.size(), pages));
  }

  private Writer writer(Format format, Source source, Collated collated) {
    return switch (format) {
      case EPUB -> new EpubWriter(epub);
      case PDF -> new PdfaWriter(pdfa, new Attachments(source, collated, header)::of, fonts);
      case TXT -> new TextWriter(header);
    };
  }

  private static Map<String, Integer> counts(Draft draft, Document document, List<Edit> edits) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("pages", document.source().pages());
    counts.put("lines", draft.lines().size());
    counts.put("blocks", document.blocks().size());
    counts.put(
        "characters",
        document.blocks().stream().mapToInt(block -> block.text().chars().length()).sum());
    counts.put("furniture", document.furniture().size());
    counts.put("edits", edits.size());
    Map<String, Integer> rules = new TreeMap<>();
    edits.forEach(edit -> rules.merge(edit.rule(), 1, Integer::sum));
    counts.putAll(rules);
    return counts;
  }

  /** Collects what a converter shall do. Not for more than one thread. */
  public static final class Builder {

    private Set<Format> formats = EnumSet.allOf(Format.class);
    private Optional<String> title = Optional.empty();
    private List<String> authors = List.of();
    private Optional<String> date = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<String> identifier = Optional.empty();
    private boolean header = true;
    private Optional<String> password = Optional.empty();
    private Optional<String> charset = Optional.empty();

    private Settings marks = Settings.DEFAULT;
    private Optional<Locale> report = Optional.empty();
    private PdfaLevel pdfa = PdfaLevel.A2;
    private EpubOptions epub = EpubOptions.DEFAULT;
    private final List<FontFile> fonts = new ArrayList<>();
    private Limits limits = Limits.DEFAULT;

    private Builder() {}

    /**
     * Sets what is written.
     *
     * @throws IllegalArgumentException where there is nothing to write
     */
    public Builder to(Format... some) {
      if (some.length == 0) {
        throw new IllegalArgumentException("name at least one format");
      }
      formats = EnumSet.copyOf(List.of(some));
      return this;
    }

    /**
     * Gives the title; it beats what is found.
     *
     * @throws IllegalArgumentException where it is blank or longer than 1,000 characters
     */
    public Builder title(String value) {
      title = Optional.of(line(value));
      return this;
    }

    /**
     * Gives the authors, in order; they beat what is found.
     *
     * @throws IllegalArgumentException where one is blank or longer than 1,000 characters
     */
    public Builder authors(List<String> values) {
      authors = values.stream().map(Builder::line).toList();
      return this;
    }

    /**
     * Gives the date; it beats what is found.
     *
     * @throws IllegalArgumentException where it is no day, month or year like 2023-12-05
     */
    public Builder date(String value) {
      if (!value.matches("[1-9]\\d{3}(-\\d\\d(-\\d\\d)?)?") || !isDay(value)) {
        throw new IllegalArgumentException(value + " is no date like 2023, 2023-12, 2023-12-05");
      }
      date = Optional.of(value);
      return this;
    }

    private static boolean isDay(String value) {
      try {
        LocalDate.parse((value + "-01-01").substring(0, 10));
        return true;
      } catch (DateTimeParseException e) {
        return false;
      }
    }

    /**
     * Gives the language as a BCP 47 tag; it beats what is found.
     *
     * @throws IllegalArgumentException where it is no such tag
     */
    public Builder language(String value) {
      try {
        Locale locale = new Locale.Builder().setLanguageTag(line(value)).build();
        language = Optional.of(locale.toLanguageTag());
      } catch (IllformedLocaleException e) {
        throw new IllegalArgumentException(value + " is no language tag like zh-Hant-TW", e);
      }
      return this;
    }

    /**
     * Gives the publisher.
     *
     * @throws IllegalArgumentException where it is blank or longer than 1,000 characters
     */
    public Builder publisher(String value) {
      publisher = Optional.of(line(value));
      return this;
    }

    /**
     * Gives an identifier, such as an ISBN or a URI.
     *
     * @throws IllegalArgumentException where it is blank or longer than 1,000 characters
     */
    public Builder identifier(String value) {
      identifier = Optional.of(line(value));
      return this;
    }

    /** One line of characters that XML may hold; white space at the ends and controls go. */
    private static String line(String value) {
      String plain = value.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u2028\\u2029]+", " ").strip();
      if (plain.isEmpty() || plain.length() > 1000) {
        throw new IllegalArgumentException(
            plain.isEmpty() ? "a value is blank" : "a value is longer than 1,000 characters");
      }
      return plain;
    }

    /** Asks for the report, in that language: English, or Chinese in traditional characters. */
    public Builder report(Locale locale) {
      report = Optional.of(locale);
      return this;
    }

    /** Sets what a book has beyond its text. Default: {@link EpubOptions#DEFAULT}. */
    public Builder epub(EpubOptions options) {
      epub = options;
      return this;
    }

    /**
     * Adds the TrueType fonts below a folder: they show in the PDF what the fonts that travel with
     * shanben lack. The same bytes then need the same folder.
     *
     * @throws IllegalArgumentException where there are none, or they cannot be read
     */
    public Builder fonts(Path folder) {
      try {
        fonts.addAll(FontFile.below(folder));
      } catch (IOException e) {
        throw new IllegalArgumentException(folder + " cannot be read", e);
      }
      return this;
    }

    /** Sets how much is read of a document before it is refused. */
    public Builder limits(Limits value) {
      limits = value;
      return this;
    }

    /** Sets which standards a PDF keeps. Default: {@link PdfaLevel#A2}. */
    public Builder pdfa(PdfaLevel level) {
      pdfa = level;
      return this;
    }

    /** Sets how much of the punctuation may change. Default: {@link Profile#CONSERVATIVE}. */
    public Builder punctuation(Profile profile) {
      marks = marks.with(profile);
      return this;
    }

    /**
     * Sets rules of punctuation otherwise than their profile does.
     *
     * @param rules {@code on}, {@code off} or {@code flag}, by the rules' ids
     * @throws IllegalArgumentException where there is no such rule, or it cannot be set so
     */
    public Builder rules(Map<String, String> rules) {
      marks = marks.with(rules);
      return this;
    }

    /** Sets whether the text copy begins with its metadata. */
    public Builder header(boolean value) {
      header = value;
      return this;
    }

    /** Gives the password that opens the PDF. */
    public Builder password(String value) {
      password = Optional.of(value);
      return this;
    }

    /**
     * Names the charset of text files; without it, it is found out.
     *
     * @throws IllegalArgumentException where Java knows no such charset
     */
    public Builder charset(String value) {
      if (Charsets.named(value).isEmpty()) {
        throw new IllegalArgumentException(value + " is no charset like Big5 or UTF-8");
      }
      charset = Optional.of(value);
      return this;
    }

    /** Returns the converter. */
    public Converter build() {
      return new Converter(this);
    }

    private Given given() {
      return new Given(title, authors, date, language, publisher, identifier);
    }
  }
}
