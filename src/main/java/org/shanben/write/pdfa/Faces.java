package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanben.font.FontChain;
import org.shanben.font.FontFile;

/**
 * The fonts of one document, opened when they are first needed; the next one has what one lacks.
 */
final class Faces {

  private final FontChain chain;
  private final long seed;
  private final boolean pdf2;
  private final Map<FontFile, Face> open = new HashMap<>();
  private final List<Integer> missing = new ArrayList<>();

  Faces(FontChain chain, long seed, boolean pdf2) {
    this.pdf2 = pdf2;
    this.chain = chain;
    this.seed = seed;
  }

  /** Returns the first face that has the character, or the first of all where none has. */
  Face of(int codePoint, boolean heading) {
    List<FontFile> files = heading ? chain.heading() : chain.body();
    for (FontFile file : files) {
      if (file.has(codePoint)) {
        return open(file);
      }
    }
    if (Character.isIdeographic(codePoint)) { // not before it is needed: these fonts are large
      FontChain reserve = FontChain.simplified();
      for (FontFile file : heading ? reserve.heading() : reserve.body()) {
        if (file.has(codePoint)) {
          return open(file);
        }
      }
    }
    return open(files.get(0));
  }

  boolean isPdf2() {
    return pdf2;
  }

  /** Remembers a character that no font has. */
  void miss(int codePoint) {
    if (!missing.contains(codePoint)) {
      missing.add(codePoint);
    }
  }

  /** Returns the characters that no font has, in the order in which they came. */
  List<Integer> missing() {
    return missing;
  }

  private Face open(FontFile file) {
    return open.computeIfAbsent(file, f -> new Face(f, seed + open.size()));
  }
}
