package org.shanben.diag;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One finding.
 *
 * @param code what was found
 * @param page the source's page, from 1; 0 where no one page is meant
 * @param arguments what the sentence names: fonts, counts, files
 */
public record Diagnostic(Code code, int page, List<String> arguments) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Copies the list. */
  public Diagnostic {
    arguments = List.copyOf(arguments);
  }

  /** Returns a finding about a whole document. */
  public static Diagnostic of(Code code, Object... arguments) {
    return at(0, code, arguments);
  }

  /** Returns a finding about one page. */
  public static Diagnostic at(int page, Code code, Object... arguments) {
    return new Diagnostic(
        code, page, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** Returns the sentence in the language nearest to {@code locale}: what is wrong, what to do. */
  public String message(Locale locale) {
    return text(locale, code.id(), arguments.toArray());
  }

  /** Returns the bundle's sentence {@code key} in the language nearest to {@code locale}. */
  public static String text(Locale locale, String key, Object... arguments) {
    ResourceBundle bundle =
        ResourceBundle.getBundle("org.shanben.diag.messages", locale, NO_FALLBACK);
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }
}
