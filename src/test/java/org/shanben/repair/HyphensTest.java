package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shanben.layout.PageSketch;

/** Hyphens at the ends of lines of a document that is long enough to tell. */
class HyphensTest {

  private static final List<String> WORDS =
      List.of("report", "policy", "sector", "market", "budget", "income", "export", "growth");

  /** Sixty characters, of words that do not stand in this order anywhere else. */
  private static String line(int i) {
    return IntStream.range(0, 8)
        .mapToObj(word -> WORDS.get((i * 3 + word * (i % 5 + 1)) % 8))
        .collect(Collectors.joining(" ", "", " area"));
  }

  private static String text(int hyphens) {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 70; i++) {
      boolean hyphen = i > 10 && i <= 10 + 2 * hyphens && i % 2 == 1;
      String line = line(i);
      boolean after = i > 11 && i <= 11 + 2 * hyphens && i % 2 == 0;
      String end = hyphen ? line.substring(0, 53) + "  self-" : line;
      page.line(72, 60 + 11 * i, 10, after ? "regulatory" + end.substring(10) : end);
    }
    return Sources.document(page).blocks().stream()
        .map(block -> block.text().chars())
        .collect(Collectors.joining("\n"));
  }

  /** {@code regulatory} stands nowhere else; but nothing is parted here. */
  @Test
  void aHyphenOfADocumentThatPartsNoWordsStays() {
    assertThat(text(1)).contains("self-regulatory");
  }

  @Test
  void whereManyLinesEndInHyphensTheyPartWords() {
    assertThat(text(10)).contains("selfregulatory");
  }

  @Test
  void aWordThatACaptionPartsIsWhole() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 4; i++) {
      page.line(72, 80 + 16 * i, 12, "The dispersion of all particles was seen by the team.");
    }
    page.picture(72, 150, 200, 100);
    page.line(72, 266, 10, "Figure 5: Typical data of the dis-");
    page.line(72, 279, 10, "persion of particles.");
    assertThat(Sources.document(page).blocks())
        .extracting(block -> block.text().chars())
        .contains("Figure 5: Typical data of the dispersion of particles.");
  }
}
