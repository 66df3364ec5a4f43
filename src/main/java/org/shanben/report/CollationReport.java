package org.shanben.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shanben.collation.Accounts;
import org.shanben.diag.Diagnostic;
import org.shanben.diag.Rules;
import org.shanben.model.Document;
import org.shanben.read.PageImages.PageImage;
import org.shanben.repair.Edit;
import org.shanben.repair.Passes;
import org.shanben.source.SourcePage;

/**
 * The report: one HTML file that needs neither network nor script. Each page's picture, marked,
 * faces the clean text with the same marks; a script only filters and steps.
 */
public final class CollationReport {

  private final Passes.Repaired repaired;
  private final Document document;
  private final Accounts accounts;
  private final List<Diagnostic> findings;
  private final List<Optional<PageImage>> images;
  private final Locale locale;
  private final StringBuilder out = new StringBuilder();

  private CollationReport(
      Passes.Repaired repaired,
      Document document,
      Accounts accounts,
      List<Diagnostic> findings,
      List<Optional<PageImage>> images,
      Locale locale) {
    this.repaired = repaired;
    this.document = document;
    this.accounts = accounts;
    this.findings = findings;
    this.images = images;
    this.locale = locale;
  }

  /**
   * Returns the file.
   *
   * @param repaired the last draft and its edits
   * @param document what came of it
   * @param accounts where its characters are
   * @param findings what could not be known for certain
   * @param images a picture of each page, as far as there are any
   * @param locale the language of the report
   */
  public static byte[] of(
      Passes.Repaired repaired,
      Document document,
      Accounts accounts,
      List<Diagnostic> findings,
      List<Optional<PageImage>> images,
      Locale locale) {
    CollationReport report =
        new CollationReport(repaired, document, accounts, findings, images, locale);
    report.write();
    return report.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String say(String key, Object... arguments) {
    return Html.escape(Diagnostic.text(locale, "report." + key, arguments));
  }

  private void write() {
    String title = Html.escape(document.metadata().title().value());
    out.append("<!DOCTYPE html>\n<html lang=\"").append(locale.toLanguageTag());
    out.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<title>").append(say("title")).append(" – ").append(title).append("</title>\n");
    out.append("<style>\n").append(resource("report.css")).append("</style>\n</head>\n<body>\n");
    out.append("<a class=\"skip\" href=\"#pages\">").append(say("skip")).append("</a>\n");
    head(title);
    out.append("<main id=\"pages\">\n");
    Marked marked = new Marked(repaired, document, locale);
    for (SourcePage page : repaired.draft().source().pages()) {
      page(page, marked);
    }
    out.append("</main>\n<script>\n").append(resource("report.js"));
    out.append("</script>\n</body>\n</html>\n");
  }

  private void head(String title) {
    out.append("<header>\n<p class=\"kind\">").append(say("title")).append("</p>\n<h1>");
    out.append(title).append("</h1>\n<p>").append(Html.escape(document.source().name()));
    out.append(" <code>").append(document.source().sha256()).append("</code></p>\n");
    out.append("<p>")
        .append(
            say(
                "accounts",
                accounts.pages(),
                accounts.body(),
                accounts.furniture(),
                accounts.deleted(),
                accounts.inserted()))
        .append("</p>\n");
    findings();
    rules();
    thumbs();
    out.append("<p class=\"keys\">").append(say("keys")).append("</p>\n</header>\n");
  }

  private void findings() {
    if (!findings.isEmpty()) {
      out.append("<details><summary>").append(say("findings", findings.size()));
      out.append("</summary>\n<ul>\n");
      for (Diagnostic finding : findings) {
        String page =
            finding.page() > 0 ? Diagnostic.text(locale, "page", finding.page()) + ": " : "";
        out.append("<li>").append(Html.escape(page + finding.code().id() + " "));
        out.append(Html.escape(finding.message(locale))).append("</li>\n");
      }
      out.append("</ul></details>\n");
    }
  }

  private void rules() {
    Map<String, Integer> counts = new TreeMap<>();
    repaired.edits().forEach(edit -> counts.merge(edit.rule(), 1, Integer::sum));
    out.append("<details open><summary>").append(say("rules", repaired.edits().size()));
    out.append("</summary>\n<ul class=\"rules\">\n");
    counts.forEach((rule, count) -> {
      out.append("<li><label><input type=\"checkbox\" checked value=\"").append(rule);
      out.append("\"> <b>").append(rule).append("</b> ");
      out.append(Html.escape(Rules.reason(rule, locale))).append(" <span class=\"count\">");
      out.append(count).append("</span></label></li>\n");
    });
    out.append("</ul></details>\n");
  }

  private void thumbs() {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Edit edit : repaired.edits()) {
      counts.merge(edit.page(), 1, Integer::sum);
    }
    out.append("<nav aria-label=\"").append(say("pages")).append("\"><ol class=\"thumbs\">\n");
    for (SourcePage page : repaired.draft().source().pages()) {
      out.append("<li><a href=\"#p").append(page.number()).append("\">");
      image(page.number())
          .ifPresent(i ->
              out.append("<img alt=\"\" loading=\"lazy\" src=\"")
                  .append(data(i.thumb()))
                  .append("\">"));
      out.append("<span>").append(say("page", page.number())).append("</span> <small>");
      out.append(say("changes", counts.getOrDefault(page.number(), 0)));
      out.append("</small></a></li>\n");
    }
    out.append("</ol></nav>\n");
  }

  private Optional<PageImage> image(int page) {
    return page <= images.size() ? images.get(page - 1) : Optional.empty();
  }

  private static String data(byte[] jpeg) {
    return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg);
  }

  private void page(SourcePage page, Marked marked) {
    int number = page.number();
    out.append("<section class=\"page\" id=\"p").append(number).append("\" aria-labelledby=\"h");
    out.append(number).append("\">\n<h2 id=\"h").append(number).append("\">");
    out.append(say("page", number)).append("</h2>\n<div class=\"pair\">\n");
    image(number).ifPresent(image -> sheet(page, image, marked));
    out.append("<div class=\"text\" lang=\"")
        .append(Html.escape(document.metadata().language().value()))
        .append("\">\n")
        .append(marked.text(number));
    String furniture = marked.furniture(number);
    if (!furniture.isEmpty()) {
      out.append("<div class=\"out\"><h3>").append(say("out")).append("</h3>\n<ul>\n");
      out.append(furniture).append("</ul></div>\n");
    }
    out.append("</div>\n</div>\n</section>\n");
  }

  private void sheet(SourcePage page, PageImage image, Marked marked) {
    out.append("<div class=\"sheet\">");
    out.append(
        "<img alt=\"%s\" loading=\"lazy\" width=\"%d\" height=\"%d\" src=\"%s\">"
            .formatted(
                say("picture", page.number()),
                Math.round(page.width()),
                Math.round(page.height()),
                data(image.jpeg())));
    out.append(
        String.format(
            Locale.ROOT,
            "<svg aria-hidden=\"true\" viewBox=\"0 0 %.1f %.1f\" preserveAspectRatio=\"none\">",
            page.width(),
            page.height()));
    out.append(marked.overlay(page)).append("</svg></div>\n");
  }

  private static String resource(String name) {
    try (InputStream in = CollationReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
