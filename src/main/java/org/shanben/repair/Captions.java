package org.shanben.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shanben.model.Box;
import org.shanben.model.Picture;
import org.shanben.source.FigureLabel;
import org.shanben.source.PlacedPicture;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;

/**
 * A caption belongs to its picture, and a paragraph goes on over both.
 *
 * <ul>
 *   <li>{@code CAP-001}: the line stands right below a picture, or right above it, and says that it
 *       is a figure, with a number ({@code 圖 1}, {@code Fig. 2}); or it follows such a line in its
 *       type. Prose that only stands there, or that begins with 如圖, stays prose.
 *   <li>{@code CAP-002}: the line joins the caption's line before it.
 * </ul>
 */
final class Captions implements Pass {

  /** A caption stands no farther from its picture than this many ems. */
  private static final double NEAR = 2.5;

  /** The lines of a caption stand no farther from each other than this many ems. */
  private static final double PITCH = 2;

  /** No caption has more lines. */
  private static final int LINES = 5;

  @Override
  public List<Edit> propose(Draft draft) {
    // A picture that text runs around has its caption beside that text.
    List<DraftLine> lines = new ArrayList<>(draft.running());
    double bodySize = Frames.bodySize(lines.stream().map(DraftLine::source).toList());
    lines.addAll(draft.asides());
    List<SourceLine> sources = lines.stream().map(DraftLine::source).toList();
    Search search = new Search(lines, bodySize, new Between(sources));
    Set<Integer> done = new HashSet<>();
    for (DraftLine line : draft.lines()) {
      if (line.role() instanceof Role.Caption caption) {
        done.add(caption.picture());
      }
    }
    for (SourcePage page : draft.source().pages()) {
      List<Integer> free = search.labelled(page.number());
      for (PlacedPicture placed : page.pictures()) {
        if (!done.contains(placed.picture().number())) {
          search.claim(placed.picture(), free);
        }
      }
    }
    return search.edits;
  }

  /** Looks through the running lines of a draft. */
  private static final class Search {

    private final List<DraftLine> lines;
    private final double bodySize;
    private final Between between;
    private final Map<Integer, List<Integer>> byPage = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();

    Search(List<DraftLine> lines, double bodySize, Between between) {
      this.lines = lines;
      this.bodySize = bodySize;
      this.between = between;
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).role() instanceof Role.Prose && FigureLabel.begins(lines.get(i).text())) {
          byPage.computeIfAbsent(lines.get(i).source().page(), key -> new ArrayList<>()).add(i);
        }
      }
    }

    List<Integer> labelled(int page) {
      return byPage.getOrDefault(page, new ArrayList<>());
    }

    /** The nearest label becomes the picture's caption, and no other picture's. */
    void claim(Picture picture, List<Integer> free) {
      free.stream()
          .filter(i -> gap(i, picture.shown()) < NEAR)
          .min(Comparator.comparingDouble(i -> gap(i, picture.shown())))
          .ifPresent(i -> {
            free.remove(Integer.valueOf(i));
            assign(i, picture.number());
          });
    }

    private void assign(int first, int picture) {
      int i = first;
      do {
        DraftLine line = lines.get(i);
        int page = line.source().page();
        int number = line.source().number();
        edits.add(new Edit.Assign("CAP-001", page, number, line.role(), new Role.Caption(picture)));
        if (i > first) {
          Joint joint = between.of(lines.get(i - 1).text().strip(), line.text().strip());
          edits.add(new Edit.Join("CAP-002", page, number, line.joint(), joint));
        }
        i++;
      } while (i < lines.size() && i < first + LINES && goesOn(first, i));
    }

    /** In type of its own, or in the middle as the first line is, and near the line before. */
    private boolean goesOn(int first, int i) {
      SourceLine label = lines.get(first).source();
      SourceLine before = lines.get(i - 1).source();
      SourceLine line = lines.get(i).source();
      double em = line.type().size();
      double pitch = line.box().bottom() - before.box().bottom();
      boolean own = Math.abs(em - bodySize) > 0.05 * bodySize;
      boolean centred = Math.abs(middle(label) - middle(line)) < 0.3 * em;
      boolean aside = Math.abs(label.box().left() - line.box().left()) > 0.5 * em;
      return line.column() == label.column()
          && line.type().alike(label.type())
          && pitch > 0.5 * em
          && pitch < PITCH * em
          && (own || (centred && aside))
          && !FigureLabel.begins(line.text());
    }

    private static double middle(SourceLine line) {
      return (line.box().left() + line.box().right()) / 2;
    }

    /** How far a line stands from a picture, in ems; one below it is preferred to one above. */
    private double gap(int i, Box picture) {
      SourceLine line = lines.get(i).source();
      double em = line.type().size();
      double below = (line.box().top() - picture.bottom()) / em;
      double above = (picture.top() - line.box().bottom()) / em + 0.5;
      boolean beside = line.box().overlapX(picture) <= 0;
      if (beside) {
        return Double.MAX_VALUE;
      }
      return below > -1 ? Math.max(0, below) : above > -0.5 ? Math.max(0, above) : Double.MAX_VALUE;
    }
  }
}
