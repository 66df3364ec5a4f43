package org.shanben.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shanben.collation.Restoration;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.read.TaggedPdf;

/** Looks into the editions of one document: each by itself, and all against each other. */
public final class Deep {

  private static final String RECORD = "collation.jsonl";

  private final Map<String, byte[]> files;
  private final Optional<String> txt;
  private final Optional<List<Editions.Block>> text;
  private final Optional<String> record;
  private final Optional<String> epub;
  private final Optional<Book> book;
  private final List<Diagnostic> faults = new ArrayList<>();

  private Deep(Map<String, byte[]> files) {
    this.files = files;
    this.txt = name(".txt");
    this.text = txt.flatMap(this::content).map(Editions::text);
    this.record = content(RECORD);
    this.epub = name(".epub");
    this.book = epub.flatMap(this::bytes).map(Book::new);
  }

  /**
   * Looks into the editions that stand in one folder.
   *
   * @return what is wrong; empty where all is well
   * @throws IOException where the folder cannot be read
   */
  public static List<Diagnostic> verify(Path folder) throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        if (path.toString().matches(".*\\.(epub|pdf|txt|jsonl)")) {
          files.put(String.valueOf(path.getFileName()), Files.readAllBytes(path));
        }
      }
    }
    files.remove("manifest-sha256.txt");
    return verify(files);
  }

  /** Looks into the editions of one document, by their files' names. */
  public static List<Diagnostic> verify(Map<String, byte[]> files) {
    Deep deep = new Deep(new TreeMap<>(files));
    deep.look();
    return deep.faults;
  }

  private Optional<String> name(String ending) {
    return files.keySet().stream().filter(name -> name.endsWith(ending)).findFirst();
  }

  private Optional<String> content(String name) {
    return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private Optional<byte[]> bytes(String name) {
    return Optional.ofNullable(files.get(name));
  }

  private void look() {
    epub.ifPresent(name -> book.ifPresent(opened -> epub(name, opened)));
    name(".pdf").ifPresent(this::pdf);
    txt.flatMap(this::content).ifPresent(copy -> record.ifPresent(said -> record(said, copy)));
  }

  private void epub(String name, Book opened) {
    faults.addAll(EpubChecks.of(name, opened));
    compare(name, Editions.epub(opened));
    record.ifPresent(said -> pages(name, opened, said));
  }

  /** Without a text copy to compare with, radicals and private characters are faults. */
  private void compare(String name, List<Editions.Block> own) {
    text.ifPresentOrElse(
        said -> faults.addAll(Editions.compare(txt.orElse(""), said, name, own)),
        () ->
            own.stream()
                .flatMapToInt(block -> block.text().codePoints())
                .filter(EpubChecks::isDoubtful)
                .findFirst()
                .ifPresent(c ->
                    faults.add(
                        Diagnostic.of(
                            Code.EPUB_CHARACTERS, name, "text", Integer.toHexString(c)))));
  }

  private void pages(String name, Book opened, String said) {
    guarded(() -> {
      Set<String> found = new HashSet<>(Editions.pages(opened));
      boolean paged = said.lines().limit(1).anyMatch(head -> head.contains("/pdf\""));
      Editions.pages(said).stream()
          .filter(page -> paged && !found.contains(page))
          .findFirst()
          .ifPresent(page -> faults.add(Diagnostic.of(Code.EDITIONS_PAGES, name, page)));
    });
  }

  private void pdf(String name) {
    try {
      TaggedPdf pdf = TaggedPdf.read(bytes(name).orElse(new byte[0]));
      faults.addAll(PdfChecks.of(name, pdf));
      compare(name, Editions.pdf(pdf));
      epub.ifPresent(other -> book.ifPresent(opened -> headers(other, opened, name, pdf)));
    } catch (IOException e) {
      faults.add(Diagnostic.of(Code.PDFA_STRUCTURE, name, String.valueOf(e.getMessage())));
    }
  }

  /** The text copy has no tables; the other two must agree on what heads their columns. */
  private void headers(String other, Book opened, String name, TaggedPdf pdf) {
    int headers =
        opened.documents().values().stream().mapToInt(root -> Dom.all(root, "th").size()).sum();
    if (headers != pdf.headers()) {
      String what = headers + " th, " + pdf.headers() + " TH";
      faults.add(Diagnostic.of(Code.EDITIONS_STRUCTURE, other, name, what));
    }
  }

  private void record(String said, String copy) {
    guarded(() -> {
      Restoration.Restored restored = Restoration.of(said, copy);
      if (!restored.isExact()) {
        String place = restored.place().orElse("?");
        faults.add(Diagnostic.of(Code.RECORD_DIFFERS, RECORD, place));
      }
    });
  }

  /** A record that cannot be read is a fault of its own. */
  private void guarded(Runnable check) {
    try {
      check.run();
    } catch (IllegalArgumentException | ClassCastException e) {
      faults.add(Diagnostic.of(Code.RECORD_DAMAGED, RECORD, String.valueOf(e.getMessage())));
    }
  }
}
