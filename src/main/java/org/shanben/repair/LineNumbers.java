package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanben.model.Furniture.Kind;
import org.shanben.source.SourceLine;

/**
 * {@code FUR-007}: numbers that count the lines of a page leave the body.
 *
 * <p>The layout has set them apart as a column of numbers alone (see {@code layout.Numbering},
 * which says what they must look like); here they are known by that: no column of text is made of
 * numbers that count up by the same step.
 */
final class LineNumbers implements Pass {

  private static final int FEWEST = 3;

  @Override
  public List<Edit> propose(Draft draft) {
    Map<Integer, List<DraftLine>> columns = new LinkedHashMap<>();
    for (DraftLine line : draft.lines()) {
      if (line.isBody() && line.source().cell() == null && line.source().edges().known()) {
        columns.computeIfAbsent(line.source().column(), key -> new ArrayList<>()).add(line);
      }
    }
    List<Edit> edits = new ArrayList<>();
    Map<Integer, Integer> lines = new HashMap<>();
    columns.values().stream()
        .flatMap(List::stream)
        .forEach(line -> lines.merge(line.source().page(), 1, Integer::sum));
    for (List<DraftLine> column : columns.values()) {
      int beside = lines.getOrDefault(column.get(0).source().page(), 0) - column.size();
      if (beside * 2 >= column.size() && counts(column.stream().map(DraftLine::source).toList())) {
        for (DraftLine line : column) {
          int page = line.source().page();
          edits.add(new Edit.Remove("FUR-007", page, line.source().number(), Kind.LINE_NUMBER));
        }
      }
    }
    return edits;
  }

  private static boolean counts(List<SourceLine> column) {
    int step = 0;
    for (int i = 0; i < column.size(); i++) {
      String text = column.get(i).text().strip();
      if (!text.matches("[0-9]{1,4}")) {
        return false;
      }
      if (i > 0) {
        int next = Integer.parseInt(text) - Integer.parseInt(column.get(i - 1).text().strip());
        if (next <= 0 || (step > 0 && next != step)) {
          return false;
        }
        step = next;
      }
    }
    return column.size() >= FEWEST;
  }
}
