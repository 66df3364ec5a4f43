package org.shanben.write.pdfa;

import org.shanben.model.Picture;

/**
 * A picture as it is set, in points.
 *
 * @param picture the picture
 * @param alternate what is read aloud in its place
 * @param width how wide it is drawn
 * @param height how high it is drawn
 */
record Plate(Picture picture, String alternate, double width, double height) {

  /** No picture is higher: a caption shall stand on its page. */
  private static final double HIGHEST = 560;

  /** Sets a picture as large as it was, or as the page allows. */
  static Plate of(Picture picture, String alternate) {
    double width = picture.shown().width();
    double height = picture.shown().height();
    double scale = Math.min(1, Math.min(Style.MEASURE / width, HIGHEST / height));
    return new Plate(picture, alternate, width * scale, height * scale);
  }
}
