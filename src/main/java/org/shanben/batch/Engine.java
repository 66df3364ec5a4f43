package org.shanben.batch;

/** Converts one document after another; not for more than one thread. */
public interface Engine extends AutoCloseable {

  /** Converts a document; whatever goes wrong is told by the outcome. */
  Outcome run(Job job);

  @Override
  void close();
}
