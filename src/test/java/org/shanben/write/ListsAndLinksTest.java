package org.shanben.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
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
import org.shanben.layout.PageSketch;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.repair.Passes;
import org.shanben.repair.Sources;
import org.shanben.write.epub.EpubWriter;
import org.shanben.write.pdfa.Attachment;
import org.shanben.write.pdfa.PdfaLevel;
import org.shanben.write.pdfa.PdfaWriter;

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

  /** Two paragraphs set in from both margins, after a colon. */
  private static Document quotation() {
    PageSketch page =
        new PageSketch(1)
            .lines(72, 100, 12, 20, "本年度各部會依核定計畫推動數位轉型並逐季檢討執行成效與經費支用情形", "辦理完竣。委員指出：")
            .lines(
                96,
                140,
                12,
                20,
                "各機關應於年度終了前提出檢討報告送行政院備查並公開於網站供",
                "各界查閱俾利監督及改進。",
                "各機關並應於次年度逐一列管追蹤其改善情形，報行政院備查以昭",
                "公信其辦法另定之。")
            .lines(72, 220, 12, 20, "本年度各部會依核定計畫推動數位轉型並逐季檢討執行成效與經費支用情形", "報核。");
    return Sources.document(page);
  }

  @ParameterizedTest
  @EnumSource(PdfaLevel.class)
  void aQuotationIsOneInBothEditions(PdfaLevel level) throws Exception {
    Document document = quotation();
    byte[] epub = new EpubWriter().write(document).bytes();
    List<Attachment> files =
        level.carries()
            ? List.of(new Attachment("a.txt", "text/plain", "Source", "The source", new byte[1]))
            : List.of();
    byte[] pdf = new PdfaWriter(level, files).write(document).bytes();
    assertThat(Checkers.epub(epub)).isEmpty();
    assertThat(Checkers.pdf(pdf, level)).isEmpty();
    assertThat(Editions.pdf(pdf)).isEqualTo(Editions.epub(epub));
    String section =
        new String(Editions.unzip(epub).get("EPUB/text/s-0001.xhtml"), StandardCharsets.UTF_8);
    assertThat(section).containsOnlyOnce("<blockquote>\n<p>各機關應").contains("改進。</p>\n<p>各機關並應");
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(roles(read)).containsOnlyOnce("BlockQuote");
    }
  }

  @Test
  void aQuotationThatBeginsAPageIsMarkedOnce() throws Exception {
    PageSketch first =
        new PageSketch(1).lines(72, 700, 12, 20, "本年度各部會依核定計畫推動數位轉型並逐季檢討執行成效與經費支用情形", "辦理完竣。委員指出：");
    PageSketch second =
        new PageSketch(2)
            .lines(96, 100, 12, 20, "各機關應於年度終了前提出檢討報告送行政院備查並公開於網站供", "各界查閱俾利監督及改進。")
            .lines(72, 160, 12, 20, "本年度各部會依核定計畫推動數位轉型並逐季檢討執行成效與經費支用情形", "報核。");
    byte[] epub =
        new EpubWriter()
            .write(Sources.document(Passes.repair(PageSketch.source(List.of(first, second)))))
            .bytes();
    assertThat(Checkers.epub(epub)).isEmpty();
    String section =
        new String(Editions.unzip(epub).get("EPUB/text/s-0001.xhtml"), StandardCharsets.UTF_8);
    assertThat(section).contains("<blockquote>").containsOnlyOnce("id=\"pg-2\"");
  }

  private static List<String> roles(PDDocument pdf) {
    List<String> roles = new ArrayList<>();
    roles(pdf.getDocumentCatalog().getStructureTreeRoot(), roles);
    return roles;
  }

  private static void roles(PDStructureNode node, List<String> roles) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        roles.add(element.getStructureType());
        roles(element, roles);
      }
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
