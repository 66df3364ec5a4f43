package org.shanben.write.epub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Picture;
import org.shanben.write.AlternateText;

/** The pictures of a book: their files, and what stands for each of them where none is seen. */
final class Images {

  private final Document document;
  private final Map<Integer, Image> images = new LinkedHashMap<>();

  /**
   * One picture.
   *
   * @param picture the picture
   * @param file its file, below the book's folder
   * @param alternate what is read aloud in its place
   */
  record Image(Picture picture, String file, String alternate) {}

  Images(Document document) {
    this.document = document;
    for (Block block : document.blocks()) {
      if (block instanceof Block.Figure figure) {
        images.put(figure.picture(), image(figure));
      }
    }
  }

  /** Returns the picture of a figure. */
  Image of(Block.Figure figure) {
    Image image = images.get(figure.picture());
    return image == null ? image(figure) : image;
  }

  /** Returns all pictures, in reading order. */
  List<Image> all() {
    return List.copyOf(images.values());
  }

  private Image image(Block.Figure figure) {
    Picture picture = document.picture(figure.picture());
    String file = "images/p-" + picture.number() + "." + picture.extension();
    return new Image(picture, file, AlternateText.of(document, figure));
  }
}
