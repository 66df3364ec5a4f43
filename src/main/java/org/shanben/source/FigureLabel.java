package org.shanben.source;

import java.util.regex.Pattern;

/** The words that say that a line is the caption of a figure, and of which one. */
public final class FigureLabel {

  private static final Pattern LABEL =
      Pattern.compile(
          "[（(【\\[]?\\s*(附?[圖图図][表片]?|照片|相片|Fig(ure|\\.)?|Photo|Plate|Abb(ildung|\\.))\\s*"
              + "([\\d０-９]|[一二三四五六七八九十]+|[A-Z]\\b|[IVX]+\\b).*",
          Pattern.DOTALL);

  private FigureLabel() {}

  /** Tells whether a text begins with the word for a figure and its number: {@code 圖 1}. */
  public static boolean begins(String text) {
    return LABEL.matcher(text.strip()).matches();
  }
}
