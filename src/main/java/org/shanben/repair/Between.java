package org.shanben.repair;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;
import org.shanben.unicode.Cjk;

/**
 * What stands between two lines that are joined: nothing between Chinese, a space between Latin
 * words, and between the two what the document itself does inside its lines.
 */
final class Between {

  /** The marks of a title, where they say that a figure is less or more. */
  private static final Pattern COMPARED = Pattern.compile("[〈〉]\\s*[\\d.]");

  /** The beginning of an address that runs over the line's end. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:^|.*[\\s（(])(?:https?:|www\\.)\\S*$");

  private static final Pattern BEGINS = Pattern.compile("(?i)(?:https?://|www\\.)[!-~]+");

  private static final Pattern PARTED =
      Pattern.compile("(?i)(?:https?://|www\\.)(?:[!-~]*[?&=/_%#-])?\\s*$");

  /** A word in small letters, a path, a parameter; no sentence begins so. */
  private static final Pattern GOES_ON =
      Pattern.compile("[a-z0-9%~][!-~]*[/=&._%-][!-~]|[A-Za-z0-9%._-]+=[!-~]");

  private static final Pattern HAN_SPACE_LATIN =
      Pattern.compile("\\p{IsHan} [\\p{Alnum}]|[\\p{Alnum}] \\p{IsHan}");

  private static final Pattern HAN_LATIN =
      Pattern.compile("\\p{IsHan}[\\p{Alnum}]|[\\p{Alnum}]\\p{IsHan}");

  private final boolean spaced;

  /** Looks at how the document sets Latin letters beside Chinese inside its lines. */
  Between(List<SourceLine> lines) {
    long with = lines.stream().filter(l -> HAN_SPACE_LATIN.matcher(l.text()).find()).count();
    long without = lines.stream().filter(l -> HAN_LATIN.matcher(l.text()).find()).count();
    this.spaced = with > without;
  }

  /**
   * Returns how {@code after} goes on from {@code before}; both without white space at the ends.
   */
  Joint of(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return Joint.CLOSE;
    }
    int last = before.codePointBefore(before.length());
    int first = after.codePointAt(0);
    boolean left = isChinese(last);
    boolean right = isChinese(first);
    if (left && right) {
      return Joint.CLOSE;
    }
    if (left || right) {
      return mixed(last, first);
    }
    if (ADDRESS.matcher(before).matches() || last == '-' || last == '‐' || last == '\u00AD') {
      return Joint.CLOSE;
    }
    return Joint.SPACE;
  }

  /** Tells whether a line ends within a web address. */
  static boolean isInAddress(String line) {
    return ADDRESS.matcher(line).matches();
  }

  /** Returns the length of the web address that a line begins with; 0 where it begins with none. */
  static int addressAt(String line) {
    Matcher matcher = BEGINS.matcher(line);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  /** Tells whether a title's mark that the line leaves open is closed by the next one. */
  static boolean isInTitle(String before, String after) {
    return isOpen(before, after, '《', '》')
        || (isOpen(before, after, '〈', '〉') && !COMPARED.matcher(before + after).find());
  }

  /** Tells whether a bracket that the line leaves open, in mid-sentence, is closed by the next. */
  static boolean isInBrackets(String before, String after) {
    return !Cjk.endsSentence(before.strip())
        && Enumerator.at(after).isEmpty()
        && isOpen(round(before), round(after), '（', '）');
  }

  /** Brackets are often typed in two widths. */
  private static String round(String text) {
    return text.replace('(', '（').replace(')', '）');
  }

  private static boolean isOpen(String before, String after, char opening, char closing) {
    int opens = after.indexOf(opening);
    int closes = after.indexOf(closing);
    return before.lastIndexOf(opening) > before.lastIndexOf(closing)
        && closes >= 0
        && (opens < 0 || closes < opens);
  }

  /**
   * Tells whether a line breaks off in a web address, at a mark after which programs part one, and
   * the next one goes on with it: {@code …LawAll.aspx?} and {@code pcode=A0030055}.
   */
  static boolean partsAddress(String before, String after) {
    return PARTED.matcher(before).find() && GOES_ON.matcher(after).lookingAt();
  }

  private Joint mixed(int last, int first) {
    boolean letters = Character.isLetterOrDigit(last) && Character.isLetterOrDigit(first);
    return letters && spaced ? Joint.SPACE : Joint.CLOSE;
  }

  private static boolean isChinese(int codePoint) {
    return Cjk.isUnspaced(codePoint) || Cjk.isSharedMark(codePoint);
  }
}
