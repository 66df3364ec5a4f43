package org.shanben.model;

/**
 * Where a run of characters came from: a line of a page of the source.
 *
 * @param start the run's first UTF-16 offset in the text that it is part of
 * @param end the offset after its last
 * @param page the source's page, from 1
 * @param line the source's line on that page, from 1, in reading order
 */
public record Origin(int start, int end, int page, int line) {

  /** Checks that the run is not reversed. */
  public Origin {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " is not one");
    }
  }
}
