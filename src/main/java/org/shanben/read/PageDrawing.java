package org.shanben.read;

import java.util.Optional;
import org.shanben.model.Box;

/**
 * A drawing made of lines, as a part of the picture of its page.
 *
 * @param raster draws the page
 * @param page its number, from 1
 * @param box where it stands there
 * @param alternate what the source says in its place
 * @param content the shapes that it is made of
 */
record PageDrawing(PageRaster raster, int page, Box box, String alternate, String content)
    implements Shown {

  @Override
  public Optional<PictureFile> file() {
    return raster.part(page, box);
  }
}
