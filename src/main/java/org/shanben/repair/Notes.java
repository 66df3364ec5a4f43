package org.shanben.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shanben.source.FigureLabel;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;

/**
 * Footnotes leave the flow of the body and stay in the document as notes.
 *
 * <ul>
 *   <li>{@code NOT-001}: the line belongs to a note; {@code NOT-002}: its mark stands apart from
 *       its text; {@code NOT-003}: a note's line joins the one before, over a page's end too;
 *       {@code NOT-004}: the characters in the body that point to the note.
 * </ul>
 *
 * <p>A note is smaller than the body, stands at the foot of its column, and begins with a mark that
 * the body of its page carries. Notes below a name that elsewhere heads notes in the middle of a
 * page are a section of the text. Small type that nothing in the body points to, such as a table's
 * or a caption's, stays where it is.
 */
final class Notes implements Pass {

  /** So many lines before the head of a column hold the last work of the one before. */
  private static final int LOOK_BACK = 40;

  /** Notes are set at least this much smaller than the body. */
  private static final double SMALLER = 0.93;

  /** A line that goes on takes at least this part of its measure. */
  private static final double FULL = 0.5;

  /** The name of a section of notes, such as {@code 【注釋】}, is short and ends no sentence. */
  private static final Pattern NAME = Pattern.compile(".{0,7}[^。．.！？!?；;，,]");

  /** White of so many ems parts a note from small lines that are none. */
  private static final double PARTED = 2;

  @Override
  public List<Edit> propose(Draft draft) {
    if (draft.source().kind() != SourceText.Kind.GEOMETRIC) {
      return List.of();
    }
    List<DraftLine> body = draft.lines().stream().filter(DraftLine::isBody).toList();
    return body.isEmpty() ? List.of() : new Search(body, draft.margins()).edits();
  }

  /** Looks through the body lines of one document. */
  private static final class Search {

    private final List<DraftLine> lines;
    private final Set<Integer> margins;
    private final double bodySize;
    private final NoteMarks marks;
    private final Between between;
    private final List<Edit> edits = new ArrayList<>();
    private final BitSet noted = new BitSet();
    private final Set<String> sections = new HashSet<>();
    private int count;

    Search(List<DraftLine> lines, Set<Integer> margins) {
      this.lines = lines;
      this.margins = margins;
      List<SourceLine> sources = lines.stream().map(DraftLine::source).toList();
      this.bodySize = Frames.of(sources, SourceText.Kind.GEOMETRIC).bodySize();
      this.between = new Between(sources);
      this.marks = new NoteMarks(lines.stream().filter(line -> !isSmall(line)).toList());
      this.count =
          (int)
              lines.stream()
                  .map(DraftLine::role)
                  .filter(Role.Note.class::isInstance)
                  .distinct()
                  .count();
    }

    List<Edit> edits() {
      IntStream.range(1, lines.size())
          .filter(this::headsNotesInText)
          .forEach(i -> sections.add(lines.get(i - 1).text().strip()));
      int i = 0;
      Optional<Open> open = Optional.empty();
      while (i < lines.size()) {
        int end = footEnd(i);
        if (end > i) {
          open = read(i, end, open);
          i = end;
        } else {
          i++;
        }
      }
      return edits;
    }

    /**
     * Tells whether line {@code i} is the first of small ones with marks, and text follows them.
     */
    private boolean headsNotesInText(int i) {
      if (!isSmall(lines.get(i))
          || NoteMarks.label(lines.get(i)).isEmpty()
          || !sameColumn(i - 1, i)
          || !NAME.matcher(lines.get(i - 1).text().strip()).matches()) {
        return false;
      }
      int end = i;
      while (end < lines.size() && sameColumn(i, end) && isOfSize(end, i)) {
        end++;
      }
      return end < lines.size() && sameColumn(i, end) && !isParted(end);
    }

    /** Returns the end of the small lines from {@code i} on, if they reach their column's foot. */
    private int footEnd(int i) {
      int end = i;
      while (end < lines.size()
          && isSmall(lines.get(end))
          && sameColumn(i, end)
          && (end == i || !isParted(end))) {
        end++;
      }
      boolean foot = end == lines.size() || !sameColumn(i, end);
      boolean head = i > 0 && sameColumn(i - 1, i) && isSmall(lines.get(i - 1)) && !isParted(i);
      return foot && !head ? end : i;
    }

    private boolean isOfSize(int i, int j) {
      return lines.get(i).source().type().sameSize(lines.get(j).source().type());
    }

    private boolean isSmall(DraftLine line) {
      return line.role() instanceof Role.Prose && line.source().type().size() <= SMALLER * bodySize;
    }

    /** Far below small lines of another size, as a note's rest stands below a list of works. */
    private boolean isParted(int i) {
      SourceLine line = lines.get(i).source();
      SourceLine above = lines.get(i - 1).source();
      return !line.type().sameSize(above.type())
          && line.box().top() - above.box().bottom() > PARTED * line.type().size();
    }

    private boolean sameColumn(int i, int j) {
      return lines.get(i).source().column() == lines.get(j).source().column();
    }

    /** A note that may go on at the foot of the next page. */
    private record Open(Role.Note role, int last, double measure) {}

    private Optional<Open> read(int from, int to, Optional<Open> before) {
      if (isSection(from, to) || isList(from, to) || goesOnFromList(from, to)) {
        return before;
      }
      int first = from;
      while (first < to && reference(first).isEmpty()) {
        first++;
      }
      Optional<Open> open = before;
      boolean more = first > from && before.isPresent() && !isOther(from, to);
      if (more && goesOn(before.get(), from)) {
        for (int i = from; i < first; i++) {
          open = Optional.of(append(open.orElseThrow(), i));
        }
      }
      for (int i = first; i < to; i++) {
        Optional<NoteMarks.Reference> reference = reference(i);
        open =
            Optional.of(
                reference.isPresent() ? begin(i, reference.get()) : append(open.orElseThrow(), i));
      }
      return open;
    }

    /** The marks of a section's notes stand on the line of the text; raised ones call footnotes. */
    private boolean isSection(int from, int to) {
      boolean named = isName(from) || (from > 0 && isName(from - 1));
      return named
          && IntStream.range(from, to)
              .mapToObj(this::reference)
              .flatMap(Optional::stream)
              .noneMatch(NoteMarks.Reference::isRaised);
    }

    private boolean isName(int i) {
      return sections.contains(lines.get(i).text().strip());
    }

    /**
     * A list of works stands where notes do and has their labels, but most of it is named nowhere
     * in the body. Its numbers count up; the second line of a note that begins with a year does
     * not.
     */
    private boolean isList(int from, int to) {
      int labelled = 0;
      int named = 0;
      int last = 0;
      for (int i = from; i < to; i++) {
        int value = NoteMarks.label(lines.get(i)).map(Search::value).orElse(0);
        if (value > 0 && (last == 0 || value == last + 1)) {
          labelled++;
          named += reference(i).isPresent() ? 1 : 0;
          last = value;
        }
      }
      return labelled > 2 && named * 2 < labelled;
    }

    /** A column of works alone, whose first number follows one that begins no note. */
    private boolean goesOnFromList(int from, int to) {
      boolean whole = from == 0 || !sameColumn(from - 1, from);
      int first = from;
      while (first < to && NoteMarks.label(lines.get(first)).isEmpty()) {
        first++;
      }
      int wanted = first < to ? NoteMarks.label(lines.get(first)).map(Search::value).orElse(0) : 0;
      if (!whole
          || wanted < 2
          || reference(first).filter(NoteMarks.Reference::isRaised).isPresent()) {
        return false;
      }
      for (int i = from - 1; i >= Math.max(0, from - LOOK_BACK); i--) {
        int value = NoteMarks.label(lines.get(i)).map(Search::value).orElse(0);
        if (value == wanted - 1) {
          return !noted.get(i);
        }
      }
      return false;
    }

    private static int value(NoteMarks.Label label) {
      return label.mark().matches("\\d+") ? Integer.parseInt(label.mark()) : 0;
    }

    /** Returns the place in the body that the mark at the beginning of line {@code i} answers. */
    private Optional<NoteMarks.Reference> reference(int i) {
      DraftLine line = lines.get(i);
      return NoteMarks.label(line).flatMap(label -> marks.find(line.source().page(), label));
    }

    /**
     * Small lines that a page begins with, before its text, are its head; a figure's label begins
     * its caption.
     */
    private boolean isOther(int from, int to) {
      int page = lines.get(from).source().page();
      boolean first = from == 0 || lines.get(from - 1).source().page() != page;
      boolean head = first && to < lines.size() && lines.get(to).source().page() == page;
      return head || FigureLabel.begins(lines.get(from).text());
    }

    /**
     * The rest of a note stands at the foot of the very next page or column; a note whose last line
     * leaves half of its measure free has none.
     */
    private boolean goesOn(Open open, int i) {
      SourceLine last = lines.get(open.last()).source();
      SourceLine next = lines.get(i).source();
      boolean beside =
          next.page() == last.page()
              && next.box().left() > last.box().right()
              && !margins.contains(next.column());
      return (next.page() == last.page() + 1 || beside)
          && lines.get(i).source().type().sameSize(last.type())
          && last.box().width() > FULL * open.measure();
    }

    private Open begin(int i, NoteMarks.Reference reference) {
      DraftLine line = lines.get(i);
      NoteMarks.Label label = NoteMarks.label(line).orElseThrow();
      Role.Note role = new Role.Note("note-" + ++count, label.mark());
      noted.set(i);
      assign(line, role);
      int page = line.source().page();
      String mark = line.text().substring(0, label.end());
      edits.add(new Edit.Replace("NOT-002", page, line.source().number(), 0, mark, ""));
      SourceLine at = reference.line().source();
      marks.use(reference);
      edits.add(
          new Edit.Refer(
              "NOT-004", at.page(), at.number(), reference.start(), reference.end(), role.id()));
      return new Open(role, i, line.source().box().width());
    }

    private Open append(Open open, int i) {
      DraftLine line = lines.get(i);
      assign(line, open.role());
      Joint joint =
          between.of(lines.get(open.last()).source().text().strip(), line.source().text().strip());
      int page = line.source().page();
      edits.add(new Edit.Join("NOT-003", page, line.source().number(), line.joint(), joint));
      return new Open(open.role(), i, Math.max(open.measure(), line.source().box().width()));
    }

    private void assign(DraftLine line, Role.Note role) {
      int page = line.source().page();
      edits.add(new Edit.Assign("NOT-001", page, line.source().number(), line.role(), role));
    }
  }
}
