package org.shanben.archive;

/** The little of XML that tag files need. */
final class Tagged {

  private final StringBuilder out = new StringBuilder();

  /** Opens an element; {@code start} may have attributes. */
  Tagged open(String start) {
    out.append('<').append(start).append(">\n");
    return this;
  }

  Tagged close(String name) {
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** Writes an element with text alone. */
  Tagged leaf(String name, String text) {
    out.append('<').append(name).append('>').append(escape(text));
    out.append("</").append(name).append(">\n");
    return this;
  }

  private static String escape(String text) {
    String plain = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Returns the elements without the declaration. */
  String body() {
    return out.toString();
  }

  @Override
  public String toString() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out;
  }
}
