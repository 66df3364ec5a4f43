package org.shanben.read;

import org.shanben.diag.ConversionException;
import org.shanben.source.SourceText;

/** Reads files of one kind. */
interface Reader {

  /**
   * Reads the whole of {@code input}.
   *
   * @throws ConversionException where nothing useful can be read
   */
  SourceText read(Input input) throws ConversionException;
}
