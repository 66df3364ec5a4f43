package org.shanben.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.Callable;
import org.shanben.archive.Fixity;
import org.shanben.archive.SshSignature;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code shanben sign}: a signature beside what names all files of a package. */
@Command(name = "sign", mixinStandardHelpOptions = true, sortOptions = false)
final class SignCommand implements Callable<Integer> {

  @ParentCommand private Shanben parent;

  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "folder")
  private List<Path> folders;

  @Option(names = "--key", paramLabel = "FILE", required = true)
  private Path key;

  @Override
  public Integer call() {
    Console console = parent.console();
    int signed = 0;
    try {
      String secret = Files.readString(key, StandardCharsets.UTF_8);
      for (Path folder : folders) {
        for (Path manifest : Fixity.seals(folder)) {
          String signature = SshSignature.sign(Files.readAllBytes(manifest), secret);
          Files.writeString(Fixity.signature(manifest), signature, StandardCharsets.UTF_8);
          console.result(console.text("signed", Fixity.signature(manifest)));
          signed++;
        }
      }
    } catch (IOException e) {
      console.trace(e);
      console.complain("", Diagnostic.of(Code.INPUT_UNREADABLE, String.valueOf(e.getMessage())));
      return ExitCode.FAILED.code();
    } catch (GeneralSecurityException e) {
      console.trace(e);
      console.complain("", Diagnostic.of(Code.SIGNATURE_KEY, key));
      return ExitCode.FAILED.code();
    }
    if (signed == 0) {
      console.err().println("shanben: " + console.text("no-manifest"));
      return ExitCode.NOTHING.code();
    }
    return ExitCode.OK.code();
  }
}
