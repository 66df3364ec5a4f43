package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Marks and numbers of notes beside the columns of vertical text. */
class SideMarksTest {

  @Test
  void marksBesideAColumnStandBehindTheirCharacters() {
    PageSketch page =
        new PageSketch(1)
            .column(500, 100, 12, "不得不加以努力而努力亦苦痛之一也")
            .column(515, 178, 7, "，")
            .column(476, 100, 12, "且快樂之後");
    assertThat(PageSketch.blocks(page)).containsExactly("不得不加以努力，而努力亦苦痛之一也且快樂之後");
  }

  /**
   * A font for horizontal text has the ink of its marks at the left, so that they are set larger.
   */
  @Test
  void largeMarksBesideAColumnStandBehindTheirCharacters() {
    PageSketch page =
        new PageSketch(1)
            .column(500, 100, 20, "網之為物古人以結繩取象而後世之")
            .column(516, 156, 16, "。")
            .column(516, 296, 16, "、")
            .column(460, 100, 20, "巧日增");
    assertThat(PageSketch.blocks(page)).containsExactly("網之為物。古人以結繩取象、而後世之巧日增");
  }

  /** In a book the number of a note stands beside the last character, small. */
  @Test
  void theNumberOfANoteStandsBesideItsColumn() {
    PageSketch page =
        new PageSketch(1)
            .column(500, 100, 12, "光緒十九年的流水帳逐日書寫風向於頁眉這是目前所知最早的紀錄而它")
            .column(479, 100, 12, "的作者從來沒有想過要記錄氣象。")
            .column(494, 272, 8, "一")
            .column(458, 124, 12, "風向用的是八個字");
    assertThat(PageSketch.blocks(page).get(0)).endsWith("而它的作者從來沒有想過要記錄氣象。一");
  }
}
