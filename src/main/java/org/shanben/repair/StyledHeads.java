package org.shanben.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shanben.source.Type;

/** Headings by their type: larger, bolder or of another colour than the text that they head. */
final class StyledHeads {

  /** Larger than the body by this factor is a size of its own, not a scaled line. */
  static final double LARGER = 1.1;

  /** A size that sets at least this part of the plain text is one that text is set in. */
  private static final double SHARE = 0.1;

  /** {@code (A)}, {@code B.}, {@code [ ]}, {@code □}: what one may choose. */
  private static final Pattern OPTION =
      Pattern.compile("\\s*(?:[(（\\[]?[A-Za-z]?\\s?[.)）\\]]|[□☐○◯])");

  /** The prose of an answer is among so many blocks below its question. */
  private static final int ANSWER = 8;

  /** So many blocks of one look show what they are for. */
  private static final int MANY = 8;

  private final List<Group> groups;
  private final Type body;
  private final boolean plain;
  private final Set<Long> textSizes;
  private final Set<Long> proseSizes;
  private final boolean answered;

  /** Looks at all blocks of a document whose commonest type is {@code body}. */
  StyledHeads(List<Group> groups, Type body, boolean plain) {
    this.groups = groups;
    this.body = body;
    this.plain = plain;
    this.textSizes = sizes(groups.stream().filter(g -> !g.type().bold()).toList());
    this.proseSizes = proseSizes();
    this.answered = areAnswered();
  }

  /** The sizes, in whole points, that a good part of the text is set in. */
  private static Set<Long> sizes(List<Group> text) {
    Map<Long, Integer> weights = new HashMap<>();
    text.forEach(g -> weights.merge(whole(g.type()), g.text().length(), Integer::sum));
    int all = weights.values().stream().mapToInt(Integer::intValue).sum();
    return weights.entrySet().stream()
        .filter(weight -> weight.getValue() >= SHARE * all)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The rules of a handbook may be larger than what explains them, and are sentences too. A lead
   * paragraph or two in larger type are not enough.
   */
  private Set<Long> proseSizes() {
    List<Group> prose =
        groups.stream()
            .filter(group -> !group.type().bold() && group.isInText())
            .filter(group -> group.endsAsProse() && group.lines().size() >= 2)
            .toList();
    Map<Long, Long> counts =
        prose.stream().collect(Collectors.groupingBy(g -> whole(g.type()), Collectors.counting()));
    return sizes(prose).stream()
        .filter(size -> counts.getOrDefault(size, 0L) >= MANY)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static long whole(Type type) {
    return Math.round(type.size());
  }

  /** Returns the headings, in no particular order. */
  Set<Group> found() {
    Map<Type, List<Group>> classes = new LinkedHashMap<>();
    for (Group group : groups) {
      if ((group.isHeadShaped() || asks(group))
          && group.isWorded()
          && isDisplayType(group)
          && Byline.of(group.text()).isEmpty()) {
        classes.computeIfAbsent(group.look(), key -> new ArrayList<>()).add(group);
      }
    }
    Set<Group> found = new HashSet<>(sections());
    classes.values().stream().filter(this::leads).forEach(found::addAll);
    return found;
  }

  /**
   * The questions of an FAQ are set larger, or are bold and numbered, and begin where their answers
   * do; in an interview they are bold, and no headings. Neither is a quotation set further in, or a
   * question of an examination, whose options are no sentences.
   */
  private boolean asks(Group group) {
    return group.isBrief()
        && isQuestion(group)
        && group.index() + 1 < groups.size()
        && answers(groups.get(group.index() + 1), group)
        && (isLarger(group.type()) || isNumberedInBold(group));
  }

  /** Questions of one look are headings together: most of them have prose below them. */
  private boolean isNumberedInBold(Group group) {
    return isBoldAndNumbered(group) && answered;
  }

  private boolean areAnswered() {
    List<Group> questions =
        groups.stream().filter(this::isBoldAndNumbered).filter(StyledHeads::isQuestion).toList();
    return questions.stream().filter(this::isAnswered).count() * 2 > questions.size();
  }

  /** The questions of a form or an examination have boxes and options below them, no prose. */
  private boolean isAnswered(Group question) {
    List<Group> below =
        groups
            .subList(question.index() + 1, Math.min(groups.size(), question.index() + 1 + ANSWER))
            .stream()
            .takeWhile(next -> !isBoldAndNumbered(next))
            .toList();
    return below.stream().noneMatch(next -> OPTION.matcher(next.text()).lookingAt())
        && below.stream().anyMatch(next -> next.endsAsProse() && next.lines().size() > 1);
  }

  private static boolean isQuestion(Group group) {
    return group.text().strip().matches("[^。！？?!]+[?？]");
  }

  private boolean isBoldAndNumbered(Group group) {
    return group.type().bold() && !body.bold() && Enumerator.ofHeading(group.text()).isPresent();
  }

  private static boolean answers(Group next, Group question) {
    return next.first().box().left() > question.first().box().left() - question.type().size()
        && (Enumerator.ofHeading(next.text()).isEmpty()
            || next.text().strip().matches("(?s).+[。；;.]"));
  }

  private boolean isLarger(Type type) {
    return type.size() >= LARGER * body.size();
  }

  /**
   * Sections whose bold title ends with a full stop, as American codes print it: {@code § 1308.15
   * Schedule V.} One alone may be a sentence that is stressed.
   */
  private List<Group> sections() {
    List<Group> sections = groups.stream().filter(this::isSection).toList();
    return sections.size() < 2 ? List.of() : sections;
  }

  private boolean isSection(Group group) {
    String text = group.text().strip();
    return text.endsWith(".")
        && group.isBrief()
        && Enumerator.ofHeading(text).isPresent()
        && !Named.bare(text).matches("(?s).*[.。!?].+")
        && group.isWorded()
        && isDisplayType(group)
        && nextIsOfAnotherLook(group);
  }

  private boolean nextIsOfAnotherLook(Group group) {
    return group.index() + 1 < groups.size()
        && !groups.get(group.index() + 1).look().equals(group.look());
  }

  /**
   * Headings lead to something. A type whose blocks mostly follow each other is that of a form, a
   * leaflet or a program's text, however large it is; the few lines of a title page are none.
   */
  private boolean leads(List<Group> some) {
    long leading = some.stream().filter(this::nextIsOfAnotherLook).count();
    return some.size() < MANY || leading * 2 >= some.size();
  }

  /** Tells whether a block is set in a type for display. */
  boolean isDisplayType(Group group) {
    Type type = group.type();
    if (plain) {
      return false;
    }
    boolean bolder = type.bold() && !body.bold() && !goesOnInBold(group);
    if (type.size() < 0.95 * body.size()) {
      return bolder && headsSmallerText(group);
    }
    boolean larger = isLarger(type) && !proseSizes.contains(whole(type));
    boolean colored = !type.sameColor(body) && Enumerator.ofHeading(group.text()).isPresent();
    return larger || bolder || colored;
  }

  /**
   * A rule that is set smaller than the notice before it has headings of its own size, with
   * sentences below them; what is bold in a small note that few words are set in is stressed, and
   * the bold words of a program have no sentences.
   */
  private boolean headsSmallerText(Group group) {
    int next = group.index() + 1;
    return textSizes.contains(whole(group.type()))
        && next < groups.size()
        && headsSentences(group.type(), groups.get(next));
  }

  private static boolean headsSentences(Type head, Group next) {
    return !next.type().bold()
        && next.type().sameSize(head)
        && (next.endsAsProse() || next.lines().size() > 2);
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
}
