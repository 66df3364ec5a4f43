package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;
import org.shanben.unicode.Cjk;

/**
 * Lines become paragraphs, over columns and pages.
 *
 * <ul>
 *   <li>{@code UNW-001}: the line goes on without a space; {@code UNW-002}: after a space.
 *   <li>{@code UNW-003}: a hyphen that only parted a word at the line's end goes.
 *   <li>{@code PGB-001}, {@code PGB-002}: the same over a page's end.
 * </ul>
 *
 * <p>The question is always the typesetter's: would the first unit of the next line have fitted on
 * this one? If it would, the paragraph had ended; if it would not, it goes on, whatever mark stands
 * there. Type, indent and pitch can end a paragraph whose last line happens to be full.
 */
final class Unwrap implements Pass {

  @Override
  public List<Edit> propose(Draft draft) {
    List<Edit> edits = new ArrayList<>();
    if (draft.source().kind() != SourceText.Kind.STRUCTURED) {
      Hyphens hyphens = new Hyphens(draft.running().stream().map(DraftLine::source).toList());
      flow(draft.running(), draft.source(), hyphens, edits);
      flow(draft.asides(), draft.source(), hyphens, edits);
      hyphensOfOthers(draft, hyphens, edits);
    }
    return edits;
  }

  /** The text is one flow, what stands in its margins another. */
  private static void flow(
      List<DraftLine> lines, SourceText source, Hyphens hyphens, List<Edit> edits) {
    List<SourceLine> sources = lines.stream().map(DraftLine::source).toList();
    if (lines.size() < 2) {
      return;
    }
    LineFlow flow = new LineFlow(sources, source);
    Between between = new Between(sources);
    boolean first = true;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).role() instanceof Role.Entry) {
        first = true;
        continue; // how an entry follows was told when it was found
      }
      boolean joins = !(lines.get(i - 1).role() instanceof Role.Entry) && flow.joins(i, first);
      first = !joins;
      Joint joint =
          joins
              ? between.of(sources.get(i - 1).text().strip(), sources.get(i).text().strip())
              : Joint.BREAK;
      propose(lines.get(i - 1), lines.get(i), joint, hyphens, edits);
    }
  }

  /**
   * How the lines of a note and of a caption join was told when they were found; their hyphens are
   * as those of others.
   */
  private static void hyphensOfOthers(Draft draft, Hyphens hyphens, List<Edit> edits) {
    Map<Role, DraftLine> last = new HashMap<>();
    for (DraftLine line : draft.lines()) {
      if (line.isBody()
          && (line.role() instanceof Role.Note || line.role() instanceof Role.Caption)) {
        DraftLine before = last.put(line.role(), line);
        if (before != null && line.joint() != Joint.BREAK) {
          String text = line.text().strip();
          boolean caption = line.role() instanceof Role.Caption;
          (caption ? hyphens.editOfCaption(before, text) : hyphens.edit(before, text))
              .ifPresent(edits::add);
        }
      }
    }
  }

  private static void propose(
      DraftLine before, DraftLine line, Joint joint, Hyphens hyphens, List<Edit> edits) {
    Optional<Edit> hyphen =
        joint == Joint.BREAK ? Optional.empty() : hyphens.edit(before, line.text().strip());
    hyphen.or(() -> Hyphens.shown(before)).ifPresent(edits::add);
    if (joint != line.joint()) {
      boolean samePage = before.source().page() == line.source().page();
      String rule = (samePage ? "UNW-00" : "PGB-00") + (joint == Joint.SPACE ? "2" : "1");
      int page = line.source().page();
      edits.add(new Edit.Join(rule, page, line.source().number(), line.joint(), joint));
    }
  }

  /** Looks at the flow of all body lines at once. */
  static final class LineFlow {

    /** A soft hyphen stands nowhere but in a word (a LaTeX page whose tags end a piece there). */
    private static final Pattern PARTED = Pattern.compile("\\p{L}\u00AD\\s*$");

    /** Another one may end a prefix or an ion in a list, but not behind other words of a line. */
    private static final Pattern HYPHENED = Pattern.compile("[\\s'’]\\p{L}{2,}+[-‐]\\s*$");

    /** A line of prose is wider than so many ems. */
    private static final double PROSE = 8;

    private final List<SourceLine> lines;
    private final Frames frames;
    private final Pitches pitches;
    private final Margins margins;
    private final Fit fit;
    private final Labels labels;
    private final Hanging hanging;
    private final ProgramLines programs;
    private final SentenceLines sentences;
    private final TagVotes tags;
    private final Ragged ragged;
    private final IndexLines index;
    private final Optional<PlainSignals> signals;
    private final OverGap overGap;
    private final Apart apart;

    LineFlow(List<SourceLine> lines, SourceText source) {
      SourceText.Kind kind = source.kind();
      this.lines = lines;
      this.apart = new Apart(source, lines);
      this.frames = Frames.of(lines, kind);
      this.pitches = new Pitches(lines);
      this.margins = new Margins(lines, frames);
      this.fit = new Fit(lines, frames, margins, pitches, kind == SourceText.Kind.PLAIN);
      this.labels = new Labels(lines, frames, fit);
      this.hanging = new Hanging(lines, frames, fit, pitches);
      this.overGap = new OverGap(source, lines, frames, fit, hanging, pitches);
      this.programs = new ProgramLines(lines, frames);
      this.sentences = new SentenceLines(lines, pitches);
      this.tags = new TagVotes(lines, fit);
      this.index = new IndexLines(lines);
      this.ragged = new Ragged(lines, frames, pitches, fit);
      this.signals =
          kind == SourceText.Kind.PLAIN
              ? Optional.of(new PlainSignals(lines, frames.of(lines.get(0)).right()))
              : Optional.empty();
    }

    /**
     * Tells whether line {@code i} goes on from the one before.
     *
     * @param first whether the line before begins its paragraph
     */
    boolean joins(int i, boolean first) {
      SourceLine before = lines.get(i - 1);
      SourceLine after = lines.get(i);
      if (apart.are(before, after)) {
        return false;
      }
      if (isOneHead(i) || isPartedWord(before, after) || isHyphened(i)) {
        return true;
      }
      if (signals.isPresent() && fit.beginsWithCloser(i)) {
        return true;
      }
      Optional<Boolean> told = signals.flatMap(s -> s.breaksBetween(before, after));
      if (told.isPresent()) {
        return !told.get();
      }
      if (isChapterNumber(before, after) || isOneTitle(i, first)) {
        return true;
      }
      Optional<Boolean> tagged = tags.joins(i);
      if (tagged.isPresent()) {
        return tagged.get();
      }
      if (isMarkAlone(i)) {
        return true;
      }
      if (programs.part(i) || sentences.part(i) || index.part(i)) {
        return false;
      }
      if (!looksTheSame(before, after) && !changesInSentence(i)) {
        return false;
      }
      if (before.column() == after.column() && !pitches.goesOn(i) && !overGap.joins(i)) {
        return false;
      }
      if (fit.beginsWithCloser(i)) {
        return true; // a hanging mark that the layout took for a line of its own
      }
      if (before.column() == after.column() && fit.breaksOffInside(i - 1)) {
        return true; // wherever a line that hangs begins
      }
      boolean ends = fit.endsParagraph(i - 1, first) && !ragged.goesOn(i);
      return isSetRightTogether(i) || (!ends && !beginsBlock(i, first));
    }

    /** A heading in the margin, or the words below a figure. */
    private boolean isOneHead(int i) {
      SourceLine before = lines.get(i - 1);
      SourceLine after = lines.get(i);
      return apart.areOneHeading(before, after)
          || apart.goOnBelowFigure(before, after, Fit.need(after));
    }

    private boolean isPartedWord(SourceLine before, SourceLine after) {
      boolean word =
          PARTED.matcher(before.text()).find() && Hyphens.beginsSmall(after.text().strip());
      return word
          || (before.type().sameSize(after.type())
              && Between.partsAddress(before.text().strip(), after.text().strip()));
    }

    /** A line of prose that ends in a part of a word. */
    private boolean isHyphened(int i) {
      SourceLine before = lines.get(i - 1);
      SourceLine after = lines.get(i);
      return HYPHENED.matcher(before.text()).find()
          && Hyphens.beginsSmall(after.text().strip())
          && before.column() == after.column()
          && looksTheSame(before, after)
          && pitches.goesOn(i)
          && !programs.part(i)
          && before.box().width() > PROSE * before.type().size();
    }

    /**
     * Emphasis or a link may run over a line's end, so that neither line looks like the other: the
     * first is full and ends in mid-sentence, and the second begins at its margin.
     */
    private boolean changesInSentence(int i) {
      SourceLine before = lines.get(i - 1);
      SourceLine after = lines.get(i);
      String text = before.text().strip();
      boolean open =
          !text.isEmpty() && !Cjk.endsSentence(text) && !text.matches("(?s).*[：:；;）)」』]");
      double apart = after.box().left() - before.box().left();
      return open
          && before.type().sameSize(after.type())
          && before.column() == after.column()
          && fit.isFull(i - 1)
          && frames.of(before).support() >= 3
          && apart < 0.35 * after.type().size()
          && (Math.abs(apart) < 0.1 * after.type().size()
              || after.box().left() - frames.of(after).left() < 0.35 * after.type().size())
          && Enumerator.at(after.text()).isEmpty();
    }

    private static boolean looksTheSame(SourceLine before, SourceLine after) {
      return before.type().sameSize(after.type())
          && before.type().bold() == after.type().bold()
          && before.type().sameColor(after.type());
    }

    /**
     * A note's mark found no room on the full line that it belongs to, and has one for itself. Of
     * the figures of an axis each stands above another one.
     */
    private boolean isMarkAlone(int i) {
      SourceLine before = lines.get(i - 1);
      SourceLine after = lines.get(i);
      double em = before.type().size();
      double apart = after.box().left() - before.box().left();
      return isMark(after)
          && (i + 1 == lines.size() || !isMark(lines.get(i + 1)))
          && after.edges().known()
          && after.type().size() < 0.75 * em
          && before.column() == after.column()
          && apart > -0.35 * em
          && apart < 3 * em
          && after.box().bottom() - before.box().bottom() < 2 * em
          && after.box().top() > before.box().top()
          && fit.isFull(i - 1);
    }

    private static boolean isMark(SourceLine line) {
      return line.text().strip().matches("\\d{1,3}|[*＊†‡]{1,3}");
    }

    /** A number in display type above a title in display type: both open the chapter. */
    private boolean isChapterNumber(SourceLine before, SourceLine after) {
      double display = 1.15 * frames.bodySize();
      return before.text().strip().matches("\\d{1,2}|[一二三四五六七八九十]{1,3}|[IVX]{1,5}")
          && before.column() == after.column()
          && before.type().size() >= display
          && after.type().size() >= display
          && after.box().top() > before.box().top()
          && after.box().top() - before.box().bottom() < 2 * before.type().size();
    }

    /**
     * Two lines of display type are one title where the first one ends in a mark that asks for
     * more, or is centred and fills the measure or nearly so. The lines of a title page do neither.
     */
    private boolean isOneTitle(int i, boolean first) {
      SourceLine before = lines.get(i - 1);
      SourceLine after = lines.get(i);
      if (before.type().size() < 1.15 * frames.bodySize()
          || !looksTheSame(before, after)
          || (before.column() == after.column() && !pitches.goesOn(i))
          || labels.beginsItem(i)) {
        return false;
      }
      String text = before.text().strip();
      boolean asks = !text.isEmpty() && "、，：:—－–-（(「《".contains(text.substring(text.length() - 1));
      boolean wide = before.box().width() > 0.7 * frames.measure(before);
      boolean measured = !first || frames.of(before).support() >= 3;
      boolean centred =
          margins.isCentred(before)
              || (measured && margins.isInMiddle(before) && fit.isFull(i - 1));
      return asks || (wide && centred && margins.isCentred(after)) || TitleLines.goOn(lines, i);
    }

    /**
     * A byline of two lines, both set from the right, the first one full. Its type is not the
     * body's, or its first line begins where no line set from the left does; a signature's line
     * before it does neither.
     */
    private boolean isSetRightTogether(int i) {
      double size = lines.get(i - 1).type().size();
      boolean other = Math.abs(size - frames.bodySize()) > 0.05 * frames.bodySize();
      return margins.isSetRight(lines.get(i))
          && !labels.beginsItem(i)
          && ((other && fit.isFull(i - 1)) || fit.isFullFromRight(i - 1));
    }

    /**
     * The second line of a paragraph that hangs among others of one line, as definitions do: white
     * parts those, and the first line is full and ends within a phrase.
     */
    private boolean hangsAlone(int i) {
      String text = lines.get(i - 1).text().strip();
      return !text.isEmpty()
          && OverGap.isWithinChinese(text)
          && LineLabel.length(lines.get(i)) == 0
          && fit.isFull(i - 1)
          && pitches.isNearest(i);
    }

    private boolean beginsBlock(int i, boolean first) {
      return (!hanging.goesOn(i) && !hangsAlone(i) && fit.isIndentedStart(i, first))
          || hanging.begins(i)
          || isDate(i)
          || isLabelled(i)
          || labels.beginsItem(i);
    }

    /** A line that is a date and nothing else, as on a cover; a sentence's end has its mark. */
    private boolean isDate(int i) {
      String text = lines.get(i).text().strip();
      return !text.isEmpty()
          && Character.isLetterOrDigit(text.codePointBefore(text.length()))
          && Dates.isOne(text);
    }

    /** A numbered heading or item after a full line that ends a sentence or a clause. */
    private boolean isLabelled(int i) {
      String before = lines.get(i - 1).text().strip();
      boolean ended = Cjk.endsSentence(before) || before.endsWith("；") || before.endsWith("：");
      return ended && Enumerator.at(lines.get(i).text()).isPresent();
    }
  }
}
