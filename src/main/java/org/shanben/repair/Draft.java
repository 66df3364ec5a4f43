package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanben.model.Block.Align;
import org.shanben.model.Change;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;

/**
 * A source and what was decided of each of its lines so far. Immutable.
 *
 * @param source the source as it was read
 * @param lines its lines in reading order, those that its pages hide last on each page
 */
public record Draft(SourceText source, List<DraftLine> lines) {

  /** Copies the list. */
  public Draft {
    lines = List.copyOf(lines);
  }

  /** Returns the draft in which nothing is decided: every line is a block of prose. */
  public static Draft of(SourceText source) {
    List<DraftLine> lines = new ArrayList<>();
    for (SourcePage page : source.pages()) {
      Stream.concat(page.lines().stream(), page.hidden().stream())
          .map(Draft::undecided)
          .forEach(lines::add);
    }
    return new Draft(source, lines);
  }

  private static DraftLine undecided(SourceLine line) {
    Role prose = new Role.Prose(Align.START);
    return new DraftLine(line, line.text(), Optional.empty(), Joint.BREAK, prose, List.of());
  }

  /**
   * Returns the body lines that are no notes, no captions and stand in no margin, in the order of
   * the text.
   */
  public List<DraftLine> running() {
    Set<Integer> margins = margins();
    return inTextOrder().stream()
        .filter(line -> line.isRunning() && !margins.contains(line.source().column()))
        .toList();
  }

  /** Returns the body lines that stand in a margin, beside the text, and are no notes of it. */
  public List<DraftLine> asides() {
    Set<Integer> margins = margins();
    return lines.stream()
        .filter(line -> line.isRunning() && margins.contains(line.source().column()))
        .toList();
  }

  /** Returns the columns that stand beside the text. */
  Set<Integer> margins() {
    return source.beside().entrySet().stream()
        .filter(column -> column.getValue().isAside())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns all lines in reading order, but for the cells of a row that goes on over a page, and
   * the columns of a text in two languages: what the next page has of a cell, or of a language,
   * follows what this one has of it.
   */
  public List<DraftLine> inTextOrder() {
    return ParallelFlow.ordered(goesOnOverPages() ? cellByCell() : lines, source.beside());
  }

  private List<DraftLine> cellByCell() {
    Map<Long, List<DraftLine>> cells = new HashMap<>();
    for (DraftLine line : lines) {
      long place = place(line);
      if (place >= 0) {
        cells.computeIfAbsent(place, key -> new ArrayList<>()).add(line);
      }
    }
    List<DraftLine> ordered = new ArrayList<>(lines.size());
    for (DraftLine line : lines) {
      long place = place(line);
      if (place < 0) {
        ordered.add(line);
      } else {
        ordered.addAll(Optional.ofNullable(cells.remove(place)).orElse(List.of()));
      }
    }
    return ordered;
  }

  /** Tells whether a cell has lines that do not follow each other. */
  private boolean goesOnOverPages() {
    Set<Long> left = new HashSet<>();
    long last = -1;
    for (DraftLine line : lines) {
      long place = place(line);
      if (place != last) {
        if (place >= 0 && left.contains(place)) {
          return true;
        }
        left.add(last);
        last = place;
      }
    }
    return false;
  }

  /** Returns a number that only the lines of one cell have; -1 for those of none. */
  private static long place(DraftLine line) {
    return line.isBody() && line.role() instanceof Role.Cell cell
        ? ((long) cell.table() << 40) | ((long) cell.row() << 16) | cell.column()
        : -1;
  }

  /**
   * Carries out edits, in their order.
   *
   * @throws IllegalArgumentException where an edit does not fit the draft: it names no line of it,
   *     or the characters that it would replace are not there
   */
  public Draft apply(List<Edit> edits) {
    if (edits.isEmpty()) {
      return this;
    }
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      places.put(key(lines.get(i).source().page(), lines.get(i).source().number()), i);
    }
    List<DraftLine> changed = new ArrayList<>(lines);
    for (int i = 0; i < edits.size(); ) {
      Edit edit = edits.get(i);
      Integer at = places.get(key(edit.page(), edit.line()));
      if (at == null) {
        throw new IllegalArgumentException("no such line: " + edit);
      }
      List<Change> run = changes(edits, i);
      DraftLine line = changed.get(at);
      changed.set(at, run.isEmpty() ? change(line, edit) : line.replaced(run));
      i += Math.max(1, run.size());
    }
    return new Draft(source, changed);
  }

  /** Returns the replacements that follow each other in one line, from the edit at {@code from}. */
  private static List<Change> changes(List<Edit> edits, int from) {
    List<Change> run = new ArrayList<>();
    Edit first = edits.get(from);
    for (Edit edit : edits.subList(from, edits.size())) {
      boolean same = edit.page() == first.page() && edit.line() == first.line();
      if (!same || !(edit instanceof Edit.Replace replace)) {
        break;
      }
      run.add(new Change(replace.start(), replace.before(), replace.after()));
    }
    return run;
  }

  private static long key(int page, int line) {
    return ((long) page << 32) | line;
  }

  private static DraftLine change(DraftLine line, Edit edit) {
    return switch (edit) {
      case Edit.Replace replace ->
          line.replaced(replace.start(), replace.before(), replace.after());
      case Edit.Remove remove ->
          line.withRemoved(new DraftLine.Removal(remove.kind(), remove.rule()));
      case Edit.Join join -> line.withJoint(join.after());
      case Edit.Refer refer ->
          line.withRef(new DraftLine.Ref(refer.start(), refer.end(), refer.note()));
      case Edit.Assign assign -> line.withRole(assign.after());
    };
  }
}
