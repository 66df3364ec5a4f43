package org.shanben.layout;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shanben.model.Box;

/**
 * Everything that is drawn on one page.
 *
 * @param number the page's number, from 1
 * @param width its width in points
 * @param height its height in points
 * @param glyphs its glyphs in any order
 * @param rules its straight lines in any order
 * @param bands the upper and lower sides of its bands of color, in any order
 * @param shapes everything that it paints besides text and pictures, in any order
 * @param pictures where its pictures stand, in any order
 */
public record PageContent(
    int number,
    double width,
    double height,
    List<Glyph> glyphs,
    List<Rule> rules,
    List<Rule> bands,
    List<Shape> shapes,
    List<Box> pictures) {

  /** A picture as wide as this part of the page is its ground. */
  private static final double WHOLE = 0.97;

  /** A lower box of color is a line. */
  private static final double BAND = 8;

  /** Copies the lists. */
  public PageContent {
    glyphs = List.copyOf(glyphs);
    rules = List.copyOf(rules);
    bands = List.copyOf(bands);
    shapes = List.copyOf(shapes);
    pictures = List.copyOf(pictures);
  }

  /** Returns the page without its drawings and their labels. */
  PageContent without(List<Drawing> drawings) {
    Set<Glyph> labels = Collections.newSetFromMap(new IdentityHashMap<>());
    drawings.forEach(drawing -> labels.addAll(drawing.labels()));
    return new PageContent(
        number,
        width,
        height,
        glyphs.stream().filter(glyph -> !labels.contains(glyph)).toList(),
        outside(rules, drawings),
        outside(bands, drawings),
        shapes.stream()
            .filter(
                shape -> drawings.stream().noneMatch(drawing -> drawing.box().holds(shape.box())))
            .toList(),
        pictures);
  }

  /** Returns the page without the squares of the paper on which it stands. */
  public PageContent offPaper() {
    return Paper.off(this);
  }

  /** Returns the page without the straight lines of some places. */
  PageContent withoutLines(List<Box> places) {
    return new PageContent(
        number,
        width,
        height,
        glyphs,
        rules.stream()
            .filter(rule -> places.stream().noneMatch(box -> Drawings.isWithin(rule, box)))
            .toList(),
        bands,
        shapes.stream()
            .filter(
                shape -> !isLine(shape) || places.stream().noneMatch(box -> box.holds(shape.box())))
            .toList(),
        pictures);
  }

  /** Returns what two drawings have in common that look the same. */
  public String look(Drawing drawing) {
    StringBuilder look = new StringBuilder();
    for (Shape shape : shapes) {
      Box box = shape.box();
      if (box.overlaps(drawing.box(), 0)) {
        look.append(Math.round(box.left() - drawing.box().left()))
            .append(',')
            .append(Math.round(box.top() - drawing.box().top()))
            .append(',')
            .append(Math.round(box.width()))
            .append(',')
            .append(Math.round(box.height()))
            .append(';');
      }
    }
    drawing.labels().forEach(label -> look.append(label.text()));
    return look.toString();
  }

  private static List<Rule> outside(List<Rule> rules, List<Drawing> drawings) {
    return rules.stream()
        .filter(
            rule -> drawings.stream().noneMatch(drawing -> Drawings.isWithin(rule, drawing.box())))
        .toList();
  }

  /** Returns the upper and lower sides of the boxes of color that are seen, and of the pictures. */
  List<Rule> sides() {
    Stream<Box> boxes =
        shapes.stream().filter(shape -> shape.filled() && shape.bends() == 0).map(Shape::box);
    Stream<Box> shown = pictures.stream().filter(this::isWithoutText);
    return Stream.concat(boxes, shown)
        .filter(box -> box.height() >= BAND)
        .flatMap(box ->
            Stream.of(
                new Rule(true, box.top(), box.left(), box.right()),
                new Rule(true, box.bottom(), box.left(), box.right())))
        .toList();
  }

  private static boolean isLine(Shape shape) {
    return Math.min(shape.box().width(), shape.box().height()) < Rules.NEAR;
  }

  /** What lies behind the text is its ground, and a scan is all of the page. */
  private boolean isWithoutText(Box picture) {
    return picture.width() < width * WHOLE
        && glyphs.stream().noneMatch(glyph -> picture.overlaps(glyph.box(), 0));
  }
}
