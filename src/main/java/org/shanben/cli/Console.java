package org.shanben.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.shanben.diag.Diagnostic;

/**
 * The only class that prints. Results go to standard output, everything else to standard error,
 * both in UTF-8 whatever the locale says.
 */
final class Console {

  private final PrintStream out;
  private final PrintStream err;
  private final Locale locale;
  private final boolean terminal;
  private int verbosity;
  private int progressWidth;

  Console(PrintStream out, PrintStream err, Locale locale, boolean terminal) {
    this.out = out;
    this.err = err;
    this.locale = locale;
    this.terminal = terminal;
  }

  /**
   * Returns the console of the process. Libraries that print are led to standard error, so that
   * nothing but results can reach standard output.
   */
  static Console ofProcess(Locale locale) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    System.setOut(err);
    System.setErr(err);
    return new Console(out, err, locale, Boolean.getBoolean("shanben.terminal"));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** Returns standard output for picocli, which prints by writers. */
  PrintWriter outWriter() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  /** Returns standard error for picocli. */
  PrintWriter errWriter() {
    return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
  }

  Locale locale() {
    return locale;
  }

  /** Sets how much is said: -1 only failures, 0 results, 1 and more also stack traces. */
  void verbosity(int value) {
    verbosity = value;
  }

  /** Returns the sentence {@code key} in the user's language. */
  String text(String key, Object... arguments) {
    return Diagnostic.text(locale, key, arguments);
  }

  /** Returns the bundle of the command line's help. */
  ResourceBundle help() {
    return ResourceBundle.getBundle(
        "org.shanben.cli.help",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Prints a result for people; not under {@code --quiet}. */
  void result(String line) {
    if (verbosity >= 0) {
      clearProgress();
      out.println(plain(line));
    }
  }

  /** A file's name may hold what a terminal would obey. */
  private static String plain(String line) {
    return line.replaceAll("[\\p{Cc}\\p{Cf}]", "?");
  }

  /** Prints a result for programs, always. */
  void data(String line) {
    clearProgress();
    out.println(line);
  }

  /** Marks text as taken out: red on a terminal, in brackets elsewhere. */
  String deleted(String text) {
    return terminal ? "\u001B[31;9m" + plain(text) + "\u001B[0m" : "[-" + plain(text) + "-]";
  }

  /** Marks text as put in: green on a terminal, in braces elsewhere. */
  String added(String text) {
    return terminal ? "\u001B[32m" + plain(text) + "\u001B[0m" : "{+" + plain(text) + "+}";
  }

  /** Returns what was found in a file; marks to judge stand in the record, here if asked for. */
  Optional<String> noted(String file, Diagnostic diagnostic) {
    boolean marks = diagnostic.code().id().startsWith("PUN");
    return marks && verbosity <= 0 ? Optional.empty() : complaint(file, diagnostic);
  }

  /** Returns what is wrong with a file, if the user wants to know it. */
  Optional<String> complaint(String file, Diagnostic diagnostic) {
    if (verbosity < 0 && diagnostic.code().severity() != org.shanben.diag.Severity.ERROR) {
      return Optional.empty();
    }
    String page = diagnostic.page() > 0 ? text("page", diagnostic.page()) + ": " : "";
    String where = file.isEmpty() ? "" : file + ": ";
    String code = diagnostic.code().id() + " ";
    return Optional.of(plain("shanben: " + where + page + code + diagnostic.message(locale)));
  }

  /** Says what is wrong with a file. */
  void complain(String file, Diagnostic diagnostic) {
    complaint(file, diagnostic).ifPresent(this::say);
  }

  /** Prints a line beside the results. */
  void say(String line) {
    clearProgress();
    err.println(line);
  }

  /** Prints where a failure came from, if the user asked for it. */
  void trace(Throwable cause) {
    traced(cause).ifPresent(this::say);
  }

  /** Returns where a failure came from, if the user asked for it. */
  Optional<String> traced(Throwable cause) {
    if (verbosity <= 0) {
      return Optional.empty();
    }
    java.io.StringWriter trace = new java.io.StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return Optional.of(trace.toString());
  }

  /** Shows how far a long run has come: one line, on a terminal only. */
  void progress(String line) {
    if (!terminal || verbosity < 0) {
      return;
    }
    clearProgress();
    err.print(line);
    err.flush();
    progressWidth = org.shanben.unicode.Cjk.cells(line);
  }

  /** Takes the progress line away. */
  void clearProgress() {
    if (progressWidth > 0) {
      err.print("\r" + " ".repeat(progressWidth) + "\r");
      err.flush();
      progressWidth = 0;
    }
  }
}
