package org.shanben.repair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanben.source.SourceLine;
import org.shanben.source.Tag;
import org.shanben.unicode.Cjk;

/**
 * What a tagged PDF's structure tree says of two neighbouring lines: of one paragraph, or of two.
 *
 * <p>Trees lie in two ways: some programs make a paragraph of each line, and others put several
 * paragraphs into one element. Where geometry is certain the tree must agree with it, or it is not
 * heard in the whole document; and it parts no sentence that geometry is certain of. A word
 * processor closes its paragraphs at the foot of each page, so that two elements over a page's end
 * say nothing.
 */
final class TagVotes {

  /** Elements that are one paragraph each (ISO 32000-1, 14.8.4.3). */
  private static final Set<String> PARAGRAPHS =
      Set.of("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "LBody", "Caption", "TOCI");

  /** The tree may contradict geometry in this part of the certain cases, and not be a liar. */
  private static final double SLIPS = 0.03;

  /** The lines of an item hang no deeper than this many ems. */
  private static final double DEEPEST = 4;

  /** So many certain cases make a test. */
  private static final int TEST = 5;

  private final List<SourceLine> lines;
  private final boolean joinsTrusted;
  private final boolean breaksTrusted;
  private final Fit fit;

  TagVotes(List<SourceLine> lines, Fit fit) {
    this.lines = lines;
    this.fit = fit;
    int brief = 0;
    int briefJoined = 0;
    int full = 0;
    int fullParted = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (isTagged(i) && lines.get(i).page() == lines.get(i - 1).page()) {
        if (fit.spare(i - 1) > 2 * lines.get(i - 1).type().size()) {
          brief++;
          briefJoined += isSame(i) ? 1 : 0;
        } else if (goesOn(i)) {
          full++;
          fullParted += isSame(i) ? 0 : 1;
        }
      }
    }
    this.joinsTrusted = brief >= TEST && briefJoined <= SLIPS * brief;
    this.breaksTrusted = full >= TEST && fullParted <= SLIPS * full;
  }

  /** Tells whether line {@code i} goes on from the one before; empty where the tree is silent. */
  Optional<Boolean> joins(int i) {
    if (!isTagged(i)) {
      return Optional.empty();
    }
    if (isSame(i)) {
      return joinsTrusted ? Optional.of(true) : Optional.empty();
    }
    boolean samePage = lines.get(i).page() == lines.get(i - 1).page();
    return breaksTrusted && samePage && !goesOn(i) ? Optional.of(false) : Optional.empty();
  }

  /** A full line, an unfinished sentence, and a line of its type below it, hanging at most. */
  private boolean goesOn(int i) {
    SourceLine before = lines.get(i - 1);
    SourceLine line = lines.get(i);
    String text = before.text().strip();
    double hang = (line.box().left() - before.box().left()) / line.type().size();
    return fit.spare(i - 1) < -0.3 * before.type().size()
        && before.column() == line.column()
        && before.type().alike(line.type())
        && hang > -0.5
        && hang < DEEPEST
        && !text.isEmpty()
        && Cjk.isUnspaced(text.codePointBefore(text.length()))
        && Character.isLetter(text.codePointBefore(text.length()));
  }

  private boolean isTagged(int i) {
    return isParagraph(lines.get(i - 1).tag()) && isParagraph(lines.get(i).tag());
  }

  private static boolean isParagraph(@Nullable Tag tag) {
    return tag != null && PARAGRAPHS.contains(tag.role());
  }

  private boolean isSame(int i) {
    Tag before = lines.get(i - 1).tag();
    Tag tag = lines.get(i).tag();
    return before != null && tag != null && before.element() == tag.element();
  }
}
