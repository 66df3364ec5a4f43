package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Optional<FontFile> file = first(chain, codePoint, heading);
    if (file.isEmpty() && Character.isIdeographic(codePoint)) {
      file = first(FontChain.simplified(), codePoint, heading); // large: not before it is needed
    }
    return open(file.orElse(files(chain, heading).get(0)));
  }

  private static Optional<FontFile> first(FontChain chain, int codePoint, boolean heading) {
    return files(chain, heading).stream().filter(file -> file.has(codePoint)).findFirst();
  }

  private static List<FontFile> files(FontChain chain, boolean heading) {
    return heading ? chain.heading() : chain.body();
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
