package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shanben.model.Change;
import org.shanben.model.Furniture;
import org.shanben.source.SourceLine;

/**
 * A line of the source and what was decided of it so far.
 *
 * @param source the line as it stood
 * @param text its text after repair
 * @param removed why it is no part of the body; empty for body lines
 * @param joint how it follows the body line before it
 * @param role what its block is
 * @param refs the note marks in it, where they stand in the repaired text
 */
public record DraftLine(
    SourceLine source,
    String text,
    Optional<Removal> removed,
    Joint joint,
    Role role,
    List<Ref> refs) {

  /** Copies the list. */
  public DraftLine {
    refs = List.copyOf(refs);
  }

  /**
   * A note's mark in the body.
   *
   * @param start its first UTF-16 offset
   * @param end the offset after its last
   * @param note the note's id
   */
  public record Ref(int start, int end, String note) {}

  /**
   * Why a line left the body.
   *
   * @param kind what it is
   * @param rule the rule that found it
   */
  public record Removal(Furniture.Kind kind, String rule) {}

  /** Tells whether the line is part of the body. */
  public boolean isBody() {
    return removed.isEmpty();
  }

  /** Tells whether the line is body and no note or caption: those stand beside the text. */
  public boolean isRunning() {
    return isBody() && !(role instanceof Role.Note) && !(role instanceof Role.Caption);
  }

  /**
   * Replaces characters of the text; note marks behind them move along.
   *
   * @throws IllegalArgumentException where other characters stand there
   */
  DraftLine replaced(int start, String before, String after) {
    return replaced(List.of(new Change(start, before, after)));
  }

  /** Makes several changes, each in the text that the ones before it left. */
  DraftLine replaced(List<Change> changes) {
    String other =
        Change.replay(text, changes)
            .orElseThrow(
                () -> new IllegalArgumentException("one of " + changes + " is not in " + text));
    List<Ref> kept = refs;
    if (!refs.isEmpty()) {
      for (Change change : changes) {
        kept = moved(kept, change);
      }
    }
    return new DraftLine(source, other, removed, joint, role, kept);
  }

  /** A mark that was itself replaced is one no more. */
  private static List<Ref> moved(List<Ref> refs, Change change) {
    int end = change.start() + change.before().length();
    int by = change.after().length() - change.before().length();
    List<Ref> kept = new ArrayList<>();
    for (Ref ref : refs) {
      if (ref.end() <= change.start()) {
        kept.add(ref);
      } else if (ref.start() >= end) {
        kept.add(new Ref(ref.start() + by, ref.end() + by, ref.note()));
      }
    }
    return kept;
  }

  DraftLine withRemoved(Removal other) {
    return new DraftLine(source, text, Optional.of(other), joint, role, refs);
  }

  DraftLine withJoint(Joint other) {
    return new DraftLine(source, text, removed, other, role, refs);
  }

  DraftLine withRef(Ref other) {
    List<Ref> more = new ArrayList<>(refs);
    more.add(other);
    return new DraftLine(source, text, removed, joint, role, more);
  }

  DraftLine withRole(Role other) {
    return new DraftLine(source, text, removed, joint, other, refs);
  }
}
