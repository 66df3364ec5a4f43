package org.shanben.collation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanben.Brief;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Editions;
import org.shanben.Format;
import org.shanben.Source;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.diag.Rules;
import org.shanben.json.Json;
import org.shanben.model.Block;
import org.shanben.model.Document;
import org.shanben.model.Text;
import org.shanben.punctuation.Rule;
import org.shanben.repair.Draft;
import org.shanben.repair.DraftLine;
import org.shanben.repair.Generated;
import org.shanben.repair.Passes;
import org.shanben.repair.Sources;
import org.shanben.source.SourceText;
import org.shanben.write.text.TextWriter;

/** The collation record: complete, provable, and a way back. */
class CollationTest {

  private static final List<String> BRIEFS =
      List.of("brief.pdf", "brief.txt", "brief.docx", "brief-notes.pdf", "brief-columns.pdf");

  private static Converted converted(String name) throws ConversionException {
    return Converter.builder().build().convert(Source.of(name, Brief.bytes(name)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Converts without a header, proves, records and restores; returns what was restored. */
  private static Restoration.Restored thereAndBack(SourceText source) throws ConversionException {
    Passes.Repaired repaired = Passes.repair(source);
    Document document = Sources.document(repaired);
    Accounts accounts = Accounts.prove(repaired, document);
    byte[] record = CollationRecord.of("test", repaired, document, accounts, List.of());
    byte[] copy = new TextWriter(false).write(document).bytes();
    return Restoration.of(text(record), text(copy));
  }

  private static List<String> raw(SourceText source) {
    return source.pages().stream()
        .map(page ->
            Stream.concat(page.lines().stream(), page.hidden().stream())
                .map(line -> line.text() + "\n")
                .reduce("", String::concat))
        .toList();
  }

  @Test
  void theSourceComesBackByteForByte() throws Exception {
    for (SourceText source : Generated.sources().toList()) {
      if (source.lines().findAny().isPresent()) {
        Restoration.Restored restored = thereAndBack(source);
        assertThat(restored.isExact()).as("%s at %s", source, restored.place()).isTrue();
        assertThat(String.join("", restored.pages())).isEqualTo(String.join("", raw(source)));
      }
    }
  }

  @Test
  void theWrittenCopyAndItsRecordGiveTheSourceBack() throws Exception {
    for (String name : BRIEFS) {
      Converted converted = converted(name);
      Restoration.Restored restored =
          Restoration.of(text(converted.record()), text(Editions.of(converted, Format.TXT)));
      assertThat(restored.isExact()).as(name).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n\ntitle: x\n\n---\n\n正文在此。\n",
        "甲\u2028乙\u2029丙\u0085丁。\n\n第二段。\n",
        "A \\[^1] and [^2] and \\\\[^3] here.\n\n# 不是標題\n\n\\# 也不是\n",
        "標題\n\n正文[1]在此。\n\n[1] 註文在此。\n",
        "一行\r\n兩行\r\n\r\n三行\r\n"
      })
  void oddTextsComeBackWithAndWithoutAHeader(String source) throws Exception {
    for (boolean header : List.of(true, false)) {
      Converted converted =
          Converter.builder()
              .to(Format.TXT)
              .header(header)
              .build()
              .convert(Source.of("odd.txt", source.getBytes(StandardCharsets.UTF_8)));
      Restoration.Restored restored =
          Restoration.of(text(converted.record()), text(Editions.of(converted, Format.TXT)));
      assertThat(restored.isExact()).as("%s %s", source, header).isTrue();
    }
  }

  @Test
  void aChangedCopyIsNoticed() throws Exception {
    Converted converted = converted("brief.pdf");
    String copy = text(Editions.of(converted, Format.TXT)).replaceFirst("普丁", "丁普");
    Restoration.Restored restored = Restoration.of(text(converted.record()), copy);
    assertThat(restored.isExact()).isFalse();
    assertThat(restored.place()).isPresent();
  }

  @Test
  void aCopyWithoutABlockIsRefused() throws Exception {
    Converted converted = converted("brief.pdf");
    String copy = text(Editions.of(converted, Format.TXT));
    String shorter = copy.substring(0, copy.lastIndexOf("\n\n") + 1);
    assertThatThrownBy(() -> Restoration.of(text(converted.record()), shorter))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too few blocks");
  }

  /** A fault that no edit tells of. */
  private interface Fault {
    String in(String text);
  }

  private static Passes.Repaired faulty(Passes.Repaired repaired, int at, Fault fault) {
    List<DraftLine> lines = new ArrayList<>(repaired.draft().lines());
    DraftLine line = lines.get(at);
    lines.set(
        at,
        new DraftLine(
            line.source(),
            fault.in(line.text()),
            line.removed(),
            line.joint(),
            line.role(),
            line.refs()));
    return new Passes.Repaired(new Draft(repaired.draft().source(), lines), repaired.edits());
  }

  private static void assertCaught(Passes.Repaired repaired, Document document, String place) {
    assertThatThrownBy(() -> Accounts.prove(repaired, document))
        .isInstanceOfSatisfying(
            ConversionException.class,
            e -> {
              assertThat(e.diagnostic().code()).isEqualTo(Code.ACCOUNTS_DIFFER);
              assertThat(e.diagnostic().message(Locale.ROOT)).contains(place);
            });
  }

  private static Passes.Repaired brief() {
    return Passes.repair(Sources.read("brief.pdf", Brief.bytes("brief.pdf")));
  }

  @Test
  void aPassThatDropsACharacterIsCaught() {
    Passes.Repaired repaired = faulty(brief(), 5, text -> text.substring(1));
    assertCaught(repaired, Sources.document(repaired), "page 1, line 6");
  }

  @Test
  void aPassThatReordersTwoCharactersIsCaught() {
    Passes.Repaired repaired =
        faulty(brief(), 6, text -> text.charAt(1) + text.substring(0, 1) + text.substring(2));
    assertCaught(repaired, Sources.document(repaired), "page 1, line 7");
  }

  @Test
  void aDocumentThatSaysOtherThanItsDraftIsCaught() {
    Passes.Repaired repaired = brief();
    Document document = Sources.document(repaired);
    List<Block> blocks = new ArrayList<>(document.blocks());
    Text old = blocks.get(3).text();
    String other = old.chars().charAt(1) + old.chars().substring(0, 1) + old.chars().substring(2);
    blocks.set(3, blocks.get(3).withText(new Text(other, old.origins(), old.marks())));
    assertCaught(
        repaired,
        new Document(
            document.source(),
            document.metadata(),
            blocks,
            document.furniture(),
            document.pictures()),
        "page 1, line");
  }

  @Test
  void aLineThatIsNeitherBodyNorFurnitureIsCaught() {
    Passes.Repaired repaired = brief();
    Document document = Sources.document(repaired);
    assertCaught(
        repaired,
        new Document(
            document.source(),
            document.metadata(),
            document.blocks(),
            List.of(),
            document.pictures()),
        "page");
  }

  /** Where an edit says that it stands now, there stands what it put there. */
  @Test
  void everyChangeNamesItsPlaceInTheCleanText() throws Exception {
    String source = "⼀帶⼀路｢高峰｣,會談.   完\u200B了⼀半,\n\n葛\u200B玄 ，訪中,會談.\n";
    Converted converted =
        Converter.builder()
            .build()
            .convert(Source.of("m.txt", source.getBytes(StandardCharsets.UTF_8)));
    List<Block> blocks = converted.document().blocks();
    int seen = 0;
    for (String line : text(converted.record()).split("\n")) {
      Map<String, Object> object = Json.parse(line);
      if ("replace".equals(object.get("op")) && object.containsKey("block")) {
        String chars = blocks.get(number(object, "block") - 1).text().chars();
        String after = String.valueOf(object.get("after"));
        assertThat(chars.startsWith(after, number(object, "offset"))).as(line).isTrue();
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(10);
  }

  private static int number(Map<String, Object> object, String member) {
    return object.get(member) instanceof Number number ? number.intValue() : -1;
  }

  @Test
  void everyLineOfARecordIsAsItsSchemaSays() throws Exception {
    Schema schema;
    try (InputStream in = CollationRecord.class.getResourceAsStream("collation.schema.json")) {
      schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    }
    for (String name : BRIEFS) {
      for (String line : text(converted(name).record()).split("\n")) {
        assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
      }
    }
    assertThat(schema.validate("{\"type\":\"edit\",\"number\":1}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void everyRuleOfThePassesSaysWhatItDoes() throws IOException {
    Pattern rule = Pattern.compile("\"([A-Z]{3}-\\d{3})\"");
    TreeSet<String> used = new TreeSet<>(List.of("UNW-001", "UNW-002", "PGB-001", "PGB-002"));
    Stream.of(Rule.values()).map(Rule::id).forEach(used::add);
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/shanben/repair"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher matcher = rule.matcher(Files.readString(file));
        while (matcher.find()) {
          used.add(matcher.group(1));
        }
      }
    }
    assertThat(Rules.ids()).containsExactlyElementsOf(used);
    String docs = Files.readString(Path.of("src/docs/rules.md"));
    for (String id : used) {
      assertThat(docs).contains("| " + id + " | " + Rules.reason(id, Locale.ROOT) + " |");
      assertThat(Rules.reason(id, Locale.forLanguageTag("zh-Hant"))).matches(".*\\p{IsHan}.*");
    }
  }
}
