package org.shanben.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Enumerators, folios, dates and bylines as documents write them. */
class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "（一）前言, HAN_PAREN, 1",
    "六、近期, HAN, 6",
    "十二、, HAN, 12",
    "二十三、某, HAN, 23",
    "第三章 方法, CHAPTER, 3",
    "第 一 節, SECTION, 1",
    "第一百零二編, PART, 102",
    "壹、緒論, FORMAL, 1",
    "拾貳、附則, FORMAL, 12",
    "1. 背景, ARABIC, 1",
    "１２、背景, ARABIC, 12",
    "2.1.3 背景, DOTTED, 3",
    "(4) 背景, ARABIC_PAREN, 4",
    "丙、背景, STEM, 3",
    "③背景, CIRCLED, 3",
    "①、準備, CIRCLED, 1",
    "②：說明, CIRCLED, 2"
  })
  void enumeratorsAreKnown(String text, String kind, int value) {
    Enumerator enumerator = Enumerator.at(text).orElseThrow();
    assertThat(enumerator.kind().name()).isEqualTo(kind);
    assertThat(enumerator.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023年", "3.5%的成長", "一帶一路", "甲方", "十分重要", "第一次", "10:30", "②，疾則魚盡"})
  void theseAreNone(String text) {
    assertThat(Enumerator.at(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, arabic",
    "- 5 -, 5, arabic",
    "‧5‧, 5, arabic",
    "第5頁, 5, arabic",
    "'第 5 頁，共 20 頁', 5, arabic",
    "5/20, 5, arabic",
    "iv, 4, roman",
    "XII, 12, roman",
    "五, 5, han",
    "第十二頁, 12, han",
    "５, 5, arabic",
    "Page 3 of 10, 3, arabic"
  })
  void foliosAreKnown(String text, int value, String form) {
    Folio folio = Folio.of(text).orElseThrow();
    assertThat(folio.value()).isEqualTo(value);
    assertThat(folio.form()).isEqualTo(form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"前言", "2023年", "1. 前言", "第五章", "civilian", "12345"})
  void theseAreNoFolios(String text) {
    assertThat(Folio.of(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "中華民國112年10月17日, 2023-10-17",
    "民國一一二年十月, 2023-10",
    "2023年12月, 2023-12",
    "二〇二三年十二月五日, 2023-12-05",
    "2023.12.5, 2023-12-05",
    "發布日期：2023-12-05, 2023-12-05",
    "大正十三年一月廿日, 1924-01-20",
    "令和元年五月, 2019-05",
    "一九二五年三月九日, 1925-03-09",
    "2019年2月29日, 2019-02"
  })
  void datesOfALineAreRead(String text, String date) {
    assertThat(Dates.ofLine(text)).contains(date);
  }

  @Test
  void theAuthorsYearIsReadFromHisText() {
    assertThat(Dates.thisYear("今(2023)年 10 月")).contains("2023");
    assertThat(Dates.thisYear("本（112）年")).contains("2023");
    assertThat(Dates.thisYear("在1996年建立")).isEmpty();
    assertThat(Dates.ofLine("中俄兩國自從1996年建立戰略協作夥伴關係以來")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "政治大學國際事務學院院長、外交系教授連弘宜主稿, 連弘宜",
    "作者：王小明, 王小明",
    "文／李大華, 李大華",
    "國防院助理研究員 陳 明 撰, 陳明",
    "曾柏瑜 / 開放文化基金會研究專員, 曾柏瑜",
    "By John Smith, John Smith"
  })
  void bylinesNameTheirAuthors(String text, String author) {
    assertThat(Byline.of(text).orElseThrow().authors()).containsExactly(author);
  }

  @Test
  void aLineBelowItsLabelNamesTheAuthors() {
    assertThat(Byline.below("作者", "李梅君、曾柏瑜").orElseThrow().authors()).containsExactly("李梅君", "曾柏瑜");
    assertThat(Byline.below("前言", "李梅君、曾柏瑜")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "李振楠, [5pt]i@nanmu.me | 李振楠",
        "Josip Rodin, Osamu Aoki | Josip Rodin;Osamu Aoki",
        "王國維著 | 王國維",
        "中野 賢 & 日本語TeX開発コミュニティ | 中野 賢 & 日本語TeX開発コミュニティ"
      })
  void whatAFileSaysOfItsAuthorsIsPartedWhereItListsNames(String said, String names) {
    assertThat(Byline.parted(said)).containsExactly(names.split(";"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"本文由作者撰寫完成之後送交編輯委員會審查。", "前言", "國際關係名著", "（一）前言", "申請／教育部"})
  void theseAreNoBylines(String text) {
    assertThat(Byline.of(text)).isEmpty();
  }
}
