package org.shanben;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The versions of shanben and of the libraries that decide what comes out. */
public final class Versions {

  /** The version of shanben. */
  public static final String SHANBEN = of("shanben");

  private Versions() {}

  /** Returns the version of a library by its short name, such as {@code pdfbox}; ? if unknown. */
  public static String of(String name) {
    Properties properties = new Properties();
    try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return "?"; // a version is worth no failure
    }
    return properties.getProperty(name, "?");
  }
}
