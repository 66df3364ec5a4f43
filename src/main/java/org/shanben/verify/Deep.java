package org.shanben.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shanben.collation.Restoration;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.read.TaggedPdf;

/** Looks into the editions of one document: each by itself, and all against each other. */
public final class Deep {

  private final Map<String, byte[]> files;
  private final List<Diagnostic> faults = new ArrayList<>();

  private Deep(Map<String, byte[]> files) {
    this.files = files;
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
    return Optional.ofNullable(files.get(name)).map(b -> new String(b, StandardCharsets.UTF_8));
  }

  private void look() {
    Optional<String> txt = name(".txt");
    Optional<String> copy = txt.flatMap(this::content);
    Optional<List<Editions.Block>> blocks = copy.map(Editions::text);
    name(".epub").ifPresent(name -> epub(name, txt.orElse(""), blocks));
    name(".pdf").ifPresent(name -> pdf(name, txt.orElse(""), blocks));
    content("collation.jsonl").ifPresent(record -> copy.ifPresent(text -> record(record, text)));
  }

  private void epub(String name, String txt, Optional<List<Editions.Block>> blocks) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      return;
    }
    Book book = new Book(bytes);
    faults.addAll(EpubChecks.of(name, book));
    List<Editions.Block> own = Editions.epub(book);
    blocks.ifPresent(text -> faults.addAll(Editions.compare(txt, text, name, own)));
    doubtful(name, blocks, own);
    content("collation.jsonl").ifPresent(record -> pages(name, book, record));
  }

  /** Radicals and private characters are the source's own, or they are faults. */
  private void doubtful(
      String name, Optional<List<Editions.Block>> blocks, List<Editions.Block> own) {
    if (blocks.isEmpty()) {
      own.stream()
          .flatMapToInt(block -> block.text().codePoints())
          .filter(EpubChecks::isDoubtful)
          .findFirst()
          .ifPresent(c ->
              faults.add(
                  Diagnostic.of(Code.EPUB_CHARACTERS, name, "text", Integer.toHexString(c))));
    }
  }

  private void pages(String name, Book book, String record) {
    try {
      List<String> said = Editions.pages(record);
      List<String> found = Editions.pages(book);
      List<String> wrong = said.stream().filter(page -> !found.contains(page)).toList();
      boolean paged = record.lines().limit(1).anyMatch(head -> head.contains("/pdf\""));
      if (paged && !wrong.isEmpty()) {
        faults.add(Diagnostic.of(Code.EDITIONS_PAGES, name, wrong.get(0)));
      }
    } catch (IllegalArgumentException | ClassCastException e) {
      faults.add(
          Diagnostic.of(Code.RECORD_DAMAGED, "collation.jsonl", String.valueOf(e.getMessage())));
    }
  }

  private void pdf(String name, String txt, Optional<List<Editions.Block>> blocks) {
    try {
      byte[] bytes = files.get(name);
      TaggedPdf pdf = TaggedPdf.read(bytes == null ? new byte[0] : bytes);
      faults.addAll(PdfChecks.of(name, pdf));
      blocks.ifPresent(t -> faults.addAll(Editions.compare(txt, t, name, Editions.pdf(pdf))));
      doubtful(name, blocks, Editions.pdf(pdf));
      name(".epub").ifPresent(epub -> headers(epub, name, pdf));
    } catch (IOException e) {
      faults.add(Diagnostic.of(Code.PDFA_STRUCTURE, name, String.valueOf(e.getMessage())));
    }
  }

  /** The text copy has no tables; the other two must agree on what heads their columns. */
  private void headers(String epub, String name, TaggedPdf pdf) {
    byte[] bytes = files.get(epub);
    if (bytes != null) {
      int headers =
          new Book(bytes)
              .documents().values().stream().mapToInt(root -> Dom.all(root, "th").size()).sum();
      if (headers != pdf.headers()) {
        String what = headers + " th, " + pdf.headers() + " TH";
        faults.add(Diagnostic.of(Code.EDITIONS_STRUCTURE, epub, name, what));
      }
    }
  }

  private void record(String record, String copy) {
    try {
      Restoration.Restored restored = Restoration.of(record, copy);
      if (!restored.isExact()) {
        faults.add(
            Diagnostic.of(Code.RECORD_DIFFERS, "collation.jsonl", restored.place().orElse("?")));
      }
    } catch (IllegalArgumentException | ClassCastException e) {
      faults.add(
          Diagnostic.of(Code.RECORD_DAMAGED, "collation.jsonl", String.valueOf(e.getMessage())));
    }
  }
}
