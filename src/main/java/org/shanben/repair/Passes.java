package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import org.shanben.source.SourceText;

/** The passes in their order, and what comes of running them all. */
public final class Passes {

  /**
   * The order matters: characters first, so that every later pass sees the right ones; furniture
   * before notes, notes before paragraphs, so that a paragraph can go on over both; headings last,
   * because only a whole block can be one.
   */
  private static final List<Pass> ALL =
      List.of(
          new RadicalRepair(),
          new SharedGlyphs(),
          new Composition(),
          new RunningMatter(),
          new Tables(),
          new Contents(),
          new Notes(),
          new Unwrap(),
          new Spaces(),
          new Alignment(),
          new Captions(),
          new Headings());

  private Passes() {}

  /**
   * Runs all passes.
   *
   * @param source what a reader saw
   * @return the last draft and every edit that led to it
   */
  public static Repaired repair(SourceText source) {
    Draft draft = Draft.of(source);
    List<Edit> edits = new ArrayList<>();
    for (Pass pass : ALL) {
      List<Edit> proposed = pass.propose(draft);
      draft = draft.apply(proposed);
      edits.addAll(proposed);
    }
    return new Repaired(draft, edits);
  }

  /** Returns the passes in their order, for tests. */
  static List<Pass> all() {
    return ALL;
  }

  /**
   * A draft after all passes.
   *
   * @param draft the draft
   * @param edits what was changed, in order; applied to a fresh draft they give this one
   */
  public record Repaired(Draft draft, List<Edit> edits) {

    /** Copies the list. */
    public Repaired {
      edits = List.copyOf(edits);
    }
  }
}
