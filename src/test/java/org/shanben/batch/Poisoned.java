package org.shanben.batch;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A process that does what a document's name says: hangs, dies, runs out of memory. */
public final class Poisoned {

  private Poisoned() {}

  /** Serves jobs like a real one. */
  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    in.readLine();
    OutputStreamWriter out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    Child.serve(in, out, new Kills());
  }

  private static final class Kills implements Engine {
    @Override
    public Outcome run(Job job) {
      switch (job.input()) {
        case "hangs" -> hang();
        case "dies" -> Runtime.getRuntime().halt(9);
        case "eats" -> Runtime.getRuntime().halt(3);
        default -> {
          // well behaved
        }
      }
      return new Outcome(
          "converted", "", 0, 1, "", "", List.of(ProcessHandle.current().pid() + ""), List.of());
    }

    private static void hang() {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {}
  }
}
