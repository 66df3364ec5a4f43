package org.shanben.archive;

/** What to do where a document's folder is already there. */
public enum OnExists {
  /** Replace it if shanben wrote it from the same source and nobody changed it; else refuse. */
  REPLACE,
  /** Leave it as it is. */
  SKIP,
  /** Refuse. */
  FAIL
}
