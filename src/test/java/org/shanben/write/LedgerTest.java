package org.shanben.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledgers name tests that there are. */
class LedgerTest {

  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

  @ParameterizedTest
  @ValueSource(strings = {"pdfa", "epub", "text"})
  void everyNamedTestExists(String writer) throws IOException {
    Path ledger = Path.of("src/main/java/org/shanben/write", writer, "CONFORMANCE.md");
    Matcher named = NAMED.matcher(Files.readString(ledger));
    int count = 0;
    while (named.find()) {
      String source = source(named.group(1));
      assertThat(source).as(named.group(1)).isNotEmpty();
      if (named.group(2) != null) {
        assertThat(source).as(named.group()).contains("void " + named.group(2) + "(");
      }
      count++;
    }
    assertThat(count).isGreaterThan(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdfa", "epub"})
  void whatIsEnforcedHasItsTest(String writer) throws IOException {
    Path ledger = Path.of("src/main/java/org/shanben/write", writer, "CONFORMANCE.md");
    List<String> rows =
        Files.readAllLines(ledger).stream().filter(l -> l.startsWith("| ")).toList();
    assertThat(rows)
        .filteredOn(row -> row.contains("| enforced"))
        .allMatch(row -> NAMED.matcher(row).find());
  }

  private static String source(String test) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      List<Path> found = files.filter(file -> file.endsWith(test + ".java")).toList();
      return found.isEmpty() ? "" : Files.readString(found.get(0));
    }
  }
}
