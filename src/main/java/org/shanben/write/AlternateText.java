package org.shanben.write;

import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Picture;
import org.shanben.unicode.Languages;

/** What is read aloud in a picture's place. */
public final class AlternateText {

  private AlternateText() {}

  /**
   * Returns what the source says in the picture's place; or else its caption; or else, in the
   * document's language, on which page it stood.
   */
  public static String of(Document document, Block.Figure figure) {
    Picture picture = document.picture(figure.picture());
    if (!picture.alternate().isEmpty()) {
      return picture.alternate();
    }
    return figure.text().isBlank()
        ? place(document.metadata().language().value(), picture.page())
        : figure.text().chars().strip();
  }

  private static String place(String language, int page) {
    if (Languages.isSimplified(language)) {
      return "原书第 " + page + " 页的图";
    }
    if (language.startsWith("zh")) {
      return "原書第 " + page + " 頁的圖";
    }
    return language.startsWith("ja")
        ? "原本 " + page + " ページの図"
        : "Picture on page " + page + " of the source";
  }
}
