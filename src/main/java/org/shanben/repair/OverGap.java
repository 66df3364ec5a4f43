package org.shanben.repair;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;
import org.shanben.unicode.Cjk;

/** Lines that go on though they stand farther from the one before than lines of a paragraph do. */
final class OverGap {

  /** The number of a formula. */
  private static final Pattern FORMULA =
      Pattern.compile("[(\\[][\\p{L}\\d]{1,4}(?:[.–-][\\p{L}\\d]{1,4})*[)\\]]$");

  /** The last words of an item. */
  private static final Pattern CLAUSE = Pattern.compile("[;,]\\s*(?:and|or|und|oder|et|ou)$");

  /** The letter of one. */
  private static final Pattern LETTER = Pattern.compile("[a-z]{1,4}[.)]");

  private final List<SourceLine> lines;
  private final Frames frames;
  private final Fit fit;
  private final Hanging hanging;
  private final Pitches pitches;
  private final PicturesBetween pictures;
  private final Set<Integer> vertical;

  OverGap(
      SourceText source,
      List<SourceLine> lines,
      Frames frames,
      Fit fit,
      Hanging hanging,
      Pitches pitches) {
    this.lines = lines;
    this.frames = frames;
    this.fit = fit;
    this.hanging = hanging;
    this.pitches = pitches;
    this.pictures = new PicturesBetween(source);
    this.vertical =
        source.pages().stream()
            .filter(SourcePage::vertical)
            .map(SourcePage::number)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells whether line {@code i} goes on from the one before over the distance between them. */
  boolean joins(int i) {
    return goesOnOverPicture(i) || goesOnOverFold(i) || goesOnInWords(i);
  }

  /**
   * The lines of a court's parties stand closer than those of its text, so that the second line of
   * the text seems to be set apart, and so does one with a sign of another font in it; but the
   * first is full and ends within a sentence. Latin text goes on in a small letter.
   */
  private boolean goesOnInWords(int i) {
    String text = lines.get(i - 1).text().strip();
    double apart = lines.get(i).box().left() - lines.get(i - 1).box().left();
    return !text.isEmpty()
        && (isWithinChinese(text) ? pitches.isSteady(i) : isWithinLatin(i, text))
        && lines.get(i).type().size() < 1.05 * frames.bodySize()
        && (apart < 0.35 * lines.get(i).type().size() || hanging.goesOn(i))
        && fit.isFull(i - 1)
        && frames.of(lines.get(i - 1)).support() >= 3
        && Enumerator.at(lines.get(i).text()).isEmpty();
  }

  /** Tells whether a text ends within a phrase or a sentence. */
  static boolean isWithinChinese(String text) {
    return Cjk.isLetter(text.codePointBefore(text.length())) || text.matches("(?s).*[，、]");
  }

  /**
   * A lowered character may stand in the line, and widen its distance to the next one: few lines
   * stand as far apart.
   */
  private boolean isWithinLatin(int i, String text) {
    String next = lines.get(i).text().strip();
    return text.matches("(?s).*[\\p{IsLatin}\\d)]")
        && !FORMULA.matcher(text).find()
        && !CLAUSE.matcher(text).find()
        && Hyphens.beginsSmall(next)
        && !LETTER.matcher(next).lookingAt()
        && pitches.isUsual(i)
        && pitches.isRare(i);
  }

  /** What stood on the fold of an old book's leaf has left; its two halves are one column. */
  private boolean goesOnOverFold(int i) {
    SourceLine before = lines.get(i - 1);
    SourceLine after = lines.get(i);
    return vertical.contains(before.page())
        && before.page() == after.page()
        && after.number() - before.number() > 1;
  }

  /** The white space around a picture says nothing, but a sentence that ended there does. */
  private boolean goesOnOverPicture(int i) {
    return pictures.between(lines.get(i - 1), lines.get(i))
        && !Cjk.endsSentence(lines.get(i - 1).text().strip());
  }
}
