package org.shanben.repair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.shanben.model.Block.Align;

/**
 * {@code LST-001}: blocks that follow each other and begin with numbers that count up, or with one
 * sign, are the items of a list; other numbers or signs between them are those of lists within.
 *
 * <p>One block alone is no list, and neither is a heading, a date that begins a sentence ({@code 10
 * 月…}), or a block that stands between two numbers that do not follow each other.
 */
final class Lists implements Pass {

  private static final int DEEPEST = 6;

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    List<Labelled> run = new ArrayList<>();
    int lists = 0;
    for (Group group : Group.of(draft)) {
      Optional<ListLabel> label = isFree(group) ? ListLabel.at(group.text()) : Optional.empty();
      if (label.isEmpty() || !goesOn(run, label.get())) {
        lists += close(run, lists, edits);
      }
      label.ifPresent(at -> run.add(new Labelled(group, at)));
    }
    close(run, lists, edits);
    return edits;
  }

  /** A block and the label that it begins with. */
  private record Labelled(Group group, ListLabel label) {}

  private static boolean isFree(Group group) {
    Role role = group.lines().get(0).role();
    return role instanceof Role.Item || role.equals(new Role.Prose(Align.START));
  }

  /** A number follows the last one of its form, or begins a list of its own. */
  private static boolean goesOn(List<Labelled> run, ListLabel next) {
    if (next.value() <= 1) {
      return true;
    }
    for (int i = run.size() - 1; i >= 0; i--) {
      if (run.get(i).label().form().equals(next.form())) {
        return run.get(i).label().value() == next.value() - 1;
      }
    }
    return run.isEmpty();
  }

  /** Proposes the run as a list, if it is one, and empties it; returns how many lists it was. */
  private static int close(List<Labelled> run, int before, List<Edit> edits) {
    boolean isList = run.stream().map(item -> item.label().form()).distinct().count() < run.size();
    if (isList) {
      Deque<ListLabel> open = new ArrayDeque<>();
      for (Labelled item : run) {
        unwind(open, item.label());
        open.push(item.label());
        assign(item.group(), new Role.Item(before + 1, Math.min(DEEPEST, open.size())), edits);
      }
    }
    run.clear();
    return isList ? 1 : 0;
  }

  /** Ends the lists within the one that the item goes on with, if it goes on with any. */
  private static void unwind(Deque<ListLabel> open, ListLabel next) {
    if (open.stream().anyMatch(label -> label.form().equals(next.form()))) {
      ListLabel ended = open.pop();
      while (!ended.form().equals(next.form())) {
        ended = open.pop();
      }
    }
  }

  private static void assign(Group group, Role role, List<Edit> edits) {
    for (DraftLine line : group.lines()) {
      if (!line.role().equals(role)) {
        int page = line.source().page();
        edits.add(new Edit.Assign("LST-001", page, line.source().number(), line.role(), role));
      }
    }
  }
}
