package org.shanben.write.pdfa;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.shanben.font.Subset;
import org.shanben.model.Mark;
import org.shanben.unicode.ForeignRuns;

/** Parts a text into clusters and finds a font for each. */
final class Clusters {

  /** What stands for a character that no font has: the printers' mark for a missing sort. */
  static final int GETA = 0x3013;

  /** No glyph may stand for it (ISO 14289-1, 7.21.7). */
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private static final ForeignRuns.Run NO_RUN =
      new ForeignRuns.Run(Integer.MAX_VALUE, Integer.MAX_VALUE, "");

  private final Faces faces;
  private final boolean heading;
  private final String language;
  private final BitSet raised = new BitSet();

  Clusters(Faces faces, boolean heading, List<Mark> marks, String language) {
    this.language = language;
    this.faces = faces;
    this.heading = heading;
    for (Mark mark : marks) {
      if (mark instanceof Mark.NoteRef ref) {
        raised.set(ref.start(), ref.end());
      }
    }
  }

  /** Returns the clusters of {@code text}, in order, without a gap. */
  List<Cluster> of(String text) {
    List<Cluster> clusters = new ArrayList<>();
    Iterator<ForeignRuns.Run> runs = ForeignRuns.of(text, language).iterator();
    ForeignRuns.Run run = runs.hasNext() ? runs.next() : NO_RUN;
    int start = 0;
    while (start < text.length()) {
      int base = text.codePointAt(start);
      int end = start + Character.charCount(base);
      while (end < text.length() && isUnshownMark(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (start >= run.end()) {
        run = runs.hasNext() ? runs.next() : NO_RUN;
      }
      clusters.add(cluster(text, start, end, base, start < run.start() ? "" : run.language()));
      start = end;
    }
    return clusters;
  }

  private Cluster cluster(String text, int start, int end, int base, String foreign) {
    int same = faces.of(base, heading).has(base) ? base : Subset.equivalent(base);
    Face face = faces.of(same, heading);
    boolean known = face.has(same);
    if (!known) {
      faces.miss(base);
    }
    // PDF/A-4 allows no private character behind another one (ISO 19005-4, 6.2.10.8).
    boolean itself = known || (faces.isPdf2() && Character.getType(base) == Character.PRIVATE_USE);
    int shown = known ? same : itself ? base : GETA;
    Face drawing = known ? face : faces.of(GETA, heading);
    boolean whole = end - start == Character.charCount(base);
    drawing.use(base);
    String all = text.substring(start, end);
    String drawn = whole ? all : drawn(all, drawing);
    String actual = itself && whole ? "" : all;
    return new Cluster(start, end, shown, drawn, drawing, actual, raised.get(start), foreign);
  }

  /** Marks that are not seen have glyphs all the same, for readers that pass ActualText by. */
  private static String drawn(String cluster, Face face) {
    StringBuilder drawn = new StringBuilder();
    int base = cluster.codePointAt(0);
    drawn.appendCodePoint(base);
    cluster
        .codePoints()
        .skip(1)
        .filter(mark -> mark != BYTE_ORDER_MARK && mark != base)
        .forEach(mark -> {
          face.hide(mark);
          drawn.appendCodePoint(mark);
        });
    return drawn.toString();
  }

  /** A selector or mark without a glyph of its own belongs to the character before it. */
  private boolean isUnshownMark(int codePoint) {
    int type = Character.getType(codePoint);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT;
    // Invisible characters are never drawn, whatever a font has for them: a soft hyphen would show.
    return type == Character.FORMAT || (mark && !faces.of(codePoint, heading).has(codePoint));
  }
}
