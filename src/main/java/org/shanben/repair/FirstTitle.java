package org.shanben.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.shanben.source.SourceText;

/**
 * The title on the first of two pages: the head of the second says it again, alone or with the
 * number of the issue behind it.
 */
final class FirstTitle {

  /** A head is no larger than this many times the body's type. */
  private static final double LARGEST = 1.1;

  /** A title is this many times as large as the head that says it again. */
  private static final double TITLE = 1.15;

  /** And this many times as large as the head that says more than it. */
  private static final double DISPLAY = 2;

  /** Such a head is smaller than the body's type. */
  private static final double SMALL = 0.96;

  /** The number or date of the issue, behind the title or beside it. */
  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}|[〇○一二三四五六七八九十百]+[期號号卷年月日版頁页]");

  /** A shorter title may be a word of a sentence. */
  private static final int SHORTEST = 4;

  private final Map<String, Double> titles = new HashMap<>();
  private final int firstPage;
  private final int pages;
  private final double bodySize;

  FirstTitle(SourceText source, int firstPage, int pages, double bodySize) {
    this.firstPage = firstPage;
    this.pages = pages;
    this.bodySize = bodySize;
    if (pages == 2) {
      source
          .lines()
          .filter(line -> line.page() == firstPage)
          .forEach(line -> titles.merge(EdgeLine.words(line), line.type().size(), Math::max));
    }
  }

  /**
   * Tells whether the head of the second page says a line of the first that is larger there.
   *
   * @param row what stands beside it, itself too
   */
  boolean saysAgain(EdgeLine edge, List<EdgeLine> row) {
    double size = edge.line().type().size();
    return pages == 2
        && edge.line().page() > firstPage
        && edge.row() == 0
        && edge.apart()
        && edge.hasWords()
        && size <= LARGEST * bodySize
        && (titles.getOrDefault(EdgeLine.words(edge.line()), 0.0) > TITLE * size
            || saysMore(edge, row));
  }

  private boolean saysMore(EdgeLine edge, List<EdgeLine> row) {
    String words = EdgeLine.words(edge.line());
    double size = edge.line().type().size();
    return edge.top()
        && size < SMALL * bodySize
        && row.stream().anyMatch(half -> NUMBER.matcher(half.line().text()).find())
        && titles.entrySet().stream()
            .filter(title -> title.getValue() > DISPLAY * size)
            .map(Map.Entry::getKey)
            .anyMatch(title -> title.length() >= SHORTEST && words.startsWith(title));
  }
}
