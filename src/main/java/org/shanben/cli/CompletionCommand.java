package org.shanben.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code shanben completion}: prints a script that completes the command in bash and zsh. */
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

  @ParentCommand private Shanben parent;

  @Override
  public Integer call() {
    parent.console().data(AutoComplete.bash("shanben", parent.commandLine()));
    return ExitCode.OK.code();
  }
}
