package org.shanben.diag;

import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stopped one document; other documents are not touched by it. */
public final class ConversionException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  /** Makes an exception for {@code diagnostic}, caused by {@code cause} if any. */
  public ConversionException(Diagnostic diagnostic, @Nullable Throwable cause) {
    super(diagnostic.code().id() + " " + diagnostic.message(Locale.ROOT), cause);
    this.diagnostic = diagnostic;
  }

  /** Makes an exception without a cause. */
  public static ConversionException of(Code code, Object... arguments) {
    return new ConversionException(Diagnostic.of(code, arguments), null);
  }

  /** Makes an exception with a cause. */
  public static ConversionException because(Throwable cause, Code code, Object... arguments) {
    return new ConversionException(Diagnostic.of(code, arguments), cause);
  }

  /** Returns what was wrong. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
