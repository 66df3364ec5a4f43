package org.shanben.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.shanben.source.Declared;
import org.shanben.source.SourceLine;
import org.shanben.source.SourceText;
import org.shanben.source.Type;

/**
 * Blocks that are headings, and how deep they stand.
 *
 * <ul>
 *   <li>{@code HDG-001}: the source says so. {@code HDG-002}: the title. {@code HDG-003}: its type
 *       is that of headings: larger, bolder or of another colour than the body. {@code HDG-004}: it
 *       is numbered, and its number counts on from the last one's with prose between. {@code
 *       HDG-005}: the structure tree of a tagged PDF says so. {@code HDG-006}: the table of
 *       contents names it. {@code HDG-007}: the file's outline names it.
 * </ul>
 *
 * <p>A numbered sentence stays prose: it ends with a mark, or is too long. So do the items of a
 * list, which follow each other without prose between them, and the cells of a table.
 */
final class Headings implements Pass {

  /** Larger than the body by this factor is a size of its own, not a scaled line. */
  private static final double LARGER = 1.1;

  /** A title that is not the first display line is larger than that by this factor. */
  private static final double MUCH_LARGER = 1.2;

  /** So many blocks of one look show what they are for. */
  private static final int MANY = 8;

  /** No heading is longer than this many half ems. */
  private static final int LONGEST = 120;

  @Override
  public List<Edit> propose(Draft draft) {
    List<Group> groups = Group.of(draft);
    if (groups.isEmpty()) {
      return List.of();
    }
    boolean declared = draft.source().kind() == SourceText.Kind.STRUCTURED;
    Signs signs =
        new Signs(
            new Named(declared ? List.of() : groups), new Bookmarked(draft.source().outline()));
    Map<Group, Integer> levels =
        declared ? declared(groups) : new Search(draft, groups, signs).levels();
    List<Edit> edits = new ArrayList<>();
    levels.forEach((group, level) -> assign(group, level, rule(group, level, signs), edits));
    return edits;
  }

  /** What names headings elsewhere: the table of contents and the outline. */
  private record Signs(Named contents, Bookmarked outline) {}

  private static void assign(Group group, int level, String rule, List<Edit> edits) {
    Role role = new Role.Heading(level);
    for (DraftLine line : group.lines()) {
      if (!line.role().equals(role)) {
        int page = line.source().page();
        edits.add(new Edit.Assign(rule, page, line.source().number(), line.role(), role));
      }
    }
  }

  private static String rule(Group group, int level, Signs signs) {
    if (group.first().declared() != null) {
      return "HDG-001";
    }
    if (level == 1) {
      return "HDG-002";
    }
    if (group.isTaggedHeading()) {
      return "HDG-005";
    }
    if (signs.contents().names(group)) {
      return "HDG-006";
    }
    if (signs.outline().depth(group).isPresent()) {
      return "HDG-007";
    }
    return Enumerator.at(group.text()).isPresent() ? "HDG-004" : "HDG-003";
  }

  private static Map<Group, Integer> declared(List<Group> groups) {
    Map<Group, Integer> levels = new LinkedHashMap<>();
    for (Group group : groups) {
      if (group.first().declared() instanceof Declared.Heading heading) {
        levels.put(group, heading.level());
      }
    }
    return levels;
  }

  /** Looks through the blocks of one document. */
  private static final class Search {

    private final List<Group> groups;
    private final Type body;
    private final boolean plain;
    private final boolean hasCover;
    private final Optional<Group> title;
    private final Signs signs;

    Search(Draft draft, List<Group> groups, Signs signs) {
      this.groups = groups;
      this.signs = signs;
      this.body = bodyType(groups);
      this.plain = draft.source().kind() == SourceText.Kind.PLAIN;
      this.hasCover = !draft.source().pages().get(0).pictures().isEmpty();
      this.title = title();
    }

    /** The commonest look of the lines in the body's size. */
    private static Type bodyType(List<Group> groups) {
      List<SourceLine> lines =
          groups.stream().flatMap(group -> group.lines().stream()).map(DraftLine::source).toList();
      double size = Frames.bodySize(lines);
      Map<Type, Integer> weights = new HashMap<>();
      for (Group group : groups) {
        Type type = group.type();
        if (type.size() == size) {
          Type noFont = new Type(size, "", type.bold(), type.color());
          weights.merge(noFont, group.text().length(), Integer::sum);
        }
      }
      return weights.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElseGet(() -> groups.get(0).type());
    }

    /**
     * The largest type of the first page that has body text; without type, the first short line.
     * After a cover that is a picture alone, the first large words are those of its first part; and
     * what the table of contents names is a part, too.
     */
    private Optional<Group> title() {
      int page = groups.get(0).page();
      if (hasCover && page > 1) {
        return Optional.empty();
      }
      List<Group> first =
          groups.stream()
              .filter(g -> g.page() == page && isShort(g) && g.hasLetters())
              .filter(g -> !signs.contents().names(g))
              .toList();
      Optional<Group> largest =
          first.stream()
              .filter(g -> g.type().size() >= LARGER * body.size())
              .max(
                  Comparator.<Group>comparingDouble(g -> g.type().size())
                      .thenComparingInt(g -> -g.first().number()));
      Optional<Group> opening =
          first.stream()
              .filter(groups.get(0)::equals)
              .filter(g -> g.type().size() >= 0.95 * body.size())
              .findFirst();
      double display =
          opening.filter(this::isDisplayType).map(g -> MUCH_LARGER * g.type().size()).orElse(0.0);
      return largest.filter(group -> group.type().size() > display).or(() -> opening);
    }

    private static boolean isShort(Group group) {
      return !group.isEntry()
          && !group.isSetApart()
          && group.cells() <= LONGEST
          && group.lines().size() <= 4
          && !group.endsAsProse();
    }

    Map<Group, Integer> levels() {
      Set<Group> found = new HashSet<>(styled());
      found.addAll(numbered());
      found.addAll(tagged());
      groups.stream().filter(this::isNamed).forEach(found::add);
      title.ifPresent(found::remove);
      List<Group> inOrder = groups.stream().filter(found::contains).toList();
      Map<Group, Integer> levels = new LinkedHashMap<>();
      title.ifPresent(group -> levels.put(group, 1));
      levels.putAll(new HeadingLevels(inOrder, body.size(), signs.outline()).levels());
      return levels;
    }

    /** The outline knows a heading that ends as prose does, too. */
    private boolean isNamed(Group group) {
      boolean bookmarked =
          signs.outline().depth(group).isPresent() && !group.isEntry() && !group.isSetApart();
      return group.hasLetters()
          && (bookmarked || (isShort(group) && signs.contents().names(group)));
    }

    private List<Group> styled() {
      Map<Type, List<Group>> classes = new LinkedHashMap<>();
      for (Group group : groups) {
        if (isShort(group)
            && isWorded(group)
            && isDisplayType(group)
            && Byline.of(group.text()).isEmpty()) {
          classes.computeIfAbsent(look(group), key -> new ArrayList<>()).add(group);
        }
      }
      return classes.values().stream().filter(this::leads).flatMap(List::stream).toList();
    }

    /**
     * A heading has words: figures of a formula or a chart are none, an item with a sign before it
     * is one of a list, and after a number no sentence goes on in small letters.
     */
    private static boolean isWorded(Group group) {
      String words = Named.bare(group.text());
      boolean letters = words.codePoints().anyMatch(Character::isLetter);
      boolean small = words.length() < group.text().strip().length() && beginsSmall(words);
      return letters && !small && !group.text().strip().matches("(?s)[•‧·・–▪\\p{Co}].*");
    }

    private static boolean beginsSmall(String words) {
      return words.matches("(?s)\\p{Ll}{2,}(?!\\p{L}).*");
    }

    /** How a block looks, its size in whole points. */
    private static Type look(Group group) {
      Type type = group.type();
      return new Type(Math.round(type.size()), "", type.bold(), type.color());
    }

    /**
     * Headings lead to something. A type whose blocks mostly follow each other is that of a form, a
     * leaflet or a program's text, however large it is; the few lines of a title page are none.
     */
    private boolean leads(List<Group> some) {
      long leading =
          some.stream()
              .filter(group ->
                  group.index() + 1 < groups.size()
                      && !look(groups.get(group.index() + 1)).equals(look(group)))
              .count();
      return some.size() < MANY || leading * 2 >= some.size();
    }

    /** Some programs tag all text as headings; where a quarter of it is, none of it is heard. */
    private List<Group> tagged() {
      List<Group> tagged = groups.stream().filter(Group::isTaggedHeading).toList();
      long said = tagged.stream().mapToLong(group -> group.text().length()).sum();
      long all = groups.stream().mapToLong(group -> group.text().length()).sum();
      return said * 4 > all
          ? List.of()
          : tagged.stream()
              .filter(group -> !group.isEntry() && !group.isSetApart())
              .filter(group -> group.hasLetters() && group.cells() <= LONGEST)
              .toList();
    }

    private boolean isDisplayType(Group group) {
      Type type = group.type();
      if (plain || type.size() < 0.95 * body.size()) {
        return false;
      }
      boolean larger = type.size() >= LARGER * body.size();
      boolean bolder = type.bold() && !body.bold() && !goesOnInBold(group);
      boolean colored = !type.sameColor(body) && Enumerator.at(group.text()).isPresent();
      return larger || bolder || colored;
    }

    /** Among bold prose and the items of a bold list, bold type makes no heading. */
    private boolean goesOnInBold(Group group) {
      if (group.index() == 0) {
        return false;
      }
      Group before = groups.get(group.index() - 1);
      return before.type().bold()
          && before.type().sameSize(group.type())
          && before.endsAsProse()
          && !before.text().strip().endsWith("：");
    }

    /**
     * Numbers with half a bracket, as in 1), count the items of lists; those of articles and of a
     * list of works, as in [1], are no headings' either.
     */
    private Set<Group> numbered() {
      Map<Enumerator.Kind, List<Group>> kinds = new HashMap<>();
      for (Group group : groups) {
        if (!group.isEntry() && !group.isSetApart()) {
          Enumerator.at(group.text())
              .filter(e -> e.kind() != Enumerator.Kind.ARABIC_HALF_PAREN)
              .filter(e -> e.kind() != Enumerator.Kind.ARTICLE)
              .filter(e -> e.kind() != Enumerator.Kind.BRACKET)
              .ifPresent(
                  e -> kinds.computeIfAbsent(e.kind(), kind -> new ArrayList<>()).add(group));
        }
      }
      Set<Group> result = new HashSet<>();
      kinds.forEach((kind, some) -> result.addAll(series(kind, some)));
      return result;
    }

    /**
     * Members of a series that counts up, begins again at 1 where it likes, and has prose between.
     * Where most of those that look like it are headings, one that ends in a colon or asks is one,
     * too.
     */
    private List<Group> series(Enumerator.Kind kind, List<Group> some) {
      List<Group> counting = counting(kind, some);
      List<Group> plain = counting.stream().filter(this::isPlain).toList();
      long leading = plain.stream().filter(this::leadsProse).count();
      boolean enough = plain.size() >= 2 || kind.compareTo(Enumerator.Kind.FORMAL) < 0;
      if (!enough || leading * 2 <= plain.size()) {
        return List.of();
      }
      Set<Group> plainOnes = Collections.newSetFromMap(new IdentityHashMap<>());
      plainOnes.addAll(plain);
      Map<String, int[]> alike = new HashMap<>();
      for (Group group : counting) {
        int[] votes = alike.computeIfAbsent(place(group), key -> new int[2]);
        votes[0]++;
        votes[1] += plainOnes.contains(group) ? 1 : 0;
      }
      return counting.stream()
          .filter(group ->
              plainOnes.contains(group) || (isAsking(group) && isMostlyPlain(group, alike)))
          .toList();
    }

    /** Blocks that look the same and begin at the same place. */
    private static String place(Group group) {
      return look(group) + "@" + Math.round(group.first().box().left() / 3);
    }

    private static boolean isMostlyPlain(Group group, Map<String, int[]> alike) {
      int[] votes = alike.getOrDefault(place(group), new int[2]);
      return votes[1] * 2 > votes[0];
    }

    private static List<Group> counting(Enumerator.Kind kind, List<Group> some) {
      List<Group> counting = new ArrayList<>();
      int last = 0;
      for (Group group : some) {
        int value = Enumerator.at(group.text()).orElseThrow().value();
        if (value == 1 || value == last + 1 || kind == Enumerator.Kind.DOTTED) {
          counting.add(group);
          last = value;
        }
      }
      return counting;
    }

    private boolean isPlain(Group group) {
      return isShort(group) && group.lines().size() <= 2 && isWorded(group);
    }

    private static boolean isAsking(Group group) {
      return group.cells() <= LONGEST / 2
          && group.lines().size() <= 2
          && isWorded(group)
          && group.text().strip().matches("(?s).*[：:？?！!]");
    }

    /** The block after it is prose, or a heading of another form. */
    private boolean leadsProse(Group group) {
      int next = group.index() + 1;
      if (next >= groups.size()) {
        return false;
      }
      Optional<Enumerator.Kind> own = Enumerator.at(group.text()).map(Enumerator::kind);
      OptionalInt same =
          Enumerator.at(groups.get(next).text())
              .filter(e -> own.filter(e.kind()::equals).isPresent())
              .map(e -> OptionalInt.of(e.value()))
              .orElse(OptionalInt.empty());
      return same.isEmpty();
    }
  }
}
