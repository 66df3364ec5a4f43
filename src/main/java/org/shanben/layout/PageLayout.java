package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;

/** Lays one page's glyphs out as lines in reading order. */
public final class PageLayout {

  private final int page;
  private int column;

  private PageLayout(int page, int column) {
    this.page = page;
    this.column = column;
  }

  /**
   * Returns the page's lines in reading order.
   *
   * @param page the page's number, from 1
   * @param width its width in points
   * @param height its height in points
   * @param glyphs its glyphs in any order
   */
  public static SourcePage of(int page, double width, double height, List<Glyph> glyphs) {
    // Column numbers of a page begin at page * 100: no page has a hundred columns, and none of two
    // pages is ever the same.
    PageLayout layout = new PageLayout(page, page * 100);
    List<SourceLine> lines = new ArrayList<>();
    List<SourceLine> hidden = new ArrayList<>();
    List<Glyph> seen = glyphs.stream().filter(Glyph::visible).toList();
    layout.upright(Vertical.turned(seen, width), lines, hidden);
    layout.unseen(glyphs.stream().filter(glyph -> !glyph.visible()).toList(), hidden);
    return new SourcePage(page, width, height, numbered(lines, 0), numbered(hidden, lines.size()));
  }

  /** Upright text first, then each other direction of writing in a frame of its own. */
  private void upright(List<Glyph> glyphs, List<SourceLine> lines, List<SourceLine> hidden) {
    Map<Integer, List<Glyph>> byAngle = new TreeMap<>(Comparator.naturalOrder());
    glyphs.forEach(g -> byAngle.computeIfAbsent(g.angle(), angle -> new ArrayList<>()).add(g));
    byAngle.forEach((angle, some) -> {
      Rows rows = Rows.of(some);
      for (List<Row> stretch : Columns.order(rows.rows())) {
        column++;
        lines.addAll(LineBuilder.lines(stretch, page, column));
      }
      unseen(rows.printedTwice(), hidden);
    });
  }

  private void unseen(List<Glyph> glyphs, List<SourceLine> hidden) {
    if (!glyphs.isEmpty()) {
      column++;
      hidden.addAll(LineBuilder.lines(Rows.of(glyphs).rows(), page, column));
    }
  }

  private static List<SourceLine> numbered(List<SourceLine> lines, int before) {
    List<SourceLine> result = new ArrayList<>(lines.size());
    for (SourceLine line : lines) {
      result.add(
          new SourceLine(
              line.page(),
              before + result.size() + 1,
              line.text(),
              line.box(),
              line.type(),
              line.column(),
              line.edges(),
              line.raised(),
              line.declared()));
    }
    return result;
  }
}
