package org.shanben.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.shanben.model.Box;
import org.shanben.model.Picture;
import org.shanben.source.PlacedPicture;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;

/**
 * A caption belongs to its picture.
 *
 * <ul>
 *   <li>{@code CAP-001}: the block stands right below a picture, or right above it, and says that
 *       it is a figure, with a number ({@code 圖 1}, {@code Fig. 2}). Prose that only stands there,
 *       or that begins with 如圖, stays prose.
 * </ul>
 */
final class Captions implements Pass {

  private static final Pattern LABEL =
      Pattern.compile(
          "[（(【\\[]?\\s*(附?[圖图図][表片]?|照片|相片|Fig(ure|\\.)?|Photo|Plate|Abb(ildung|\\.))\\s*"
              + "([\\d０-９]|[一二三四五六七八九十]+|[A-Z]\\b|[IVX]+\\b).*",
          Pattern.DOTALL);

  /** A caption stands no farther from its picture than this many ems. */
  private static final double NEAR = 2.5;

  @Override
  public List<Edit> propose(Draft draft) {
    Map<Integer, List<Group>> labelled = new HashMap<>();
    Set<Integer> done = new HashSet<>();
    for (Group group : Group.of(draft)) {
      if (group.lines().get(0).role() instanceof Role.Caption caption) {
        done.add(caption.picture());
      } else if (isLabelled(group)) {
        labelled.computeIfAbsent(group.page(), key -> new ArrayList<>()).add(group);
      }
    }
    List<Edit> edits = new ArrayList<>();
    for (SourcePage page : draft.source().pages()) {
      List<Group> free = labelled.getOrDefault(page.number(), new ArrayList<>());
      for (PlacedPicture placed : page.pictures()) {
        if (!done.contains(placed.picture().number())) {
          claim(placed.picture(), free, edits);
        }
      }
    }
    return edits;
  }

  private static boolean isLabelled(Group group) {
    return group.lines().get(0).role() instanceof Role.Prose
        && LABEL.matcher(group.text().strip()).matches();
  }

  /** The nearest block becomes the picture's caption, and no other picture's. */
  private static void claim(Picture picture, List<Group> free, List<Edit> edits) {
    free.stream()
        .filter(group -> gap(group, picture.shown()) < NEAR)
        .min(Comparator.comparingDouble(group -> gap(group, picture.shown())))
        .ifPresent(group -> {
          free.remove(group);
          assign(group, picture.number(), edits);
        });
  }

  /** How far a block stands from a picture, in ems; one below it is preferred to one above. */
  private static double gap(Group group, Box picture) {
    SourceLine first = group.first();
    List<DraftLine> lines = group.lines();
    double em = first.type().size();
    double below = (first.box().top() - picture.bottom()) / em;
    double above = (picture.top() - lines.get(lines.size() - 1).source().box().bottom()) / em + 0.5;
    boolean beside = first.box().overlapX(picture) <= 0;
    if (beside) {
      return Double.MAX_VALUE;
    }
    return below > -1 ? Math.max(0, below) : above > -0.5 ? Math.max(0, above) : Double.MAX_VALUE;
  }

  private static void assign(Group group, int picture, List<Edit> edits) {
    for (DraftLine line : group.lines()) {
      int number = line.source().number();
      Role caption = new Role.Caption(picture);
      edits.add(new Edit.Assign("CAP-001", line.source().page(), number, line.role(), caption));
    }
  }
}
