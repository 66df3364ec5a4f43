package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import org.shanben.model.Block.Align;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;

/** {@code ALN-001}: short blocks that are set in the middle or at the right margin stay so. */
final class Alignment implements Pass {

  @Override
  public List<Edit> propose(Draft draft) {
    List<SourceLine> sources = draft.running().stream().map(DraftLine::source).toList();
    if (sources.isEmpty() || draft.source().kind() == SourceText.Kind.STRUCTURED) {
      return List.of();
    }
    Margins margins = new Margins(sources, Frames.of(sources, draft.source().kind()));
    List<Edit> edits = new ArrayList<>();
    for (Group group : Group.of(draft)) {
      Align align = align(group, margins);
      for (DraftLine line : group.lines()) {
        Role role = new Role.Prose(align);
        if (line.role() instanceof Role.Prose && !line.role().equals(role)) {
          int page = line.source().page();
          edits.add(new Edit.Assign("ALN-001", page, line.source().number(), line.role(), role));
        }
      }
    }
    return edits;
  }

  private static Align align(Group group, Margins margins) {
    if (Byline.of(group.text()).isPresent()) {
      return Align.END;
    }
    if (group.lines().stream().allMatch(line -> margins.isSetRight(line.source()))) {
      return Align.END;
    }
    boolean centred = group.lines().stream().allMatch(line -> margins.isCentred(line.source()));
    return centred ? Align.CENTER : Align.START;
  }
}
