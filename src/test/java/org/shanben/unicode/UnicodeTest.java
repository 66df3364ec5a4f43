package org.shanben.unicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeTest {

  @Test
  void radicalsAreMappedByUnicodesTable() {
    assertThat(Radicals.ideographOf(0x2F00)).isEqualTo(OptionalInt.of('一'));
    assertThat(Radicals.ideographOf(0x2EDD)).isEqualTo(OptionalInt.of('食'));
    assertThat(Radicals.ideographOf('一')).isEmpty();
    assertThat(Radicals.ideographOf('①')).isEmpty();
    long mapped =
        java.util.stream.IntStream.rangeClosed(0x2E80, 0x2FDF)
            .filter(c -> Radicals.ideographOf(c).isPresent())
            .count();
    assertThat(mapped).isEqualTo(214 + 114);
  }

  @ParameterizedTest
  @CsvSource({
    "中文，中文, 2",
    "「中文」, 0",
    "中——文, 1",
    "中——文, 2",
    "中……文, 1",
    "'2023 年', 5",
    "30%, 2",
    "中／文, 1",
    "中～文, 1"
  })
  void noLineIsBrokenHere(String text, int at) {
    assertThat(LineBreaks.of(text).get(at)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"中文，中文, 3", "中文中文, 1", "中——文, 3", "'中 abc 文', 2"})
  void aLineMayBeBrokenHere(String text, int at) {
    assertThat(LineBreaks.of(text).get(at)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"高，甚至, 2", "「一帶, 2", "Vladimir Putin, 8", "2023 年, 6", "中, 1"})
  void theFirstUnitIsWhatCannotBeParted(String text, int length) {
    assertThat(LineBreaks.firstUnit(text)).isEqualTo(length);
    BitSet breaks = LineBreaks.of(text);
    assertThat(breaks.get(text.length())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "中華民國的國際關係與臺灣, '', zh-Hant-TW",
    "中华民国的国际关系与台湾, '', zh-Hans-CN",
    "中華民國的國際關係與臺灣, zh-HK, zh-Hant-HK",
    "中華民國的國際關係與臺灣, zh-CN, zh-Hant-TW",
    "中華民國的國際關係與臺灣, en-US, zh-Hant-TW",
    "これは日本語の文章です。, '', ja",
    "이것은 한국어 문장입니다, '', ko"
  })
  void theLanguageIsWhatTheScriptSays(String text, String declared, String tag) {
    assertThat(Languages.of(text, declared)).isEqualTo(tag);
  }

  @Test
  void latinTextHasALanguageToo() {
    String english = "The committee has met and the report of the year is now with all of them. ";
    String german =
        "Der Ausschuss hat sich getroffen und der Bericht des Jahres ist nicht bei ihnen. ";
    assertThat(Languages.of(english.repeat(5), "")).isEqualTo("en");
    assertThat(Languages.of(german.repeat(5), "")).isEqualTo("de");
    assertThat(Languages.of(german.repeat(5), "de-AT")).isEqualTo("de-AT");
  }

  @ParameterizedTest
  @CsvSource({"好。」, true", "好」, false", "好……, true", "Yes.), true", "好：, false"})
  void sentencesEndBehindTheirQuotes(String text, boolean ends) {
    assertThat(Cjk.endsSentence(text)).isEqualTo(ends);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hant-TW | 依據 the Rule of Law in China 一文 | the Rule of Law in China/en",
        "zh-Hant-TW | 總統普丁(Vladimir Putin)前往 | ''",
        "zh-Hant-TW | 見 Die Verwandlung von Franz Kafka 一書 | ''",
        "zh-Hant-TW | 日文作ありがとう，韓文作감사 합니다。 | ありがとう/ja 감사 합니다/ko",
        "zh-Hant-TW | 的の字 | ''",
        "ja | これは the State of the Art です | the State of the Art/en",
        "en | これは the State of the Art です | ''"
      })
  void foreignRunsNameTheirLanguage(String language, String text, String expected) {
    String found =
        ForeignRuns.of(text, language).stream()
            .map(run -> text.substring(run.start(), run.end()) + "/" + run.language())
            .collect(java.util.stream.Collectors.joining(" "));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aVeryLongForeignTextIsOneRun() {
    assertThat(ForeignRuns.of("the word ".repeat(100_000), "zh-Hant-TW")).hasSize(1);
    assertThat(ForeignRuns.of("감사 ".repeat(100_000), "zh-Hant-TW")).hasSize(1);
  }
}
