package org.shanben.cli;

import java.util.Arrays;
import org.shanben.write.pdfa.PdfaLevel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2a}, {@code 3a} and {@code 4}. */
final class Levels implements ITypeConverter<PdfaLevel> {

  @Override
  public PdfaLevel convert(String value) {
    return Arrays.stream(PdfaLevel.values())
        .filter(level -> level.label().equals(value))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException(value + " is none of 2a, 3a, 4"));
  }
}
