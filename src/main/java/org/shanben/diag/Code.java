package org.shanben.diag;

/** Every finding and failure, by a stable name that is never used again for another. */
public enum Code {
  /** The file cannot be read: missing, a folder, or no permission. */
  INPUT_UNREADABLE("INP-001", Severity.ERROR),
  /** The file has no bytes. */
  INPUT_EMPTY("INP-002", Severity.ERROR),
  /** The file is of a kind that shanben does not read. */
  INPUT_UNSUPPORTED("INP-003", Severity.ERROR),
  /** The file's content is not what its name says. */
  INPUT_MISNAMED("INP-004", Severity.ERROR),
  /** The characters of a text file could not be decoded. */
  INPUT_CHARSET("INP-005", Severity.ERROR),
  /** Some bytes of a text file are no characters of its charset. */
  INPUT_MALFORMED("INP-006", Severity.WARNING),

  /** A word processor's or web file is damaged beyond reading. */
  INPUT_DAMAGED("INP-007", Severity.ERROR),

  /** The PDF is damaged beyond reading. */
  PDF_DAMAGED("PDF-001", Severity.ERROR),
  /** The PDF needs a password. */
  PDF_LOCKED("PDF-002", Severity.ERROR),
  /** The PDF has no pages, as a truncated one has. */
  PDF_NO_PAGES("PDF-003", Severity.ERROR),
  /** No page has text: pictures alone. */
  PDF_NO_TEXT("PDF-004", Severity.ERROR),
  /** Some pages have no text: pictures alone. */
  PDF_IMAGE_PAGES("PDF-005", Severity.WARNING),
  /** The password does not open the PDF. */
  PDF_PASSWORD("PDF-008", Severity.ERROR),
  /** The PDF's pages show nothing. */
  PDF_BLANK("PDF-009", Severity.ERROR),
  /** Characters that the font gives no Unicode for. */
  PDF_UNMAPPED("PDF-006", Severity.WARNING),
  /** Characters of a private use area. */
  PDF_PRIVATE_USE("PDF-007", Severity.WARNING),

  /** Pictures that are no part of the text, or that cannot be read. */
  PDF_PICTURES_LEFT_OUT("PDF-010", Severity.INFO),

  /** Characters of which a font says nothing but a number, read by it. */
  PDF_NUMBERED("PDF-011", Severity.WARNING),

  /** Characters that a font shows as two Latin letters each, read as what its name is in. */
  PDF_PAIRED("PDF-012", Severity.WARNING),

  /** Figures for which neither a caption nor an alternate text is known. */
  FIGURE_UNDESCRIBED("FIG-001", Severity.INFO),

  /** The document has no text. */
  TEXT_NONE("TXT-001", Severity.ERROR),
  /** No title was found; the file's name stands in. */
  META_NO_TITLE("MTA-001", Severity.INFO),

  /** A character that no font has. */
  FONT_MISSING("FNT-001", Severity.WARNING),

  /** The output exists and shanben did not write it from this source. */
  OUTPUT_EXISTS("OUT-001", Severity.ERROR),
  /** The output exists, and the caller wants that to be a failure. */
  OUTPUT_THERE("OUT-004", Severity.ERROR),
  /** The output cannot be written. */
  OUTPUT_UNWRITABLE("OUT-002", Severity.ERROR),
  /** The output exists and was left alone. */
  OUTPUT_SKIPPED("OUT-003", Severity.INFO),

  /** Another run writes into the same folder. */
  OUTPUT_BUSY("OUT-005", Severity.ERROR),

  /** A document took longer than it may. */
  LIMIT_TIME("LIM-001", Severity.ERROR),
  /** A document needs more memory than it may have. */
  LIMIT_MEMORY("LIM-002", Severity.ERROR),
  /** A document is nested too deeply. */
  LIMIT_STACK("LIM-003", Severity.ERROR),
  /** The process that read a document died, twice. */
  LIMIT_DIED("LIM-004", Severity.ERROR),
  /** A document has more pages than it may. */
  LIMIT_PAGES("LIM-005", Severity.ERROR),
  /** A file is larger than it may be. */
  LIMIT_INPUT("LIM-006", Severity.ERROR),
  /** The editions are larger than they may be. */
  LIMIT_OUTPUT("LIM-007", Severity.ERROR),
  /** A page's content is, unpacked, larger than it may be. */
  LIMIT_UNPACKED("LIM-008", Severity.ERROR),

  /** A page draws more than any real page does. */
  LIMIT_OPERATORS("LIM-009", Severity.ERROR),

  /** A file of a manifest is not there. */
  FIXITY_MISSING("FIX-001", Severity.ERROR),
  /** A file's bytes are not those of the manifest. */
  FIXITY_CHANGED("FIX-002", Severity.ERROR),
  /** A file stands beside a manifest that does not name it. */
  FIXITY_SURPLUS("FIX-003", Severity.ERROR),
  /** A manifest cannot be understood. */
  FIXITY_MANIFEST("FIX-004", Severity.ERROR),

  /** A manifest names a file twice. */
  FIXITY_TWICE("FIX-005", Severity.ERROR),
  /** A file has another name than the manifest's. */
  FIXITY_RENAMED("FIX-006", Severity.ERROR),
  /** A manifest of several does not name a file that the others name. */
  FIXITY_UNLISTED("FIX-007", Severity.ERROR),
  /** A name that leads out of the folder, or a link. */
  FIXITY_UNSAFE("FIX-008", Severity.ERROR),
  /** A signature is missing, or not of these bytes by this key. */
  SIGNATURE_WRONG("SIG-001", Severity.ERROR),
  /** A key cannot be used. */
  SIGNATURE_KEY("SIG-002", Severity.ERROR),
  /** A bag's declaration is missing or malformed. */
  BAG_DECLARATION("BAG-001", Severity.ERROR),
  /** A bag has no payload folder or no manifest of it. */
  BAG_INCOMPLETE("BAG-002", Severity.ERROR),
  /** A bag's payload has another size than it says. */
  BAG_OXUM("BAG-003", Severity.ERROR),
  /** A bag is written in a way that other programs may not take. */
  BAG_ODD("BAG-004", Severity.WARNING),
  /** A tag file that no tag manifest names. */
  BAG_UNLISTED_TAG("BAG-005", Severity.WARNING),

  /** Marks that only a reader can judge: left as they are. */
  MARK_AMBIGUOUS("PUN-001", Severity.NOTICE),
  /** Marks that look odd and are right. */
  MARK_NOTED("PUN-002", Severity.INFO),

  /** The characters of a document do not add up: nothing is written. */
  ACCOUNTS_DIFFER("COL-001", Severity.ERROR),
  /** A record and a text copy do not give the source back. */
  RECORD_DIFFERS("COL-002", Severity.ERROR),
  /** There is no collation record, or no text copy, to restore from. */
  RECORD_MISSING("COL-003", Severity.ERROR),
  /** A record cannot be understood. */
  RECORD_DAMAGED("COL-004", Severity.ERROR),

  /** An EPUB does not begin with a bare, stored mimetype. */
  EPUB_CONTAINER("EPB-001", Severity.ERROR),
  /** A file of an EPUB is missing or no XML. */
  EPUB_DAMAGED("EPB-002", Severity.ERROR),
  /** An EPUB lacks metadata. */
  EPUB_METADATA("EPB-003", Severity.ERROR),
  /** An EPUB claims a conformance that is none, or that nobody certifies. */
  EPUB_CLAIM("EPB-004", Severity.ERROR),
  /** A file of an EPUB has no language. */
  EPUB_LANGUAGE("EPB-005", Severity.ERROR),
  /** A file of an EPUB holds characters that have no place there. */
  EPUB_CHARACTERS("EPB-006", Severity.ERROR),
  /** A page marker has no label or no role. */
  EPUB_PAGE_MARKER("EPB-007", Severity.ERROR),
  /** Page list and page markers disagree. */
  EPUB_PAGE_LIST("EPB-008", Severity.ERROR),
  /** A heading level is skipped. */
  EPUB_HEADINGS("EPB-009", Severity.ERROR),
  /** A picture has no alternate text. */
  EPUB_IMAGE("EPB-010", Severity.ERROR),
  /** The spine's direction and the style's disagree. */
  EPUB_DIRECTION("EPB-011", Severity.ERROR),
  /** An EPUB uses what the standard has given up. */
  EPUB_OUTDATED("EPB-012", Severity.ERROR),
  /** A cover is not named as one. */
  EPUB_COVER("EPB-013", Severity.ERROR),
  /** A link of an EPUB leads nowhere. */
  EPUB_LINK("EPB-014", Severity.ERROR),
  /** The structure tree and the pages disagree. */
  PDFA_STRUCTURE("PDA-001", Severity.ERROR),
  /** A PDF's metadata are missing or contradict each other. */
  PDFA_METADATA("PDA-002", Severity.ERROR),
  /** A PDF's bookmarks or page labels are missing. */
  PDFA_NAVIGATION("PDA-003", Severity.ERROR),
  /** A font is not embedded as TrueType. */
  PDFA_FONT("PDA-004", Severity.ERROR),
  /** Two editions have different texts. */
  EDITIONS_TEXT("EDI-001", Severity.ERROR),
  /** Two editions have different headings or tables. */
  EDITIONS_STRUCTURE("EDI-002", Severity.ERROR),
  /** The page markers are not those of the record. */
  EDITIONS_PAGES("EDI-003", Severity.ERROR),

  /** A fault of shanben itself. */
  INTERNAL("INT-001", Severity.ERROR);

  private final String id;
  private final Severity severity;

  Code(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** Returns the stable name, such as {@code PDF-002}. */
  public String id() {
    return id;
  }

  /** Returns how much it matters. */
  public Severity severity() {
    return severity;
  }
}
