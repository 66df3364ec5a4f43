package org.shanben.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Runs jobs side by side and tells of each as it is finished. */
public final class Batch {

  private final Iterator<Job> jobs;
  private final Optional<Journal> journal;
  private final Known known;
  private final Listener listener;

  /** Knows what need not be done again. */
  public interface Known {
    /** Returns what became of a document that is as it was; empty where it is to be converted. */
    Optional<Outcome> of(Job job);
  }

  /** Is told of every document; by one thread at a time. */
  public interface Listener {
    /** One document is finished. */
    void finished(Job job, Outcome outcome);
  }

  /**
   * Makes a batch.
   *
   * @param jobs what is to be done
   * @param journal where it is written down
   * @param known what is done already
   * @param listener who is told
   */
  public Batch(List<Job> jobs, Optional<Journal> journal, Known known, Listener listener) {
    this.jobs = jobs.iterator();
    this.journal = journal;
    this.known = known;
    this.listener = listener;
  }

  /**
   * Runs all jobs.
   *
   * @param threads how many at a time
   * @param engines makes an engine for each thread
   * @throws IOException where the journal cannot be written
   */
  public void run(int threads, Supplier<Engine> engines) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(pool.submit(() -> work(engines)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
  }

  private void work(Supplier<Engine> engines) {
    try (Engine engine = engines.get()) {
      for (Optional<Job> job = next(); job.isPresent(); job = next()) {
        Optional<Outcome> before = known.of(job.get());
        Outcome outcome = before.orElseGet(engineOf(engine, job.get()));
        finish(job.get(), outcome, before.isPresent());
      }
    }
  }

  private static Supplier<Outcome> engineOf(Engine engine, Job job) {
    return () -> engine.run(job);
  }

  private synchronized Optional<Job> next() {
    boolean more = jobs.hasNext() && !Thread.currentThread().isInterrupted();
    return more ? Optional.of(jobs.next()) : Optional.empty();
  }

  private synchronized void finish(Job job, Outcome outcome, boolean before) {
    try {
      if (journal.isPresent() && !before) {
        journal.get().add(job, outcome);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listener.finished(job, outcome);
  }
}
