package org.shanben.model;

/**
 * A picture of the source, as a file of its own.
 *
 * @param number from 1 through the document, in reading order
 * @param page the source's page, from 1
 * @param type its media type, {@code image/jpeg} or {@code image/png}
 * @param bytes the file
 * @param shown where it stood on its page, in points
 * @param alternate what the source says in its place; empty where it says nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; handed straight to the writers
public record Picture(
    int number, int page, String type, byte[] bytes, Box shown, String alternate) {

  /** Returns what its file's name ends in, without the dot. */
  public String extension() {
    return type.equals("image/jpeg") ? "jpg" : "png";
  }
}
