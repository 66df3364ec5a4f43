package org.shanben.model;

import java.util.List;
import java.util.Optional;

/**
 * What the document says of itself, each value with where it was found.
 *
 * @param title the title
 * @param authors the authors' names as printed, never split or reordered
 * @param date the date of publication: {@code 2023}, {@code 2023-12} or {@code 2023-12-05}
 * @param language a BCP 47 tag
 * @param publisher who published it
 * @param identifier an identifier given by the caller or the source
 */
public record Metadata(
    Found title,
    List<Found> authors,
    Optional<Found> date,
    Found language,
    Optional<Found> publisher,
    Optional<Found> identifier) {

  /** Copies the list. */
  public Metadata {
    authors = List.copyOf(authors);
  }

  /** Where a value was found, best first. */
  public enum Place {
    /** The caller gave it. */
    GIVEN,
    /** The body says it. */
    TEXT,
    /** The source's own metadata say it. */
    SOURCE,
    /** The file's name says it. */
    FILE_NAME,
    /** Worked out from the script of the text. */
    SCRIPT
  }

  /**
   * A value and where it was found.
   *
   * @param value the value
   * @param place where it was found
   */
  public record Found(String value, Place place) {}
}
