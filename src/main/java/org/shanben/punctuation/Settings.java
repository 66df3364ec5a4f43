package org.shanben.punctuation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A profile, and what a project sets otherwise.
 *
 * @param profile the profile
 * @param overrides the rules that are set otherwise
 */
public record Settings(Profile profile, Map<Rule, State> overrides) {

  /** What holds where nothing is said. */
  public static final Settings DEFAULT = new Settings(Profile.CONSERVATIVE, Map.of());

  /** Copies the map. */
  public Settings {
    overrides = Map.copyOf(overrides);
  }

  /** Returns what is done where the rule finds something. */
  public State of(Rule rule) {
    return overrides.getOrDefault(rule, rule.in(profile));
  }

  /**
   * Returns the settings for a document that writes a kind of ASCII marks throughout: what is done
   * to a slip is not done to them, unless a project or another profile says so; they are flagged.
   *
   * @param rule the rule for these marks
   */
  public Settings forAsciiMarks(Rule rule) {
    if (profile != Profile.CONSERVATIVE) {
      return this;
    }
    Map<Rule, State> more = new EnumMap<>(Map.of(rule, State.FLAG));
    more.putAll(overrides);
    return new Settings(profile, more);
  }

  /** Returns the settings with another profile. */
  public Settings with(Profile other) {
    return new Settings(other, overrides);
  }

  /**
   * Returns the settings with the rules that a project file names.
   *
   * @param file {@code ID=on}, {@code ID=off} or {@code ID=flag}
   * @throws IllegalArgumentException where there is no such rule, or it cannot be set so
   */
  public Settings with(Map<String, String> file) {
    Map<Rule, State> more = new EnumMap<>(Rule.class);
    more.putAll(overrides);
    file.forEach((id, value) -> {
      Rule rule = Rule.of(id).orElseThrow(() -> new IllegalArgumentException(id + " is no rule"));
      more.put(rule, state(rule, value));
    });
    return new Settings(profile, more);
  }

  private static State state(Rule rule, String value) {
    try {
      State state = State.valueOf(value.strip().toUpperCase(Locale.ROOT));
      if (state == State.ON && !rule.changes()) {
        throw new IllegalArgumentException(rule.id() + " changes nothing: set it to flag or off");
      }
      return state;
    } catch (IllegalArgumentException e) {
      String why =
          e.getMessage() != null && e.getMessage().startsWith(rule.id()) ? e.getMessage() : "";
      throw new IllegalArgumentException(
          why.isEmpty() ? rule.id() + "=" + value + " is not on, off or flag" : why, e);
    }
  }
}
