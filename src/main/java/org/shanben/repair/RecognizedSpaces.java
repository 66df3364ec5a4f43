package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code SPC-005}: a program that recognizes the text of a scan parts Chinese words and marks by
 * spaces, as in {@code 本 條例 所 稱 主管 機關 , 在 中央}, which the page does not show. They go where marks
 * stand between spaces, too, and many characters alone: nobody who parts words on purpose, in a
 * list of names, a poem or a vocabulary, puts a space before a comma.
 *
 * <p>A page with few marks is as the document is: programs recognize all of it.
 */
final class RecognizedSpaces implements Pass {

  /** So many pieces tell, or so many marks. */
  private static final int PIECES = 30;

  private static final int MARKS = 8;

  /** So large a part of a page's pieces is a character alone. */
  private static final double ALONE = 0.25;

  /** So large a part of the marks behind characters is parted from them. */
  private static final double PARTED = 0.5;

  private static final String LETTERS = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー";

  private static final String CELL = "[" + LETTERS + "，。、；：？！「」『』（）《》〈〉]";

  private static final String GAP = "[ \\u00A0]+";

  /** Chinese characters in a row. */
  private static final Pattern PIECE = Pattern.compile("[" + LETTERS + "]+");

  /** A mark that pauses or closes, behind a character and before another or at a line's end. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?<=CELL)([ \\u00A0]*)[，。、,](?=[ \\u00A0]*(?:CELL|$))".replace("CELL", CELL));

  /**
   * A space between cells, or beside a mark that stands between them, or in brackets: a mark of
   * other text keeps its own.
   */
  private static final Pattern SPACE =
      Pattern.compile(
          "(?<=CELL)GAP(?=CELL|[,.;:?!)\\]][ \\u00A0]*(?:CELL|$)|[(\\[][ \\u00A0]*CELL)"
              .concat("|(?<=CELL[ \\u00A0]{0,2}[,;:?!)\\]])GAP(?=CELL)")
              .concat("|(?<=[(\\[])GAP(?=CELL)")
              .replace("CELL", CELL)
              .replace("GAP", GAP));

  /** How the characters of a page, or of a document, stand. */
  private static final class Count {
    private int pieces;
    private int alone;
    private int marks;
    private int parted;

    void add(String text) {
      Matcher piece = PIECE.matcher(text);
      while (piece.find()) {
        pieces++;
        alone += piece.end() - piece.start() == 1 ? 1 : 0;
      }
      Matcher mark = MARK.matcher(text);
      while (mark.find()) {
        marks++;
        parted += mark.group(1).isEmpty() ? 0 : 1;
      }
    }

    boolean tells() {
      return pieces >= PIECES && marks >= MARKS;
    }

    boolean isRecognized() {
      return tells() && alone > ALONE * pieces && parted > PARTED * marks;
    }
  }

  @Override
  public List<Edit> propose(Draft draft) {
    Map<Integer, Count> pages = new HashMap<>();
    Count whole = new Count();
    for (DraftLine line : draft.lines()) {
      pages.computeIfAbsent(line.source().page(), page -> new Count()).add(line.source().text());
      whole.add(line.source().text());
    }
    List<Edit> edits = new ArrayList<>();
    for (DraftLine line : draft.lines()) {
      Count page = pages.getOrDefault(line.source().page(), whole);
      if (page.tells() ? page.isRecognized() : whole.isRecognized()) {
        Composition.replace("SPC-005", SPACE, line, edits);
      }
    }
    return edits;
  }
}
