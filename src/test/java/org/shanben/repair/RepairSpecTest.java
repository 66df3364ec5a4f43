package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanben.layout.PageSketch;
import org.shanben.source.SourceText;
import org.shanben.write.text.TextWriter;

/**
 * Runs every example of {@code repair-spec.md}. An example has a page, or several, and what becomes
 * of it; {@code text} examples are raw text instead.
 */
class RepairSpecTest {

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "### (.+?)\n.*?```(page|text)\n(.*?)```\n+```result\n(.*?)```", Pattern.DOTALL);

  private static final Pattern PLACED =
      Pattern.compile("(\\d+(?:\\.\\d+)?) (\\d+(?:\\.\\d+)?) (\\d+(?:\\.\\d+)?)(b?) (.*)");

  static Stream<Arguments> examples() throws IOException {
    byte[] bytes = RepairSpecTest.class.getResourceAsStream("/repair-spec.md").readAllBytes();
    Matcher matcher = EXAMPLE.matcher(new String(bytes, StandardCharsets.UTF_8));
    List<Arguments> examples = new ArrayList<>();
    while (matcher.find()) {
      boolean page = matcher.group(2).equals("page");
      String source = matcher.group(3);
      examples.add(Arguments.of(matcher.group(1), page, source, matcher.group(4)));
    }
    return examples.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void givesTheResult(String name, boolean page, String source, String result) {
    SourceText text =
        page
            ? sketch(source)
            : Sources.read("text.txt", visible(source).getBytes(StandardCharsets.UTF_8));
    byte[] written = new TextWriter(false).write(Sources.document(Passes.repair(text))).bytes();
    assertThat(new String(written, StandardCharsets.UTF_8).replace("\n\n", "\n")).isEqualTo(result);
  }

  /** A dot in the middle stands for a space that one would not see, ␌ for a form feed. */
  private static String visible(String source) {
    return source.replace('·', ' ').replace("␌\n", "\f");
  }

  private static SourceText sketch(String source) {
    List<PageSketch> pages = new ArrayList<>();
    for (String page : source.split("---\n")) {
      PageSketch sketch = new PageSketch(pages.size() + 1);
      for (String line : page.split("\n")) {
        Matcher matcher = PLACED.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        sketch
            .bold(matcher.group(4).equals("b"))
            .line(number(matcher, 1), number(matcher, 2), number(matcher, 3), matcher.group(5));
      }
      pages.add(sketch);
    }
    return PageSketch.source(pages);
  }

  private static double number(Matcher matcher, int group) {
    return Double.parseDouble(matcher.group(group));
  }
}
