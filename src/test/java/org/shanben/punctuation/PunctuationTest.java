package org.shanben.punctuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanben.Brief;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Source;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.repair.Edit;

/** Punctuation by example ({@code punctuation-spec.md}), and what holds for all texts. */
class PunctuationTest {

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  /** One row of the spec. */
  record Row(String line, Profile profile, String before, String after, String flags) {}

  static Stream<Row> rows() throws IOException {
    return Files.readString(Path.of("src/test/resources/punctuation-spec.md"))
        .lines()
        .filter(line -> line.matches("\\| \\d+ \\|.*"))
        .map(PunctuationTest::row);
  }

  private static Row row(String line) {
    String[] cells = line.split("\\|", -1);
    String before = unescaped(cells[3].strip());
    String after = cells[4].strip().equals("=") ? before : unescaped(cells[4].strip());
    Profile profile = Profile.valueOf(cells[2].strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Row(cells[1].strip(), profile, before, after, cells[5].strip());
  }

  private static String unescaped(String text) {
    Matcher matcher = ESCAPE.matcher(text);
    return matcher.replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
  }

  private static String applied(Profile profile, String text) {
    String now = text;
    for (Found found : punctuator(profile).changes(text, List.of())) {
      assertThat(now.startsWith(found.before(), found.start())).isTrue();
      now = found.in(now);
    }
    return now;
  }

  private static Punctuator punctuator(Profile profile) {
    return new Punctuator(Settings.DEFAULT.with(profile));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theSpecHolds(Row row) {
    assertThat(applied(row.profile(), row.before())).isEqualTo(row.after());
    String flags =
        String.join(
            " ",
            punctuator(row.profile()).flags(row.after()).stream()
                .map(found -> found.rule().id())
                .distinct()
                .toList());
    assertThat(flags)
        .isEqualTo(String.join(" ", List.of(row.flags().split(" ")).stream().distinct().toList()));
  }

  private static final String[] PIECES = {
    "中國",
    "，",
    ",",
    ".",
    "。",
    "「",
    "」",
    "“",
    "”",
    "‘",
    "’",
    "(",
    ")",
    "（",
    "）",
    "--",
    "—",
    "──",
    "...",
    "…",
    "。。。",
    "‧",
    "・",
    "１２",
    "ＡＢ",
    "12",
    "3.5",
    "a,b",
    "Yes, I agree.",
    "x@y.tw",
    "<",
    ">",
    "\"",
    "'",
    ";",
    ":",
    "?",
    "!",
    "％",
    "﹁",
    "﹂",
    "｡",
    " ",
    "《",
    "》",
    "\uE000",
    "http://a.b/c,d"
  };

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(16); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void oneRunIsEnoughAndOnlyMarksChange(Profile profile) {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String before = text(random);
      String after = applied(profile, before);
      assertThat(applied(profile, after)).as(before).isEqualTo(after);
      assertThat(Punctuator.isGuarded(before, after)).as(before).isTrue();
      if (profile == Profile.NONE) {
        assertThat(after).isEqualTo(before);
      }
    }
  }

  @Test
  void noChangeGoesOverTheMeetingOfTwoLines() {
    assertThat(punctuator(Profile.MOE_TW).changes("走了--再也", List.of(3))).isEmpty();
    assertThat(punctuator(Profile.MOE_TW).changes("走了--再也", List.of(2))).hasSize(1);
  }

  @Test
  void lettersDigitsAndIdeographsAreGuarded() {
    assertThat(Punctuator.isGuarded("甲,乙", "甲，乙")).isTrue();
    assertThat(Punctuator.isGuarded("第１２屆", "第12屆")).isTrue();
    assertThat(Punctuator.isGuarded("甲乙", "乙甲")).isFalse();
    assertThat(Punctuator.isGuarded("甲1", "甲2")).isFalse();
    assertThat(Punctuator.isGuarded("「甲」", "「甲")).isFalse();
  }

  @Test
  void aProjectSetsRulesOneByOne() {
    Settings settings =
        Settings.DEFAULT.with(Map.of("P-MARK-01", "flag", "P-DASH-02", "off", "P-DOT-01", "on"));
    Punctuator punctuator = new Punctuator(settings);
    assertThat(punctuator.changes("訪中,特色—高層，李‧四", List.of()))
        .extracting(Found::rule)
        .containsExactly(Rule.DOT);
    assertThat(punctuator.flags("訪中,特色—高層")).extracting(Found::rule).containsExactly(Rule.MARK);
    assertThatThrownBy(() -> Settings.DEFAULT.with(Map.of("P-NO-99", "on")))
        .hasMessageContaining("P-NO-99");
    assertThatThrownBy(() -> Settings.DEFAULT.with(Map.of("P-DASH-02", "on")))
        .hasMessageContaining("flag or off");
    assertThatThrownBy(() -> Settings.DEFAULT.with(Map.of("P-MARK-01", "yes")))
        .hasMessageContaining("on, off or flag");
  }

  private static Converted brief(Profile profile) throws Exception {
    return Converter.builder()
        .punctuation(profile)
        .build()
        .convert(Source.of("brief.pdf", Brief.bytes("brief.pdf")));
  }

  private static List<Edit> marks(Converted converted) {
    return converted.edits().stream().filter(edit -> edit.rule().startsWith("P-")).toList();
  }

  @Test
  void theBriefIsLeftAloneButForItsBracketsInTaiwan() throws Exception {
    assertThat(marks(brief(Profile.NONE))).isEmpty();
    assertThat(marks(brief(Profile.CONSERVATIVE))).isEmpty();
    assertThat(marks(brief(Profile.MOE_TW)))
        .hasSize(8)
        .allMatch(edit -> edit.rule().equals("P-PAREN-01"));
    for (Profile profile : List.of(Profile.NONE, Profile.CONSERVATIVE, Profile.MOE_TW)) {
      List<Diagnostic> findings = brief(profile).findings();
      assertThat(places(findings, Code.MARK_AMBIGUOUS)).isEqualTo(2);
      assertThat(places(findings, Code.MARK_NOTED)).isEqualTo(1);
    }
  }

  private static int places(List<Diagnostic> findings, Code code) {
    return findings.stream()
        .filter(finding -> finding.code() == code)
        .mapToInt(finding -> Integer.parseInt(finding.arguments().get(1)))
        .sum();
  }

  private static String converted(String text) throws Exception {
    Converted converted =
        Converter.builder()
            .build()
            .convert(Source.of("line.txt", text.getBytes(StandardCharsets.UTF_8)));
    return converted.document().blocks().get(0).text().chars();
  }

  @Test
  void marksThatADocumentWritesThroughoutAreNoSlips() throws Exception {
    String ascii = "在中亞展現影響力,尚能克制己方.".repeat(12);
    assertThat(converted(ascii)).isEqualTo(ascii);
    assertThat(converted("雙方訪中,然後離開.")).isEqualTo("雙方訪中，然後離開。");
    assertThat(converted(ascii + "他說不,".repeat(4) + "甲，乙，丙，丁，戊，")).contains("影響力，尚能");
    Converted moe =
        Converter.builder()
            .punctuation(Profile.MOE_TW)
            .build()
            .convert(Source.of("line.txt", ascii.getBytes(StandardCharsets.UTF_8)));
    assertThat(moe.document().blocks().get(0).text().chars()).contains("影響力，尚能");
    Converted own =
        Converter.builder()
            .build()
            .convert(Source.of("line.txt", ascii.getBytes(StandardCharsets.UTF_8)));
    assertThat(places(own.findings(), Code.MARK_AMBIGUOUS)).isGreaterThanOrEqualTo(12);
  }

  /** What was read tells what a document writes: mending some of it changes nothing else. */
  @Test
  void theDocumentsOwnWayIsThatOfItsSource() throws Exception {
    String mixed = "在中亞展現影響力,尚能克制己方.".repeat(12) + "甲乙丙丁｡".repeat(4);
    String once = converted(mixed);
    assertThat(once).contains("影響力，尚能").contains("甲乙丙丁。");
    assertThat(converted(once)).isEqualTo(once);
  }

  /** Lines of the list that are a matter of other rules. */
  @Test
  void whatIsNoMatterOfMarksIsAsTheListSays() throws Exception {
    assertThat(converted("\u3000\u3000前\u3000言如下。")).isEqualTo("前\u3000言如下。"); // 19
    assertThat(converted("不\u00A0斷\u200B行\u00AD文\uFEFF字。")).isEqualTo("不\u00A0斷行文字。"); // 20
    assertThat(converted("⼀帶⼀路⾼峰")).isEqualTo("一帶一路高峰"); // 21
    assertThat(converted("\uF9D1安全、\uF902")).isEqualTo("\uF9D1安全、\uF902"); // 22
    assertThat(converted("中國 大陸 的 軍事 ，")).isEqualTo("中國 大陸 的 軍事，"); // 30
    assertThat(converted("葛\uDB40\uDD00玄，邉\uFE00")).isEqualTo("葛\uDB40\uDD00玄，邉\uFE00"); // 39
    assertThat(converted("e\u0301，\u212B，①㈱½™")).isEqualTo("é，Å，①㈱½™"); // 40
  }

  @Test
  void withoutAProfileNoCharacterBecomesAnother() throws Exception {
    String text = "⼀帶⼀路｢高峰｣,會談.葛\u200B玄e\u0301";
    Converted converted =
        Converter.builder()
            .punctuation(Profile.NONE)
            .build()
            .convert(Source.of("marks.txt", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(converted.document().blocks())
        .extracting(block -> block.text().chars())
        .containsExactly(text);
  }
}
