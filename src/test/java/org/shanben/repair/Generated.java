package org.shanben.repair;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shanben.Brief;
import org.shanben.layout.PageSketch;
import org.shanben.source.SourceText;

/** The brief in its shapes, and generated texts, for tests of what must hold for all of them. */
public final class Generated {

  /** How many texts are generated, half of them raw text and half of them pages. */
  private static final int GENERATED = 400;

  private Generated() {}

  /** Returns the sources, the same ones each time. */
  public static Stream<SourceText> sources() {
    Stream<SourceText> briefs =
        Stream.of("brief.pdf", "brief.txt", "brief.docx", "brief-notes.pdf", "brief-columns.pdf")
            .map(name -> Sources.read(name, Brief.bytes(name)));
    Stream<SourceText> texts =
        IntStream.range(0, GENERATED / 2).mapToObj(seed -> rawText(new Random(seed)));
    Stream<SourceText> pages =
        IntStream.range(0, GENERATED / 2).mapToObj(seed -> pages(new Random(seed)));
    return Stream.of(briefs, texts, pages).flatMap(s -> s);
  }

  private static final String[] PIECES = {
    "中俄關係持續密切發展，",
    "普丁",
    "「一帶一路」",
    "2023 年",
    "（一）",
    "一、",
    "。",
    "——",
    "……",
    "Vladimir Putin",
    "10 月",
    "https://example.org/a,b",
    "inter-",
    "national",
    "⼀帶⼀路",
    "①",
    "é",
    "\u3000",
    " ",
    "  ",
    "葛\uDB40\uDD00"
  };

  private static SourceText rawText(Random random) {
    StringBuilder text = new StringBuilder();
    int lines = 1 + random.nextInt(60);
    for (int i = 0; i < lines; i++) {
      text.append(line(random)).append(random.nextInt(9) == 0 ? " " : "");
      text.append(random.nextInt(25) == 0 ? "\f" : "\n".repeat(1 + random.nextInt(2)));
    }
    return Sources.read("text.txt", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder();
    for (int pieces = random.nextInt(6); pieces >= 0; pieces--) {
      line.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return line.toString();
  }

  private static SourceText pages(Random random) {
    List<PageSketch> pages = new ArrayList<>();
    for (int number = 1; number <= 1 + random.nextInt(5); number++) {
      PageSketch page = new PageSketch(number);
      page.line(440, 30, 9, "大陸簡報 2023.12");
      double y = 80;
      for (int i = random.nextInt(30); i > 0; i--) {
        double size = random.nextInt(12) == 0 ? 18 : random.nextInt(8) == 0 ? 9 : 12;
        page.line(72 + 12 * random.nextInt(4), y, size, line(random));
        y += 20 + random.nextInt(10);
      }
      page.line(290, 800, 10, "- " + number + " -");
      pages.add(page);
    }
    return PageSketch.source(pages);
  }
}
