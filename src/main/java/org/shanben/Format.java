package org.shanben;

/** What an edition can be written as. */
public enum Format {
  /** EPUB 3.3. */
  EPUB,
  /** PDF/A-2a and PDF/UA-1 in one file. */
  PDF,
  /** Plain text. */
  TXT
}
