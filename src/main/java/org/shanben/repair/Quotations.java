package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;

/**
 * {@code QUO-001}: a block that is set in from both margins, and that the text introduces, is a
 * quotation.
 *
 * <p>The text introduces it with a colon, or it stands between quotation marks of its own; the next
 * block at the same margins goes on with it. A box, a note on a table, or text beside a picture is
 * set in, too, but nothing introduces it; an item has a sign or a number.
 */
final class Quotations implements Pass {

  /** Set in by this many ems at least: a first-line indent is two. */
  private static final double INSET = 1.2;

  @Override
  public List<Edit> propose(Draft draft) {
    List<SourceLine> sources = draft.running().stream().map(DraftLine::source).toList();
    if (sources.isEmpty() || draft.source().kind() != SourceText.Kind.GEOMETRIC) {
      return List.of();
    }
    Frames frames = Frames.of(sources, draft.source().kind());
    Narrow narrow = new Narrow(sources, frames, new Pitches(sources));
    narrow.rights();
    List<Edit> edits = new ArrayList<>();
    boolean goesOn = false;
    String before = "";
    for (Group group : Group.of(draft)) {
      goesOn = isSetIn(group, frames, narrow) && (goesOn || isIntroduced(before, group));
      if (goesOn) {
        assign(group, edits);
      }
      before = group.text().strip();
    }
    return edits;
  }

  private static boolean isSetIn(Group group, Frames frames, Narrow narrow) {
    Role role = group.lines().get(0).role();
    return group.lines().size() > 1
        && (role instanceof Role.Prose || role instanceof Role.Quotation)
        && ListLabel.at(group.text()).isEmpty()
        && group.lines().stream()
            .map(DraftLine::source)
            .allMatch(line ->
                narrow.isInset(line)
                    && line.box().left() - frames.of(line).left() > INSET * line.type().size());
  }

  private static boolean isIntroduced(String before, Group group) {
    return before.matches("(?s).*[：︰:]") || group.text().strip().matches("(?s)[「『“].*[」』”]");
  }

  private static void assign(Group group, List<Edit> edits) {
    Role role = new Role.Quotation();
    for (DraftLine line : group.lines()) {
      if (!line.role().equals(role)) {
        int page = line.source().page();
        edits.add(new Edit.Assign("QUO-001", page, line.source().number(), line.role(), role));
      }
    }
  }
}
