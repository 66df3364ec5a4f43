package org.shanben.layout;

import java.util.List;

/**
 * Everything that is drawn on one page.
 *
 * @param number the page's number, from 1
 * @param width its width in points
 * @param height its height in points
 * @param glyphs its glyphs in any order
 * @param rules its straight lines in any order
 * @param bands the upper and lower sides of its bands of color, in any order
 */
public record PageContent(
    int number,
    double width,
    double height,
    List<Glyph> glyphs,
    List<Rule> rules,
    List<Rule> bands) {

  /** Copies the lists. */
  public PageContent {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
    bands = List.copyOf(bands);
  }
}
