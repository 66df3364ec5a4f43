package org.shanben.cli;

import org.shanben.Versions;
import picocli.CommandLine.IVersionProvider;

/** The versions of shanben, of Java, and of the libraries that decide what comes out. */
final class Version implements IVersionProvider {

  /** The version of shanben. */
  static final String NUMBER = Versions.SHANBEN;

  @Override
  public String[] getVersion() {
    return new String[] {
      "shanben " + NUMBER,
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
      "PDFBox " + Versions.of("pdfbox"),
      "Tika " + Versions.of("tika"),
      "OpenPDF " + Versions.of("openpdf"),
      "ICU4J " + Versions.of("icu4j"),
      "picocli " + Versions.of("picocli")
    };
  }
}
