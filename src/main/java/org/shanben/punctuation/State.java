package org.shanben.punctuation;

/** What is done where a rule finds something. */
public enum State {
  /** It is changed. */
  ON,
  /** It is left alone. */
  OFF,
  /** It is reported and left alone. */
  FLAG
}
