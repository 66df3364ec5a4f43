package org.shanben.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.shanben.diag.Code;
import org.shanben.json.Json;

/**
 * Converts documents in a process of its own, which is used again for the next one. A process that
 * takes too long is killed; one that died is replaced, and the document tried once more: whoever
 * killed it may not have meant the document.
 */
public final class Child implements Engine {

  /** What a JVM ends with under {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  private static final String END = "";

  private final List<String> command;
  private final List<String> arguments;
  private final Duration limit;
  private final Failures failures;
  private final LongConsumer buried;
  private @Nullable Process process;
  private @Nullable Writer jobs;
  private BlockingQueue<String> answers = new ArrayBlockingQueue<>(16);

  /** Tells what a failure is called for the user. */
  public interface Failures {
    /** Returns the outcome of a document that {@code code} stopped. */
    Outcome of(Job job, Code code, Object... arguments);
  }

  /**
   * Makes an engine; no process is started yet.
   *
   * @param command what starts the process
   * @param arguments what the process is told first
   * @param limit how long one document may take
   * @param failures names failures
   * @param buried is told the number of every process that did not end by itself
   */
  public Child(
      List<String> command,
      List<String> arguments,
      Duration limit,
      Failures failures,
      LongConsumer buried) {
    this.command = List.copyOf(command);
    this.arguments = List.copyOf(arguments);
    this.limit = limit;
    this.failures = failures;
    this.buried = buried;
  }

  @Override
  public Outcome run(Job job) {
    Optional<Outcome> outcome = attempt(job);
    if (outcome.isEmpty()) {
      outcome = attempt(job);
    }
    return outcome.orElseGet(() -> failures.of(job, Code.LIMIT_DIED, job.input()));
  }

  /** Empty where the process died for no reason that it told. */
  private Optional<Outcome> attempt(Job job) {
    try {
      ask(job);
      @Nullable String answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (answer == null) {
        bury();
        return Optional.of(failures.of(job, Code.LIMIT_TIME, job.input(), limit.toSeconds()));
      }
      if (!answer.equals(END)) {
        return Optional.of(Outcome.of(Json.parse(answer)));
      }
    } catch (IOException e) {
      // It died before it could be asked; what it ended with tells why.
      return died(job);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      bury();
      return Optional.of(failures.of(job, Code.LIMIT_DIED, job.input()));
    } catch (IllegalArgumentException e) {
      bury(); // a line that is no answer
      return Optional.empty();
    }
    return died(job);
  }

  private Optional<Outcome> died(Job job) {
    int status = bury();
    return status == OUT_OF_MEMORY
        ? Optional.of(failures.of(job, Code.LIMIT_MEMORY, job.input()))
        : Optional.empty();
  }

  private void ask(Job job) throws IOException {
    if (process == null || !process.isAlive()) {
      start();
    }
    if (jobs != null) {
      jobs.write(job.line() + "\n");
      jobs.flush();
    }
  }

  private void start() throws IOException {
    bury();
    Process fresh =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(16);
    Thread reader = new Thread(() -> read(fresh, queue), "answers of " + fresh.pid());
    reader.setDaemon(true);
    reader.start();
    process = fresh;
    answers = queue;
    jobs = new OutputStreamWriter(fresh.getOutputStream(), StandardCharsets.UTF_8);
    jobs.write(Json.of(java.util.Map.of("arguments", arguments)) + "\n");
  }

  private static void read(Process process, BlockingQueue<String> answers) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        answers.put(line);
      }
    } catch (IOException e) {
      return; // killed, and nobody waits
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      boolean told = answers.offer(END);
      assert told || !answers.isEmpty();
    }
  }

  /** Ends the process, whatever it is at, and returns its exit status. */
  private int bury() {
    Process dead = process;
    process = null;
    jobs = null;
    if (dead == null) {
      return 0;
    }
    try {
      boolean ended = dead.waitFor(dead.isAlive() ? 200 : 0, TimeUnit.MILLISECONDS);
      if (!ended) {
        dead.destroyForcibly();
      }
      int status = dead.waitFor();
      buried.accept(dead.pid());
      return status;
    } catch (InterruptedException e) {
      dead.destroyForcibly();
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public void close() {
    try {
      if (jobs != null) {
        jobs.close(); // it ends by itself
      }
      if (process != null && !process.waitFor(2, TimeUnit.SECONDS)) {
        bury();
      }
    } catch (IOException e) {
      bury();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      bury();
    }
  }

  /**
   * What the process itself does: reads jobs and writes outcomes until there are no more.
   *
   * <p>A thread of its own reads, so that the process ends at once, also in the middle of a
   * document, when the one that started it is no more.
   *
   * @param jobs the lines of the jobs, after the first
   * @param answers where the outcomes go
   * @param engine what converts
   */
  public static void serve(BufferedReader jobs, Writer answers, Engine engine) {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(16);
    java.util.concurrent.atomic.AtomicBoolean busy =
        new java.util.concurrent.atomic.AtomicBoolean();
    Thread reader = new Thread(() -> listen(jobs, queue, busy), "jobs");
    reader.setDaemon(true);
    reader.start();
    try {
      for (String line = queue.take(); !line.equals(END); line = queue.take()) {
        busy.set(true);
        answers.write(engine.run(Job.parse(line)).line() + "\n");
        answers.flush();
        busy.set(false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nobody is there to hear it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void listen(
      BufferedReader jobs,
      BlockingQueue<String> queue,
      java.util.concurrent.atomic.AtomicBoolean busy) {
    try {
      for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
        queue.put(line);
      }
      if (busy.get()) {
        Runtime.getRuntime().halt(1);
      }
      queue.put(END);
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
