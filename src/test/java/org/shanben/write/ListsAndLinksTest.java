package org.shanben.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shanben.Checkers;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Editions;
import org.shanben.Format;
import org.shanben.Source;
import org.shanben.model.Block;
import org.shanben.write.pdfa.PdfaLevel;

/** Lists, entries of a table of contents, and addresses, from the text to the editions. */
class ListsAndLinksTest {

  private static final String TEXT =
      """
      年度報告

      目錄

      前言………………………………………………1

      辦理情形…………………………………………2

      結論………………………………………………3

      前言

      本年度各項業務均依計畫推動，詳見 https://www.example.org/report?id=1&lang=zh。其餘函詢 office@example.org 辦理。

      辦理情形

      本年度各項業務均依計畫推動，成果如下：

      （一）推動數位轉型，完成下列各項工作。

      1. 完成系統建置，並辦理教育訓練。

      2. 完成資料移轉，並辦理驗收作業。

      （二）辦理人才培育，開設課程十二班。

      結論

      各項業務均已完成，成果良好，爰報請核定。
      """;

  private static Converted convert(PdfaLevel level) throws Exception {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    return Converter.builder().pdfa(level).build().convert(Source.of("a.txt", bytes));
  }

  @Test
  void theModelHasItemsAndEntries() throws Exception {
    List<Block> blocks = convert(PdfaLevel.A2).document().blocks();
    List<Integer> depths =
        blocks.stream()
            .filter(Block.Item.class::isInstance)
            .map(block -> ((Block.Item) block).depth())
            .toList();
    assertThat(depths).containsExactly(1, 2, 2, 1);
    List<String> named =
        blocks.stream()
            .filter(Block.Entry.class::isInstance)
            .map(block -> blocks.get(((Block.Entry) block).heading()).text().chars())
            .toList();
    assertThat(named).containsExactly("前言", "辦理情形", "結論");
  }

  @Test
  void theBookNestsItemsAndLinksEntriesAndAddresses() throws Exception {
    byte[] epub = Editions.of(convert(PdfaLevel.A2), Format.EPUB);
    assertThat(Checkers.epub(epub)).isEmpty();
    List<String> nested = new ArrayList<>();
    List<String> links = new ArrayList<>();
    Editions.unzip(epub)
        .forEach((name, bytes) -> {
          if (name.startsWith("EPUB/text/s-")) {
            Element page = Editions.xml(bytes);
            page.select("ul.items > li > ul.items > li > p").forEach(p -> nested.add(p.text()));
            page.select("a").forEach(a -> links.add(a.text() + " -> " + a.attr("href")));
          }
        });
    assertThat(nested).containsExactly("1. 完成系統建置，並辦理教育訓練。", "2. 完成資料移轉，並辦理驗收作業。");
    assertThat(links)
        .contains(
            "https://www.example.org/report?id=1&lang=zh ->"
                + " https://www.example.org/report?id=1&lang=zh",
            "office@example.org -> mailto:office@example.org")
        .anyMatch(link -> link.startsWith("前言 1 -> s-000"));
  }

  @ParameterizedTest
  @EnumSource(PdfaLevel.class)
  void thePdfTagsListsAndLinksAndKeepsItsStandards(PdfaLevel level) throws Exception {
    Converted converted = convert(level);
    byte[] file = Editions.of(converted, Format.PDF);
    assertThat(Checkers.pdf(file, level)).isEmpty();
    assertThat(Editions.pdf(file)).isEqualTo(Editions.text(Editions.of(converted, Format.TXT)));
    try (PDDocument pdf = Loader.loadPDF(file)) {
      List<String> uris = new ArrayList<>();
      int inside = 0;
      for (var page : pdf.getPages()) {
        for (var annotation : page.getAnnotations()) {
          if (annotation instanceof PDAnnotationLink link
              && link.getAction() instanceof PDActionURI action) {
            uris.add(action.getURI());
          } else {
            inside++;
          }
        }
      }
      assertThat(uris)
          .containsOnly("https://www.example.org/report?id=1&lang=zh", "mailto:office@example.org");
      assertThat(inside).isEqualTo(3);
    }
  }

  @Test
  void aSentenceEndsAnAddress() {
    assertThat(Addresses.of("見https://a.example.org/x(1)。與 www.b.example.org, 及 https://c.d）"))
        .extracting(Addresses.Found::uri)
        .containsExactly("https://a.example.org/x(1)", "http://www.b.example.org", "https://c.d");
    assertThat(Addresses.of("https:// 與 http://甲 與 a@b")).isEmpty();
  }

  /** Lines that a form or an attack may have: none of them takes its square, or the stack. */
  @Test
  void longLinesAreNoAddresses() {
    assertThat(Addresses.of("_".repeat(100_000))).isEmpty();
    assertThat(Addresses.of("x@a" + ".a".repeat(100_000))).hasSizeLessThan(2);
    assertThat(Addresses.of("http://a.example.org/" + ")".repeat(100_000))).hasSizeLessThan(2);
  }
}
