package org.shanben.punctuation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The rules of punctuation, by their stable ids. The order is that in which they run. */
public enum Rule {
  /** Vertical and small forms become ordinary marks: {@code ﹁} becomes {@code 「}. */
  FORM("P-FORM-01", EnumSet.of(Profile.MOE_TW)),
  /** Half-width Chinese marks become full-width: {@code ｡｢｣､}. */
  HALF("P-HALF-01", EnumSet.of(Profile.CONSERVATIVE, Profile.MOE_TW, Profile.GB)),
  /** Full-width letters and digits become ASCII. */
  ALNUM("P-ALNUM-01", EnumSet.of(Profile.MOE_TW)),
  /** {@code ,;:?!} between Chinese become full-width. */
  MARK("P-MARK-01", EnumSet.of(Profile.CONSERVATIVE, Profile.MOE_TW, Profile.GB)),
  /** A full stop that ends a Chinese paragraph becomes {@code 。}. */
  STOP("P-MARK-02", EnumSet.of(Profile.CONSERVATIVE, Profile.MOE_TW, Profile.GB)),
  /** Balanced {@code “”‘’} around Chinese become {@code 「」『』}. */
  CORNER("P-QUOTE-01", EnumSet.of(Profile.MOE_TW)),
  /** Balanced {@code 「」『』} become {@code “”‘’}. */
  CURLY("P-QUOTE-02", EnumSet.of(Profile.GB)),
  /** {@code ( )} that hold or touch Chinese become {@code （）}. */
  PAREN("P-PAREN-01", EnumSet.of(Profile.MOE_TW)),
  /** {@code --} and {@code ──} between Chinese become {@code ——}. */
  DASH("P-DASH-01", EnumSet.of(Profile.MOE_TW, Profile.GB)),
  /** {@code ...}, {@code 。。。} and one {@code …} become {@code ……}. */
  ELLIPSIS("P-ELLIPSIS-01", EnumSet.of(Profile.MOE_TW, Profile.GB)),
  /** {@code ‧•・} between Chinese become {@code ·}. */
  DOT("P-DOT-01", EnumSet.of(Profile.MOE_TW, Profile.GB)),
  /** One {@code —} between Chinese: a dash of one cell, or a connecting line? */
  SINGLE_DASH("P-DASH-02", EnumSet.noneOf(Profile.class)),
  /** {@code --} between Chinese, where it is not changed. */
  DOUBLE_HYPHEN("P-DASH-03", EnumSet.noneOf(Profile.class)),
  /** {@code –} between Chinese: a legal connecting line. */
  EN_DASH("P-DASH-04", EnumSet.noneOf(Profile.class)),
  /** Straight quotes beside Chinese. */
  STRAIGHT("P-QUOTE-03", EnumSet.noneOf(Profile.class)),
  /** Quotes or brackets that do not pair. */
  BALANCE("P-BALANCE-01", EnumSet.noneOf(Profile.class)),
  /** {@code 《》} inside {@code 《》}, or {@code 〈〉} that hold {@code 《》}. */
  NESTING("P-NEST-01", EnumSet.noneOf(Profile.class)),
  /** Marks that stand twice. */
  REPEATED("P-REPEAT-01", EnumSet.noneOf(Profile.class)),
  /** ASCII angle brackets around Chinese. */
  ANGLE("P-ANGLE-01", EnumSet.noneOf(Profile.class)),
  /** Characters of a private use area. */
  PRIVATE_USE("P-PUA-01", EnumSet.noneOf(Profile.class)),
  /** A change would have touched letters, digits or a protected span: none was made. */
  GUARD("P-GUARD-01", EnumSet.noneOf(Profile.class));

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final Set<Profile> on;

  Rule(String id, Set<Profile> on) {
    this.id = id;
    this.on = Set.copyOf(on);
  }

  /** Returns the stable id. */
  public String id() {
    return id;
  }

  /** Tells whether the rule can change anything; the others only flag. */
  public boolean changes() {
    return !on.isEmpty();
  }

  /** Returns what a profile makes of the rule. */
  State in(Profile profile) {
    if (!changes()) {
      return this == NESTING && profile != Profile.GB ? State.OFF : State.FLAG;
    }
    return on.contains(profile) ? State.ON : State.OFF;
  }

  /** Returns the rule of an id. */
  public static Optional<Rule> of(String id) {
    for (Rule rule : values()) {
      if (rule.id.equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
