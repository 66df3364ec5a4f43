package org.shanben.write.pdfa;

/** Which standards a PDF keeps; each level is for accessible archives. */
public enum PdfaLevel {
  /** PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). */
  A2("2a"),
  /** PDF/A-3a (ISO 19005-3) and PDF/UA-1; carries source, text copy and record. */
  A3("3a"),
  /** PDF/A-4f (ISO 19005-4), PDF/UA-2 (ISO 14289-2) and WTPDF 1.0; carries the same. */
  A4("4");

  private final String label;

  PdfaLevel(String label) {
    this.label = label;
  }

  /** Returns the level as one says it: {@code 2a}, {@code 3a}, {@code 4}. */
  public String label() {
    return label;
  }

  /** Tells whether such a file may carry others. */
  public boolean carries() {
    return this != A2;
  }

  /** What is read aloud or listed has no private characters in PDF/UA-2 (ISO 14289-2, 8.6). */
  String readable(String text) {
    return isPdf2() ? text.replaceAll("\\p{Co}", "〓") : text;
  }

  boolean isPdf2() {
    return this == A4;
  }
}
