package org.shanben.model;

import java.util.List;

/**
 * Running text of one block, with where its characters came from and what is marked in it.
 *
 * @param chars the characters; never a line end
 * @param origins the sources of its runs, in order; what no origin covers was inserted by a pass
 * @param marks page starts and note references, by offset
 */
public record Text(String chars, List<Origin> origins, List<Mark> marks) {

  /** Copies the lists. */
  public Text {
    origins = List.copyOf(origins);
    marks = List.copyOf(marks);
  }

  /** Returns text that came from nowhere, for tests and for generated lines. */
  public static Text of(String chars) {
    return new Text(chars, List.of(), List.of());
  }

  /** Returns the same text with other marks. */
  public Text withMarks(List<Mark> others) {
    return new Text(chars, origins, others);
  }

  /** Tells whether there is nothing to read here. */
  public boolean isBlank() {
    return chars.isBlank();
  }
}
