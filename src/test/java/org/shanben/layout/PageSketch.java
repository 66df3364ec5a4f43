package org.shanben.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.model.Picture;
import org.shanben.model.SourceFile;
import org.shanben.repair.Passes;
import org.shanben.repair.Sources;
import org.shanben.source.Bookmark;
import org.shanben.source.PlacedPicture;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;
import org.shanben.source.Tag;
import org.shanben.unicode.Cjk;

/** Draws pages for tests: lines of glyphs at places. */
public final class PageSketch {

  private final int number;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> bands = new ArrayList<>();
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Box> pictures = new ArrayList<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private boolean lying;
  private boolean bold;
  private String font = "Test";
  private int color;
  private @Nullable Tag tag;

  /** Begins an A4 page of that number. */
  public PageSketch(int number) {
    this.number = number;
  }

  /** Lays the sheet across. */
  public PageSketch lying() {
    lying = true;
    return this;
  }

  /** Draws what follows in bold, or no longer so. */
  public PageSketch bold(boolean value) {
    bold = value;
    return this;
  }

  /** Sets what follows in no font, as text that was recognized on a scan is. */
  public PageSketch recognized() {
    font = org.shanben.source.Type.RECOGNIZED;
    return this;
  }

  /** Draws what follows in a color. */
  public PageSketch color(int value) {
    color = value;
    return this;
  }

  /** Tags what follows as an element of a structure tree. */
  public PageSketch tag(int element, String role) {
    tag = new Tag(element, role);
    return this;
  }

  /** Draws a line; a Chinese character is as wide as the size, another one half of it. */
  public PageSketch line(double x, double y, double size, String text) {
    double at = x;
    for (int codePoint : text.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      double width = Cjk.cells(character) * size / 2;
      glyphs.add(new Glyph(character, at, y, width, size, font, bold, color, 0, true, tag));
      at += width;
    }
    return this;
  }

  /** Puts a line where the page does not show it. */
  public PageSketch hidden(double x, double y, double size, String text) {
    return line(x, y, size, text, 0, false);
  }

  /** Draws a line up the page: the places are those of the page turned to the right. */
  public PageSketch turned(double x, double y, double size, String text) {
    return line(x, y, size, text, 90, true);
  }

  private PageSketch line(
      double x, double y, double size, String text, int angle, boolean visible) {
    int from = glyphs.size();
    line(x, y, size, text);
    glyphs
        .subList(from, glyphs.size())
        .replaceAll(g ->
            new Glyph(
                g.text(),
                g.x(),
                g.y(),
                g.advance(),
                g.size(),
                g.font(),
                g.bold(),
                g.color(),
                angle,
                visible,
                null));
    return this;
  }

  /** Gives the outline an entry that leads to this page. */
  public PageSketch bookmark(int depth, String title) {
    bookmarks.add(new Bookmark(number, depth, title));
    return this;
  }

  /** Draws a picture. */
  public PageSketch picture(double x, double y, double width, double height) {
    pictures.add(new Box(x, y, x + width, y + height));
    return this;
  }

  /** Draws lines below each other. */
  public PageSketch lines(double x, double y, double size, double pitch, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      line(x, y + i * pitch, size, lines[i]);
    }
    return this;
  }

  /** Draws a column in a font for vertical text, whose glyphs move the pen down only. */
  public PageSketch columnDown(double x, double y, double size, String text) {
    int from = glyphs.size();
    column(x, y, size, text);
    glyphs.subList(from, glyphs.size()).replaceAll(g -> g.at(g.x(), g.y(), 0, g.size()));
    return this;
  }

  /** Draws a column from the top down: upright characters below each other. */
  public PageSketch column(double x, double y, double size, String text) {
    double at = y;
    for (int codePoint : text.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      double baseline = at + 0.88 * size;
      glyphs.add(new Glyph(character, x, baseline, size, size, "Test", bold, 0, 0, true, null));
      at += size;
    }
    return this;
  }

  /** Draws the rules of a table: all of {@code xs} uprights and all of {@code ys} crossbars. */
  public PageSketch grid(double[] xs, double[] ys) {
    for (double x : xs) {
      rules.add(new Rule(false, x, ys[0], ys[ys.length - 1]));
    }
    for (double y : ys) {
      rules.add(new Rule(true, y, xs[0], xs[xs.length - 1]));
    }
    return this;
  }

  /** Draws one upright rule. */
  public PageSketch upright(double x, double from, double to) {
    rules.add(new Rule(false, x, from, to));
    return this;
  }

  /** Draws a band of color. */
  public PageSketch band(double x, double y, double width, double height) {
    bands.add(new Rule(true, y, x, x + width));
    bands.add(new Rule(true, y + height, x, x + width));
    return this;
  }

  /** Paints a shape with that many curved or slanting pieces. */
  public PageSketch shape(double x, double y, double width, double height, int bends) {
    shapes.add(new Shape(new Box(x, y, x + width, y + height), bends, bends == 0));
    return this;
  }

  /** Draws one crossbar. */
  public PageSketch across(double y, double from, double to) {
    rules.add(new Rule(true, y, from, to));
    return this;
  }

  PageContent content() {
    double width = lying ? 842 : 595;
    return new PageContent(number, width, 842 + 595 - width, glyphs, rules, bands, shapes, pictures)
        .offPaper();
  }

  private SourcePage illustrated(SourcePage page) {
    List<PlacedPicture> placed = new ArrayList<>();
    for (Box box : pictures) {
      int after =
          (int) page.lines().stream().filter(line -> line.box().bottom() <= box.top()).count();
      Picture picture = new Picture(placed.size() + 1, number, "image/png", new byte[0], box, "");
      placed.add(new PlacedPicture(picture, after));
    }
    return page.withPictures(placed);
  }

  /** Returns the blocks that repair makes of the pages. */
  static List<String> blocks(PageSketch... pages) {
    return Sources.document(Passes.repair(source(List.of(pages)))).blocks().stream()
        .map(block -> block.text().chars())
        .toList();
  }

  /** Returns the pages as a reader would. */
  public static SourceText source(List<PageSketch> pages) {
    List<SourcePage> laid = new ArrayList<>();
    int grids = 0;
    for (PageSketch page : pages) {
      SourcePage next = PageLayout.of(page.content(), Drawings.of(page.content()), grids, laid);
      laid.add(page.illustrated(next));
      grids += laid.get(laid.size() - 1).grids().size();
    }
    return new SourceText(
        new SourceFile("sketch.pdf", "0".repeat(64), 1, "application/pdf", pages.size()),
        SourceText.Kind.GEOMETRIC,
        laid,
        Map.of(),
        pages.stream().flatMap(page -> page.bookmarks.stream()).toList(),
        List.of());
  }
}
