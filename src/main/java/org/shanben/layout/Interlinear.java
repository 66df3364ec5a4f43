package org.shanben.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notes in two half columns within a column of an old book (雙行夾註): the right half is read first,
 * then the left one, and then the column goes on. Their glyphs are given places one after another
 * along the column, so that everything after this reads them so.
 *
 * <p>Ruby is small, too, but stands beside the characters that it explains; a note stands between
 * characters of its column, or fills it.
 */
final class Interlinear {

  /** A note's type is no larger than this part of the column's. */
  private static final double SMALL = 0.8;

  /** The middles of two halves are less than so many ems of the note apart. */
  private static final double CLOSE = 1.6;

  /** They are less than this part of the columns' distance apart. */
  private static final double WIDE = 0.55;

  /** A note has no white of so many ems within. */
  private static final double WHITE = 1.5;

  /** More points than any page is wide. */
  private static final double UNKNOWN = 1e9;

  /** Halves stand at both sides of their column's middle, to this part of its size. */
  private static final double SAME = 0.1;

  /** The column's type is one that so many glyphs have: sooner that of more than of fewer. */
  private static final int FEWEST = 4;

  /** Such a page has few sizes of type. */
  private static final int SIZES = 8;

  /** No page of an old book has as many characters. */
  private static final int MOST = 6_000;

  /** Words on the fold that stand beside its middle as halves do have fewer characters. */
  private static final int WORDS = 4;

  /** So many columns tell how far they stand apart; fewer leave it to the halves of notes. */
  private static final int TELLING = 6;

  private final double size;
  private final TreeSet<Double> centres;
  private final double pitch;
  private final boolean told;
  private final double start;

  private Interlinear(List<Glyph> turned, double size) {
    this.size = size;
    List<Double> middles = clusters(turned.stream().filter(this::isMain).toList(), 1);
    List<Glyph> small =
        turned.stream().filter(g -> g.size() <= SMALL * size && !isMark(g)).toList();
    List<Double> halves = clusters(small, 1);
    boolean many = middles.size() >= TELLING;
    this.told = many || alternate(halves);
    this.pitch = many ? step(middles, 1) : step(halves, 2);
    this.centres =
        new TreeSet<>(withHalves(middles, halves, new TreeSet<>(clusters(small, WORDS))));
    this.start = usualStart(turned);
  }

  /**
   * Returns the middles around which halves stand, or around which they do at whole columns from
   * them: the fold of a leaf has words as large as the text, but not in a column of it. Its two
   * sides need not be whole columns apart.
   */
  private List<Double> withHalves(
      List<Double> middles, List<Double> halves, SortedSet<Double> notes) {
    if (pitch >= UNKNOWN) {
      return middles;
    }
    TreeSet<Double> all = new TreeSet<>(halves);
    Map<Double, Long> pairs = new HashMap<>();
    for (double middle : middles) {
      long mirrored =
          halves.stream().filter(half -> isMirrored(half, column(half, middle), all)).count();
      pairs.put(middle, mirrored);
    }
    long most = pairs.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return middles.stream()
        .filter(middle -> {
          long mirrored = pairs.getOrDefault(middle, 0L);
          return mirrored * 2 >= most || isBetweenHalves(middle, notes);
        })
        .toList();
  }

  /** Tells whether two halves stand as far from a middle, at its two sides. */
  private boolean isBetweenHalves(double middle, SortedSet<Double> halves) {
    return halves.subSet(middle - pitch / 2, middle - SAME * size).stream()
        .anyMatch(half -> isMirrored(half, middle, halves));
  }

  private boolean isMirrored(double half, double middle, SortedSet<Double> halves) {
    double mirror = 2 * middle - half;
    return !halves.subSet(mirror - SAME * size, mirror + SAME * size).isEmpty();
  }

  /** Returns where most columns begin. */
  private double usualStart(List<Glyph> turned) {
    Map<Long, Double> starts = new HashMap<>();
    turned.forEach(glyph -> starts.merge(band(glyph), glyph.x(), Math::min));
    List<Double> sorted = starts.values().stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  private static double nearest(NavigableSet<Double> places, double place) {
    @Nullable Double below = places.floor(place);
    @Nullable Double above = places.ceiling(place);
    boolean lower = above == null || (below != null && place - below <= above - place);
    return lower ? Objects.requireNonNull(below) : Objects.requireNonNull(above);
  }

  /** Returns the middle of the column at {@code place}, whole columns away from another one. */
  private double column(double place, double middle) {
    return middle + pitch * Math.rint((place - middle) / pitch);
  }

  /** Returns the middles of the lines of at least so many glyphs. */
  private static List<Double> clusters(List<Glyph> glyphs, int fewest) {
    List<Double> clusters = new ArrayList<>();
    int many = 0;
    for (Glyph glyph :
        glyphs.stream().sorted(Comparator.comparingDouble(Interlinear::middle)).toList()) {
      double last = clusters.isEmpty() ? -1e9 : clusters.get(clusters.size() - 1);
      if (middle(glyph) - last > 0.5 * glyph.size()) {
        dropLast(clusters, many < fewest);
        clusters.add(middle(glyph));
        many = 0;
      }
      many++;
    }
    dropLast(clusters, many < fewest);
    return clusters;
  }

  private static void dropLast(List<Double> clusters, boolean few) {
    if (few && !clusters.isEmpty()) {
      clusters.remove(clusters.size() - 1);
    }
  }

  /**
   * Tells whether lines stand in pairs, every other distance between them being the larger one, as
   * those of evenly spaced columns below a heading of twice their width do not.
   */
  private static boolean alternate(List<Double> halves) {
    int pairs = 0;
    for (int i = 3; i < halves.size(); i++) {
      double before = halves.get(i - 2) - halves.get(i - 3);
      double between = halves.get(i - 1) - halves.get(i - 2);
      double after = halves.get(i) - halves.get(i - 1);
      double uneven = Math.abs(between - (before + after) / 2);
      pairs += uneven > SAME * (between + before) && Math.abs(before - after) < 1 ? 1 : 0;
    }
    return pairs * 2 > halves.size() - 3;
  }

  /** Returns the usual distance from one line to the next but so many. */
  private static double step(List<Double> middles, int over) {
    List<Double> steps = new ArrayList<>();
    for (int i = over; i < middles.size(); i++) {
      steps.add(middles.get(i) - middles.get(i - over));
    }
    steps.sort(Comparator.naturalOrder());
    return steps.isEmpty() ? UNKNOWN : steps.get(steps.size() / 2);
  }

  /** Returns the glyphs, those of notes unfolded; glyphs that are not turned stay as they are. */
  static List<Glyph> unfolded(List<Glyph> glyphs) {
    List<Glyph> turned =
        glyphs.stream().filter(g -> g.angle() == Vertical.DOWN && !g.isSpace()).toList();
    if (turned.size() > MOST) {
      return glyphs;
    }
    Map<Double, Integer> sizes = new TreeMap<>();
    turned.stream()
        .filter(glyph -> !isMark(glyph))
        .forEach(glyph -> sizes.merge((double) Math.round(glyph.size()), 1, Integer::sum));
    sizes.values().removeIf(count -> count < FEWEST);
    List<Double> often =
        sizes.keySet().stream()
            .sorted(Comparator.comparingInt((Double size) -> -sizes.getOrDefault(size, 0)))
            .toList();
    for (double size : often.size() > SIZES ? List.<Double>of() : often) {
      IdentityHashMap<Glyph, Glyph> moved = new Interlinear(turned, size).moved(turned);
      if (!moved.isEmpty()) {
        return glyphs.stream().map(g -> moved.getOrDefault(g, g)).toList();
      }
    }
    return glyphs;
  }

  private IdentityHashMap<Glyph, Glyph> moved(List<Glyph> turned) {
    Map<Long, List<Glyph>> bands = new HashMap<>();
    if (turned.stream().anyMatch(glyph -> glyph.size() <= SMALL * size)) {
      turned.forEach(
          glyph -> bands.computeIfAbsent(band(glyph), b -> new ArrayList<>()).add(glyph));
    }
    IdentityHashMap<Glyph, Glyph> moved = new IdentityHashMap<>();
    if (bands.values().stream().anyMatch(this::showsNotes)) {
      bands.values().forEach(some -> unfold(some, moved));
    }
    return moved;
  }

  private static double middle(Glyph glyph) {
    return (glyph.box().top() + glyph.box().bottom()) / 2;
  }

  private static boolean isMark(Glyph glyph) {
    return !Character.isLetterOrDigit(glyph.text().codePointAt(0));
  }

  /** Marks beside the columns may be of a larger size, with little ink. */
  private boolean isMain(Glyph glyph) {
    return glyph.size() > SMALL * size && !isMark(glyph);
  }

  /** A side mark stands before its column, so that it is sought a little behind. */
  private double place(Glyph glyph) {
    return middle(glyph) + (isMark(glyph) ? 0.8 * glyph.size() : 0);
  }

  /** Returns the middle of the column that a glyph stands in, in points, rounded. */
  private long band(Glyph glyph) {
    double place = place(glyph);
    return Math.round(centres.isEmpty() ? place : column(place, nearest(centres, place)));
  }

  private void unfold(List<Glyph> band, IdentityHashMap<Glyph, Glyph> moved) {
    List<Glyph> main = band.stream().filter(this::isMain).toList();
    List<Glyph> notes =
        band.stream()
            .filter(glyph -> glyph.size() <= SMALL * size)
            .filter(glyph -> main.stream().noneMatch(other -> isBeside(glyph, other)))
            .sorted(Comparator.comparingDouble(Glyph::x))
            .toList();
    double centre = band(band.get(0));
    List<Glyph> stretch = new ArrayList<>();
    for (Glyph note : notes) {
      if (!stretch.isEmpty() && isParted(stretch.get(stretch.size() - 1), note, main)) {
        unfold(stretch, centre, moved);
        stretch.clear();
      }
      stretch.add(note);
    }
    unfold(stretch, centre, moved);
  }

  /**
   * Characters of the column and both halves of a note between them, or two halves that are as long
   * as each other where many columns tell how far they stand apart: there the column is told.
   */
  private boolean showsNotes(List<Glyph> band) {
    List<Glyph> main = band.stream().filter(this::isMain).toList();
    IdentityHashMap<Glyph, Glyph> moved = new IdentityHashMap<>();
    if (!main.isEmpty() || (told && areBalanced(band))) {
      unfold(band, moved);
    }
    return !moved.isEmpty();
  }

  private boolean areBalanced(List<Glyph> band) {
    double centre = band(band.get(0));
    List<Glyph> words = band.stream().filter(glyph -> !isMark(glyph)).toList();
    long right = words.stream().filter(glyph -> middle(glyph) < centre).count();
    long left = words.size() - right;
    return left >= FEWEST && (right == left || right == left + 1);
  }

  /**
   * Two halves stand as far from the column's middle, at its two sides, and close to each other;
   * two columns of another tier, below a heading in larger type, do not.
   */
  private boolean areHalves(List<Glyph> right, List<Glyph> left, double centre) {
    double before = centre - mean(right);
    double after = mean(left) - centre;
    return Math.abs(before - after) < 0.2 * size
        && before > 0.25 * size
        && before < 0.7 * size
        && before + after < closest(left.get(0))
        && left.size() * 3 >= right.size();
  }

  /** Where many columns tell their width, each half stands in the middle of one half of that. */
  private double closest(Glyph note) {
    return Math.max(CLOSE * note.size(), told ? WIDE * pitch : 0);
  }

  private static double mean(List<Glyph> glyphs) {
    return glyphs.stream()
        .filter(glyph -> !isMark(glyph))
        .mapToDouble(Interlinear::middle)
        .average()
        .orElse(Double.NaN);
  }

  /** Marks of today's print stand in their half, not beside it. */
  private boolean isIn(Glyph mark, double half) {
    return Math.abs(middle(mark) - half) < SAME * size;
  }

  private static boolean isBeside(Glyph note, Glyph main) {
    double beside = Math.min(note.end(), main.end()) - Math.max(note.x(), main.x());
    return !isMark(note) && beside > 0.35 * note.advance();
  }

  /** The column's own characters part two notes, and white, as that between two tiers. */
  private static boolean isParted(Glyph before, Glyph next, List<Glyph> main) {
    return next.x() - before.end() > WHITE * before.size()
        || main.stream().anyMatch(glyph -> glyph.x() > before.x() && glyph.x() < next.x());
  }

  /**
   * The right half is the upper one here. A stretch of one half alone stays, and so does one above
   * the text.
   */
  private void unfold(List<Glyph> stretch, double centre, IdentityHashMap<Glyph, Glyph> moved) {
    double middle = mean(stretch.stream().filter(glyph -> middle(glyph) < centre).toList());
    Map<Boolean, List<Glyph>> halves =
        stretch.stream()
            .collect(
                Collectors.partitioningBy(glyph -> isIn(glyph, middle) || place(glyph) < centre));
    List<Glyph> right = halves.getOrDefault(true, List.of());
    List<Glyph> left = halves.getOrDefault(false, List.of());
    boolean above = stretch.stream().allMatch(glyph -> glyph.end() < start + size / 2);
    if (above || !areHalves(right, left, centre)) {
      return;
    }
    List<Glyph> order = new ArrayList<>(right);
    order.addAll(left);
    double from = stretch.stream().mapToDouble(Glyph::x).min().orElse(0);
    double to = stretch.stream().mapToDouble(Glyph::end).max().orElse(0);
    double step = (to - from) / order.size();
    double baseline = centre + 0.38 * size;
    for (int i = 0; i < order.size(); i++) {
      Glyph glyph = order.get(i);
      moved.put(glyph, glyph.at(from + i * step, baseline, step, size));
    }
  }
}
