package org.shanben.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code shanben} itself: options that all others share, and help. */
@Command(
    name = "shanben",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    exitCodeListHeading = "%n%1$s%n",
    subcommands = {
      ConvertCommand.class,
      VerifyCommand.class,
      SignCommand.class,
      RestoreCommand.class,
      InspectCommand.class,
      CompletionCommand.class
    })
final class Shanben implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  Shanben(Console console) {
    this.console = console;
  }

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT)
  void quiet(boolean value) {
    if (value) {
      console.verbosity(-1);
    }
  }

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT)
  void verbose(boolean value) {
    if (value) {
      console.verbosity(1);
    }
  }

  /** Read before anything is parsed, so that help and errors speak it too; here for the help. */
  @Option(names = "--lang", paramLabel = "TAG", scope = ScopeType.INHERIT)
  void language(String tag) {
    if (java.util.Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
      throw usage("--lang " + tag);
    }
  }

  Console console() {
    return console;
  }

  /** Returns what stands on the command line after its subcommand, without the inputs. */
  List<String> options() {
    CommandLine.ParseResult parsed = spec.commandLine().getParseResult();
    List<String> options = new ArrayList<>();
    for (CommandLine.ParseResult at :
        parsed.asCommandLineList().stream().map(CommandLine::getParseResult).toList()) {
      for (CommandLine.Model.OptionSpec option : at.matchedOptions()) {
        if (option.longestName().equals("--files-from")) {
          continue;
        }
        for (String value : option.originalStringValues()) {
          options.add(option.longestName() + "=" + value);
        }
      }
    }
    return options;
  }

  CommandLine commandLine() {
    return spec.commandLine();
  }

  /** Returns what ends the run with a message and the usage exit code. */
  ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Without a subcommand there is nothing to do but to explain. */
  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return CommandLine.ExitCode.USAGE;
  }
}
