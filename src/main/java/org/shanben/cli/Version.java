package org.shanben.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of shanben, of Java, and of the libraries that decide what comes out. */
final class Version implements IVersionProvider {

  /** The version of shanben. */
  static final String NUMBER = property("shanben");

  @Override
  public String[] getVersion() {
    return new String[] {
      "shanben " + NUMBER,
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
      "PDFBox " + property("pdfbox"),
      "Tika " + property("tika"),
      "OpenPDF " + property("openpdf"),
      "ICU4J " + property("icu4j"),
      "picocli " + property("picocli")
    };
  }

  private static String property(String name) {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("versions.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return "?"; // a version is worth no failure
    }
    return properties.getProperty(name, "?");
  }
}
