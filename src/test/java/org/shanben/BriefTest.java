package org.shanben;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanben.diag.ConversionException;
import org.shanben.model.Block;
import org.shanben.model.Furniture;
import org.shanben.model.Mark;
import org.shanben.model.Metadata;
import org.shanben.model.Metadata.Place;

/** The whole road, on one brief in many shapes. */
class BriefTest {

  private static final ConcurrentMap<String, Converted> CONVERTED = new ConcurrentHashMap<>();

  private static Converted convert(String name) {
    return CONVERTED.computeIfAbsent(
        name,
        key -> {
          try {
            return Converter.builder().build().convert(Brief.source(key));
          } catch (ConversionException e) {
            throw new AssertionError(e);
          }
        });
  }

  static List<String> shapes() {
    return List.of(
        "brief.pdf",
        "brief.txt",
        "brief.docx",
        "brief-columns.pdf",
        "brief-radicals.pdf",
        "brief-notes.pdf");
  }

  private static List<String> body(Converted converted) {
    return converted.document().blocks().stream()
        .filter(block -> !(block instanceof Block.Note))
        .map(block -> block.text().chars())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.pdf", "brief.txt", "brief.docx", "brief-radicals.pdf"})
  void everyShapeGivesTheBriefBackCharacterForCharacter(String name) {
    assertThat(body(convert(name))).isEqualTo(Brief.truth("truth.txt"));
  }

  @Test
  void twoColumnsGiveTheBriefBackButForTheMarksThatTheirPagesDoNotDraw() {
    List<String> truth = Brief.truth("truth.txt");
    List<String> found = body(convert("brief-columns.pdf"));
    assertThat(found).hasSameSizeAs(truth);
    assertThat(found.stream().map(BriefTest::withoutPauses))
        .containsExactlyElementsOf(truth.stream().map(BriefTest::withoutPauses).toList());
    assertThat(String.join("", truth).length() - String.join("", found).length()).isEqualTo(10);
  }

  private static String withoutPauses(String text) {
    return text.replaceAll("[，。、]", "");
  }

  @Test
  void notesStandApartAndAreLinked() {
    Converted converted = convert("brief-notes.pdf");
    assertThat(body(converted)).isEqualTo(Brief.truth("truth-notes.txt"));
    List<Block.Note> notes =
        converted.document().blocks().stream()
            .filter(Block.Note.class::isInstance)
            .map(Block.Note.class::cast)
            .toList();
    List<String> links =
        converted.document().blocks().stream()
            .flatMap(block -> block.text().marks().stream())
            .filter(Mark.NoteRef.class::isInstance)
            .map(mark -> ((Mark.NoteRef) mark).note())
            .toList();
    assertThat(links).hasSize(5).isEqualTo(notes.stream().map(Block.Note::id).toList());
    assertThat(notes.stream().map(note -> note.text().chars()))
        .containsExactlyInAnyOrderElementsOf(Brief.notes("truth-notes.txt"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theThreeEditionsHaveOneText(String name) {
    Converted converted = convert(name);
    List<String> text = Editions.text(Editions.of(converted, Format.TXT));
    assertThat(Editions.epub(Editions.of(converted, Format.EPUB))).isEqualTo(text);
    assertThat(Editions.pdf(Editions.of(converted, Format.PDF))).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void epubCheckAndVeraPdfFindNothing(String name) throws Exception {
    Converted converted = convert(name);
    assertThat(Checkers.epub(Editions.of(converted, Format.EPUB))).isEmpty();
    assertThat(Checkers.pdf(Editions.of(converted, Format.PDF))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void titleAuthorDateAndLanguageAreFoundInTheText(String name) {
    Metadata metadata = convert(name).document().metadata();
    assertThat(metadata.title()).isEqualTo(new Metadata.Found("六、近期中俄關係發展及對區域安全影響簡析", Place.TEXT));
    assertThat(metadata.authors()).containsExactly(new Metadata.Found("連弘宜", Place.TEXT));
    assertThat(metadata.date()).contains(new Metadata.Found("2023", Place.TEXT));
    assertThat(metadata.language().value()).isEqualTo("zh-Hant-TW");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brief.pdf", "brief.docx", "brief-notes.pdf", "brief.txt"})
  void headingsHaveTheirLevels(String name) {
    List<String> headings =
        convert(name).document().blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(block -> ((Block.Heading) block).level() + block.text().chars().substring(0, 3))
            .toList();
    assertThat(headings).containsExactly("1六、近", "2（一）", "2（二）", "2（三）", "2（四）", "2（五）");
  }

  @Test
  void headsAndFoliosLeaveTheBodyAndAreKept() {
    List<Furniture> furniture = convert("brief.pdf").document().furniture();
    assertThat(furniture)
        .filteredOn(piece -> piece.kind() == Furniture.Kind.RUNNING_HEAD)
        .hasSize(4)
        .allMatch(piece -> piece.text().contains("大陸與兩岸情勢簡報") && piece.box() != null);
    assertThat(furniture)
        .filteredOn(piece -> piece.kind() == Furniture.Kind.FOLIO)
        .extracting(Furniture::text)
        .containsExactly("1", "2", "3", "4");
  }

  @Test
  void pagesOfTheSourceAreMarkedWhereTheyBegin() {
    List<Mark.PageStart> pages = convert("brief.pdf").document().pageStarts();
    assertThat(pages).extracting(Mark.PageStart::page).containsExactly(1, 2, 3, 4);
    assertThat(pages).extracting(Mark.PageStart::label).containsExactly("1", "2", "3", "4");
    assertThat(convert("brief.docx").document().pageStarts()).isEmpty();
  }

  @Test
  void whatIsGivenBeatsWhatIsFound() throws Exception {
    Metadata metadata =
        Converter.builder()
            .title("另題")
            .authors(List.of("甲", "乙"))
            .date("2024-05")
            .language("zh-Hant-HK")
            .publisher("某社")
            .identifier("urn:isbn:9789570000000")
            .to(Format.TXT)
            .build()
            .convert(Brief.source("brief.txt"))
            .document()
            .metadata();
    assertThat(metadata.title()).isEqualTo(new Metadata.Found("另題", Place.GIVEN));
    assertThat(metadata.authors()).extracting(Metadata.Found::value).containsExactly("甲", "乙");
    assertThat(metadata.date()).contains(new Metadata.Found("2024-05", Place.GIVEN));
    assertThat(metadata.language().value()).isEqualTo("zh-Hant-HK");
    assertThat(metadata.publisher()).contains(new Metadata.Found("某社", Place.GIVEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-02-31", "0000", "yesterday", "2023-13", "23"})
  void noDateIsTakenThatIsNone(String date) {
    assertThatThrownBy(() -> Converter.builder().date(date))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void strangeValuesGiveSoundEditions() throws Exception {
    Converted converted =
        Converter.builder()
            .title("a\u0001b <&\"'> @DATE@ {0} %s \\")
            .authors(List.of("B @PUBLISHER@ @TITLE@", "C \"quoted\""))
            .build()
            .convert(Brief.source("brief.txt"));
    assertThat(Checkers.epub(Editions.of(converted, Format.EPUB))).isEmpty();
    assertThat(Checkers.pdf(Editions.of(converted, Format.PDF))).isEmpty();
    assertThat(new String(Editions.of(converted, Format.TXT), StandardCharsets.UTF_8))
        .contains("author: [\"B @PUBLISHER@ @TITLE@\", \"C \\\"quoted\\\"\"]\n");
    assertThatThrownBy(() -> Converter.builder().title(" "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLockedBriefOpensWithItsPassword() throws Exception {
    Converted converted =
        Converter.builder().password("user").build().convert(Brief.source("brief-locked.pdf"));
    assertThat(body(converted)).isEqualTo(Brief.truth("truth.txt"));
  }
}
