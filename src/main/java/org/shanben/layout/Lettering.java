package org.shanben.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanben.model.Box;
import org.shanben.source.FigureLabel;

/** The text in and around a drawing: which of it labels its parts, and which is prose. */
final class Lettering {

  /** Two lines of this many ems, one below the other, are prose. */
  private static final double PROSE = 12;

  private static final double PITCH = 2.4;

  /** One line of this many ems is, in what has no caption. */
  private static final double SENTENCE = 18;

  /** A title is larger than the text by this much. */
  private static final double LARGER = 1.2;

  /** A chart is no more than this part of a page's text. */
  private static final double ALL = 0.5;

  /** A label stands no farther from what it labels than so many ems. */
  private static final double NEAR = 1.3;

  /** A label beside or below a drawing has no more ems. */
  private static final double LONGEST = 12;

  /** A label below or above a drawing is no wider than this part of it. */
  private static final double NARROW = 0.4;

  /** It is smaller than the text by this much, or does not stand alone. */
  private static final double SMALLER = 0.95;

  /** A caption stands no farther from its figure than so many ems. */
  private static final double CAPTION = 3;

  /** Labels of labels, as the name of an axis below its figures; no drawing has more layers. */
  private static final int ROUNDS = 4;

  /** Below a heading its text begins after so many ems of white, and no more ems further in. */
  private static final double BELOW = 1.6;

  private static final double INDENT = 2.5;

  /** A letter that names a point is no heading. */
  private static final double WORD = 2;

  /** What stands below is among so many of the next pieces. */
  private static final int LOOK = 40;

  private final List<Piece> pieces = new ArrayList<>();
  private final Set<Piece> heads = Collections.newSetFromMap(new IdentityHashMap<>());
  private final PageContent page;
  private final double size;

  /** Glyphs that stand together, with their place on the page. */
  private record Piece(Row row, Box box, boolean upright, boolean caption) {

    double size() {
      return row.size();
    }

    double length() {
      return row.box().width() / size();
    }

    /** Whether it is long, and an em of it lies within, and an em outside. */
    boolean isThrough(Box other) {
      double within = Math.min(box.overlapX(other), box.overlapY(other) > 0 ? box.width() : 0);
      return upright && length() > LONGEST && within > size() && box.width() - within > size();
    }

    boolean isIn(Box other) {
      return other.holds(box);
    }
  }

  Lettering(PageContent page) {
    this.page = page;
    Map<Integer, List<Glyph>> byAngle =
        page.glyphs().stream()
            .filter(Glyph::visible)
            .collect(Collectors.groupingBy(Glyph::angle, TreeMap::new, Collectors.toList()));
    byAngle.forEach((angle, glyphs) -> {
      Row before = null;
      boolean caption = false;
      for (Row row : Rows.of(glyphs).rows()) {
        caption = FigureLabel.begins(row.ink()) || (caption && goesOn(before, row));
        pieces.add(new Piece(row, onPage(row.box(), angle, page), angle == 0, caption));
        before = row;
      }
    });
    this.size = Rows.size(page.glyphs()).orElse(1);
    findHeads();
  }

  /** Remembers what begins a column of prose: right below it runs a line too long for a label. */
  private void findHeads() {
    List<Piece> down =
        pieces.stream()
            .filter(Piece::upright)
            .sorted(Comparator.comparingDouble(piece -> piece.box().top()))
            .toList();
    for (int i = 0; i < down.size(); i++) {
      Piece head = down.get(i);
      int end = Math.min(down.size(), i + LOOK);
      if (down.subList(i + 1, end).stream().anyMatch(line -> isBelow(head, line))) {
        heads.add(head);
      }
    }
  }

  private static boolean isBelow(Piece head, Piece line) {
    double indent = line.box().left() - head.box().left();
    return head.length() >= WORD
        && line.length() > LONGEST
        && line.box().top() > head.box().bottom()
        && line.box().top() - head.box().bottom() < BELOW * line.size()
        && Math.abs(indent) < INDENT * line.size();
  }

  /** A number stands apart from what it numbers. */
  private static boolean goesOn(@Nullable Row before, Row row) {
    return before != null
        && Math.abs(before.baseline() - row.baseline()) < 1
        && row.box().left() - before.box().right() < CAPTION * row.size();
  }

  /** Turns the box of a row back from the frame in which it runs from left to right. */
  private static Box onPage(Box box, int angle, PageContent page) {
    return switch (angle) {
      case 0 -> box;
      case 90 ->
          new Box(box.top(), page.height() - box.right(), box.bottom(), page.height() - box.left());
      case 180 ->
          new Box(
              page.width() - box.right(),
              page.height() - box.bottom(),
              page.width() - box.left(),
              page.height() - box.top());
      case 270 ->
          new Box(page.width() - box.bottom(), box.left(), page.width() - box.top(), box.right());
      default -> slanting(box, Math.toRadians(angle));
    };
  }

  /** The box around a slanting one. */
  private static Box slanting(Box box, double turn) {
    double x = (box.left() + box.right()) / 2;
    double y = (box.top() + box.bottom()) / 2;
    double wide = Math.abs(box.width() * Math.cos(turn)) + Math.abs(box.height() * Math.sin(turn));
    double high = Math.abs(box.width() * Math.sin(turn)) + Math.abs(box.height() * Math.cos(turn));
    double atX = x * Math.cos(turn) + y * Math.sin(turn);
    double atY = y * Math.cos(turn) - x * Math.sin(turn);
    return new Box(atX - wide / 2, atY - high / 2, atX + wide / 2, atY + high / 2);
  }

  /** Returns how many runs of glyphs the page has. */
  int count() {
    return pieces.size();
  }

  /** Tells whether the box holds a line that is too long for a label. */
  boolean isSentence(Box box) {
    return pieces.stream().anyMatch(piece -> piece.length() >= SENTENCE && piece.isIn(box));
  }

  /** Tells whether most of the text in the box is larger than the text: a title, with its art. */
  boolean isTitle(Box box) {
    double large = 0;
    double all = 0;
    for (Piece piece : pieces) {
      if (piece.isIn(box)) {
        all += piece.length();
        large += isLarge(piece) ? piece.length() : 0;
      }
    }
    return large * 2 > all;
  }

  /** Tells whether the box holds most text of the page, as a cover's art does. */
  boolean isAll(Box box) {
    double all = 0;
    double inside = 0;
    for (Piece piece : pieces) {
      all += piece.length();
      inside += piece.isIn(box) ? piece.length() : 0;
    }
    return inside > 0 && inside > ALL * all;
  }

  /** Tells whether the box holds two long lines, one below the other. */
  boolean isProse(Box box) {
    if (box.height() < 2 * size || box.width() < PROSE * size / 2) {
      return false;
    }
    List<Piece> lines =
        pieces.stream()
            .filter(piece -> piece.upright() && piece.length() >= PROSE && piece.isIn(box))
            .toList();
    for (int i = 1; i < lines.size(); i++) {
      Box above = lines.get(i - 1).box();
      Box below = lines.get(i).box();
      if (below.bottom() - above.bottom() < PITCH * lines.get(i).size()
          && above.overlapX(below) * 2 > below.width()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the part of the box that its text fills. */
  double share(Box box) {
    double text = 0;
    for (Piece piece : pieces) {
      if (piece.isIn(box)) {
        text += piece.box().width() * piece.box().height();
      }
    }
    return text == 0 ? 0 : text / Math.max(1, box.width() * box.height());
  }

  /** Returns the glyphs that stand upright in the box. */
  List<Glyph> within(Box box) {
    List<Glyph> result = new ArrayList<>();
    pieces.stream()
        .filter(piece -> piece.upright() && piece.isIn(box))
        .forEach(piece -> result.addAll(piece.row().glyphs()));
    return result;
  }

  /** Tells whether a figure's caption stands right above or below the box. */
  boolean isCaptioned(Box box) {
    return pieces.stream()
        .anyMatch(piece ->
            piece.caption() && isOver(piece, box, CAPTION * Math.max(1, size / piece.size())));
  }

  private static boolean isOver(Piece piece, Box box, double ems) {
    return piece.box().overlapX(box) * 2 > piece.box().width()
        && piece.box().gapY(box) <= ems * piece.size();
  }

  /** Returns the box with the labels that stand around it, on this side of its caption. */
  Box reach(Box box) {
    Box bounds = bounds(box);
    List<Piece> free =
        pieces.stream().filter(piece -> isShort(piece) && piece.isIn(bounds)).toList();
    Box whole = box;
    boolean grows = true;
    for (int round = 0; grows && round < ROUNDS; round++) {
      grows = false;
      for (Piece piece : free) {
        boolean label = piece.isIn(whole) || isBeside(piece, whole) || isAtEnd(piece, whole);
        Box more = label ? whole.union(piece.box()) : whole;
        grows |= !more.equals(whole);
        whole = more;
      }
    }
    return whole;
  }

  /** Tells whether text runs through a side of the box, as it does through a seal over it. */
  boolean isCrossed(Box box) {
    return pieces.stream().anyMatch(piece -> piece.isThrough(box));
  }

  /** Tells whether no line has its middle in the strip. */
  boolean isClear(Box strip) {
    return pieces.stream()
        .noneMatch(piece -> {
          double middle = (piece.box().top() + piece.box().bottom()) / 2;
          return piece.box().overlapX(strip) > 0 && middle > strip.top() && middle < strip.bottom();
        });
  }

  /** Tells whether nothing is written between two boxes. */
  boolean isFreeBetween(Box one, Box other) {
    Box both = one.union(other);
    return pieces.stream()
        .noneMatch(piece -> piece.isIn(both) && !piece.isIn(one) && !piece.isIn(other));
  }

  /** Returns the part of the page between the nearest captions above and below the box. */
  Box bounds(Box box) {
    double top = 0;
    double bottom = page.height();
    for (Piece piece : pieces) {
      if (piece.caption() && piece.box().overlapX(box) > 0) {
        if (piece.box().top() > (box.top() + box.bottom()) / 2) {
          bottom = Math.min(bottom, piece.box().top());
        } else {
          top = Math.max(top, piece.box().bottom());
        }
      }
    }
    return new Box(0, top, page.width(), bottom);
  }

  /** Tells whether something else than figures stands in the box. */
  boolean hasWords(Box box) {
    return pieces.stream().anyMatch(piece -> isWord(piece) && piece.isIn(box));
  }

  private static boolean isWord(Piece piece) {
    return piece.row().ink().chars().anyMatch(Character::isLetter);
  }

  /** Figures may be of any size. */
  private boolean isLarge(Piece piece) {
    return piece.size() > LARGER * size && isWord(piece);
  }

  private boolean isShort(Piece piece) {
    return !piece.caption() && !isLarge(piece) && (!piece.upright() || piece.length() <= LONGEST);
  }

  private boolean isBeside(Piece piece, Box box) {
    if (heads.contains(piece)) {
      return false; // the heading of the next column
    }
    double gap = piece.box().transposed().gapY(box.transposed());
    return piece.box().overlapY(box) * 2 > piece.box().height() && gap <= NEAR * piece.size();
  }

  /** What says where figures are from, or what they mean, follows a drawing as text. */
  private boolean isAtEnd(Piece piece, Box box) {
    boolean over = isOver(piece, box, NEAR) && piece.box().width() <= NARROW * box.width();
    boolean note = piece.box().top() > box.bottom() && piece.row().ink().matches(".*[：:].*");
    boolean label = !piece.upright() || piece.size() < SMALLER * size || isAmongOthers(piece, box);
    return over && label && !note;
  }

  private boolean isAmongOthers(Piece piece, Box box) {
    return pieces.stream()
        .anyMatch(other ->
            !other.equals(piece)
                && other.box().overlapY(piece.box()) * 2 > piece.box().height()
                && other.box().overlapX(box) * 2 > other.box().width()
                && other.length() <= LONGEST);
  }

  /** Returns the glyphs of the labels in the box, also those that are printed twice. */
  List<Glyph> take(Box box) {
    List<Box> labels =
        pieces.stream().filter(p -> p.isIn(box) && !p.caption()).map(Piece::box).toList();
    return page.glyphs().stream()
        .filter(glyph -> {
          Box place = onPage(glyph.box(), glyph.angle(), page);
          return glyph.visible() && labels.stream().anyMatch(label -> label.holds(place));
        })
        .toList();
  }
}
