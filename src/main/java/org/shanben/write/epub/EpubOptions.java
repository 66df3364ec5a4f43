package org.shanben.write.epub;

import java.util.Optional;

/**
 * What a book has beyond its text.
 *
 * @param cover whether it has a cover, made of title, author and date
 * @param fonts whether its fonts travel with it, cut down to its characters
 * @param certifier who certifies that it conforms to EPUB Accessibility 1.1, WCAG 2.2 level AA;
 *     without a name no such claim is made
 */
public record EpubOptions(boolean cover, boolean fonts, Optional<String> certifier) {

  /** A cover, no fonts, no claim. */
  public static final EpubOptions DEFAULT = new EpubOptions(true, false, Optional.empty());

  /** Returns the same with or without a cover. */
  public EpubOptions withCover(boolean value) {
    return new EpubOptions(value, fonts, certifier);
  }

  /** Returns the same with or without fonts. */
  public EpubOptions withFonts(boolean value) {
    return new EpubOptions(cover, value, certifier);
  }

  /** Returns the same with a certifier. */
  public EpubOptions withCertifier(String name) {
    return new EpubOptions(cover, fonts, Optional.of(name));
  }
}
