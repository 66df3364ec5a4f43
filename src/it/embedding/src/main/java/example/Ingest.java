package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Format;
import org.shanben.Source;
import org.shanben.diag.ConversionException;

/** What an ingest service does with shanben. */
public final class Ingest {

  private final Converter converter =
      Converter.builder().to(Format.EPUB, Format.TXT).language("zh-Hant-TW").build();

  /** Writes the editions of a file into a folder and returns their checksums. */
  public List<String> ingest(Path file, Path folder) throws IOException, ConversionException {
    Converted converted = converter.convert(Source.of(file));
    for (Converted.Output output : converted.outputs()) {
      Files.write(folder.resolve("edition." + output.extension()), output.bytes());
    }
    Files.write(folder.resolve("collation.jsonl"), converted.record());
    return converted.outputs().stream().map(Converted.Output::sha256).toList();
  }
}
