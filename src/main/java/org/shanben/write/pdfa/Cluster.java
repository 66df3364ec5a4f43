package org.shanben.write.pdfa;

/**
 * What is set as one: a character with the marks that belong to it.
 *
 * @param start its first UTF-16 offset in the block's text
 * @param end the offset after its last
 * @param shown the code point that is seen
 * @param drawn what the glyphs say: true characters, also where 〓 is seen or a mark is not
 * @param face the font that draws it
 * @param actual the true characters, where the drawing alone would give others back; else empty
 * @param raised whether it is a note's mark, set smaller and higher
 * @param language its BCP 47 tag, where it is another than the document's; else empty
 */
record Cluster(
    int start,
    int end,
    int shown,
    String drawn,
    Face face,
    String actual,
    boolean raised,
    String language) {

  /** The size of a note's mark in the body, as a part of the type around it. */
  static final double SMALL = 0.62;

  /** How far a note's mark is raised, as a part of the type around it. */
  static final double RISE = 0.36;

  /** Returns its natural width in ems of the type around it. */
  double width() {
    return face.width(shown) * (raised ? SMALL : 1);
  }

  /** Tells whether it is drawn as itself and yet means what nobody can know. */
  boolean isPrivate() {
    return actual.isEmpty() && Character.getType(shown) == Character.PRIVATE_USE;
  }

  /** Tells whether it is a space that justification may stretch. */
  boolean isSpace() {
    return shown == ' ';
  }
}
