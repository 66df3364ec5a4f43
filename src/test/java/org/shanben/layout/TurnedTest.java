package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.repair.Passes;
import org.shanben.repair.Sources;

/** Lines along the edge of a page. */
class TurnedTest {

  private static final List<String> TEXTS =
      List.of("中俄關係持續密切發展雙方各有其目標與利益分別", "在中亞地區展現影響力尚能克制己方利益惟外界普", "遍認為如此。");

  private static List<String> blocks(int turned) {
    List<PageSketch> pages = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      PageSketch page = new PageSketch(i + 1).line(72, 100, 12, TEXTS.get(i));
      pages.add(i < turned ? page.turned(300, 20, 8, "法務部範本") : page);
    }
    return Sources.document(Passes.repair(PageSketch.source(pages))).blocks().stream()
        .map(block -> block.text().chars())
        .toList();
  }

  @Test
  void whatStandsAlongTheEdgesOfSeveralPagesLeaves() {
    assertThat(blocks(3)).containsExactly(String.join("", TEXTS));
  }

  @Test
  void whatStandsAlongTheEdgeOfOneFollowsItsParagraph() {
    assertThat(blocks(1)).containsExactly(String.join("", TEXTS), "法務部範本");
  }

  /** The head of the other side, which the document has once. */
  @Test
  void anotherHeadAlongTheEdgeLeavesWithThem() {
    List<PageSketch> pages = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      PageSketch page = new PageSketch(i + 1).line(72, 100, 12, TEXTS.get(i % 2));
      pages.add(page.turned(i == 1 ? 320 : 300, 20, 8, i == 1 ? "誰在修電纜" : "法務部範本"));
    }
    assertThat(Sources.document(Passes.repair(PageSketch.source(pages))).blocks())
        .extracting(block -> block.text().chars())
        .noneMatch(text -> text.contains("電纜") || text.contains("法務部"));
  }

  /** The others stand on left and on right pages; this one is a title. */
  @Test
  void theTitleOfATableLaidAcrossStays() {
    List<PageSketch> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      PageSketch page = new PageSketch(i + 1).line(72, 100, 12, TEXTS.get(i % 2));
      pages.add(page.turned(300, 20, 8, i == 3 ? "附表四辦理情形" : "行政院公報"));
    }
    assertThat(Sources.document(Passes.repair(PageSketch.source(pages))).blocks())
        .extracting(block -> block.text().chars())
        .anyMatch(text -> text.contains("附表四"))
        .noneMatch(text -> text.contains("公報"));
  }
}
