package org.shanben.model;

/** Something that stands at a place of a {@link Text} and is not itself a character. */
public sealed interface Mark {

  /** Returns the UTF-16 offset at which the mark stands or begins. */
  int start();

  /**
   * A page of the source begins here.
   *
   * @param start the offset of the page's first character
   * @param page the source's page, from 1
   * @param label the printed folio where one is known, else the page number
   */
  record PageStart(int start, int page, String label) implements Mark {}

  /**
   * A reference to a note: the characters from {@code start} to {@code end} are its mark.
   *
   * @param start the mark's first offset
   * @param end the offset after its last
   * @param note the {@link Block.Note#id()} that it points to
   */
  record NoteRef(int start, int end, String note) implements Mark {}
}
