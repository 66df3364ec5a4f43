package org.shanben.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.shanben.archive.Fixity;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;
import org.shanben.diag.Severity;
import org.shanben.json.Json;
import org.shanben.verify.Deep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code shanben verify}: hashes again what manifests name. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

  @ParentCommand private Shanben parent;

  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "folder")
  private List<Path> folders;

  @Option(names = "--deep")
  private boolean deep;

  @Option(names = "--strict")
  private boolean strict;

  @Option(names = "--json")
  private boolean json;

  @Override
  public Integer call() {
    ExitCode worst = ExitCode.OK;
    int manifests = 0;
    for (Path folder : folders) {
      try {
        Fixity.Result result = verify(folder);
        manifests += result.manifests();
        worst = worst.worse(report(folder, result));
      } catch (IOException e) {
        parent.console().trace(e);
        parent.console().complain("", Diagnostic.of(Code.INPUT_UNREADABLE, folder));
        worst = worst.worse(ExitCode.FAILED);
      }
    }
    if (manifests == 0 && worst == ExitCode.OK) {
      parent.console().err().println("shanben: " + parent.console().text("no-manifest"));
      return ExitCode.NOTHING.code();
    }
    return worst.code();
  }

  private Fixity.Result verify(Path folder) throws IOException {
    Fixity.Result fixity = Fixity.verify(folder);
    if (!deep || !Files.isDirectory(folder)) {
      return fixity;
    }
    List<Diagnostic> findings = new ArrayList<>(fixity.findings());
    for (Path place : Fixity.places(folder)) {
      Path editions = Files.isDirectory(place) ? place.resolve("data") : place.resolveSibling("");
      findings.addAll(Files.isDirectory(editions) ? Deep.verify(editions) : List.of());
    }
    return new Fixity.Result(fixity.manifests(), fixity.files(), findings);
  }

  private ExitCode report(Path folder, Fixity.Result result) {
    Console console = parent.console();
    if (json) {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("schema", "shanben.verify/1");
      record.put("folder", folder.toString());
      record.put("manifests", result.manifests());
      record.put("files", result.files());
      record.put("findings", Records.findings(result.findings()));
      console.data(Json.of(record));
    } else {
      console.result(
          console.text(
              "verified", folder, result.manifests(), result.files(), result.findings().size()));
    }
    result.findings().forEach(finding -> console.complain("", finding));
    return verdict(result.findings());
  }

  /** What is only odd does not make a package wrong. */
  private ExitCode verdict(List<Diagnostic> findings) {
    if (findings.stream().anyMatch(finding -> finding.code().severity() == Severity.ERROR)) {
      return ExitCode.FAILED;
    }
    return strict && !findings.isEmpty() ? ExitCode.WARNINGS : ExitCode.OK;
  }
}
