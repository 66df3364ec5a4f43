package org.shanben.repair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Furniture;
import org.shanben.model.Mark;
import org.shanben.model.Metadata;
import org.shanben.model.Origin;
import org.shanben.model.Picture;
import org.shanben.model.Text;
import org.shanben.source.PlacedPicture;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;

/** Makes the document of a draft: blocks with their origins, page starts and note references. */
public final class Assembler {

  private final Draft draft;
  private final Map<Integer, String> labels = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, List<DraftLine>> notes = new HashMap<>();
  private final Set<String> pendingNotes = new LinkedHashSet<>();
  private final Map<String, Integer> referred = new HashMap<>();
  private boolean underHeading;
  private final Map<Integer, List<DraftLine>> captions = new LinkedHashMap<>();
  private final List<DraftLine> asides = new ArrayList<>();
  private final boolean paged;
  private int lastPage;
  private final Deque<Integer> above = new ArrayDeque<>();
  private final Deque<PlacedPicture> pictures = new ArrayDeque<>();
  private final Map<Integer, Picture> shown = new HashMap<>();

  private Assembler(Draft draft) {
    this.draft = draft;
    this.paged = draft.source().file().pages() > 0;
    Set<Integer> captioned = new HashSet<>();
    for (DraftLine line : draft.lines()) {
      if (line.isBody() && line.role() instanceof Role.Caption caption) {
        captioned.add(caption.picture());
      }
    }
    for (SourcePage page : draft.source().pages()) {
      for (PlacedPicture placed : page.pictures()) {
        shown.put(placed.picture().number(), placed.picture());
        if (!captioned.contains(placed.picture().number())) {
          pictures.add(placed); // a captioned one stands where its caption stands
        }
      }
    }
  }

  /** Returns the document that {@code draft} stands for. */
  public static Document document(Draft draft, Metadata metadata) {
    Assembler assembler = new Assembler(draft);
    assembler.assemble();
    return new Document(
        draft.source().file(), metadata, assembler.blocks, furniture(draft), assembler.shown);
  }

  private static List<Furniture> furniture(Draft draft) {
    return draft.lines().stream()
        .filter(line -> line.removed().isPresent())
        .map(Assembler::furniture)
        .toList();
  }

  private static Furniture furniture(DraftLine line) {
    DraftLine.Removal removal = line.removed().orElseThrow();
    boolean placed = line.source().edges().known();
    return new Furniture(
        removal.kind(),
        line.source().page(),
        line.source().number(),
        placed ? line.source().box() : null,
        line.source().text(),
        removal.rule());
  }

  private void assemble() {
    for (DraftLine line : draft.lines()) {
      line.removed()
          .filter(removal -> removal.kind() == Furniture.Kind.FOLIO)
          .flatMap(removal -> Folio.of(line.source().text().strip()))
          .ifPresent(folio -> labels.put(line.source().page(), folio.label()));
    }
    for (DraftLine line : draft.lines()) {
      if (line.isBody() && line.role() instanceof Role.Note note) {
        notes.computeIfAbsent(note.id(), id -> new ArrayList<>()).add(line);
      }
      line.refs().forEach(ref -> referred.putIfAbsent(ref.note(), line.source().page()));
    }
    List<DraftLine> current = new ArrayList<>();
    Set<DraftLine> margins = Collections.newSetFromMap(new IdentityHashMap<>());
    margins.addAll(draft.asides());
    List<DraftLine> order = draft.inTextOrder().stream().filter(DraftLine::isBody).toList();
    for (int i = 0; i < order.size(); i++) {
      DraftLine line = order.get(i);
      if (line.role() instanceof Role.Note note) {
        if (notes.getOrDefault(note.id(), List.of()).indexOf(line) == 0) {
          ownHeading(current, order, i);
          pendingNotes.add(note.id());
        }
      } else if (line.role() instanceof Role.Caption caption) {
        captions.computeIfAbsent(caption.picture(), key -> new ArrayList<>()).add(line);
      } else if (margins.contains(line)) {
        asides.add(line);
      } else {
        if (line.joint() == Joint.BREAK) {
          Role before = current.isEmpty() ? line.role() : current.get(0).role();
          flush(current);
          flushCaptions();
          flushAsides();
          endnotes();
          figuresBefore(before, line);
        }
        current.add(line);
      }
    }
    flush(current);
    flushCaptions();
    flushAsides();
    while (!pictures.isEmpty()) {
      figure(pictures.remove().picture());
    }
    flushNotes();
    Targets.find(blocks);
  }

  /**
   * Notes to earlier pages that stand right below a heading (註解) are what it heads: two at least,
   * or all that follows it. A footnote that was pushed below one that ends its page is not.
   */
  private void ownHeading(List<DraftLine> current, List<DraftLine> order, int from) {
    if (current.isEmpty() || !(current.get(0).role() instanceof Role.Heading)) {
      return;
    }
    int end = from;
    Set<String> later = new HashSet<>();
    while (end < order.size() && order.get(end).role() instanceof Role.Note note) {
      if (referred.getOrDefault(note.id(), Integer.MAX_VALUE) < order.get(end).source().page()) {
        later.add(note.id());
      }
      end++;
    }
    boolean whole = end == order.size() || order.get(end).role() instanceof Role.Heading;
    if (later.size() >= 2 || (later.size() == 1 && whole)) {
      flushNotes();
      flush(current);
      underHeading = true;
    }
  }

  /** Notes below a heading of their own stand there, before what follows. */
  private void endnotes() {
    if (underHeading) {
      flushNotes();
    }
    underHeading = false;
  }

  /** A picture stands after the block that holds the line before it, and in no table. */
  private void figuresBefore(Role before, DraftLine next) {
    boolean inTable =
        before instanceof Role.Cell one
            && next.role() instanceof Role.Cell other
            && one.table() == other.table();
    while (!inTable && !pictures.isEmpty() && stands(pictures.getFirst(), next.source())) {
      figure(pictures.remove().picture());
    }
  }

  private static boolean stands(PlacedPicture placed, SourceLine before) {
    int page = placed.picture().page();
    return page < before.page() || (page == before.page() && placed.after() < before.number());
  }

  private void figure(Picture picture) {
    List<Mark> marks = new ArrayList<>();
    pageStarts(picture.page(), 0, marks);
    blocks.add(new Block.Figure(picture.number(), Text.of("").withMarks(marks)));
  }

  private void flush(List<DraftLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    Text text = text(lines, true);
    Role role = lines.get(0).role();
    if (!text.isBlank()) {
      // Notes stand where their section ends: before the next heading of a section.
      if (role instanceof Role.Heading heading && heading.level() <= 2) {
        flushNotes();
      }
      blocks.add(block(role, text));
    }
    lines.clear();
  }

  private Block block(Role role, Text text) {
    return switch (role) {
      case Role.Heading heading -> new Block.Heading(depth(heading.level()), text);
      case Role.Prose prose -> new Block.Paragraph(prose.align(), text);
      case Role.Quotation quotation -> new Block.Quotation(text);
      case Role.Item item -> new Block.Item(item.list(), item.depth(), text);
      case Role.Entry entry -> new Block.Entry(-1, text);
      case Role.Caption caption -> new Block.Figure(caption.picture(), text);
      case Role.Cell cell -> cell(cell, text);
      case Role.Note note -> new Block.Note(note.id(), note.mark(), text);
    };
  }

  private static Block cell(Role.Cell cell, Text text) {
    return new Block.Cell(
        cell.table(), cell.row(), cell.column(), cell.rows(), cell.columns(), cell.head(), text);
  }

  /**
   * Returns how deep a heading of that level stands below those before it. No level is skipped on
   * the way down, where a checker and a screen reader both stumble, and equals stay equals.
   */
  private int depth(int level) {
    while (!above.isEmpty() && above.getFirst() >= level) {
      above.pop();
    }
    above.push(level);
    return Math.min(6, above.size());
  }

  /** A captioned picture that stood within a paragraph stands after it. */
  private void flushCaptions() {
    captions.values().forEach(lines -> blocks.add(block(lines.get(0).role(), text(lines, true))));
    captions.clear();
  }

  /** What stands in a page's margins stands after the paragraph with which the page ends. */
  private void flushAsides() {
    List<DraftLine> block = new ArrayList<>();
    for (DraftLine line : asides) {
      if (line.joint() == Joint.BREAK) {
        flush(block);
      }
      block.add(line);
    }
    flush(block);
    asides.clear();
  }

  private void flushNotes() {
    for (String id : pendingNotes) {
      List<DraftLine> lines = notes.getOrDefault(id, List.of());
      blocks.add(block(lines.get(0).role(), text(lines, false)));
    }
    pendingNotes.clear();
  }

  private Text text(List<DraftLine> lines, boolean running) {
    StringBuilder chars = new StringBuilder();
    List<Origin> origins = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      DraftLine line = lines.get(i);
      chars.append(i > 0 ? line.joint().between() : "");
      int start = chars.length();
      chars.append(line.text());
      origins.add(new Origin(start, chars.length(), line.source().page(), line.source().number()));
      if (running) {
        pageStarts(line.source().page(), start, marks);
        noteRefs(line, start, marks);
      }
    }
    marks.sort(Comparator.comparingInt(Mark::start));
    return new Text(chars.toString(), origins, marks);
  }

  private void pageStarts(int page, int start, List<Mark> marks) {
    while (paged && lastPage < page) {
      lastPage++;
      String label = labels.getOrDefault(lastPage, String.valueOf(lastPage));
      marks.add(new Mark.PageStart(start, lastPage, label));
    }
  }

  private static void noteRefs(DraftLine line, int start, List<Mark> marks) {
    for (DraftLine.Ref ref : line.refs()) {
      marks.add(new Mark.NoteRef(start + ref.start(), start + ref.end(), ref.note()));
    }
  }
}
