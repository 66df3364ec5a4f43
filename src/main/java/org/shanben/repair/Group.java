package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import org.shanben.source.SourceLine;
import org.shanben.source.Type;
import org.shanben.unicode.Cjk;

/**
 * The lines of one block of the draft.
 *
 * @param index its place among the draft's groups, from 0
 * @param lines at least one
 * @param text their text, joined as it will stand
 */
record Group(int index, List<DraftLine> lines, String text) {

  /** No heading is longer than this many half ems. */
  static final int LONGEST_HEADING = 120;

  /** Returns the groups of the running lines, in reading order. */
  static List<Group> of(Draft draft) {
    List<Group> groups = new ArrayList<>();
    List<DraftLine> current = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (DraftLine line : draft.running()) {
      if (line.joint() == Joint.BREAK && !current.isEmpty()) {
        groups.add(new Group(groups.size(), List.copyOf(current), text.toString()));
        current.clear();
        text.setLength(0);
      }
      current.add(line);
      text.append(current.size() > 1 ? line.joint().between() : "").append(line.text());
    }
    if (!current.isEmpty()) {
      groups.add(new Group(groups.size(), List.copyOf(current), text.toString()));
    }
    return groups;
  }

  SourceLine first() {
    return lines.get(0).source();
  }

  Type type() {
    return first().type();
  }

  int page() {
    return first().page();
  }

  /** Returns how wide the text is, in half ems. */
  int cells() {
    return Cjk.cells(text);
  }

  /**
   * Tells whether the block ends as a clause or sentence of prose does; {@code …；及} and {@code …;
   * and} lead to the next item.
   */
  boolean endsAsProse() {
    String last = text.isEmpty() ? "" : text.substring(text.length() - 1);
    return (Cjk.endsSentence(text) && !text.endsWith("…"))
        || "，、；：,;:".contains(last)
        || text.strip().matches("(?s).*[；;，,]\\s*(?:及|以及|[並并]且|和|或|and|or)");
  }

  /** Tells whether the block is an entry of a table of contents. */
  boolean isEntry() {
    return lines.get(0).role() instanceof Role.Entry;
  }

  /** Tells whether the block stands in a table's cell. */
  boolean isSetApart() {
    return lines.get(0).role() instanceof Role.Cell;
  }

  /** Tells whether the block is neither an entry nor in a cell. */
  boolean isInText() {
    return !isEntry() && !isSetApart();
  }

  /** Tells whether a structure tree says that all of the block is a heading. */
  boolean isTaggedHeading() {
    return lines.stream()
        .map(line -> line.source().tag())
        .allMatch(tag -> tag != null && tag.role().matches("H[1-6]?|Title"));
  }

  /** Tells whether there is a letter or digit in it at all. */
  boolean hasLetters() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Tells whether the block is as short as headings are. */
  boolean isBrief() {
    return isInText() && cells() <= LONGEST_HEADING && lines.size() <= 4;
  }

  /** Tells whether the block has the form of a heading: it is short, and no prose. */
  boolean isHeadShaped() {
    return isBrief() && !endsAsProse();
  }

  /**
   * A heading has words: figures of a formula or a chart are none, nor is a line of a program, an
   * item with a sign before it is one of a list, and after a number no sentence goes on in small
   * letters.
   */
  boolean isWorded() {
    String words = Named.bare(text);
    boolean letters = words.codePoints().anyMatch(Character::isLetter);
    boolean small = words.length() < text.strip().length() && beginsSmall(words);
    boolean code = !words.isEmpty() && "\\\\{}#%$_@=<>|~^".indexOf(words.charAt(0)) >= 0;
    return letters && !small && !code && !text.strip().matches("(?s)(?:[•‧·・–▪\\p{Co}]|o\\s).*");
  }

  private static boolean beginsSmall(String words) {
    return words.matches("(?s)\\p{Ll}{2,}(?!\\p{L}).*");
  }

  /** Returns how the block looks: its size in whole points, its weight and colour. */
  Type look() {
    return new Type(Math.round(type().size()), "", type().bold(), type().color());
  }
}
