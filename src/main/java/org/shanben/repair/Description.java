package org.shanben.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.shanben.model.Metadata;
import org.shanben.model.Metadata.Found;
import org.shanben.model.Metadata.Place;
import org.shanben.unicode.Languages;

/**
 * Finds what a document says of itself. What the caller gives comes first, then what its first page
 * prints, then what its file claims: information dictionaries are often left over from another
 * file.
 */
public final class Description {

  /** How many blocks from the beginning may name the author or the date. */
  private static final int FRONT = 16;

  /** Titles that a program put there: a file's name, or nothing said. */
  private static final Pattern MADE_UP =
      Pattern.compile(
          "(?i)^(microsoft (word|powerpoint|excel) - .*|untitled.*|無標題.*|未命名.*|.*\\.(docx?|pdf|tex|dvi|indd|odt|rtf|pptx?|wpd|ai|ps|eps|prn|exe|xlsx?|html?|txt|pub|cdr|qxd|wps|tmp)|https?:.*|\\P{L}*)$");

  /** What stands before the title that a form or a law asks for: {@code 法規名稱：}. */
  private static final Pattern LABEL =
      Pattern.compile("^\\p{IsHan}{0,4}(?:名稱|題名|題目|標題)[\\s\\u3000]*[：:][\\s\\u3000]*(?=\\S)");

  /** So many lines of one look are one title. */
  private static final int TITLE_LINES = 4;

  /** How many blocks at the end may be the date of signing. */
  private static final int END = 3;

  /** Account names and placeholders: one short word in small letters, or a word for nobody. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i-u)[a-z0-9_.\\-]{1,16}|(?=.*\\d)[A-Za-z0-9_.\\- ]*|(?i:un-?named|unknown|administrator|user|author)|\\P{L}*");

  private final Draft draft;
  private final List<Group> groups;

  private Description(Draft draft) {
    this.draft = draft;
    this.groups = Group.of(draft);
  }

  /** Returns the metadata of {@code draft}; {@code given} beats what is found. */
  public static Metadata of(Draft draft, Given given) {
    Description found = new Description(draft);
    return new Metadata(
        given.title().map(Description::given).orElseGet(found::title),
        given.authors().isEmpty()
            ? found.authors()
            : given.authors().stream().map(Description::given).toList(),
        given.date().map(Description::given).or(found::date),
        given.language().map(Description::given).orElseGet(found::language),
        given.publisher().map(Description::given).or(() -> found.property("publisher", v -> true)),
        given.identifier().map(Description::given));
  }

  private static Found given(String value) {
    return new Found(value, Place.GIVEN);
  }

  private Optional<Found> property(String name, Predicate<String> credible) {
    return Optional.ofNullable(draft.source().properties().get(name))
        .filter(
            value -> credible.test(value) && value.chars().noneMatch(c -> c < 0x20 || c == 0xFFFD))
        .map(value -> new Found(value, Place.SOURCE));
  }

  private Found title() {
    return groups.stream()
        .filter(group -> group.lines().get(0).role() instanceof Role.Heading h && h.level() == 1)
        .findFirst()
        .map(group -> new Found(oneLine(whole(group)), Place.TEXT))
        .or(() -> property("title", value -> !MADE_UP.matcher(value).matches()))
        .orElseGet(this::fileName);
  }

  /** A title may take several lines, each a block of its own; they look the same. */
  private String whole(Group title) {
    StringBuilder text = new StringBuilder(title.text());
    int next = title.index() + 1;
    while (next < groups.size()
        && next - title.index() < TITLE_LINES
        && goesOn(title, groups.get(next))) {
      text.append(' ').append(groups.get(next).text());
      next++;
    }
    return LABEL.matcher(text.toString().strip()).replaceFirst("");
  }

  private static boolean goesOn(Group title, Group next) {
    return next.first().edges().known()
        && next.page() == title.page()
        && next.type().sameSize(title.type())
        && next.type().bold() == title.type().bold()
        && next.lines().get(0).role() instanceof Role.Heading
        && !Enumerator.at(next.text()).isPresent()
        && !Dates.ofLine(next.text()).isPresent()
        && !Byline.of(next.text()).isPresent();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("[\\s\\u3000]+", " ");
  }

  private Found fileName() {
    String name = draft.source().file().name();
    int dot = name.lastIndexOf('.');
    return new Found(dot > 0 ? name.substring(0, dot) : name, Place.FILE_NAME);
  }

  private List<Found> authors() {
    List<Found> authors = new ArrayList<>();
    List<Group> front = front();
    for (int i = 0; i < front.size(); i++) {
      String text = front.get(i).text();
      String after = i + 1 < groups.size() ? groups.get(i + 1).text() : "";
      Byline.of(text)
          .or(() -> Byline.below(text, after))
          .ifPresent(line -> line.authors().forEach(a -> authors.add(new Found(a, Place.TEXT))));
    }
    if (authors.isEmpty()) {
      property("author", value -> !NOBODY.matcher(value).matches())
          .ifPresent(found ->
              Byline.parted(found.value())
                  .forEach(name -> authors.add(new Found(name, Place.SOURCE))));
    }
    return authors.stream().distinct().toList();
  }

  private List<Group> front() {
    return groups.subList(0, Math.min(FRONT, groups.size()));
  }

  /**
   * A date of its own on the first page, then the author's year, then a date of its own at the end,
   * where one signs; then the file's date.
   */
  private Optional<Found> date() {
    int page = groups.isEmpty() ? 1 : groups.get(0).page();
    Optional<String> printed =
        front().stream()
            .filter(group -> group.page() <= page + 1)
            .flatMap(group -> Dates.ofLine(group.text()).stream())
            .findFirst();
    return printed
        .or(() -> groups.stream().flatMap(g -> Dates.thisYear(g.text()).stream()).findFirst())
        .or(this::signed)
        .map(date -> new Found(date, Place.TEXT))
        .or(() -> property("date", value -> value.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")));
  }

  private Optional<String> signed() {
    return groups.subList(Math.max(0, groups.size() - END), groups.size()).stream()
        .flatMap(group -> Dates.ofLine(group.text()).stream())
        .findFirst();
  }

  private Found language() {
    StringBuilder text = new StringBuilder();
    groups.forEach(group -> text.append(group.text()).append('\n'));
    String declared = draft.source().properties().getOrDefault("language", "");
    String tag = Languages.of(text.toString(), declared);
    return new Found(tag, tag.equals(declared) ? Place.SOURCE : Place.SCRIPT);
  }
}
