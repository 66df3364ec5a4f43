package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code SPC-005}: a program that recognizes the text of a scan parts Chinese words and marks by
 * spaces, as in {@code 本 條例 所 稱 主管 機關 , 在 中央}, which the page does not show. They go on pages where
 * many characters stand alone between spaces: words of one character are many where a program parts
 * them, while the names of a list have two or more.
 */
final class RecognizedSpaces implements Pass {

  /** So many pieces tell; a page with fewer is a title page. */
  private static final int TELLING = 30;

  /** So large a part of a page's pieces is a character alone. */
  private static final double ALONE = 0.3;

  /** So large a part of the neighbours on the page is parted; on others, a line or two are. */
  private static final double PARTED = 0.3;

  /** Where nearly all are, the page lists characters: no program makes each one a word. */
  private static final double ALL = 0.9;

  /** Chinese characters in a row, and the marks between them. */
  private static final Pattern PIECE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]+");

  private static final String CELL = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー，。、；：？！「」『』（）《》〈〉]";

  private static final Pattern SPACE =
      Pattern.compile(
          "(?<=CELL)[ \\u00A0]+(?=CELL|\\p{P})|(?<=\\p{P})[ \\u00A0]+(?=CELL)"
              .replace("CELL", CELL));

  /** How the characters of a page stand. */
  private static final class Count {
    private int pieces;
    private int alone;
    private int together;
    private int parted;

    void add(String text) {
      Matcher piece = PIECE.matcher(text);
      int end = -1;
      while (piece.find()) {
        int length = piece.end() - piece.start();
        pieces++;
        alone += length == 1 ? 1 : 0;
        together += length - 1;
        parted += end >= 0 && text.substring(end, piece.start()).equals(" ") ? 1 : 0;
        end = piece.end();
      }
    }

    boolean isRecognized() {
      return pieces >= TELLING
          && alone > ALONE * pieces
          && parted > PARTED * (parted + together)
          && parted < ALL * (parted + together);
    }
  }

  @Override
  public List<Edit> propose(Draft draft) {
    Map<Integer, Count> counts = new HashMap<>();
    for (DraftLine line : draft.lines()) {
      counts.computeIfAbsent(line.source().page(), page -> new Count()).add(line.source().text());
    }
    List<Edit> edits = new ArrayList<>();
    for (DraftLine line : draft.lines()) {
      Count count = counts.get(line.source().page());
      if (count != null && count.isRecognized()) {
        propose(line, edits);
      }
    }
    return edits;
  }

  /** Goes from the end to the beginning, so that no edit moves the offset of another. */
  private static void propose(DraftLine line, List<Edit> edits) {
    List<Edit> found = new ArrayList<>();
    Matcher space = SPACE.matcher(line.text());
    while (space.find()) {
      int page = line.source().page();
      int number = line.source().number();
      found.add(0, new Edit.Replace("SPC-005", page, number, space.start(), space.group(), ""));
    }
    edits.addAll(found);
  }
}
