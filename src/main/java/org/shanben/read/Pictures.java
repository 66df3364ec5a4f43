package org.shanben.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.model.Box;
import org.shanben.model.Picture;
import org.shanben.source.PlacedPicture;
import org.shanben.source.SourceLine;
import org.shanben.source.SourcePage;

/**
 * The pictures of a document: which of them are its own, and where each stands in its text.
 *
 * <p>What stands at the same place on many pages is the paper, not the text: a letterhead, a
 * watermark, a slide's ground. So is a scan with its text over it, which says everything twice.
 */
final class Pictures {

  /** All files of one document together; what is beyond is reported and left out. */
  private static final long MOST_BYTES = 96L << 20;

  /** A scanned page is covered by its picture, and has text over it. */
  private static final double COVERS = 0.8;

  private static final int LINES_OF_A_SCAN = 10;

  /** A blank picture that is drawn more often is a shade. */
  private static final int OFTEN = 2;

  private final List<SourcePage> pages;
  private final List<List<Shown>> shown;
  private final Map<Place, Set<Integer>> places = new HashMap<>();
  private final Map<String, Integer> contents = new HashMap<>();
  private final Map<String, Optional<PictureFile>> files = new HashMap<>();
  private final Map<Integer, Integer> leftOut = new TreeMap<>();
  private int count;
  private long bytes;

  /** One picture at one place, in steps of four points. */
  private record Place(String content, long left, long top) {}

  /** A picture, its content's checksum, and the line that it follows. */
  private record Candidate(Shown shown, String content, int after) {}

  Pictures(List<SourcePage> pages, List<List<Shown>> shown) {
    this.pages = List.copyOf(pages);
    this.shown = List.copyOf(shown);
  }

  /** Returns the pages with their pictures. */
  List<SourcePage> placed() {
    List<List<Candidate>> candidates = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      candidates.add(candidates(pages.get(i), shown.get(i)));
    }
    List<SourcePage> result = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      result.add(pages.get(i).withPictures(pictures(pages.get(i), candidates.get(i))));
    }
    return result;
  }

  /** Returns what is to be said of pictures that were left out. */
  List<Diagnostic> findings() {
    int all = leftOut.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0
        ? List.of()
        : List.of(Diagnostic.of(Code.PDF_PICTURES_LEFT_OUT, all, List.copyOf(leftOut.keySet())));
  }

  /** Notes that pictures of a page, from 1, are too small, or too many, to be shown. */
  void leave(int page, int some) {
    if (some > 0) {
      leftOut.merge(page, some, Integer::sum);
    }
  }

  private List<Candidate> candidates(SourcePage page, List<Shown> all) {
    List<Candidate> result = new ArrayList<>();
    for (Shown one : all) {
      Candidate candidate = new Candidate(one, one.content(), after(page.lines(), one.box()));
      contents.merge(candidate.content(), 1, Integer::sum);
      places.computeIfAbsent(place(candidate), key -> new HashSet<>()).add(page.number());
      result.add(candidate);
    }
    result.sort(
        Comparator.comparingInt(Candidate::after)
            .thenComparingDouble(c -> c.shown().box().top())
            .thenComparingDouble(c -> c.shown().box().left()));
    return result;
  }

  private List<PlacedPicture> pictures(SourcePage page, List<Candidate> candidates) {
    List<PlacedPicture> result = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Optional<PictureFile> file =
          isPaper(page, candidate) || bytes > MOST_BYTES ? Optional.empty() : file(candidate);
      if (file.isPresent()) {
        Shown one = candidate.shown();
        Picture picture =
            new Picture(
                ++count,
                page.number(),
                file.get().type(),
                file.get().bytes(),
                one.box(),
                one.alternate());
        result.add(new PlacedPicture(picture, candidate.after()));
      } else {
        leave(page.number(), 1);
      }
    }
    return result;
  }

  private boolean isPaper(SourcePage page, Candidate candidate) {
    int same = places.getOrDefault(place(candidate), Set.of()).size();
    Box box = candidate.shown().box();
    boolean scan =
        box.width() * box.height() > COVERS * page.width() * page.height()
            && page.lines().size() >= LINES_OF_A_SCAN;
    return scan || (same >= 2 && (same >= 3 || same * 2 >= pages.size()));
  }

  private Optional<PictureFile> file(Candidate candidate) {
    String key =
        switch (candidate.shown()) {
          case PagePictures.Drawn drawn -> candidate.content();
          case PageDrawing drawing -> drawing.page() + " " + drawing.box(); // alike is not the same
        };
    Optional<PictureFile> known = files.get(key);
    if (known == null) {
      known = candidate.shown().file().filter(file -> !file.blank() || isNamed(candidate));
      known.ifPresent(file -> bytes += file.bytes().length);
      files.put(key, known);
    }
    return known;
  }

  /** A blank picture may be white on a dark ground, or for the reader to fill: its words tell. */
  private boolean isNamed(Candidate candidate) {
    return !candidate.shown().alternate().isBlank()
        && contents.getOrDefault(candidate.content(), 0) <= OFTEN;
  }

  private static Place place(Candidate candidate) {
    Box box = candidate.shown().box();
    return new Place(candidate.content(), Math.round(box.left() / 4), Math.round(box.top() / 4));
  }

  /**
   * The line before a picture: the lowest of those above its middle that share its width, or of all
   * above it where none does.
   */
  private static int after(List<SourceLine> lines, Box box) {
    double middle = (box.top() + box.bottom()) / 2;
    List<SourceLine> above =
        lines.stream().filter(line -> !line.isBlank() && line.box().bottom() <= middle).toList();
    Comparator<SourceLine> lowest = Comparator.comparingDouble(line -> line.box().bottom());
    return above.stream()
        .filter(line -> line.box().overlapX(box) > 0)
        .max(lowest)
        .or(() -> above.stream().max(lowest))
        .map(SourceLine::number)
        .orElse(0);
  }
}
