package org.shanben.diag;

/** How much a finding matters, least first. */
public enum Severity {
  /** Good to know. */
  INFO,
  /** For a reader to judge; nothing was guessed or lost. */
  NOTICE,
  /** Worth a look: something was guessed or could not be known. */
  WARNING,
  /** The document failed. */
  ERROR
}
