package org.shanben.punctuation;

/**
 * Something that a rule found in a text.
 *
 * @param rule the rule
 * @param start the first UTF-16 offset of what it found
 * @param before the characters that stand there
 * @param after what the rule would put there; the same characters where it only flags
 */
public record Found(Rule rule, int start, String before, String after) {

  /** Returns the text with the change made. */
  public String in(String text) {
    return text.substring(0, start) + after + text.substring(start + before.length());
  }

  /** Returns the same without the white space at the end of what stands there. */
  Found withoutSpace() {
    return new Found(rule, start, before.stripTrailing(), after);
  }
}
