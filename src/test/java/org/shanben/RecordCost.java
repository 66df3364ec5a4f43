package org.shanben;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shanben.collation.Accounts;
import org.shanben.diag.ConversionException;

/**
 * Measures what the proof and the record cost: how much longer a conversion takes with them. For
 * looking at folders of documents; no test by itself.
 */
public final class RecordCost {

  private static final int ROUNDS = 5;

  private RecordCost() {}

  /** Prints the ratio for a folder's PDFs together, after a round to warm up. */
  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> paths = Files.list(Path.of(args[0]))) {
      files = paths.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
    }
    Converter converter = Converter.builder().build();
    long all = 0;
    long own = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      for (Path file : files) {
        try {
          Source source = Source.of(file);
          long start = System.nanoTime();
          Converted converted = converter.convert(source);
          long end = System.nanoTime();
          long cost = cost(converter, source, converted);
          all += round > 0 ? end - start : 0;
          own += round > 0 ? cost : 0;
        } catch (ConversionException e) {
          System.err.println(e.getMessage());
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d documents, %d rounds: %.3f times without the record%n",
        files.size(),
        ROUNDS,
        (double) all / (all - own));
  }

  private static long cost(Converter converter, Source source, Converted converted)
      throws ConversionException {
    Collated collated = converter.collate(source);
    long start = System.nanoTime();
    Accounts.prove(collated.repaired(), collated.document());
    collated.record(converted.findings());
    return System.nanoTime() - start;
  }
}
