package org.shanben.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shanben.Collated;
import org.shanben.Converter;
import org.shanben.Source;
import org.shanben.diag.ConversionException;
import org.shanben.json.Json;
import org.shanben.model.Block;
import org.shanben.model.Furniture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code shanben inspect}: shows what was found in a document, and writes nothing. */
@Command(name = "inspect", mixinStandardHelpOptions = true, sortOptions = false)
final class InspectCommand implements Callable<Integer> {

  @ParentCommand private Shanben parent;

  @Parameters(arity = "1", paramLabel = "INPUT", descriptionKey = "input")
  private Path input;

  @Option(names = "--password", paramLabel = "TEXT")
  private @Nullable String password;

  @Option(names = "--charset", paramLabel = "NAME")
  private @Nullable String charset;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() {
    Console console = parent.console();
    Converter.Builder builder = Converter.builder();
    if (password != null) {
      builder.password(password);
    }
    if (charset != null) {
      builder.charset(charset);
    }
    try {
      Collated found = builder.build().collate(Source.of(input));
      Map<String, Object> record = record(found);
      if (json) {
        console.data(Json.of(record));
      } else {
        print(console, "", record);
      }
      return ExitCode.OK.code();
    } catch (ConversionException e) {
      console.trace(e);
      console.complain("", e.diagnostic());
      return ExitCode.of(e.diagnostic().code()).code();
    }
  }

  private static Map<String, Object> record(Collated found) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("schema", "shanben.inspect/1");
    record.put("source", Records.source(found.document().source()));
    record.put("properties", new java.util.TreeMap<>(found.source().properties()));
    record.put("metadata", Records.metadata(found.document().metadata()));
    TreeSet<String> fonts = new TreeSet<>();
    found.source().lines().forEach(line -> fonts.add(line.type().font()));
    fonts.remove("");
    record.put("fonts", List.copyOf(fonts));
    List<Object> headings = new ArrayList<>();
    for (Block block : found.document().blocks()) {
      if (block instanceof Block.Heading heading) {
        headings.add("#".repeat(heading.level()) + " " + heading.text().chars());
      }
    }
    record.put("headings", headings);
    record.put("furniture", furniture(found.document().furniture()));
    record.put("counts", found.counts());
    record.put("findings", Records.findings(found.findings()));
    return record;
  }

  private static List<Object> furniture(List<Furniture> all) {
    List<Object> result = new ArrayList<>();
    for (Furniture piece : all) {
      if (piece.kind() != Furniture.Kind.BLANK) {
        String kind = piece.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        result.add(piece.page() + ": " + kind + ": " + piece.text().strip());
      }
    }
    return result;
  }

  /** Prints nested values by their keys, indented. */
  private static void print(Console console, String indent, Map<?, ?> record) {
    record.forEach((key, value) -> {
      if (value instanceof Map<?, ?> map) {
        console.result(indent + key + ":");
        print(console, indent + "  ", map);
      } else if (value instanceof List<?> list) {
        console.result(indent + key + ":");
        list.forEach(item -> print(console, indent + "  ", item));
      } else {
        console.result(indent + key + ": " + value);
      }
    });
  }

  private static void print(Console console, String indent, Object item) {
    if (item instanceof Map<?, ?> map) {
      List<String> values = new ArrayList<>();
      map.values().forEach(value -> values.add(String.valueOf(value)));
      console.result(indent + String.join("  ", values));
    } else {
      console.result(indent + item);
    }
  }
}
