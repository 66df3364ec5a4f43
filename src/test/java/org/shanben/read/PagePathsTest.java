package org.shanben.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;
import org.shanben.layout.Shape;
import org.shanben.model.Box;

/** Which shapes a page shows. */
class PagePathsTest {

  private static final Box PAGE = new Box(0, 0, 595, 842);
  private static final Box GROUND = new Box(50, 50, 400, 400);
  private static final Box CARD = new Box(60, 60, 200, 120);
  private static final Box BUTTON = new Box(70, 70, 100, 90);

  private final PagePaths paths = new PagePaths();

  private void fill(Box box, boolean inWhite) {
    paths.moveTo(new Point2D.Double(box.left(), box.top()));
    paths.lineTo(new Point2D.Double(box.right(), box.top()));
    paths.lineTo(new Point2D.Double(box.right(), box.bottom()));
    paths.lineTo(new Point2D.Double(box.left(), box.bottom()));
    paths.close();
    paths.fill(PAGE, inWhite);
  }

  @Test
  void whiteIsSeenOnColor() {
    fill(GROUND, false);
    fill(CARD, true);
    assertThat(paths.shapes()).extracting(Shape::box).containsExactly(GROUND, CARD);
  }

  @Test
  void whiteIsNotSeenOnWhite() {
    fill(CARD, true);
    fill(GROUND, false);
    fill(CARD, true);
    fill(BUTTON, true);
    assertThat(paths.shapes()).extracting(Shape::box).containsExactly(GROUND, CARD);
  }
}
