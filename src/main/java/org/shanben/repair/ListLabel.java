package org.shanben.repair;

import java.util.Optional;

/**
 * What an item of a list begins with: a number or a sign.
 *
 * @param form its form: items of one list have one form
 * @param value its number, from 1; 0 for signs
 */
record ListLabel(String form, int value) {

  /** Dashes that begin items; the longer one begins a speech. */
  private static final String DASHES = "–－";

  /** Returns the label that {@code text} begins with. */
  static Optional<ListLabel> at(String text) {
    return number(text).or(() -> sign(text));
  }

  /** A bare number before a space, as in {@code 10 月}, counts nothing; chapters are no items. */
  private static Optional<ListLabel> number(String text) {
    return Enumerator.at(text)
        .filter(number -> number.kind().compareTo(Enumerator.Kind.FORMAL) >= 0)
        .filter(number ->
            number.kind() != Enumerator.Kind.ARABIC
                || text.substring(0, number.length()).strip().matches(".*[^\\d０-９]"))
        .map(number -> new ListLabel(number.kind() + ":" + number.depth(), number.value()));
  }

  private static Optional<ListLabel> sign(String text) {
    String words = text.strip();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int sign = words.codePointAt(0);
    String rest = words.substring(Character.charCount(sign));
    boolean known = ItemSign.is(sign) || DASHES.indexOf(sign) >= 0;
    boolean twice = rest.strip().startsWith(Character.toString(sign));
    return known && !twice && !rest.isBlank()
        ? Optional.of(new ListLabel(Character.toString(sign), 0))
        : Optional.empty();
  }
}
