package org.shanben.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanben.diag.Code;

/** Processes that hang, die and eat: each fails alone, with its own code. */
class ChildTest {

  private final List<Long> buried = new ArrayList<>();

  private Child child() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return new Child(
        List.of(java, "-cp", classes, Poisoned.class.getName()),
        List.of("nothing"),
        Duration.ofSeconds(8),
        ChildTest::failed,
        buried::add);
  }

  private static Outcome failed(Job job, Code code, Object... arguments) {
    return new Outcome("failed", code.id(), 1, 0, "", "", List.of(), List.of());
  }

  @Test
  void oneProcessServesManyDocuments() {
    try (Child child = child()) {
      Outcome one = child.run(new Job("a", "a"));
      assertThat(one.status()).isEqualTo("converted");
      assertThat(child.run(new Job("b", "b")).out()).isEqualTo(one.out());
    }
    assertThat(buried).isEmpty();
  }

  @Test
  void whatHangsDiesOrEatsFailsAlone() {
    try (Child child = child()) {
      assertThat(child.run(new Job("dies", "a")).code()).isEqualTo("LIM-004");
      assertThat(child.run(new Job("a", "a")).status()).isEqualTo("converted");
      assertThat(child.run(new Job("eats", "a")).code()).isEqualTo("LIM-002");
      assertThat(child.run(new Job("hangs", "a")).code()).isEqualTo("LIM-001");
      assertThat(child.run(new Job("b", "b")).status()).isEqualTo("converted");
    }
    assertThat(buried).hasSize(4);
    assertThat(buried)
        .noneMatch(pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }
}
