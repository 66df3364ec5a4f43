package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;

class IngestTest {

  @TempDir private Path dir;

  @Test
  void oneConverterServesManyThreads() throws Exception {
    Path file = Files.writeString(dir.resolve("a.txt"), "善本\n\n校而存之，謂之善本。\n");
    Ingest ingest = new Ingest();
    List<Future<List<String>>> results = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 16; i++) {
        Path folder = Files.createDirectory(dir.resolve("out" + i));
        results.add(pool.submit(() -> ingest.ingest(file, folder)));
      }
    }
    List<List<String>> sums = new ArrayList<>();
    for (Future<List<String>> result : results) {
      sums.add(result.get());
    }
    assertEquals(1, Set.copyOf(sums).size());
    assertTrue(Files.readString(dir.resolve("out0/edition.txt")).contains("校而存之"));
  }

  @Test
  void aFailureIsAnExceptionWithACode() {
    ConversionException failure =
        assertThrows(
            ConversionException.class, () -> new Ingest().ingest(dir.resolve("none"), dir));
    assertEquals(Code.INPUT_UNREADABLE, failure.diagnostic().code());
  }

  @Test
  void noThreadIsLeftBehind() throws Exception {
    Path file = Files.writeString(dir.resolve("b.txt"), "善本。\n");
    Set<String> before = names();
    new Ingest().ingest(file, dir);
    Set<String> after = names();
    after.removeAll(before);
    assertTrue(after.stream().allMatch(name -> name.startsWith("Java2D") || name.startsWith("ForkJoin")), after.toString());
  }

  private static Set<String> names() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .collect(Collectors.toSet());
  }
}
