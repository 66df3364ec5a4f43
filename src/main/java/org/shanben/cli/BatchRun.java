package org.shanben.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.shanben.archive.Fixity;
import org.shanben.archive.Manifest;
import org.shanben.archive.OutputFolder;
import org.shanben.archive.Sha256;
import org.shanben.batch.Batch;
import org.shanben.batch.Child;
import org.shanben.batch.Engine;
import org.shanben.batch.Job;
import org.shanben.batch.Journal;
import org.shanben.batch.Outcome;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.diag.Diagnostic;
import org.shanben.json.Json;

/** One call of {@code convert}: some documents, or a hundred thousand. */
final class BatchRun {

  private final Shanben parent;
  private final Console console;
  private final Scale scale;
  private final Path target;
  private final boolean json;
  private final boolean resumes;
  private final Map<String, Integer> sums = new TreeMap<>();
  private final long begun = System.nanoTime();
  private ExitCode worst = ExitCode.OK;
  private int done;
  private long pages;

  BatchRun(Shanben parent, Scale scale, Path target, boolean json, boolean resumes) {
    this.parent = parent;
    this.console = parent.console();
    this.scale = scale;
    this.target = target;
    this.json = json;
    this.resumes = resumes;
  }

  /** Runs the jobs and returns the exit code. */
  int run(List<Job> jobs, DocumentTask task, String key) {
    boolean stdin = jobs.stream().anyMatch(job -> job.input().equals("-"));
    boolean isolated = !stdin && scale.isolate().orElse(jobs.size() > 1);
    int threads = stdin ? 1 : Math.min(scale.jobs(), jobs.size());
    if (jobs.size() == 1) {
      return convert(jobs, Optional.empty(), threads, isolated, task);
    }
    try (Journal journal = Journal.open(target, key)) {
      OutputFolder.recover(target, OptionalLong.empty());
      return convert(jobs, Optional.of(journal), threads, isolated, task);
    } catch (ConversionException e) {
      console.complain("", e.diagnostic());
      return ExitCode.UNWRITABLE.code();
    } catch (IOException e) {
      console.trace(e);
      console.complain("", Diagnostic.of(Code.OUTPUT_UNWRITABLE, target));
      return ExitCode.UNWRITABLE.code();
    }
  }

  private int convert(
      List<Job> jobs, Optional<Journal> journal, int threads, boolean isolated, DocumentTask task) {
    Batch batch =
        new Batch(
            jobs,
            journal,
            job -> known(journal, job),
            (job, outcome) -> finished(job, outcome, jobs.size()));
    Supplier<Engine> engines = isolated ? this::child : () -> task;
    try {
      batch.run(threads, engines);
    } catch (IOException e) {
      console.trace(e);
      console.complain("", Diagnostic.of(Code.OUTPUT_UNWRITABLE, target));
      worst = worst.worse(ExitCode.UNWRITABLE);
    }
    console.clearProgress();
    if (jobs.size() > 1 && !json) {
      console.result(summary());
    }
    return worst.code();
  }

  private Engine child() {
    return new Child(
        Worker.command(scale.maxHeap()),
        Worker.arguments(parent.options(), console.locale()),
        Duration.ofSeconds(scale.timeout()),
        (job, code, arguments) ->
            DocumentTask.failed(console, json, job, Diagnostic.of(code, arguments)),
        pid -> OutputFolder.recover(target, OptionalLong.of(pid)));
  }

  /** What is done, of the same bytes and with the same options, is not done again. */
  private Optional<Outcome> known(Optional<Journal> journal, Job job) {
    Path file = Path.of(job.input());
    if (journal.isEmpty() || !resumes || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Optional<Outcome> before = journal.get().find(job, Sha256.of(file));
      return before.filter(outcome -> stands(job, outcome)).map(outcome -> again(job, outcome));
    } catch (IOException e) {
      return Optional.empty(); // reading it again will tell why
    }
  }

  private boolean stands(Job job, Outcome before) {
    Path place = target.resolve(job.folder());
    try {
      return before.status().equals("converted")
          && before.manifest().equals(seal(place))
          && Fixity.verify(place).findings().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static String seal(Path place) throws IOException {
    Path bag = place.resolve("tagmanifest-sha256.txt");
    return Sha256.of(Files.exists(bag) ? bag : place.resolve(Manifest.NAME));
  }

  private Outcome again(Job job, Outcome before) {
    Path place = target.resolve(job.folder());
    Map<String, Object> record = Records.unchanged(job.input(), place.toString(), before);
    String line = json ? Json.of(record) : console.text("unchanged", job.input(), place);
    return new Outcome(
        "unchanged",
        "",
        before.exit(),
        before.pages(),
        before.source(),
        before.manifest(),
        List.of(line),
        List.of());
  }

  private void finished(Job job, Outcome outcome, int all) {
    done++;
    pages += outcome.pages();
    sums.merge(outcome.status(), 1, Integer::sum);
    worst = worst.worse(ExitCode.of(outcome.exit()));
    outcome.out().forEach(json ? console::data : console::result);
    outcome.err().forEach(console::say);
    if (all > 1) {
      console.progress(progress(job, all));
    }
  }

  /** Documents, pages, rate and what remains; the clock is for the terminal alone. */
  private String progress(Job job, int all) {
    double seconds = Math.max(0.001, (System.nanoTime() - begun) / 1e9);
    long left = Math.round(seconds / done * (all - done));
    return console.text(
        "progress",
        String.valueOf(done),
        String.valueOf(all),
        String.valueOf(pages),
        String.format(java.util.Locale.ROOT, "%.1f", done / seconds),
        String.format(java.util.Locale.ROOT, "%d:%02d", left / 60, left % 60),
        job.input());
  }

  private String summary() {
    List<Object> counts = new ArrayList<>();
    for (String status : List.of("converted", "unchanged", "skipped", "failed")) {
      counts.add(String.valueOf(sums.getOrDefault(status, 0)));
    }
    counts.add(String.valueOf(pages));
    return console.text("summary", counts.toArray());
  }
}
