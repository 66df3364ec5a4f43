package org.shanben.punctuation;

/** How much of the punctuation may change. */
public enum Profile {
  /** Nothing: the characters stay as they were read. */
  NONE,
  /** What is certainly a slip of typing or extraction. */
  CONSERVATIVE,
  /** As Taiwan's Ministry of Education sets it: 「」『』, （）, ——, ……. */
  MOE_TW,
  /** As GB/T 15834 sets it: “”‘’, ——, ……. */
  GB
}
