package org.shanben.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderNamesTest {

  @Test
  void aStemThatIsAloneIsTheName() {
    assertThat(FolderNames.of(List.of("a/brief.pdf", "b/other.tar.gz")))
        .containsExactly("brief", "other.tar");
  }

  @Test
  void aStemThatIsSharedKeepsItsEndingWhateverTheOrder() {
    assertThat(FolderNames.of(List.of("brief.pdf", "Brief.txt", "x.pdf")))
        .containsExactly("brief.pdf", "Brief.txt", "x");
    assertThat(FolderNames.of(List.of("Brief.txt", "brief.pdf")))
        .containsExactly("Brief.txt", "brief.pdf");
  }

  @Test
  void aNameThatIsAnothersStemCollidesWithNone() {
    assertThat(FolderNames.of(List.of("brief.pdf", "brief.txt", "brief.pdf.txt")))
        .doesNotHaveDuplicates();
  }

  @Test
  void evenTheSameNameTwiceGivesTwoFolders() {
    List<String> names = FolderNames.of(List.of("a/brief.pdf", "b/brief.pdf"));
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.startsWith("brief.pdf-"));
  }

  @Test
  void noNameLeadsOutOrBreaksAManifest() {
    assertThat(FolderNames.of(List.of("..", "a\nb.txt", "c\\d.txt", ".hidden", "e%f.txt")))
        .allMatch(name -> name.matches("[^\\\\/\\n%]+") && !name.startsWith("."));
    String longest = "善".repeat(84) + ".pdf";
    assertThat(FolderNames.stem(longest).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(230);
  }
}
