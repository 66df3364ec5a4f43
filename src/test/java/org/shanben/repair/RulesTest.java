package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanben.diag.Diagnostic;
import org.shanben.diag.Rules;
import org.shanben.layout.PageSketch;
import org.shanben.punctuation.Profile;
import org.shanben.punctuation.Settings;
import org.shanben.source.SourceText;

/**
 * Each rule by an example of its own: {@code rules/ID/} holds a source and what the rule does to
 * it. A source is a file ({@code source.txt}, {@code source.html}) or a sketch of pages ({@code
 * pages.txt}: {@code text X Y SIZE WORDS}, {@code column X Y SIZE WORDS}, {@code grid XS YS}, and
 * so on, in points). After reading the difference, {@code -Dshanben.golden=write} writes what the
 * rules do now.
 */
class RulesTest {

  private static final Path RULES = Path.of("src/test/resources/rules");

  /** A change in a paragraph that only a fault of shanben could make has no example. */
  private static final List<String> UNSEEN = List.of("P-GUARD-01");

  static Stream<String> rules() throws IOException {
    try (Stream<Path> folders = Files.list(RULES)) {
      return folders.map(folder -> String.valueOf(folder.getFileName())).sorted().toList().stream();
    }
  }

  @Test
  void everyRuleHasItsExample() throws IOException {
    List<String> ids = new ArrayList<>(Rules.ids());
    ids.removeAll(UNSEEN);
    assertThat(rules()).containsExactlyElementsOf(ids);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleDoesWhatItsExampleSays(String rule) throws IOException {
    Path folder = RULES.resolve(rule);
    Path expected = folder.resolve("expected.txt");
    Settings settings = settings(folder);
    Passes.Repaired repaired = Passes.repair(source(folder), settings);
    List<String> lines = new ArrayList<>();
    repaired.edits().stream()
        .filter(edit -> edit.rule().equals(rule))
        .forEach(edit -> lines.add(said(edit)));
    for (Diagnostic flag : Passes.flags(repaired.draft(), settings)) {
      if (flag.arguments().get(0).equals(rule)) {
        lines.add(flag.message(Locale.ROOT));
      }
    }
    String found = String.join("\n", lines) + "\n";
    if ("write".equals(System.getProperty("shanben.golden"))) {
      Files.writeString(expected, found);
    }
    assertThat(lines).isNotEmpty();
    assertThat(found).isEqualTo(Files.readString(expected));
  }

  private static String said(Edit edit) {
    String place = "page " + edit.page() + " line " + edit.line() + ": ";
    return place
        + switch (edit) {
          case Edit.Replace replace ->
              "at %d «%s» becomes «%s»"
                  .formatted(replace.start(), escaped(replace.before()), escaped(replace.after()));
          case Edit.Remove remove -> "leaves as " + remove.kind();
          case Edit.Join join -> join.before() + " becomes " + join.after();
          case Edit.Assign assign -> assign.before() + " becomes " + assign.after();
          case Edit.Refer refer ->
              "%d to %d points to %s".formatted(refer.start(), refer.end(), refer.note());
        };
  }

  /** What cannot be seen is written by its number. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          boolean seen = Character.isLetterOrDigit(c) || (c > 0x20 && c < 0x7F) || isMark(c);
          out.append(seen ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04X", c));
        });
    return out.toString();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type != Character.FORMAT
        && type != Character.CONTROL
        && type != Character.SPACE_SEPARATOR
        && type != Character.NON_SPACING_MARK
        && type != Character.PRIVATE_USE;
  }

  private static Settings settings(Path folder) throws IOException {
    Path profile = folder.resolve("profile");
    return Files.exists(profile)
        ? Settings.DEFAULT.with(
            Profile.valueOf(
                Files.readString(profile).strip().toUpperCase(Locale.ROOT).replace('-', '_')))
        : Settings.DEFAULT;
  }

  private static SourceText source(Path folder) throws IOException {
    Path pages = folder.resolve("pages.txt");
    if (Files.exists(pages)) {
      return PageSketch.source(sketched(Files.readAllLines(pages)));
    }
    Path html = folder.resolve("source.html");
    Path file = Files.exists(html) ? html : folder.resolve("source.txt");
    return Sources.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
  }

  private static List<PageSketch> sketched(List<String> lines) {
    List<PageSketch> pages = new ArrayList<>();
    for (String line : lines) {
      String[] word = line.split(" ", 5);
      if (word[0].equals("page")) {
        pages.add(new PageSketch(Integer.parseInt(word[1])));
      } else {
        draw(pages.get(pages.size() - 1), word);
      }
    }
    return pages;
  }

  private static void draw(PageSketch page, String[] word) {
    switch (word[0]) {
      case "text" -> page.line(number(word[1]), number(word[2]), number(word[3]), word[4]);
      case "column" -> page.column(number(word[1]), number(word[2]), number(word[3]), word[4]);
      case "hidden" -> page.hidden(number(word[1]), number(word[2]), number(word[3]), word[4]);
      case "grid" -> page.grid(numbers(word[1]), numbers(word[2]));
      case "picture" ->
          page.picture(number(word[1]), number(word[2]), number(word[3]), number(word[4]));
      case "curve" ->
          page.shape(number(word[1]), number(word[2]), number(word[3]), number(word[4]), 4);
      case "bookmark" -> page.bookmark(Integer.parseInt(word[1]), word[2]);
      case "tag" -> page.tag(Integer.parseInt(word[1]), word[2]);
      default -> throw new IllegalArgumentException(word[0]);
    }
  }

  private static double number(String word) {
    return Double.parseDouble(word);
  }

  private static double[] numbers(String word) {
    return Arrays.stream(word.split(",")).mapToDouble(Double::parseDouble).toArray();
  }
}
