package org.shanben.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanben.diag.ConversionException;

class JournalTest {

  private static final Outcome DONE =
      new Outcome("converted", "", 0, 4, "abc", "def", List.of("x"), List.of());

  @TempDir private Path dir;

  @Test
  void remembersWhatIsTheSame() throws Exception {
    Job job = new Job("in/中文.pdf", "中文");
    try (Journal journal = Journal.open(dir, "key")) {
      assertThat(journal.find(job, "abc")).isEmpty();
      journal.add(job, DONE);
    }
    try (Journal journal = Journal.open(dir, "key")) {
      assertThat(journal.find(job, "abc")).get().extracting(Outcome::manifest).isEqualTo("def");
      assertThat(journal.find(job, "other bytes")).isEmpty();
      assertThat(journal.find(new Job("in/中文.pdf", "elsewhere"), "abc")).isEmpty();
    }
    try (Journal journal = Journal.open(dir, "other options")) {
      assertThat(journal.find(job, "abc")).isEmpty();
    }
  }

  @Test
  void aTornLineIsNone() throws Exception {
    try (Journal journal = Journal.open(dir, "key")) {
      journal.add(new Job("a", "a"), DONE);
    }
    Path file = dir.resolve(".shanben/journal.jsonl");
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, 30), StandardOpenOption.APPEND);
    try (Journal journal = Journal.open(dir, "key")) {
      assertThat(journal.find(new Job("a", "a"), "abc")).isPresent();
      journal.add(new Job("b", "b"), DONE);
    }
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void theOrderOfTheWorkLeavesNoTrace() throws Exception {
    for (List<String> order : List.of(List.of("a", "b", "c"), List.of("c", "a", "b"))) {
      Path folder = Files.createDirectory(dir.resolve(String.join("", order)));
      try (Journal journal = Journal.open(folder, "key")) {
        for (String name : order) {
          journal.add(new Job(name, name), DONE);
        }
      }
    }
    assertThat(dir.resolve("abc/.shanben/journal.jsonl"))
        .hasSameBinaryContentAs(dir.resolve("cab/.shanben/journal.jsonl"));
  }

  @Test
  void oneRunAtATime() throws Exception {
    try (Journal journal = Journal.open(dir, "key")) {
      assertThat(journal).isNotNull();
      assertThatThrownBy(() -> Journal.open(dir, "key"))
          .isInstanceOf(ConversionException.class)
          .hasMessageContaining("OUT-005");
    }
  }
}
