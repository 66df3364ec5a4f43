package org.shanben.repair;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shanben.punctuation.Punctuator;
import org.shanben.source.SourcePage;
import org.shanben.source.SourceText;

/**
 * Characters that say the same become the same.
 *
 * <ul>
 *   <li>{@code NFC-001}: letters and their accents are composed. Ideographs are left alone: NFC
 *       would turn 460 of the compatibility ideographs into others.
 *   <li>{@code INV-001}: control characters, which no text format may hold, go.
 *   <li>{@code INV-002}: zero-width spaces and byte order marks beside Chinese go, and soft hyphens
 *       between two ideographs.
 *   <li>{@code INV-003}: a soft hyphen that a page shows inside a line is a hyphen; so is one at
 *       the end of a line with which no word goes on ({@link Hyphens}).
 *   <li>{@code LIG-001}: a ligature of Latin letters ({@code ﬁ}) is its letters: it is a matter of
 *       the font, and no search finds it.
 *   <li>{@code VRT-001}: on a page of vertical text the vertical form of a mark ({@code ﹁}) is the
 *       mark: the same text, set across, never had it.
 * </ul>
 */
final class Composition implements Pass {

  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F\\uFFFE\\uFFFF]+|\\p{Cs}+");

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "(?<=^|\\p{IsHan}|\\p{P})[\\u200B\\u2060\\uFEFF]+|[\\u200B\\u2060\\uFEFF]+(?=$|\\p{IsHan}|\\p{P})"
              + "|(?<=\\p{IsHan})\\u00AD+(?=\\p{IsHan})");

  /** Between two ideographs it is none (INV-002); beside one letter of a word it is. */
  private static final Pattern SHOWN_HYPHEN =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}&&[^\\p{IsHan}]])\u00AD(?=[\\p{L}\\p{N}])"
              + "|(?<=[\\p{L}\\p{N}])\u00AD(?=[\\p{L}\\p{N}&&[^\\p{IsHan}]])");

  private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");

  private static final Pattern VERTICAL_FORM =
      Pattern.compile("[\uFE10-\uFE19\uFE31\uFE35-\uFE44]");

  private static final Pattern NOT_IDEOGRAPHS = Pattern.compile("[^\\p{IsHan}]+");

  private final boolean all;

  /**
   * Makes the pass.
   *
   * @param all whether characters that say the same may become the same; without, only what no text
   *     format may hold goes
   */
  Composition(boolean all) {
    this.all = all;
  }

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    Set<Integer> vertical = new HashSet<>();
    draft.source().pages().stream()
        .filter(SourcePage::vertical)
        .forEach(page -> vertical.add(page.number()));
    for (DraftLine line : draft.lines()) {
      DraftLine now = line;
      now = replace("INV-001", CONTROLS, now, edits);
      now = all ? replace("INV-002", INVISIBLE, now, edits) : now;
      if (all && draft.source().kind() == SourceText.Kind.GEOMETRIC) {
        now = replace("INV-003", SHOWN_HYPHEN, now, edits);
        now = replace("LIG-001", LIGATURE, now, edits);
        now = vertical.contains(line.source().page()) ? formed(now, edits) : now;
      }
      if (all && !Normalizer.isNormalized(now.text(), Normalizer.Form.NFC)) {
        replace("NFC-001", NOT_IDEOGRAPHS, now, edits);
      }
    }
    return edits;
  }

  private static DraftLine formed(DraftLine line, List<Edit> edits) {
    return replace("VRT-001", VERTICAL_FORM, line, edits);
  }

  private static String after(String rule, String before) {
    return switch (rule) {
      case "NFC-001" -> Normalizer.normalize(before, Normalizer.Form.NFC);
      case "INV-003" -> "-";
      case "LIG-001" -> Normalizer.normalize(before, Normalizer.Form.NFKC);
      case "VRT-001" -> Punctuator.base(before);
      default -> "";
    };
  }

  /**
   * Proposes the changes to the matches of one pattern, from the end to the beginning, so that none
   * moves the offset of another.
   *
   * @return the line with the changes made
   */
  static DraftLine replace(String rule, Pattern pattern, DraftLine line, List<Edit> edits) {
    List<Edit.Replace> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(line.text());
    while (matcher.find()) {
      String before = matcher.group();
      String after = after(rule, before);
      if (!after.equals(before)) {
        int page = line.source().page();
        int number = line.source().number();
        found.add(0, new Edit.Replace(rule, page, number, matcher.start(), before, after));
      }
    }
    DraftLine result = line;
    for (Edit.Replace edit : found) {
      result = result.replaced(edit.start(), edit.before(), edit.after());
    }
    edits.addAll(found);
    return result;
  }
}
