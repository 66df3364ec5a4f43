package org.shanben.repair;

/** How a line follows the body line before it. */
public enum Joint {
  /** It begins a block of its own. */
  BREAK(""),
  /** It goes on without anything between. */
  CLOSE(""),
  /** It goes on after a space. */
  SPACE(" ");

  private final String between;

  Joint(String between) {
    this.between = between;
  }

  /** Returns what stands between the two lines in the repaired text. */
  public String between() {
    return between;
  }
}
