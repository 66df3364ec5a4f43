package org.shanben.cli;

import org.shanben.diag.Code;

/** What the process ends with. Documented and frozen. */
enum ExitCode {
  /** All good. */
  OK(0),
  /** Nothing to do: no document among the inputs. */
  NOTHING(4),
  /** A warning, under {@code --strict}. */
  WARNINGS(3),
  /** Some document failed, or did not verify. */
  FAILED(1),
  /** The output cannot be written. */
  UNWRITABLE(5),
  /** A fault of shanben itself. */
  INTERNAL(70);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** Returns the one of a number. */
  static ExitCode of(int code) {
    for (ExitCode exit : values()) {
      if (exit.code == code) {
        return exit;
      }
    }
    return INTERNAL;
  }

  /** Returns the worse of two: the later in the list. */
  ExitCode worse(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns what a document's failure makes of the whole run. */
  static ExitCode of(Code code) {
    return switch (code) {
      case OUTPUT_UNWRITABLE -> UNWRITABLE;
      case INTERNAL -> INTERNAL;
      default -> FAILED;
    };
  }
}
