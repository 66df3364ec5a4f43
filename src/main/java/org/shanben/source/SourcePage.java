package org.shanben.source;

import java.util.List;

/**
 * One page of the source.
 *
 * @param number from 1
 * @param width in points; in cells where the source has no geometry
 * @param height in points; in lines where the source has no geometry
 * @param lines its lines in reading order
 * @param hidden text that the page does not show: outside its box, or printed twice over
 */
public record SourcePage(
    int number, double width, double height, List<SourceLine> lines, List<SourceLine> hidden) {

  /** Copies the lists. */
  public SourcePage {
    lines = List.copyOf(lines);
    hidden = List.copyOf(hidden);
  }
}
