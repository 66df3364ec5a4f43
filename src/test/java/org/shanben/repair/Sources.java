package org.shanben.repair;

import java.util.Optional;
import java.util.stream.Stream;
import org.shanben.diag.ConversionException;
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

  /** Returns how many characters of the source are no white space, hidden ones included. */
  static long characters(SourceText source) {
    return source.pages().stream()
        .flatMap(page -> Stream.concat(page.lines().stream(), page.hidden().stream()))
        .mapToLong(line -> ink(line.text()))
        .sum();
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
