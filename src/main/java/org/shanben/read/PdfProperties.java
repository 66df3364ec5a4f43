package org.shanben.read;

import java.util.Calendar;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/** What a PDF says of itself in its information dictionary and catalog. */
final class PdfProperties {

  private PdfProperties() {}

  /** Returns the properties that are not blank, by the names that {@code SourceText} documents. */
  static Map<String, String> of(PDDocument document) {
    PDDocumentInformation info = document.getDocumentInformation();
    Map<String, String> properties = new TreeMap<>();
    put(properties, "title", info.getTitle());
    put(properties, "author", info.getAuthor());
    put(properties, "date", date(info.getCreationDate()));
    put(properties, "language", document.getDocumentCatalog().getLanguage());
    return properties;
  }

  private static void put(Map<String, String> properties, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      properties.put(name, value.strip());
    }
  }

  private static @Nullable String date(@Nullable Calendar calendar) {
    return calendar == null
        ? null
        : String.format(
            Locale.ROOT,
            "%04d-%02d-%02d",
            calendar.get(Calendar.YEAR),
            calendar.get(Calendar.MONTH) + 1,
            calendar.get(Calendar.DAY_OF_MONTH));
  }
}
