package org.shanben.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** A title that is not the first display line is larger than that by this factor. */
  private static final double MUCH_LARGER = 1.2;

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
    private final StyledHeads styled;
    private final boolean hasCover;
    private final Optional<Group> title;
    private final Signs signs;

    Search(Draft draft, List<Group> groups, Signs signs) {
      this.groups = groups;
      this.signs = signs;
      this.body = bodyType(groups);
      boolean plain = draft.source().kind() == SourceText.Kind.PLAIN;
      this.styled = new StyledHeads(groups, body, plain);
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
              .filter(g -> g.page() == page && g.isHeadShaped() && g.hasLetters())
              .filter(g -> !signs.contents().names(g))
              .toList();
      Optional<Group> largest =
          first.stream()
              .filter(g -> g.type().size() >= StyledHeads.LARGER * body.size())
              .max(
                  Comparator.<Group>comparingDouble(g -> g.type().size())
                      .thenComparingInt(g -> -g.first().number()));
      Optional<Group> opening =
          first.stream()
              .filter(groups.get(0)::equals)
              .filter(g -> g.type().size() >= 0.95 * body.size())
              .findFirst();
      double display =
          opening.filter(styled::isDisplayType).map(g -> MUCH_LARGER * g.type().size()).orElse(0.0);
      return largest.filter(group -> group.type().size() > display).or(() -> opening);
    }

    Map<Group, Integer> levels() {
      Set<Group> found = new HashSet<>(styled.found());
      found.addAll(new NumberedHeads(groups).found());
      found.addAll(tagged());
      groups.stream().filter(this::isNamed).forEach(found::add);
      title.ifPresent(found::remove);
      List<Group> inOrder = groups.stream().filter(found::contains).toList();
      Map<Group, Integer> levels = new LinkedHashMap<>();
      title.ifPresent(group -> levels.put(group, 1));
      levels.putAll(new HeadingLevels(inOrder, body.size(), signs.outline()).levels());
      return levels;
    }

    /** The outline knows a heading that ends as prose does, too; but some name paragraphs. */
    private boolean isNamed(Group group) {
      boolean prose =
          group.endsAsProse()
              && group.cells() > Group.LONGEST_HEADING
              && !styled.isDisplayType(group);
      boolean bookmarked = group.isInText() && !prose && signs.outline().depth(group).isPresent();
      return group.hasLetters()
          && (bookmarked || (group.isHeadShaped() && signs.contents().names(group)));
    }

    /** Some programs tag all text as headings; where a quarter of it is, none of it is heard. */
    private List<Group> tagged() {
      List<Group> tagged = groups.stream().filter(Group::isTaggedHeading).toList();
      long said = tagged.stream().mapToLong(group -> group.text().length()).sum();
      long all = groups.stream().mapToLong(group -> group.text().length()).sum();
      return said * 4 > all
          ? List.of()
          : tagged.stream()
              .filter(Group::isInText)
              .filter(group -> group.hasLetters() && group.cells() <= Group.LONGEST_HEADING)
              .toList();
    }
  }
}
