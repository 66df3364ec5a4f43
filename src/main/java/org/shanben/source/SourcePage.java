package org.shanben.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanben.unicode.White;

/**
 * One page of the source.
 *
 * @param number from 1
 * @param width in points; in cells where the source has no geometry
 * @param height in points; in lines where the source has no geometry
 * @param lines its lines in reading order
 * @param hidden text that the page does not show: outside its box, or printed twice over
 * @param grids its ruled tables, in reading order
 * @param pictures its pictures, in reading order
 * @param vertical whether its text runs down the page, in columns from the right
 * @param beside the columns of {@code lines} that stand beside the text, and what they are
 * @param drawn how many UTF-16 units of text it draws, white space apart
 */
public record SourcePage(
    int number,
    double width,
    double height,
    List<SourceLine> lines,
    List<SourceLine> hidden,
    List<Grid> grids,
    List<PlacedPicture> pictures,
    boolean vertical,
    Map<Integer, Beside> beside,
    long drawn) {

  /** Copies the lists. */
  public SourcePage {
    lines = List.copyOf(lines);
    hidden = List.copyOf(hidden);
    grids = List.copyOf(grids);
    pictures = List.copyOf(pictures);
    beside = Map.copyOf(beside);
  }

  /** Makes a page of text alone. */
  public static SourcePage plain(
      int number, double width, double height, List<SourceLine> lines, List<SourceLine> hidden) {
    return new SourcePage(
        number,
        width,
        height,
        lines,
        hidden,
        List.of(),
        List.of(),
        false,
        Map.of(),
        ink(lines) + ink(hidden));
  }

  /** Returns the page's lines of text, those in its margins too, without what only explains it. */
  public List<SourceLine> text() {
    return lines.stream()
        .filter(line -> beside.getOrDefault(line.column(), Beside.MARGIN).isText())
        .toList();
  }

  /** Returns the lines of text that stand as a page's text does, and not along its edge. */
  private List<SourceLine> upright() {
    return text().stream().filter(l -> beside.get(l.column()) != Beside.TURNED).toList();
  }

  /** Returns the lines of the page's text in its own direction, without those in its margins. */
  public List<SourceLine> flow() {
    return lines.stream().filter(line -> isFlow(line.column())).toList();
  }

  private boolean isFlow(int column) {
    @Nullable Beside kind = beside.get(column);
    return kind == null || kind.isFlow();
  }

  /** Returns the upright lines that run across the page, as all do where it is not vertical. */
  public List<SourceLine> across() {
    return upright().stream()
        .filter(line -> !vertical || beside.get(line.column()) == Beside.ACROSS)
        .toList();
  }

  /** Returns the lines of vertical text, which run down the page; their boxes are turned. */
  public List<SourceLine> columns() {
    return vertical
        ? upright().stream().filter(line -> beside.get(line.column()) != Beside.ACROSS).toList()
        : List.of();
  }

  /**
   * Returns how far the page reaches in the direction in which its lines follow each other, in
   * points: its height; its width where columns follow each other from the right edge.
   */
  public double extent() {
    return vertical ? width : height;
  }

  /** Returns the same page with other pictures. */
  public SourcePage withPictures(List<PlacedPicture> others) {
    return new SourcePage(
        number, width, height, lines, hidden, grids, others, vertical, beside, drawn);
  }

  /** Counts the UTF-16 units of a text that are no white space. */
  public static long ink(String text) {
    return text.chars().filter(c -> !White.is(c)).count();
  }

  private static long ink(List<SourceLine> lines) {
    return lines.stream().mapToLong(line -> ink(line.text())).sum();
  }
}
