package org.shanben.write;

import java.util.List;
import org.shanben.diag.Diagnostic;

/**
 * A written file.
 *
 * @param bytes its content
 * @param findings what could not be shown as it should be
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; handed straight to the disk
public record Written(byte[] bytes, List<Diagnostic> findings) {

  /** Copies the list. */
  public Written {
    findings = List.copyOf(findings);
  }
}
