package org.shanben.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Source;
import org.shanben.archive.OutputFolder;
import org.shanben.batch.Engine;
import org.shanben.batch.Job;
import org.shanben.batch.Outcome;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.diag.Diagnostic;
import org.shanben.json.Json;

/** Converts one document and publishes it; says what came of it, and prints nothing. */
final class DocumentTask implements Engine {

  private final Console console;
  private final Converter converter;
  private final OutputFolder folder;
  private final Packaging packaging;
  private final Judge judge;
  private final Sizes sizes;
  private final boolean json;

  /** Tells what findings make of the run. */
  interface Judge {
    ExitCode of(List<Diagnostic> findings);
  }

  /**
   * How large things may be, in bytes.
   *
   * @param input a file
   * @param output all editions of a document together
   */
  record Sizes(long input, long output) {}

  DocumentTask(
      Console console,
      Converter converter,
      OutputFolder folder,
      Packaging packaging,
      Judge judge,
      Sizes sizes,
      boolean json) {
    this.console = console;
    this.converter = converter;
    this.folder = folder;
    this.packaging = packaging;
    this.judge = judge;
    this.sizes = sizes;
    this.json = json;
  }

  @Override
  public Outcome run(Job job) {
    try {
      if (!folder.accepts(job.folder())) {
        Diagnostic why = Diagnostic.of(Code.OUTPUT_SKIPPED, folder.place(job.folder()));
        return stopped(console, json, job, "skipped", why, ExitCode.OK);
      }
      return publish(job, source(job.input()));
    } catch (ConversionException e) {
      return traced(failed(console, json, job, e.diagnostic()), e);
    } catch (StackOverflowError e) {
      return traced(failed(console, json, job, Diagnostic.of(Code.LIMIT_STACK, job.input())), e);
    } catch (OutOfMemoryError e) {
      return traced(failed(console, json, job, Diagnostic.of(Code.LIMIT_MEMORY, job.input())), e);
    } catch (RuntimeException | LinkageError e) {
      return traced(failed(console, json, job, Diagnostic.of(Code.INTERNAL, job.input(), e)), e);
    }
  }

  private Outcome publish(Job job, Source source) throws ConversionException {
    Converted converted = converter.convert(source);
    String stem = packaging.stem(converted.document().source().name());
    long size = converted.outputs().stream().mapToLong(output -> output.bytes().length).sum();
    if (size > sizes.output()) {
      throw ConversionException.of(Code.LIMIT_OUTPUT, job.input(), sizes.output() >> 20);
    }
    String sha256 = converted.document().source().sha256();
    Map<String, byte[]> files = packaging.files(files(stem, converted), source, converted);
    Path place = folder.publish(job.folder(), sha256, files);
    return reported(job, place, stem, converted);
  }

  /** Reads a file; what is none (a device, a pipe) could be read for ever. */
  private Source source(String input) throws ConversionException {
    try {
      if (input.equals("-")) {
        return Source.of("stdin", System.in.readAllBytes());
      }
      Path file = Path.of(input);
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw ConversionException.of(Code.INPUT_UNREADABLE, input);
      }
      if (Files.exists(file) && Files.size(file) > sizes.input()) {
        throw ConversionException.of(Code.LIMIT_INPUT, input, sizes.input() >> 20);
      }
      return Source.of(file);
    } catch (IOException e) {
      throw ConversionException.because(e, Code.INPUT_UNREADABLE, input);
    }
  }

  private static Map<String, byte[]> files(String stem, Converted converted) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    converted.outputs().forEach(o -> files.put(stem + "." + o.extension(), o.bytes()));
    files.put("collation.jsonl", converted.record());
    converted.report().ifPresent(html -> files.put("collation.html", html));
    return files;
  }

  private Outcome reported(Job job, Path place, String stem, Converted converted) {
    List<Diagnostic> findings = converted.findings();
    List<String> out = new ArrayList<>();
    List<String> err = new ArrayList<>();
    if (json) {
      out.add(Json.of(Records.converted(job.input(), place.toString(), stem, converted)));
    } else {
      findings.forEach(finding -> console.noted(job.input(), finding).ifPresent(err::add));
      out.add(sentence(job, place, converted));
    }
    return new Outcome(
        "converted",
        "",
        judge.of(findings).code(),
        converted.document().source().pages(),
        converted.document().source().sha256(),
        packaging.fingerprint(place),
        out,
        err);
  }

  private String sentence(Job job, Path place, Converted converted) {
    Map<String, Integer> counts = converted.counts();
    List<String> formats = new ArrayList<>();
    converted.outputs().forEach(output -> formats.add(output.extension()));
    return console.text(
        "converted",
        job.input(),
        place,
        String.join(", ", formats),
        counts.getOrDefault("blocks", 0),
        counts.getOrDefault("furniture", 0),
        counts.getOrDefault("edits", 0));
  }

  private Outcome traced(Outcome outcome, Throwable cause) {
    Optional<String> trace = console.traced(cause);
    if (trace.isEmpty()) {
      return outcome;
    }
    List<String> err = new ArrayList<>(List.of(trace.get()));
    err.addAll(outcome.err());
    return new Outcome(
        outcome.status(), outcome.code(), outcome.exit(), 0, "", "", outcome.out(), err);
  }

  /** Returns the outcome of a document that was not converted. */
  static Outcome failed(Console console, boolean json, Job job, Diagnostic why) {
    return stopped(console, json, job, "failed", why, ExitCode.of(why.code()));
  }

  private static Outcome stopped(
      Console console, boolean json, Job job, String status, Diagnostic why, ExitCode exit) {
    boolean named = why.message(Locale.ROOT).contains(job.input());
    boolean skipped = status.equals("skipped");
    List<String> out =
        json ? List.of(Json.of(Records.stopped(job.input(), status, why))) : List.of();
    List<String> err =
        json && skipped
            ? List.of()
            : console.complaint(named && !skipped ? "" : job.input(), why).stream().toList();
    return new Outcome(status, why.code().id(), exit.code(), 0, "", "", out, err);
  }

  @Override
  public void close() {
    // nothing is held between two documents
  }
}
