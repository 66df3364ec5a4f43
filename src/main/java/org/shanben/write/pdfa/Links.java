package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfStructureElement;
import org.shanben.model.Block;
import org.shanben.model.Mark;
import org.shanben.write.Addresses;

/**
 * The links from marks to notes and back, from entries of a table of contents to their headings,
 * and from addresses to where they lead (ISO 14289-1, 7.18.5). A block that has some is made of
 * {@code Span} and {@code Link} elements: OpenPDF cannot write text and links into one element.
 */
final class Links {

  private final Annotations annotations;
  private final Tags tags;
  private final Map<String, SetBlock> notes = new HashMap<>();
  private final Map<String, SetBlock> referrers = new HashMap<>();
  private final Map<Integer, SetBlock> all = new HashMap<>();
  private final Map<Integer, List<Region>> regions = new HashMap<>();
  private final Map<Integer, Place> places = new HashMap<>();
  private final Map<String, PdfStructureElement> pieces = new HashMap<>();

  /** Where a link leads. */
  private sealed interface Goal {}

  /** To another block. */
  private record Within(SetBlock block) implements Goal {}

  /** Out of the document. */
  private record Outside(String uri) implements Goal {}

  /** Characters of a block that lead somewhere. */
  private record Region(int start, int end, Goal goal) {}

  /** Where a block begins: its page, from 1, and the height of its first line. */
  private record Place(int page, float top) {}

  /** Asks for the element of a block. */
  interface Elements {
    PdfStructureElement of(SetBlock block);
  }

  Links(Annotations annotations, Tags tags, List<List<Paginator.PlacedLine>> pages, int before) {
    this.annotations = annotations;
    this.tags = tags;
    List<SetBlock> blocks = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      for (Paginator.PlacedLine line : pages.get(page)) {
        float top = (float) (Paginator.HEIGHT - line.baseline() + line.block().style().size());
        boolean framed = line.frame() != null;
        if (!framed
            && places.putIfAbsent(line.block().index(), new Place(before + page + 1, top))
                == null) {
          blocks.add(line.block());
        }
      }
    }
    blocks.forEach(this::find);
    blocks.forEach(this::link);
  }

  private void find(SetBlock block) {
    all.put(block.index(), block);
    if (block.block() instanceof Block.Note note) {
      notes.put(note.id(), block);
    } else {
      refs(block).forEach(ref -> referrers.putIfAbsent(ref.note(), block));
    }
  }

  private static List<Mark.NoteRef> refs(SetBlock block) {
    return block.block().text().marks().stream()
        .filter(Mark.NoteRef.class::isInstance)
        .map(Mark.NoteRef.class::cast)
        .filter(ref -> ref.end() > ref.start())
        .toList();
  }

  private void link(SetBlock block) {
    List<Region> found = new ArrayList<>();
    switch (block.block()) {
      case Block.Note note -> back(note, found);
      case Block.Entry entry -> entry(entry, block, found);
      default -> found.addAll(toNotes(block));
    }
    for (Addresses.Found address : Addresses.of(block.text())) {
      if (found.stream().noneMatch(r -> r.start() < address.end() && address.start() < r.end())) {
        found.add(new Region(address.start(), address.end(), new Outside(address.uri())));
      }
    }
    if (!found.isEmpty()) {
      regions.put(block.index(), found);
    }
  }

  private void back(Block.Note note, List<Region> found) {
    SetBlock referrer = referrers.get(note.id());
    if (referrer != null && !note.mark().isEmpty()) {
      found.add(new Region(0, note.mark().length(), new Within(referrer)));
    }
  }

  /** All of an entry leads to its heading, unless it has a note of its own. */
  private void entry(Block.Entry entry, SetBlock block, List<Region> found) {
    SetBlock heading = all.get(entry.heading());
    found.addAll(toNotes(block));
    if (heading != null && found.isEmpty()) {
      found.add(new Region(0, block.text().length(), new Within(heading)));
    }
  }

  private List<Region> toNotes(SetBlock block) {
    List<Region> found = new ArrayList<>();
    for (Mark.NoteRef ref : refs(block)) {
      SetBlock note = notes.get(ref.note());
      if (note != null) {
        found.add(new Region(ref.start(), ref.end(), new Within(note)));
      }
    }
    return found;
  }

  /** Tells whether the block has links, and so is drawn by {@link #line}. */
  boolean has(SetBlock block) {
    return regions.containsKey(block.index());
  }

  /** Draws one line, inside a text object whose matrix is set. */
  void line(PdfContentByte canvas, Paginator.PlacedLine placed, double left, Elements elements) {
    SetLine line = placed.block().lines().get(placed.line());
    double size = placed.block().style().size();
    double x = left;
    int at = 0;
    while (at < line.clusters().size()) {
      Region region = region(placed.block(), line.clusters().get(at).start());
      int end = at + 1;
      while (end < line.clusters().size()
          && Objects.equals(region, region(placed.block(), line.clusters().get(end).start()))) {
        end++;
      }
      PdfStructureElement piece = piece(placed.block(), region, line.clusters().get(at), elements);
      Runs.draw(canvas, piece, line, at, end, size);
      double next = x + width(line, at, end, size);
      if (region != null) {
        annotate(piece, region, x, next, placed, elements);
      }
      x = next;
      at = end;
    }
  }

  private @Nullable Region region(SetBlock block, int offset) {
    for (Region region : regions.getOrDefault(block.index(), List.of())) {
      if (offset >= region.start() && offset < region.end()) {
        return region;
      }
    }
    return null;
  }

  /** Text between two links is one element, over lines and pages. */
  private PdfStructureElement piece(
      SetBlock block, @Nullable Region region, Cluster first, Elements elements) {
    long before =
        regions.getOrDefault(block.index(), List.of()).stream()
            .filter(other -> other.end() <= first.start())
            .count();
    String role = region == null ? "Span" : "Link";
    return pieces.computeIfAbsent(
        block.index() + role + before, key -> tags.element(elements.of(block), role));
  }

  static double width(SetLine line, int from, int to, double size) {
    double width = 0;
    for (int i = from; i < to; i++) {
      width += line.clusters().get(i).width() * size + line.gaps().get(i);
    }
    return width;
  }

  private void annotate(
      PdfStructureElement link,
      Region region,
      double left,
      double right,
      Paginator.PlacedLine placed,
      Elements elements) {
    float foot = (float) (Paginator.HEIGHT - placed.baseline() - 2);
    float head = (float) (foot + placed.block().style().size() + 2);
    String said = placed.block().text().substring(region.start(), region.end());
    Rectangle area = new Rectangle((float) left, foot, (float) right, head);
    switch (region.goal()) {
      case Outside outside -> annotations.add(link, area, outside.uri(), outside.uri());
      case Within within -> {
        Place place = places.getOrDefault(within.block().index(), new Place(1, 0));
        annotations.add(
            link,
            area,
            arrow(placed.block().block()) + said,
            new Annotations.Target(place.page(), place.top(), elements.of(within.block())));
      }
    }
  }

  private static String arrow(Block from) {
    return switch (from) {
      case Block.Note note -> "↑ ";
      case Block.Entry entry -> "";
      default -> "↓ ";
    };
  }
}
