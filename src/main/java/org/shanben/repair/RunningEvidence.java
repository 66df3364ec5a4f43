package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;
import org.shanben.source.Tag;

/** What the edges of all pages say together. */
final class RunningEvidence {

  /** So many numbers of one series are no chance. */
  private static final int CERTAIN = 4;

  /** So many pages count on before one of them may have its number elsewhere. */
  private static final int OPENING = 3;

  /** Fewer pages do not show where heads stand. */
  private static final int HEADS = 3;

  /** A line of more pages than this is no chance, whatever else they say. */
  private static final int PLENTY = 50;

  /** A head that changes with the sections is no larger than this many times the body's type. */
  static final double LARGEST = 1.1;

  /** The heads of more pages repeat. */
  private static final int FACING = 4;

  /** Type is smaller than the body's where it is no more than this many times as large. */
  private static final double SMALL = 0.95;

  /** The title of a chapter is so many times as large as the body's type. */
  private static final double OPENS = 1.25;

  /** The name of a section has so many characters. */
  private static final int SECTION = 4;

  /** A line that moved with what stands below it did so by no more ems. */
  private static final double MOVED = 1.5;

  private final FirstTitle titles;
  private final int firstPage;
  private final Map<String, List<EdgeLine>> byKey = new HashMap<>();
  private final Map<String, List<EdgeLine>> byRow = new HashMap<>();
  private final Map<Long, List<EdgeLine>> byPlace = new HashMap<>();
  private final Map<String, Map<Integer, Set<Integer>>> counts = new HashMap<>();
  private final Beginnings beginnings = new Beginnings();
  private final CountedHeads counted;
  private final Set<Integer> lying = new HashSet<>();
  private final Set<String> body = new HashSet<>();
  private final IdentityHashMap<EdgeLine, Boolean> heads = new IdentityHashMap<>();
  private final IdentityHashMap<EdgeLine, Boolean> repeated = new IdentityHashMap<>();
  private final Map<String, Boolean> besideFolio = new HashMap<>();
  private final MisreadHeads misread;
  private final GuideWords guides;
  private final Twins twins;
  private final long openings;
  private final int pages;
  private final double bodySize;

  RunningEvidence(List<EdgeLine> edges, SourceText source, int pages) {
    this.pages = pages;
    this.twins = new Twins(source);
    this.guides = new GuideWords(source);
    this.bodySize = Frames.bodySize(source.lines().toList());
    this.firstPage = source.lines().mapToInt(SourceLine::page).min().orElse(1);
    this.titles = new FirstTitle(source, firstPage, pages, bodySize);
    this.counted = new CountedHeads(source);
    this.misread = new MisreadHeads(bodySize);
    source.pages().stream()
        .filter(page -> page.width() > page.height())
        .forEach(page -> lying.add(page.number()));
    this.openings = pagesOf(edges.stream().filter(this::opens).toList());
    for (EdgeLine edge : edges) {
      byKey.computeIfAbsent(edge.key(), key -> new ArrayList<>()).add(edge);
      byRow.computeIfAbsent(row(edge, edge.row()), key -> new ArrayList<>()).add(edge);
      byPlace.computeIfAbsent(place(edge, 0), key -> new ArrayList<>()).add(edge);
      if (edge.row() == 0) {
        outermost(edge);
      }
    }
    Set<String> outer = new HashSet<>();
    edges.stream()
        .filter(edge -> edge.row() == 0 && !opens(edge))
        .forEach(edge -> outer.add(RunningMatter.key(edge.line())));
    source
        .lines()
        .filter(line -> !outer.contains(RunningMatter.key(line)))
        .forEach(line -> body.add(EdgeLine.words(line)));
  }

  private void outermost(EdgeLine edge) {
    beginnings.add(edge);
    misread.add(edge);
    counted.add(edge);
    if (edge.folio().isPresent()) {
      counts
          .computeIfAbsent(count(edge), key -> new HashMap<>())
          .computeIfAbsent(edge.line().page(), key -> new HashSet<>())
          .add(edge.line().number());
    }
  }

  /** The title of a chapter at the top of its first page. */
  private boolean opens(EdgeLine edge) {
    return edge.row() == 0 && edge.top() && edge.line().type().size() > OPENS * bodySize;
  }

  /** Places in steps of four points: a line's neighbours lie in its step or the next. */
  private static long place(EdgeLine edge, int step) {
    return (long) Math.floor(edge.place() / 4) * 2 + step * 2L + (edge.top() ? 1 : 0);
  }

  private List<EdgeLine> atPlace(EdgeLine edge) {
    List<EdgeLine> result = new ArrayList<>();
    for (int step = -1; step <= 1; step++) {
      byPlace.getOrDefault(place(edge, step), List.of()).stream()
          .filter(edge::samePlace)
          .forEach(result::add);
    }
    return result;
  }

  boolean isRunning(EdgeLine edge) {
    return isFolio(edge) || isHead(edge) || isAmongHeads(edge);
  }

  /** Proven by its own words, or by the structure tree. */
  private boolean isHead(EdgeLine edge) {
    return heads.computeIfAbsent(
        edge,
        some ->
            isArtifact(some)
                || isRepeated(some)
                || misread.have(some)
                || isSectionHead(some)
                || titles.saysAgain(some, byRow.getOrDefault(row(some, 0), List.of()))
                || isBesideFolio(some)
                || isCounted(some));
  }

  /** Beside the page's number on three pages and more: the words of a dictionary's page. */
  private boolean isBesideFolio(EdgeLine edge) {
    return isGuide(edge)
        && edge.line().type().size() <= LARGEST * bodySize
        && pagesOf(atPlace(edge).stream().filter(this::isGuide).toList()) >= HEADS;
  }

  private boolean isGuide(EdgeLine edge) {
    return guides.has(edge)
        && edge.apart()
        && edge.hasWords()
        && besideFolio.computeIfAbsent(
            row(edge, 0),
            row ->
                byRow.getOrDefault(row, List.of()).stream()
                    .anyMatch(other -> other.apart() && isCertain(other)));
  }

  /** A page number that half of the pages have, in one series: no line of text does so. */
  boolean isCertain(EdgeLine edge) {
    long series = edge.folio().isPresent() ? series(edge, numbers(edge)) : 0;
    return series >= CERTAIN && series * 2 >= pages;
  }

  /**
   * Stands where most pages have something, and most of that is a running head: the head of a
   * section that has no page more, or whose heading says it in other words.
   */
  private boolean isAmongHeads(EdgeLine edge) {
    if (edge.row() > 0 || !edge.apart() || !edge.hasWords() || !isMostlyTaken(edge)) {
      return false;
    }
    List<EdgeLine> there = atPlace(edge);
    return there.stream().filter(this::isHead).count() * 2 >= there.size();
  }

  /** The structure tree says that it is no part of the text, and it stands where furniture does. */
  private static boolean isArtifact(EdgeLine edge) {
    Tag tag = edge.line().tag();
    return tag != null && tag.isArtifact();
  }

  private static long pagesOf(List<EdgeLine> edges) {
    return edges.stream().map(edge -> edge.line().page()).distinct().count();
  }

  /** A number in a series; or a number where most pages have one, should the series jump. */
  private boolean isFolio(EdgeLine edge) {
    if (edge.folio().isEmpty()) {
      return false;
    }
    List<EdgeLine> numbers = numbers(edge);
    return series(edge, numbers) >= 2
        || isAmongFolios(edge)
        || isDashed(edge)
        || (pagesOf(numbers) >= 3 && pagesOf(numbers) * 2 >= pages)
        || isOpening(edge);
  }

  /** {@code - 2 -} on the second page of two, in its middle, can be nothing else. */
  private boolean isDashed(EdgeLine edge) {
    return edge.row() == 0
        && edge.apart()
        && edge.offset() == 0
        && edge.line().page() > firstPage
        && counted.isInTheMiddle(edge)
        && edge.isDashed();
  }

  /** Front matter counts in Roman numerals, the first page of the text begins with 1. */
  private boolean isAmongFolios(EdgeLine edge) {
    List<EdgeLine> folios =
        atPlace(edge).stream().filter(other -> other.folio().isPresent()).toList();
    return edge.row() == 0
        && edge.apart()
        && pagesOf(folios) >= OPENING
        && folios.stream().collect(Collectors.groupingBy(RunningEvidence::count)).values().stream()
            .anyMatch(some -> pagesOf(some) >= OPENING - 1);
  }

  /**
   * The number that the series of most pages asks for, alone at another edge: a page that opens a
   * chapter has its folio at the foot, though the others have it beside their head. A page that has
   * the number twice has one of them as its chapter's.
   */
  private boolean isOpening(EdgeLine edge) {
    Map<Integer, Set<Integer>> counted = counts.getOrDefault(count(edge), Map.of());
    return edge.row() == 0
        && edge.apart()
        && counted.size() >= OPENING
        && counted.size() * 2 >= pages
        && counted.getOrDefault(edge.line().page(), Set.of()).size() < 2;
  }

  private static String count(EdgeLine edge) {
    return edge.folio().map(Folio::form).orElse("") + edge.offset();
  }

  /** Returns the numbers at the place of {@code edge} that are written as it is. */
  private List<EdgeLine> numbers(EdgeLine edge) {
    String form = edge.folio().map(Folio::form).orElse("");
    return atPlace(edge).stream()
        .filter(other -> other.folio().map(Folio::form).filter(form::equals).isPresent())
        .toList();
  }

  private static long series(EdgeLine edge, List<EdgeLine> numbers) {
    return pagesOf(numbers.stream().filter(o -> o.offset() == edge.offset()).toList());
  }

  private boolean isRepeated(EdgeLine edge) {
    Boolean known = repeated.get(edge);
    if (known == null) {
      known = findRepeated(edge);
      repeated.put(edge, known);
    }
    return known;
  }

  /** A sheet laid across has its head elsewhere, and a foot stands a line lower without folio. */
  private boolean areMoved(EdgeLine edge, EdgeLine other) {
    double size = edge.line().type().size();
    boolean near =
        edge.apart() && other.apart() && Math.abs(edge.place() - other.place()) < MOVED * size;
    return edge.row() == 0
        && other.row() == 0
        && size <= LARGEST * bodySize
        && (near || lying.contains(edge.line().page()) != lying.contains(other.line().page()));
  }

  private boolean isSmall(EdgeLine edge) {
    return edge.line().type().size() < SMALL * bodySize;
  }

  private boolean findRepeated(EdgeLine edge) {
    List<EdgeLine> same =
        byKey.getOrDefault(edge.key(), List.of()).stream()
            .filter(other ->
                edge.samePlace(other)
                    || (isSmall(edge) && edge.faces(other))
                    || (edge.sameSide(other) && areMoved(edge, other)))
            .filter(edge::saysTheSame)
            .toList();
    if (pagesOf(same) < HEADS) {
      // Two sheets may have one title.
      same = same.stream().filter(o -> edge.samePlace(o) || !edge.sameSide(o)).toList();
    }
    long count = edge.hasWords() || !edge.numbers().isEmpty() ? count(edge, same) : 0;
    // Two of four pages have a running head; two of many share a note's or a table's words.
    return count >= 2
        && (count * 2 >= pages
            || isOnOneSide(same, 0.66)
            || (count >= 3 && (count * 4 >= pages || isUsuallyTaken(edge))));
  }

  /**
   * Returns how many pages have a line. Where they are few, a line that does not stand apart needs
   * one further in that is repeated, too: the last lines of two notes may be the same. And a page
   * that says the same all over does not count, but for its outermost line: {@code 檔號：} of two
   * letters is none of a head.
   */
  private long count(EdgeLine edge, List<EdgeLine> same) {
    long all = pagesOf(same);
    if (all < 2) {
      return 0;
    }
    boolean many = all > PLENTY || (all >= 3 && all * 2 >= pages);
    if (!many && !edge.apart() && inner(edge).stream().noneMatch(this::isRepeated)) {
      return 0;
    }
    return many || (edge.row() == 0 && edge.apart())
        ? all
        : pagesOf(
            same.stream().filter(o -> !twins.are(edge.line().page(), o.line().page())).toList());
  }

  /** Returns what stands in the next row inwards. */
  private List<EdgeLine> inner(EdgeLine edge) {
    return byRow.getOrDefault(row(edge, edge.row() + 1), List.of());
  }

  private static String row(EdgeLine edge, int row) {
    return edge.line().page() + " " + edge.side() + row;
  }

  /** Most pages have something at this place, or most left ones, or most right ones. */
  private boolean isUsuallyTaken(EdgeLine edge) {
    return taken(edge) * 2 >= pages || isOnOneSide(atPlace(edge), 0.5);
  }

  /** All on left or all on right pages, and on that share of those. */
  private boolean isOnOneSide(List<EdgeLine> same, double share) {
    long count = pagesOf(same);
    long odd = pagesOf(same.stream().filter(edge -> edge.line().page() % 2 == 1).toList());
    return (odd == 0 || odd == count) && count >= share * pages / 2;
  }

  /**
   * A head that names its section changes with it, but its place does not. The first line of a page
   * of prose does not stand apart from the next one, whatever the text says again.
   */
  private boolean isSectionHead(EdgeLine edge) {
    return pages >= 3
        && edge.row() == 0
        && edge.apart()
        && edge.hasWords()
        && isMostlyTaken(edge)
        && (body.contains(EdgeLine.words(edge.line())) || endsInHeading(edge));
  }

  /**
   * The name of the whole may stand before that of the section: {@code 研討會　場次一　語料}. Another page
   * has it there, too; {@code 單元一　認識植物} is a heading, whatever the contents say.
   */
  private boolean endsInHeading(EdgeLine edge) {
    String text = edge.line().text().strip();
    return Beginnings.starts(text).stream()
        .filter(at -> beginnings.hasAnother(edge, text.substring(0, at)))
        .map(at -> text.substring(at).replaceAll(EdgeLine.GAP, ""))
        .anyMatch(end -> end.length() >= SECTION && body.contains(end));
  }

  /** A head that counts, or a small one that faces another; headings are larger. */
  private boolean isCounted(EdgeLine edge) {
    double size = edge.line().type().size();
    return (size <= LARGEST * bodySize && counted.has(edge))
        || (pages <= FACING && size < SMALL * bodySize && edge.apart() && counted.faces(edge));
  }

  /** In the body's type at most: the titles of chapters that open on right pages are larger. */
  private boolean isMostlyTaken(EdgeLine edge) {
    return edge.line().type().size() <= LARGEST * bodySize && isUsual(edge);
  }

  /** Of the pages that do not open a chapter; those have its title instead of a head. */
  private boolean isUsual(EdgeLine edge) {
    List<EdgeLine> there = atPlace(edge);
    long apart = there.stream().filter(EdgeLine::apart).count();
    if (apart * 2 < there.size()) {
      return false; // where the text begins, and now and then a heading
    }
    boolean heads = edge.top() && apart * 10 >= there.size() * 8L && openings * 5 < pages * 3L;
    long with = heads ? Math.max(HEADS, pages - openings) : pages;
    return pagesOf(there) * 10 >= with * 6L || isOnOneSide(there, 0.6);
  }

  private long taken(EdgeLine edge) {
    return pagesOf(atPlace(edge));
  }
}
