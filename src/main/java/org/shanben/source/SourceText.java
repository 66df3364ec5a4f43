package org.shanben.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shanben.diag.Diagnostic;
import org.shanben.model.SourceFile;

/**
 * Everything that a reader saw in one file.
 *
 * @param file the file
 * @param kind whether lines have a place on a page
 * @param pages its pages in order
 * @param properties what the file says of itself, by the names {@code title}, {@code author},
 *     {@code date}, {@code language}, {@code publisher}
 * @param outline the entries of the file's own outline, in their order
 * @param findings what the reader could not know for certain
 */
public record SourceText(
    SourceFile file,
    Kind kind,
    List<SourcePage> pages,
    Map<String, String> properties,
    List<Bookmark> outline,
    List<Diagnostic> findings) {

  /** Copies the collections. */
  public SourceText {
    pages = List.copyOf(pages);
    properties = Map.copyOf(properties);
    outline = List.copyOf(outline);
    findings = List.copyOf(findings);
  }

  /** What sort of lines a source has. */
  public enum Kind {
    /** Lines with a place in points, as in PDF. */
    GEOMETRIC,
    /** Lines of characters alone, as a viewer or another extractor gives them. */
    PLAIN,
    /** Whole paragraphs with their roles, as in a word processor's file. */
    STRUCTURED
  }

  /** Returns the columns of all pages that stand beside the text; no two pages share a column. */
  public Map<Integer, Beside> beside() {
    Map<Integer, Beside> all = new HashMap<>();
    pages.forEach(page -> all.putAll(page.beside()));
    return all;
  }

  /** Returns all lines of all pages, in reading order. */
  public Stream<SourceLine> lines() {
    return pages.stream().flatMap(page -> page.lines().stream());
  }
}
