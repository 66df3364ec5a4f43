package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.layout.PageSketch;

/** Heads that recognition spells differently on each page of a scan. */
class MisreadHeadsTest {

  private static final String[] TEXT = {
    "本縣自設治以來，農田水利之興修未嘗稍懈，凡圳路所經之處皆有紀錄可考，而",
    "次年春旱，各圳輪流放水，鄉民咸以為便，乃議立碑於圳頭，以垂久遠，其文曰",
    "碑在今鄉公所之左，字多漫漶，僅可辨者二百餘言，因錄其略如後，以備採擇，",
    "圳長凡三十里，分水門四十有二，每門設夫一人，歲給穀若干石，由受益之田均"
  };

  private static PageSketch page(PageSketch page, String head, int number) {
    return page.line(220, 50 + number % 3 * 2, 9, head)
        .lines(72, 100, 12, 20, TEXT[number], TEXT[(number + 1) % 4]);
  }

  private static List<String> blocks(boolean recognized, String... heads) {
    List<PageSketch> pages = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      PageSketch page = new PageSketch(i + 1);
      pages.add(page(recognized ? page.recognized() : page, heads[i], i));
    }
    return Sources.document(Passes.repair(PageSketch.source(pages))).blocks().stream()
        .map(block -> block.text().chars())
        .toList();
  }

  @Test
  void theHeadsOfAScanAreAlikeThoughMisread() {
    assertThat(blocks(true, "縣志稿水利篇卷三", "縣志搞水利篇卷三", "縣志稿氺利篇卷二", "縣志稿水利篇卷三"))
        .noneMatch(block -> block.contains("利篇"));
  }

  /** The letters of a scan have a date each, and the reports of a council the name of a county. */
  @Test
  void titlesOfOnePatternStay() {
    assertThat(blocks(true, "民國四十年三月五日", "民國四十年五月九日", "民國四十一年六月一日", "民國四十二年一月二日"))
        .contains("民國四十年三月五日", "民國四十二年一月二日");
    assertThat(blocks(true, "新竹縣政府施政報告", "苗栗縣政府施政報告", "臺中縣政府施政報告", "彰化縣政府施政報告"))
        .contains("新竹縣政府施政報告", "彰化縣政府施政報告");
  }

  /** Four pages of other subjects, each with its own name. */
  @Test
  void headingsThatSayOtherThingsStay() {
    assertThat(blocks(true, "縣志稿水利篇", "人物列傳續編", "風俗雜記一則", "附錄碑文拓本"))
        .contains("縣志稿水利篇", "人物列傳續編", "風俗雜記一則", "附錄碑文拓本");
  }

  /** Nobody misreads what a program set: the titles of four forms differ in a word. */
  @Test
  void whatAProgramSetSaysWhatItSays() {
    assertThat(blocks(false, "補助申請表甲聯", "補助申請表乙聯", "補助申請表丙聯", "補助申請表丁聯"))
        .contains("補助申請表甲聯", "補助申請表丁聯");
  }
}
