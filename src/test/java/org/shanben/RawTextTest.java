package org.shanben;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanben.model.Block;

/** The raw text of the brief, as other viewers, systems and editors would have left it. */
class RawTextTest {

  private static final String RAW = new String(Brief.bytes("brief.txt"), StandardCharsets.UTF_8);

  static Stream<Arguments> shapes() {
    String trimmed = RAW.lines().map(String::stripTrailing).reduce("", (a, b) -> a + b + "\n");
    String stripped = RAW.lines().map(String::strip).reduce("", (a, b) -> a + b + "\n");
    String squeezed = RAW.replaceAll("\n+", "\n");
    return Stream.of(
        shape("CRLF", RAW.replace("\n", "\r\n"), StandardCharsets.UTF_8),
        shape("blank lines squeezed out", squeezed, StandardCharsets.UTF_8),
        shape("trailing spaces cut", trimmed, StandardCharsets.UTF_8),
        shape(
            "all spaces cut, blank lines out",
            stripped.replaceAll("\n+", "\n"),
            StandardCharsets.UTF_8),
        shape("Big5", RAW, Charset.forName("x-windows-950")),
        shape("GB18030", RAW, Charset.forName("GB18030")),
        shape("UTF-16 with mark", RAW, StandardCharsets.UTF_16),
        shape("UTF-16LE without mark", RAW, StandardCharsets.UTF_16LE),
        shape("UTF-8 with mark", "\uFEFF" + RAW, StandardCharsets.UTF_8),
        shape(
            "one paragraph a line",
            String.join("\n", Brief.truth("truth.txt")),
            StandardCharsets.UTF_8),
        shape(
            "a blank line between",
            String.join("\n\n", Brief.truth("truth.txt")),
            StandardCharsets.UTF_8));
  }

  private static Arguments shape(String name, String text, Charset charset) {
    return Arguments.of(name, text.getBytes(charset));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void givesTheSameParagraphs(String name, byte[] bytes) throws Exception {
    List<String> blocks =
        Converter.builder()
            .to(Format.TXT)
            .build()
            .convert(Source.of("brief.txt", bytes))
            .document()
            .blocks()
            .stream()
            .map(Block::text)
            .map(text -> text.chars())
            .toList();
    assertThat(blocks).isEqualTo(Brief.truth("truth.txt"));
  }
}
