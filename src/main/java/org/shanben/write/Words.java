package org.shanben.write;

import org.shanben.unicode.Languages;

/**
 * The few words that an edition itself says, in its own language.
 *
 * @param contents the heading of the table of contents
 * @param landmarks the heading of the landmarks
 * @param cover the cover, as the landmarks name it and as it is read aloud before the title
 * @param text the body, as the landmarks name it
 * @param pages the heading of the list of pages
 * @param summary the accessibility summary
 */
public record Words(
    String contents, String landmarks, String cover, String text, String pages, String summary) {

  /** Returns the words for an edition in {@code language}. */
  public static Words of(String language) {
    if (Languages.isSimplified(language)) {
      return new Words("目录", "导航", "封面", "正文", "原书页码", "文字版：依原文件的页码标记分页，阅读顺序由版面推定。");
    }
    if (language.startsWith("zh")) {
      return new Words("目錄", "導覽", "封面", "正文", "原書頁碼", "文字版：依原文件的頁碼標記分頁，閱讀順序由版面推定。");
    }
    if (language.startsWith("ja")) {
      return new Words("目次", "ランドマーク", "表紙", "本文", "ページリスト", "テキスト版：原本のページ番号を示し、読み順は版面から推定した。");
    }
    return new Words(
        "Contents",
        "Landmarks",
        "Cover",
        "Text",
        "Pages of the source",
        "Text edition: the pages of the source are marked; the reading order was inferred from them.");
  }
}
