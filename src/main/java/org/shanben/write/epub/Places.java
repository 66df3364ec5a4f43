package org.shanben.write.epub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanben.model.Block;
import org.shanben.model.Mark;

/**
 * In which sections the ends of links stand.
 *
 * @param notes the section of each note, by its id
 * @param references the section in which each note is first referred to
 * @param headings the section of each heading, by its place in the document
 */
record Places(
    Map<String, Section> notes, Map<String, Section> references, Map<Integer, Section> headings) {

  /** Looks through all sections of a book. */
  static Places of(List<Section> sections) {
    Places places = new Places(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (Section section : sections) {
      section.blocks().forEach(placed -> places.add(placed, section));
    }
    return places;
  }

  private void add(Section.Placed placed, Section section) {
    if (placed.block() instanceof Block.Note note) {
      notes.put(note.id(), section);
    } else if (placed.block() instanceof Block.Heading) {
      headings.put(placed.index(), section);
    }
    for (Mark mark : placed.block().text().marks()) {
      if (mark instanceof Mark.NoteRef ref) {
        references.putIfAbsent(ref.note(), section);
      }
    }
  }
}
