package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import org.shanben.diag.Diagnostic;
import org.shanben.punctuation.Profile;
import org.shanben.punctuation.Settings;
import org.shanben.source.SourceText;

/** The passes in their order, and what comes of running them all. */
public final class Passes {

  private Passes() {}

  /** Runs all passes as they are where nothing is said of the marks. */
  public static Repaired repair(SourceText source) {
    return repair(source, Settings.DEFAULT);
  }

  /**
   * Runs all passes.
   *
   * @param source what a reader saw
   * @param marks what may change in its punctuation
   * @return the last draft and every edit that led to it
   */
  public static Repaired repair(SourceText source, Settings marks) {
    Draft draft = Draft.of(source);
    List<Edit> edits = new ArrayList<>();
    for (Pass pass : all(marks)) {
      List<Edit> proposed = pass.propose(draft);
      draft = draft.apply(proposed);
      edits.addAll(proposed);
    }
    return new Repaired(draft, edits);
  }

  /** Returns what only a reader can judge in the marks of a draft. */
  public static List<Diagnostic> flags(Draft draft, Settings marks) {
    return Punctuation.flags(draft, marks);
  }

  /**
   * The order matters: characters first, so that every later pass sees the right ones; furniture
   * before notes, notes and captions before paragraphs, so that a paragraph can go on over all of
   * them; headings after them, because only a whole block can be one; lists last, because a
   * numbered heading is no item. Without a profile no character becomes another.
   */
  static List<Pass> all(Settings marks) {
    List<Pass> passes = new ArrayList<>();
    if (marks.profile() != Profile.NONE) {
      passes.addAll(List.of(new RadicalRepair(), new SharedGlyphs()));
    }
    passes.addAll(
        List.of(
            new Composition(marks.profile() != Profile.NONE),
            new RecognizedSpaces(),
            new BesideMatter(), // first: line numbers stand at the same places of all pages
            new RunningMatter(),
            new Watermarks(),
            new FoldMatter(),
            new Tables(),
            new Contents(),
            new Notes(),
            new Captions(),
            new Unwrap(),
            new Spaces(),
            new Punctuation(marks),
            new Alignment(),
            new Headings(),
            new Lists(),
            new Quotations()));
    return passes;
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
