package org.shanben.read;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;

/** A page as it is seen, turned upright and cropped, and the paths that it draws. */
abstract class PageCanvas extends PDFGraphicsStreamEngine {

  /** What is filled in white is seen on color only. */
  private static final int WHITE = 0xFFFFFF;

  private final PagePaths paths = new PagePaths();
  private final Colors fills = new Colors();
  private final PDRectangle box;
  private final int rotation;
  private final Point2D.Float last = new Point2D.Float();
  private Rectangle2D.@Nullable Double reached;
  private boolean clips;
  private @Nullable Area clipped;
  private Box clip = new Box(0, 0, 0, 0);

  PageCanvas(PDPage page) {
    super(page);
    this.box = page.getCropBox();
    this.rotation = Math.floorMod(page.getRotation(), 360);
  }

  PagePaths paths() {
    return paths;
  }

  int rotation() {
    return rotation;
  }

  double width() {
    return rotation % 180 == 0 ? box.getWidth() : box.getHeight();
  }

  double height() {
    return rotation % 180 == 0 ? box.getHeight() : box.getWidth();
  }

  /** Returns a point of the page's own space as the page is seen: top left origin, y down. */
  Point2D.Double onPage(Point2D point) {
    double x = point.getX() - box.getLowerLeftX();
    double y = point.getY() - box.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new Point2D.Double(y, x);
      case 180 -> new Point2D.Double(box.getWidth() - x, y);
      case 270 -> new Point2D.Double(box.getHeight() - y, box.getWidth() - x);
      default -> new Point2D.Double(x, box.getHeight() - y);
    };
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    paths.moveTo(seen(p0));
    paths.lineTo(seen(p1));
    paths.lineTo(seen(p2));
    paths.lineTo(seen(p3));
    paths.close();
  }

  @Override
  public void moveTo(float x, float y) {
    last.setLocation(x, y);
    paths.moveTo(seen(last));
  }

  @Override
  public void lineTo(float x, float y) {
    last.setLocation(x, y);
    paths.lineTo(seen(last));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    last.setLocation(x3, y3);
    paths.curveTo(seen(last));
  }

  private Point2D.Double seen(Point2D point) {
    reach(point);
    return onPage(point);
  }

  private void reach(Point2D point) {
    if (reached == null) {
      reached = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
    } else {
      reached.add(point);
    }
  }

  @Override
  public Point2D getCurrentPoint() {
    return last;
  }

  @Override
  public void closePath() {
    paths.close();
  }

  /** The path becomes the clip once it has been painted, or at once where nothing paints it. */
  @Override
  public void clip(int windingRule) {
    clips = true;
  }

  @Override
  public void endPath() {
    paths.end();
    end();
  }

  @Override
  public void strokePath() {
    paths.stroke(clip());
    end();
  }

  @Override
  public void fillPath(int windingRule) {
    paths.fill(clip(), fills.of(getGraphicsState().getNonStrokingColor()) == WHITE);
    end();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    paths.stroke(clip());
    end();
  }

  @Override
  public void shadingFill(COSName shadingName) {}

  /** A clip counts as the box around it: that of a border's side is one, or nearly so. */
  private void end() {
    if (clips && reached != null) {
      getGraphicsState().intersectClippingPath(new Area(reached));
    }
    clips = false;
    reached = null;
  }

  /** Returns the box that paint is kept to, as the page is seen. */
  @SuppressWarnings("ReferenceEquality") // the same object until it is another clip
  private Box clip() {
    Area area = getGraphicsState().getCurrentClippingPath();
    if (area != clipped) {
      Rectangle2D bounds = area.getBounds2D();
      Point2D.Double one = onPage(new Point2D.Double(bounds.getMinX(), bounds.getMinY()));
      Point2D.Double other = onPage(new Point2D.Double(bounds.getMaxX(), bounds.getMaxY()));
      clipped = area;
      clip = PagePaths.between(one, other);
    }
    return clip;
  }
}
