package org.shanben.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.json.Json;

/**
 * What a folder of editions already has: a line of JSON for each document, forced to the disk when
 * the document is finished. The last line may be torn; it is as if it were not there. When a run
 * ends, the lines are sorted, so that an interrupted and resumed run leaves the same bytes.
 *
 * <p>The journal also locks the folder: one run at a time.
 */
public final class Journal implements AutoCloseable {

  /** The folder of the journal, in the folder of the editions. */
  public static final String FOLDER = ".shanben";

  private final Path file;
  private final String key;
  private final FileChannel lock;
  private final FileChannel lines;
  private final Map<String, String> latest = new TreeMap<>();

  private Journal(Path file, String key, FileChannel lock, FileChannel lines) {
    this.file = file;
    this.key = key;
    this.lock = lock;
    this.lines = lines;
  }

  /**
   * Opens the journal of a folder.
   *
   * @param root the folder, which exists
   * @param key what beside the source decides the bytes: tool and options
   * @throws IOException where it cannot be written
   * @throws ConversionException with {@link Code#OUTPUT_BUSY} where another run is at work there
   */
  public static Journal open(Path root, String key) throws IOException, ConversionException {
    Path folder = Files.createDirectories(root.resolve(FOLDER));
    Path file = folder.resolve("journal.jsonl");
    FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      @Nullable FileLock held = lock.tryLock();
      if (held == null) {
        throw new OverlappingFileLockException();
      }
    } catch (OverlappingFileLockException e) {
      lock.close();
      throw ConversionException.because(e, Code.OUTPUT_BUSY, root);
    }
    String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    FileChannel lines =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    Journal journal = new Journal(file, key, lock, lines);
    before.lines().forEach(journal::read);
    if (!before.isEmpty() && !before.endsWith("\n")) {
      journal.write("\n");
    }
    return journal;
  }

  /**
   * Takes away what journals leave in a folder.
   *
   * @throws IOException where that cannot be
   */
  public static void remove(Path root) throws IOException {
    Path folder = root.resolve(FOLDER);
    for (String name : java.util.List.of("journal.jsonl", "lock")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.deleteIfExists(folder);
  }

  private void read(String line) {
    try {
      latest.put(Outcome.text(Json.parse(line), "input"), line);
    } catch (IllegalArgumentException e) {
      return; // torn when the machine stopped
    }
  }

  /** Returns what became of a document whose bytes are {@code sha256}, if that was here before. */
  public synchronized Optional<Outcome> find(Job job, String sha256) {
    @Nullable String line = latest.get(job.input());
    if (line == null) {
      return Optional.empty();
    }
    try {
      Map<String, Object> record = Json.parse(line);
      boolean same =
          key.equals(record.get("key"))
              && job.folder().equals(record.get("folder"))
              && sha256.equals(record.get("sha256"));
      return same ? Optional.of(Outcome.of(record)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes down what became of a document.
   *
   * @throws IOException where the disk refuses it
   */
  public synchronized void add(Job job, Outcome outcome) throws IOException {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("input", job.input());
    record.put("folder", job.folder());
    record.put("key", key);
    record.putAll(outcome.kept());
    String line = Json.of(record);
    latest.put(job.input(), line);
    write(line + "\n");
  }

  private void write(String text) throws IOException {
    lines.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    lines.force(false);
  }

  /** Sorts the lines and gives the folder free. */
  @Override
  public synchronized void close() throws IOException {
    try (lock;
        lines) {
      Path sorted = file.resolveSibling("journal.new");
      StringBuilder text = new StringBuilder();
      latest.values().forEach(line -> text.append(line).append('\n'));
      Files.writeString(sorted, text, StandardCharsets.UTF_8);
      Files.move(sorted, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
