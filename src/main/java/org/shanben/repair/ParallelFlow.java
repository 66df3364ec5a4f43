package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanben.source.Beside;
import org.shanben.unicode.Cjk;

/**
 * The order of two parallel columns over a page's end: what the next page has of a piece in one
 * language follows what this one has of it, and the translation comes after both.
 */
final class ParallelFlow {

  private final Map<Integer, Beside> columns;
  private final List<DraftLine> ordered = new ArrayList<>();
  private final List<DraftLine> held = new ArrayList<>();

  /** The last line of the left side, and the last one of the right side, that have their place. */
  private @Nullable DraftLine left;

  private @Nullable DraftLine right;

  private ParallelFlow(Map<Integer, Beside> columns) {
    this.columns = columns;
  }

  /** Returns the lines in the order of the text. */
  static List<DraftLine> ordered(List<DraftLine> lines, Map<Integer, Beside> columns) {
    if (columns.values().stream().noneMatch(Beside::isParallel)) {
      return lines;
    }
    ParallelFlow flow = new ParallelFlow(columns);
    lines.forEach(flow::add);
    flow.ordered.addAll(flow.held);
    return flow.ordered;
  }

  /** A translation, and what is no text below it, waits for the page's end to be told. */
  private void add(DraftLine line) {
    @Nullable Beside side = columns.get(line.source().column());
    if (side == Beside.TRANSLATION && line.isRunning()) {
      right = line;
      held.add(line);
    } else if (!line.isRunning() || (side != null && side.isAside())) {
      (held.isEmpty() ? ordered : held).add(line);
    } else if (side == Beside.PARALLEL && goesOn(line)) {
      left = line;
      ordered.add(line);
    } else {
      ordered.addAll(held);
      held.clear();
      ordered.add(line);
      left = side == Beside.PARALLEL ? line : null;
      right = null;
    }
  }

  /** The piece goes on that ends within a sentence on the page before, in either language. */
  private boolean goesOn(DraftLine line) {
    if (left == null || right == null) {
      return false;
    }
    int page = line.source().page();
    boolean begun = left.source().column() == line.source().column();
    boolean over = right.source().page() == page - 1 && left.source().page() == page - 1;
    boolean alike =
        left.source().type().sameSize(line.source().type())
            && left.source().type().bold() == line.source().type().bold();
    return right.source().page() < page
        && (begun || (over && alike && (isOpen(left) || isOpen(right))));
  }

  /** The mark of a note may stand behind the sentence. */
  private static boolean isOpen(DraftLine line) {
    String text = line.text().strip();
    return !Cjk.endsSentence(text) && !Cjk.endsSentence(text.replaceAll("[\\d*†‡①-⑳]+$", ""));
  }
}
