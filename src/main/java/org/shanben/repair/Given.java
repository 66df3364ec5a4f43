package org.shanben.repair;

import java.util.List;
import java.util.Optional;

/**
 * What the caller says of a document: it beats what is found.
 *
 * @param title the title
 * @param authors the authors, in order
 * @param date {@code 2023}, {@code 2023-12} or {@code 2023-12-05}
 * @param language a BCP 47 tag
 * @param publisher the publisher
 * @param identifier an identifier, such as an ISBN or a URI
 */
public record Given(
    Optional<String> title,
    List<String> authors,
    Optional<String> date,
    Optional<String> language,
    Optional<String> publisher,
    Optional<String> identifier) {

  /** Nothing given. */
  public static final Given NOTHING =
      new Given(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Copies the list. */
  public Given {
    authors = List.copyOf(authors);
  }
}
