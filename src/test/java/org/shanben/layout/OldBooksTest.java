package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands between and beside the columns of old books. */
class OldBooksTest {

  private static final String[] COLUMNS = {
    "中俄關係持續密切發展雙方各有目標", "與利益雙方分別在中亞地區展現影響", "力尚能夠克制己方利益而外界普遍以", "為俄方支持中方在西太平洋地區所採"
  };

  /** Columns of text, 24 points apart unless told otherwise. */
  private static PageSketch text(PageSketch page, double right, double pitch) {
    for (int i = 0; i < COLUMNS.length; i++) {
      page.column(right - pitch * i, 100, 12, COLUMNS[i]);
    }
    return page;
  }

  private static String joined() {
    return String.join("", COLUMNS);
  }

  @Test
  void dotsThatStressCharactersPartNoColumns() {
    PageSketch page = text(new PageSketch(1), 500, 24);
    for (int i = 2; i < 7; i++) {
      page.column(488, 103 + 12 * i, 6, "﹅");
    }
    assertThat(PageSketch.blocks(page)).containsExactly(joined());
  }

  /** The stop of each phrase may look like such a dot, but stands behind no three in a row. */
  @Test
  void stopsBesideTheColumnsStay() {
    PageSketch page = text(new PageSketch(1), 500, 24);
    page.column(488, 103 + 12 * 3, 6, "。").column(488, 103 + 12 * 8, 6, "。");
    assertThat(PageSketch.blocks(page).get(0)).contains("與利益雙。方分別在中。亞地區");
  }

  /** Little of their em is ink, so that programs set them larger than the text. */
  @Test
  void stopsOfALargerSizeStandBehindTheirCharacters() {
    PageSketch page = text(new PageSketch(1), 500, 24);
    page.column(484, 98 + 12 * 3, 14, "。").column(484, 98 + 12 * 8, 14, "。");
    assertThat(PageSketch.blocks(page).get(0)).contains("與利益雙。方分別在中。亞地區");
  }

  /** Drawn one after the other, a character and its mark step across; no words stand there. */
  @Test
  void charactersWithAStopEachAreNotSetAcross() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < COLUMNS.length; i++) {
      for (int j = 0; j < 16; j++) {
        page.column(500 - 24 * i, 100 + 12 * j, 12, COLUMNS[i].substring(j, j + 1));
        if (i == 2 && (j == 4 || j == 5)) {
          page.column(512 - 24 * i, 103 + 12 * j, 8, "。");
        }
      }
    }
    assertThat(PageSketch.blocks(page).get(0)).contains("力尚能夠克。制。己方");
  }

  @Test
  void aSignInTheWhiteOfAColumnStandsThere() {
    PageSketch page =
        text(new PageSketch(1), 500, 24)
            .column(404, 100, 12, "取之軍事行動")
            .column(412, 176, 7, "注")
            .column(404, 190, 12, "並強化與北韓互");
    assertThat(PageSketch.blocks(page)).containsExactly(joined() + "取之軍事行動注並強化與北韓互");
  }

  @Test
  void commentsBetweenTheColumnsPartThemNot() {
    PageSketch page = text(new PageSketch(1), 500, 18);
    page.column(493.5, 124, 8, "此句妙極").column(475.5, 160, 8, "可嘆");
    assertThat(PageSketch.blocks(page)).containsExactly(joined(), "此句妙極", "可嘆");
  }

  /** Six columns of the text tell how far they stand apart, and where the note's is. */
  @Test
  void aNoteThatFillsItsColumnIsReadInIt() {
    PageSketch page = text(new PageSketch(1), 500, 24);
    text(page, 404, 24);
    page.column(316, 100, 9, "諸暨在會稽之南").column(303, 100, 9, "今屬浙江省也云");
    assertThat(PageSketch.blocks(page).get(0)).endsWith("諸暨在會稽之南今屬浙江省也云");
  }

  /** Half columns in pairs tell it, too: the distance in a pair is not that between two. */
  @Test
  void notesOfManyHalfColumnsAreReadInThem() {
    PageSketch page =
        new PageSketch(1)
            .column(495, 100, 14, "子夏易傳十一卷")
            .column(480, 120, 10, "舊本題卜子夏撰實後人輾轉依托")
            .column(466, 120, 10, "非其原書然唐宋以來流傳已久今")
            .column(456, 120, 10, "仍錄冠易類之首凡托名之書仍從")
            .column(442, 120, 10, "其所托之時代漢書藝文志例也謹")
            .column(432, 120, 10, "按唐徐堅初學")
            .column(418, 120, 10, "記以太宗御制");
    assertThat(PageSketch.blocks(page).get(1))
        .startsWith("舊本題卜子夏撰實後人輾轉依托非其原書")
        .endsWith("謹按唐徐堅初學記以太宗御制");
  }

  @Test
  void columnsOfAFewCharactersAreEntries() {
    PageSketch page = new PageSketch(1);
    String[] entries = {"卷一 離騷", "卷二 九歌", "卷三 天問", "卷四 九章", "卷五 遠遊"};
    for (int i = 0; i < entries.length; i++) {
      page.column(500 - 24 * i, 100, 12, entries[i]);
    }
    assertThat(PageSketch.blocks(page)).hasSize(5).startsWith("卷一 離騷");
  }

  /** The titles of chapters change; their place and a size of their own do not. */
  @Test
  void theTitlesOfChaptersOnTheFoldAreNoText() {
    PageSketch[] pages = new PageSketch[5];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = text(new PageSketch(i + 1), 500, 24);
      pages[i].column(293, 180, 15, i < 2 ? "楚辭章句序" : "楚辭章句卷一");
      text(pages[i], 220, 24);
    }
    assertThat(String.join("", PageSketch.blocks(pages))).doesNotContain("章句");
  }

  @Test
  void theNumberOfTheLeafMayFollowItsTitle() {
    PageSketch[] pages = new PageSketch[3];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = text(new PageSketch(i + 1), 500, 24);
      pages[i].column(294, 180, 12, "石頭記").column(294, 228, 12, "一二三".substring(i, i + 1));
      text(pages[i], 220, 24);
    }
    assertThat(String.join("", PageSketch.blocks(pages))).doesNotContain("石頭記");
  }

  /** A leaf of two halves, each on a page, is cut through its fold. */
  @Test
  void aColumnThatThePagesEdgeCutsIsTheFold() {
    PageSketch[] pages = new PageSketch[2];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = text(new PageSketch(i + 1), 500, 24);
    }
    pages[1].column(587, 180, 15, "石頭記");
    assertThat(String.join("", PageSketch.blocks(pages))).doesNotContain("石頭記");
  }

  /** The tones of a verse are told by circles that are filled or not; none of them stresses. */
  @Test
  void aPatternOfCirclesStays() {
    PageSketch page = new PageSketch(1).line(72, 100, 12, "白日依山盡黃河入海流欲窮千里目更上");
    page.line(72, 122, 12, "一層樓白日依山盡黃河");
    for (int i = 0; i < 10; i++) {
      page.line(75 + 12 * i, 112, 6, i < 5 ? "○" : "●");
    }
    assertThat(String.join("", PageSketch.blocks(page))).contains("○").contains("●");
  }

  @Test
  void aColumnOfASilenceIsNoMarkOfTheNextOne() {
    PageSketch page = text(new PageSketch(1), 500, 17);
    page.column(517, 100, 10, "「……」");
    assertThat(PageSketch.blocks(page).get(0)).isEqualTo("「……」");
  }

  /** Headings stand where titles on a fold do, but each says another thing. */
  @Test
  void headingsInTheMiddleOfThePagesAreText() {
    PageSketch[] pages = new PageSketch[4];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = text(new PageSketch(i + 1), 500, 24);
      pages[i].column(293, 124, 15, List.of("春曉", "相思", "登鸛雀樓", "靜夜思").get(i));
      text(pages[i], 220, 24);
    }
    assertThat(String.join("", PageSketch.blocks(pages))).contains("登鸛雀樓", "春曉", "靜夜思");
  }

  /** Notes in a tier at the foot stand beside no column of the text. */
  @Test
  void notesBelowTheColumnsAreNoComments() {
    PageSketch page = text(new PageSketch(1), 500, 18);
    page.column(502, 400, 8, "一 此句妙極而人未解其故").column(490, 400, 8, "也可嘆可嘆。");
    assertThat(PageSketch.blocks(page).get(1)).isEqualTo("一 此句妙極而人未解其故也可嘆可嘆。");
  }

  /** The dots of a rating have a step of their own, and say something. */
  @Test
  void theDotsOfARatingBelowANameStay() {
    PageSketch page = new PageSketch(1).line(72, 90, 12, "辣度以點標示，一點為小辣，兩點為中辣。");
    page.line(72, 130, 12, "麻婆豆腐").line(73, 141, 8, "●");
    page.line(83, 141, 8, "●").line(93, 141, 8, "●");
    assertThat(String.join("", PageSketch.blocks(page))).contains("●");
  }

  /** Two stretches of a column, each with a sign of its own, have words between them. */
  @Test
  void dotsAndCirclesMayStressTwoStretches() {
    PageSketch page = text(new PageSketch(1), 500, 24);
    for (int i = 0; i < 4; i++) {
      page.column(488, 103 + 12 * i, 6, "●").column(488, 103 + 12 * (i + 7), 6, "○");
    }
    assertThat(PageSketch.blocks(page)).containsExactly(joined());
  }

  /** A page is higher than it is wide; what is set across it is cut by no edge. */
  @Test
  void aLineSetAcrossTheFootOfAPageStays() {
    PageSketch[] pages = new PageSketch[2];
    for (int i = 0; i < pages.length; i++) {
      pages[i] = text(new PageSketch(i + 1), 500, 24);
    }
    pages[1].line(100, 700, 12, "本頁說明直排之後橫排的文字");
    assertThat(String.join("", PageSketch.blocks(pages))).contains("橫排的文字");
  }
}
