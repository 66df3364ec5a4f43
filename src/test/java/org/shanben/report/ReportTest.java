package org.shanben.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.shanben.Brief;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Format;
import org.shanben.Source;
import org.shanben.repair.Edit;
import org.shanben.repair.Joint;

/** The report: complete, closed in itself, and usable in a real browser. */
class ReportTest {

  private static final Locale TAIWAN = Locale.forLanguageTag("zh-Hant");

  private static Converted converted(String name, Locale locale) throws Exception {
    return Converter.builder()
        .to(Format.TXT)
        .report(locale)
        .build()
        .convert(Source.of(name, Brief.bytes(name)));
  }

  private static String html(Converted converted) {
    return new String(converted.report().orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void everyChangeOfTheTextIsMarkedOnce() throws Exception {
    for (String name : List.of("brief.pdf", "brief-notes.pdf", "brief.txt", "brief-radicals.pdf")) {
      Converted converted = converted(name, Locale.ENGLISH);
      Document page = Jsoup.parse(html(converted));
      for (int i = 0; i < converted.edits().size(); i++) {
        Edit edit = converted.edits().get(i);
        boolean shown =
            switch (edit) {
              case Edit.Join join -> join.after() != Joint.BREAK;
              case Edit.Remove remove -> !remove.rule().equals("FUR-004");
              default -> false;
            };
        List<Element> marks = page.select("main #c" + (i + 1));
        assertThat(marks).as("%s %s", name, edit).hasSizeLessThanOrEqualTo(1);
        assertThat(!shown || marks.size() == 1).as("%s %s", name, edit).isTrue();
      }
    }
  }

  @Test
  void theTextOfTheReportIsTheCleanText() throws Exception {
    Converted converted = converted("brief.pdf", Locale.ENGLISH);
    Document page = Jsoup.parse(html(converted));
    page.select("del, .out, ins.join, .role").remove();
    String shown = page.select(".text").text().replaceAll("\\s", "");
    StringBuilder clean = new StringBuilder();
    converted.document().blocks().forEach(block -> clean.append(block.text().chars()));
    assertThat(shown).isEqualTo(clean.toString().replaceAll("\\s", ""));
  }

  @Test
  void itNeedsNothingFromOutside() throws Exception {
    Document page = Jsoup.parse(html(converted("brief.pdf", TAIWAN)));
    assertThat(page.select("link, script[src], iframe, object")).isEmpty();
    assertThat(page.select("[src]")).allMatch(e -> e.attr("src").startsWith("data:"));
    assertThat(page.select("[href]")).allMatch(e -> e.attr("href").startsWith("#"));
    assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
    assertThat(page.select("html").attr("lang")).isEqualTo("zh-Hant");
    assertThat(page.select("main img")).hasSize(4);
  }

  @Test
  void aSourceWithoutPagesHasAReportWithoutPictures() throws Exception {
    Document page = Jsoup.parse(html(converted("brief.txt", Locale.ENGLISH)));
    assertThat(page.select("img")).isEmpty();
    assertThat(page.select("section.page")).isNotEmpty();
  }

  private static ChromeDriver browser() {
    Path chromium = Path.of("/usr/bin/chromium");
    Path driver = Path.of("/usr/bin/chromedriver");
    assumeTrue(
        Files.isExecutable(chromium) && Files.isExecutable(driver),
        "no /usr/bin/chromium with /usr/bin/chromedriver: the report is not tried in a browser");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
    return new ChromeDriver(service, options);
  }

  @TempDir private Path dir;

  private String file(Locale locale) throws Exception {
    Path file = dir.resolve("collation-" + locale.toLanguageTag() + ".html");
    Files.write(file, converted("brief.pdf", locale).report().orElseThrow());
    return file.toUri().toString();
  }

  @Test
  void aReaderStepsAndFiltersInABrowser() throws Exception {
    ChromeDriver browser = browser();
    try {
      browser.manage().window().setSize(new Dimension(1280, 900));
      browser.get(file(Locale.ENGLISH));
      browser.findElement(By.tagName("body")).sendKeys("n");
      String first = browser.switchTo().activeElement().getDomAttribute("id");
      assertThat(first).matches("c\\d+");
      browser.switchTo().activeElement().sendKeys("n");
      assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isNotEqualTo(first);
      browser.switchTo().activeElement().sendKeys("p");
      assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo(first);
      WebElement box = browser.findElement(By.cssSelector("input[value='UNW-001']"));
      WebElement join = browser.findElement(By.cssSelector("ins.join[data-r='UNW-001']"));
      assertThat(join.isDisplayed()).isTrue();
      box.click();
      assertThat(join.isDisplayed()).isFalse();
      box.sendKeys(Keys.SPACE);
      assertThat(join.isDisplayed()).isTrue();
      browser.findElement(By.cssSelector("rect.gone")).click();
      assertThat(browser.switchTo().activeElement().getTagName()).isEqualTo("del");
    } finally {
      browser.quit();
    }
  }

  @Test
  void axeFindsNothing() throws Exception {
    ChromeDriver browser = browser();
    try {
      for (Locale locale : List.of(Locale.ENGLISH, TAIWAN)) {
        for (Dimension size : List.of(new Dimension(1280, 900), new Dimension(390, 844))) {
          for (String scheme : List.of("light", "dark")) {
            browser.manage().window().setSize(size);
            browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                    "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            browser.get(file(locale));
            assertThat(violations(browser)).as("%s %s %s", locale, size, scheme).isEmpty();
          }
        }
      }
    } finally {
      browser.quit();
    }
  }

  private static List<?> violations(JavascriptExecutor browser) throws IOException {
    try (InputStream in = ReportTest.class.getResourceAsStream("/axe.min.js")) {
      assertThat(in).isNotNull();
      browser.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        browser.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run().then(r => done(r.violations.map(v =>"
                + " v.id + ' ' + v.nodes.length + ' ' + v.nodes[0].html.slice(0, 200))));");
    return found instanceof List<?> list ? list : List.of(String.valueOf(found));
  }
}
