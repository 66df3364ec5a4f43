package org.shanben.read;

import java.util.Optional;
import org.shanben.model.Box;

/** Something that a page shows besides its text. */
sealed interface Shown permits PagePictures.Drawn, PageDrawing {

  /** Returns where it stands, as the page is seen. */
  Box box();

  /** Returns what the source says in its place; empty where it says nothing. */
  String alternate();

  /** Returns what is the same for two that look the same, or nearly so. */
  String content();

  /** Returns it as a file of its own; empty where it cannot be drawn. */
  Optional<PictureFile> file();
}
