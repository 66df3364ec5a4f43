package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Text on squared paper, and tables that look like it. */
class PaperTest {

  private static double[] places(double from, double apart, int count) {
    return DoubleStream.iterate(from, at -> at + apart).limit(count).toArray();
  }

  private static List<Integer> grids(PageSketch page) {
    return PageSketch.source(List.of(page)).pages().get(0).grids().stream()
        .map(grid -> grid.columns())
        .toList();
  }

  /** A copybook's manual is printed on squares of 14 points that run through its words. */
  @Test
  void textOnSquaresIsNoTable() {
    PageSketch page =
        new PageSketch(1)
            .grid(places(30, 14, 38), places(40, 14, 54))
            .lines(
                97,
                100,
                10,
                18,
                "　　本套件的命令用於產生方格內的字，每個方格只放一個字，字的大小隨方格",
                "而定，讀者可依需要調整方格的寬度與高度。",
                "　　背景方格鋪滿全頁，與文字無關。");
    assertThat(PageSketch.blocks(page))
        .containsExactly(
            "本套件的命令用於產生方格內的字，每個方格只放一個字，字的大小隨方格而定，讀者可依需要調整方格的寬度與高度。", "背景方格鋪滿全頁，與文字無關。");
  }

  /** Manuscript paper: a character in each square, a narrow row between rows. */
  @Test
  void aCharacterInEachSquareIsNoTable() {
    double[] rows =
        DoubleStream.concat(DoubleStream.of(places(60, 30, 10)), DoubleStream.of(places(82, 30, 9)))
            .sorted()
            .toArray();
    PageSketch page = new PageSketch(1).grid(places(57, 24, 21), rows);
    String[] lines = {"　　外婆家門前有一條小河，夏天的傍晚，", "我們常在河邊捉蝦。", "　　後來河不見了，蝦也不見了。"};
    for (int row = 0; row < lines.length; row++) {
      for (int column = 0; column < lines[row].length(); column++) {
        String character = lines[row].substring(column, column + 1);
        page.line(61 + 24 * column, 77 + 30 * row, 16, character);
      }
    }
    assertThat(PageSketch.blocks(page))
        .containsExactly("外婆家門前有一條小河，夏天的傍晚，我們常在河邊捉蝦。", "後來河不見了，蝦也不見了。");
  }

  /** The sounds of the kana, one in each of ten columns, are a table. */
  @Test
  void aTableOfSoundsStaysOne() {
    PageSketch page = new PageSketch(1).grid(places(60, 30, 11), places(60, 30, 11));
    String sounds = "あいうえおかきくけこ";
    for (int row = 0; row < 10; row++) {
      for (int column = 0; column < 10; column++) {
        page.line(67 + 30 * column, 80 + 30 * row, 16, sounds.substring(column, column + 1));
      }
    }
    assertThat(grids(page)).containsExactly(10);
  }

  /** A roster of equal columns has a character in each and no marks. */
  @Test
  void aRosterStaysATable() {
    PageSketch page = new PageSketch(1).grid(places(57, 24, 21), places(60, 24, 13));
    for (int row = 0; row < 12; row++) {
      for (int column = 0; column < 20; column++) {
        String shift = "早中晚休".substring((row + column) % 4, (row + column) % 4 + 1);
        page.line(61 + 24 * column, 77 + 24 * row, 12, shift);
      }
    }
    assertThat(grids(page)).containsExactly(20);
  }

  /** A calendar of narrow columns whose words are set in their cells, but for one. */
  @Test
  void wordsThatOverflowOnceLeaveATable() {
    PageSketch page = new PageSketch(1).grid(places(40, 52, 11), places(60, 30, 11));
    for (int row = 0; row < 10; row++) {
      for (int column = 0; column < 10; column++) {
        page.line(44 + 52 * column, 80 + 30 * row, 10, row == 4 && column == 4 ? "畢業典禮預演" : "國文");
      }
    }
    assertThat(grids(page)).containsExactly(10);
  }
}
