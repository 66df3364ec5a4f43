package org.shanben.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.shanben.punctuation.Profile;
import picocli.CommandLine;

/** Where the process begins. */
public final class Main {

  private Main() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    if (args.length == 1 && args[0].equals(Worker.OPTION)) {
      work();
      return;
    }
    Console console = Console.ofProcess(locale(List.of(args)));
    silenceLibraries(args);
    int code = run(console, args);
    // Results that did not reach their reader are no results.
    System.exit(console.out().checkError() && code == 0 ? ExitCode.UNWRITABLE.code() : code);
  }

  /** Does what another process of ours asks for; what it prints is not for people. */
  private static void work() {
    try {
      String[] args = Worker.arguments();
      Console console = Console.ofProcess(locale(List.of(args)));
      silenceLibraries(args);
      System.exit(run(console, args));
    } catch (IOException e) {
      System.exit(ExitCode.INTERNAL.code());
    }
  }

  /** Runs the command line and returns its exit code. */
  static int run(Console console, String... args) {
    CommandLine line = new CommandLine(new Shanben(console));
    line.setResourceBundle(console.help());
    line.setOut(console.outWriter());
    line.setErr(console.errWriter());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(
        Profile.class, name -> Profile.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
    line.setExpandAtFiles(false); // a file may be called @notes.pdf
    line.setOverwrittenOptionsAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setParameterExceptionHandler((e, rest) -> {
      console.err().println("shanben: " + e.getMessage());
      CommandLine.UnmatchedArgumentException.printSuggestions(e, console.errWriter());
      console
          .err()
          .println(console.text("see-help", e.getCommandLine().getCommandSpec().qualifiedName()));
      return CommandLine.ExitCode.USAGE;
    });
    line.setExecutionExceptionHandler((e, failed, rest) -> {
      console.trace(e);
      console.err().println("shanben: " + console.text("INT-001", "shanben", e));
      return ExitCode.INTERNAL.code();
    });
    return line.execute(args);
  }

  /** {@code --lang zh-Hant} wherever it stands; else the locale of the environment. */
  static Locale locale(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).startsWith("--lang=")) {
        return Locale.forLanguageTag(args.get(i).substring("--lang=".length()));
      }
      if (args.get(i).equals("--lang") && i + 1 < args.size()) {
        return Locale.forLanguageTag(args.get(i + 1));
      }
    }
    return Locale.getDefault(Locale.Category.DISPLAY);
  }

  /** PDFBox and others warn of much that the user can do nothing about. */
  private static void silenceLibraries(String[] args) {
    boolean wanted = List.of(args).contains("-vv");
    LogManager.getLogManager().reset();
    Logger.getLogger("").setLevel(wanted ? Level.INFO : Level.OFF);
  }
}
