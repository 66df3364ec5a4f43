package org.shanben.repair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shanben.diag.ConversionException;
import org.shanben.layout.PageSketch;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.read.Readers;
import org.shanben.source.SourceText;

/** Reads sources and counts their characters, for tests. */
public final class Sources {

  private Sources() {}

  /** Returns what the reader sees in a file. */
  public static SourceText read(String name, byte[] bytes) {
    try {
      return new Readers().read(name, bytes, "0".repeat(64), Optional.empty(), Optional.empty());
    } catch (ConversionException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the document of a repaired draft. */
  public static Document document(Passes.Repaired repaired) {
    return Assembler.document(repaired.draft(), Description.of(repaired.draft(), Given.NOTHING));
  }

  /** Returns the repaired document of pages. */
  public static Document document(PageSketch... pages) {
    return document(Passes.repair(PageSketch.source(List.of(pages))));
  }

  /** Returns the cells of a document's tables. */
  static List<Block.Cell> cells(Document document) {
    return document.blocks().stream()
        .filter(Block.Cell.class::isInstance)
        .map(Block.Cell.class::cast)
        .toList();
  }

  /** Returns how many characters of the source are no white space, hidden ones included. */
  static long characters(SourceText source) {
    return source.pages().stream()
        .flatMap(page -> Stream.concat(page.lines().stream(), page.hidden().stream()))
        .mapToLong(line -> ink(line.text()))
        .sum();
  }

  /**
   * Returns how many characters of the source stand neither in the body nor in the furniture nor in
   * an edit; negative where there are more than there were.
   */
  public static long unaccounted(SourceText source) {
    Passes.Repaired repaired = Passes.repair(source);
    long changed = 0;
    for (Edit edit : repaired.edits()) {
      if (edit instanceof Edit.Replace replace) {
        changed += ink(replace.after()) - ink(replace.before());
      }
    }
    Document document = document(repaired);
    long body = document.blocks().stream().mapToLong(b -> ink(b.text().chars())).sum();
    long furniture = document.furniture().stream().mapToLong(f -> ink(f.text())).sum();
    // Furniture is kept as it stood in the source.
    return characters(source) + changed - body - furniture - changesOfRemovedLines(repaired);
  }

  /** Returns how many UTF-16 units are no white space. */
  static long ink(String text) {
    return text.chars().filter(c -> !Character.isWhitespace(c) && c != 0xA0 && c != 0x3000).count();
  }

  /** Returns by how much edits changed lines that then left the body: furniture stays as it was. */
  static long changesOfRemovedLines(Passes.Repaired repaired) {
    return repaired.draft().lines().stream()
        .filter(line -> !line.isBody())
        .mapToLong(line -> ink(line.text()) - ink(line.source().text()))
        .sum();
  }
}
