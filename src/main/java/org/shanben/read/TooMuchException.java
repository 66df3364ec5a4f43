package org.shanben.read;

import java.io.IOException;
import java.io.Serial;

/** A page asks for more work than any real page does; PDFBox lets no other exception pass. */
final class TooMuchException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  TooMuchException(String message) {
    super(message);
  }
}
