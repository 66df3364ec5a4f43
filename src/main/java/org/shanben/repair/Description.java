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
          "(?i)^(microsoft (word|powerpoint|excel) - .*|untitled.*|無標題.*|未命名.*|.*\\.(docx?|pdf|tex|dvi|indd|odt|rtf|pptx?|wpd|ai)|https?:.*|\\P{L}*)$");

  /** Account names and placeholders: one short word in small letters, or a word for nobody. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i-u)[a-z0-9_.\\-]{1,16}|(?i:un-?named|unknown|administrator|user|author)|\\P{L}*");

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
        .map(group -> new Found(oneLine(group.text()), Place.TEXT))
        .or(() -> property("title", value -> !MADE_UP.matcher(value).matches()))
        .orElseGet(this::fileName);
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
    for (Group group : front()) {
      Byline.of(group.text())
          .ifPresent(line -> line.authors().forEach(a -> authors.add(new Found(a, Place.TEXT))));
    }
    if (authors.isEmpty()) {
      property("author", value -> !NOBODY.matcher(value).matches()).ifPresent(authors::add);
    }
    return authors.stream().distinct().toList();
  }

  private List<Group> front() {
    return groups.subList(0, Math.min(FRONT, groups.size()));
  }

  /** A date of its own on the first page, then the author's year, then the file's date. */
  private Optional<Found> date() {
    int page = groups.isEmpty() ? 1 : groups.get(0).page();
    Optional<String> printed =
        front().stream()
            .filter(group -> group.page() <= page + 1)
            .flatMap(group -> Dates.ofLine(group.text()).stream())
            .findFirst();
    return printed
        .or(() -> groups.stream().flatMap(g -> Dates.thisYear(g.text()).stream()).findFirst())
        .map(date -> new Found(date, Place.TEXT))
        .or(() -> property("date", value -> value.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")));
  }

  private Found language() {
    StringBuilder text = new StringBuilder();
    groups.forEach(group -> text.append(group.text()).append('\n'));
    String declared = draft.source().properties().getOrDefault("language", "");
    String tag = Languages.of(text.toString(), declared);
    return new Found(tag, tag.equals(declared) ? Place.SOURCE : Place.SCRIPT);
  }
}
