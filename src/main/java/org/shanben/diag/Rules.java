package org.shanben.diag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What each rule does, by its stable id: the reason that an edit gives. */
public final class Rules {

  private static final String BUNDLE = "org.shanben.diag.rules";

  private Rules() {}

  /**
   * Returns what a rule does, in the language nearest to {@code locale}.
   *
   * @throws java.util.MissingResourceException where there is no such rule
   */
  public static String reason(String rule, Locale locale) {
    return bundle(locale).getString(rule);
  }

  /** Returns the ids of all rules, sorted. */
  public static List<String> ids() {
    List<String> ids = new ArrayList<>(bundle(Locale.ROOT).keySet());
    Collections.sort(ids);
    return ids;
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
