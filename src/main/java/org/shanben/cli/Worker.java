package org.shanben.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shanben.batch.Child;
import org.shanben.batch.Engine;
import org.shanben.json.Json;

/** A process that a run of ours has started, seen from both sides. */
final class Worker {

  /** Tells a process that jobs come on standard input. */
  static final String OPTION = "--worker";

  private static final BufferedReader IN =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  private Worker() {}

  /**
   * Returns what starts such a process: this Java with this program.
   *
   * @param heap how much memory it may have, in MiB
   */
  static List<String> command(int heap) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xmx" + heap + "m",
            "-Xss4m",
            "-Xlog:disable",
            "-Djava.awt.headless=true",
            "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            OPTION));
    return command;
  }

  /** Reads the arguments that the run was called with; they come first. */
  static String[] arguments() throws IOException {
    String line = IN.readLine();
    List<String> arguments = new ArrayList<>();
    if (line != null && Json.parse(line).get("arguments") instanceof List<?> said) {
      said.forEach(argument -> arguments.add(String.valueOf(argument)));
    }
    return arguments.toArray(String[]::new);
  }

  /** Returns the arguments for a process: those of the run, without its inputs. */
  static List<String> arguments(List<String> options, Locale locale) {
    List<String> arguments = new ArrayList<>(List.of("convert"));
    arguments.addAll(options);
    arguments.add("--lang=" + locale.toLanguageTag());
    arguments.add(OPTION);
    return arguments;
  }

  /** Converts what is asked for until there is no more. */
  static void serve(Engine engine) {
    try (OutputStreamWriter answers =
        new OutputStreamWriter(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), StandardCharsets.UTF_8)) {
      Child.serve(IN, answers, engine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
