package org.shanben.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers of paragraphs right of the text, and other numbers that stand there. */
class ParagraphNumbersTest {

  /** The reasons of a judgment: {@code 13} to {@code 16} in the right margin. */
  private static PageSketch reasons() {
    return new PageSketch(1)
        .lines(80, 100, 10, 16, "本院認為原處分機關未依法踐行調查程序，其認定事實與卷內證據不符，應予", "撤銷。")
        .lines(
            80,
            140,
            10,
            16,
            "原告主張其於限期內已提出改善計畫書，被告並未爭執，僅稱該計畫書之內容",
            "不足採信，惟未說明理由，本院亦無從查考被告作成判斷所憑之依據究竟為何",
            "，此部分應由被告負舉證責任。")
        .lines(80, 196, 10, 16, "訴訟費用由被告負擔。")
        .lines(
            80,
            220,
            10,
            16,
            "據上論結，本件原告之訴為有理由，依行政訴訟法第一百九十五條第一項前段",
            "及第九十八條之規定，並參酌兩造歷次書狀所載之理由以及言詞辯論之全部意",
            "旨，認原處分確有違誤，訴願決定未予糾正亦有未合，均應予以撤銷，由被告",
            "依本判決之法律見解另為適法之處分，爰判決如主文。");
  }

  private static PageSketch numbered() {
    return reasons()
        .line(465, 100, 10, "13")
        .line(465, 140, 10, "14")
        .line(465, 196, 10, "15")
        .line(465, 220, 10, "16");
  }

  @Test
  void aNumberInTheRightMarginBeginsItsParagraph() {
    PageSketch page = numbered();
    assertThat(PageSketch.blocks(page))
        .containsExactly(
            "13 本院認為原處分機關未依法踐行調查程序，其認定事實與卷內證據不符，應予撤銷。",
            "14 原告主張其於限期內已提出改善計畫書，被告並未爭執，僅稱該計畫書之內容不足採信，惟未說明理由，"
                + "本院亦無從查考被告作成判斷所憑之依據究竟為何，此部分應由被告負舉證責任。",
            "15 訴訟費用由被告負擔。",
            "16 據上論結，本件原告之訴為有理由，依行政訴訟法第一百九十五條第一項前段及第九十八條之規定，並參酌兩造歷次"
                + "書狀所載之理由以及言詞辯論之全部意旨，認原處分確有違誤，訴願決定未予糾正亦有未合，均應予以撤銷，"
                + "由被告依本判決之法律見解另為適法之處分，爰判決如主文。");
  }

  /** What goes on from the page before stands where the items' text does, and is one paragraph. */
  @Test
  void linesBeforeTheFirstNumberAreOneParagraph() {
    PageSketch page =
        numbered()
            .lines(
                80,
                60,
                10,
                16,
                "被告於訴訟中始提出之補充說明，並非原處分作成時所審酌之事項，與本件之",
                "爭點無必然之關聯，原處分機關所為之各項主張，本院爰不一一予以論列說明。");
    assertThat(PageSketch.blocks(page).get(0))
        .isEqualTo("被告於訴訟中始提出之補充說明，並非原處分作成時所審酌之事項，與本件之爭點無必然之關聯，" + "原處分機關所為之各項主張，本院爰不一一予以論列說明。");
  }

  /** Amounts do not count; a table of contents has short lines. */
  @Test
  void otherNumbersStayBehindTheirLines() {
    PageSketch amounts = reasons().line(465, 140, 10, "350").line(465, 196, 10, "120");
    assertThat(PageSketch.blocks(amounts)).noneMatch(block -> block.startsWith("350 "));
    PageSketch contents =
        new PageSketch(1)
            .lines(80, 100, 10, 20, "第一章緒論", "第二章文獻", "第三章方法", "第四章結果", "第五章結論")
            .lines(465, 100, 10, 20, "1", "2", "3", "4", "5");
    assertThat(PageSketch.blocks(contents)).noneMatch(block -> block.startsWith("1 "));
  }

  /** A book of abstracts names each title's page beside it, and its author below. */
  @Test
  void pagesOfTitlesWithAuthorsStayBehindThem() {
    PageSketch page = new PageSketch(1);
    for (int i = 1; i <= 5; i++) {
      page.line(80, 80 + 44 * i, 10, "清代臺灣契約文書之形制與其流傳以及典藏機構之分布情形研究第" + i + "篇");
      page.line(80, 98 + 44 * i, 10, "作者某某").line(465, 80 + 44 * i, 10, "" + i);
    }
    assertThat(PageSketch.blocks(page)).noneMatch(block -> block.matches("\\d .*"));
  }

  /** A remark in the left margin, smaller, reaches below the numbers that stand nearer. */
  @Test
  void aRemarkBelowNumbersInTheMarginStandsInNoLine() {
    PageSketch page = new PageSketch(1);
    for (int i = 0; i < 4; i++) {
      page.line(95, 100 + 60 * i, 10, "2.0" + (i + 1));
      page.lines(
          130,
          100 + 60 * i,
          10,
          18,
          "任何物件在權利歸屬未釐清之前，都只是寄放，寄放期間以六個月為",
          "原則，逾期而未簽訂捐贈或寄存契約者，應原樣送還，不得留存複製",
          "品第" + "一二三四".charAt(i) + "項。");
    }
    page.lines(30, 140, 8, 12, "先收再說是日後爭", "議的開始。");
    assertThat(PageSketch.blocks(page))
        .hasSize(5)
        .contains("先收再說是日後爭議的開始。")
        .allMatch(block -> !block.contains("先收") || block.length() < 20);
  }
}
