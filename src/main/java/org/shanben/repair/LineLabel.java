package org.shanben.repair;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;

/** The number or the bullet that a line begins with. */
final class LineLabel {

  /** A letter in brackets: {@code (a)}, {@code (iv)}. */
  private static final Pattern LETTERED =
      Pattern.compile("\\s*[（(](?:[a-z]|[ivx]{2,4})[）)]\\s*(?=\\S)");

  private LineLabel() {}

  /** Returns the length of the number or bullet that the line begins with; 0 where it has none. */
  static int length(SourceLine line) {
    Matcher lettered = LETTERED.matcher(line.text());
    return lettered.lookingAt()
        ? lettered.end()
        : Enumerator.at(line.text()).map(Enumerator::length).orElseGet(() -> bullet(line.text()));
  }

  /** A bullet is a sign that stands in no sentence, or another one before a space. */
  private static int bullet(String text) {
    int start = text.length() - text.stripLeading().length();
    if (start >= text.length()) {
      return 0;
    }
    int sign = text.codePointAt(start);
    int end = start + Character.charCount(sign);
    int space = end;
    while (space < text.length() && Character.isWhitespace(text.charAt(space))) {
      space++;
    }
    boolean symbol =
        ItemSign.is(sign) || sign == '*' || Character.getType(sign) == Character.DASH_PUNCTUATION;
    return ItemSign.isAlways(sign) || sign == 0xFFFD || (symbol && space > end) ? space : 0;
  }
}
