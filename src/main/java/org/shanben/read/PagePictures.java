package org.shanben.read;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.shanben.model.Box;

/** Collects the pictures that a page draws and is large enough to show. */
final class PagePictures {

  /** A picture less high or wide than this is a bullet, an icon, a rule or a strip of shading. */
  private static final double LEAST = 40;

  /** A page that draws more pictures is made of tiles; none of them is a picture by itself. */
  private static final int MOST = 200;

  private final List<Drawn> drawn = new ArrayList<>();
  private int small;

  /**
   * A picture where a page draws it.
   *
   * @param image what is drawn
   * @param box where, as the page is seen
   * @param turn how its pixels lie there
   * @param alternate what the source says in its place; empty where it says nothing
   */
  record Drawn(PDImage image, Box box, Turn turn, String alternate) implements Shown {

    /** The bytes as they are stored; pictures within a page's own stream are all different. */
    @Override
    public String content() {
      if (image.getCOSObject() instanceof COSStream stream) {
        try (InputStream raw = stream.createRawInputStream()) {
          return UUID.nameUUIDFromBytes(raw.readAllBytes()).toString() + turn;
        } catch (IOException e) {
          return "unreadable";
        }
      }
      return image + box.toString();
    }

    @Override
    public Optional<PictureFile> file() {
      return PictureFile.of(this);
    }
  }

  /**
   * How the pixels of a picture lie on the page.
   *
   * @param across whether its rows run down the page
   * @param leftwards whether its rows, or else its columns, run from right to left
   * @param upwards whether its columns, or else its rows, run from the bottom to the top
   */
  record Turn(boolean across, boolean leftwards, boolean upwards) {

    /** Tells whether the pixels lie as they are stored. */
    boolean isNone() {
      return !across && !leftwards && !upwards;
    }
  }

  /**
   * Notes a picture by three corners of it, as the page is seen, y down.
   *
   * @param origin its lower left corner
   * @param right its lower right corner
   * @param up its upper left corner
   */
  void draw(
      PDImage image,
      Point2D.Double origin,
      Point2D.Double right,
      Point2D.Double up,
      String alternate) {
    double farX = right.x + up.x - origin.x;
    double farY = right.y + up.y - origin.y;
    Box box =
        new Box(
            Math.min(Math.min(origin.x, right.x), Math.min(up.x, farX)),
            Math.min(Math.min(origin.y, right.y), Math.min(up.y, farY)),
            Math.max(Math.max(origin.x, right.x), Math.max(up.x, farX)),
            Math.max(Math.max(origin.y, right.y), Math.max(up.y, farY)));
    if (box.width() < LEAST || box.height() < LEAST || image.isStencil()) {
      small++;
    } else {
      drawn.add(new Drawn(image, box, turn(origin, right, up), alternate));
    }
  }

  private static Turn turn(Point2D.Double origin, Point2D.Double right, Point2D.Double up) {
    double rowX = right.x - origin.x;
    double rowY = right.y - origin.y;
    double downX = origin.x - up.x;
    double downY = origin.y - up.y;
    boolean across = Math.abs(rowY) > Math.abs(rowX);
    return across ? new Turn(true, downX < 0, rowY < 0) : new Turn(false, rowX < 0, downY < 0);
  }

  /** Returns the pictures in the order in which they are drawn. */
  List<Drawn> drawn() {
    return drawn.size() > MOST ? List.of() : drawn;
  }

  /** Returns how many pictures the page draws, the smallest too. */
  int count() {
    return drawn.size() + small;
  }

  /** Returns how many of them are too small, or too many, to be shown. */
  int leftOut() {
    return count() - drawn().size();
  }
}
