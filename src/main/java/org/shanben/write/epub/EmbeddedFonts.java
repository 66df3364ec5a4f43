package org.shanben.write.epub;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shanben.font.FontChain;
import org.shanben.font.FontFile;
import org.shanben.font.Subset;
import org.shanben.model.Block;
import org.shanben.model.Document;

/** The fonts that travel with a book, cut down to its characters. */
final class EmbeddedFonts {

  /** What the style sheet says of them, after everything else. */
  static final String STYLE =
      """

      @font-face {
        font-family: "shanben serif";
        src: url("fonts/serif.ttf");
      }

      @font-face {
        font-family: "shanben sans";
        font-weight: bold;
        src: url("fonts/sans.ttf");
      }

      html { font-family: "shanben serif", serif; }

      h1, h2, h3, h4, h5, h6 { font-family: "shanben sans", sans-serif; }
      """;

  private EmbeddedFonts() {}

  /** Returns the font files by their names below the book's folder. */
  static Map<String, byte[]> of(Document document) {
    FontChain chain = FontChain.of(document.metadata().language().value());
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("fonts/serif.ttf", subset(chain.body().get(0), document, false));
    files.put("fonts/sans.ttf", subset(chain.heading().get(0), document, true));
    return files;
  }

  private static byte[] subset(FontFile font, Document document, boolean headings) {
    Set<Integer> characters = new TreeSet<>();
    "0123456789 ".chars().forEach(characters::add); // what a reader itself may show
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading == headings) {
        block.text().chars().codePoints().forEach(characters::add);
      }
      if (block instanceof Block.Note note) {
        note.mark().codePoints().forEach(characters::add);
      }
    }
    return Subset.of(font, characters);
  }
}
