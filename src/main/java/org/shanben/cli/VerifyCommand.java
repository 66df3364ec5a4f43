package org.shanben.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanben.archive.Fixity;
import org.shanben.archive.FixityEvents;
import org.shanben.archive.SshSignature;
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

  /** How the result is said. */
  enum Form {
    /** A line for people. */
    TEXT,
    /** An object of JSON. */
    JSON,
    /** What a validation command of Archivematica prints. */
    ARCHIVEMATICA
  }

  @ParentCommand private Shanben parent;

  @Parameters(arity = "1..*", paramLabel = "DIR", descriptionKey = "folder")
  private List<Path> folders;

  @Option(names = "--deep")
  private boolean deep;

  @Option(names = "--strict")
  private boolean strict;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--format", paramLabel = "FORM")
  private Form form = Form.TEXT;

  @Option(names = "--public-key", paramLabel = "FILE")
  private @Nullable Path publicKey;

  @Option(names = "--premis", paramLabel = "FILE")
  private @Nullable Path premis;

  @Option(names = "--event-date", paramLabel = "DATETIME")
  private @Nullable String eventDate;

  @Override
  public Integer call() {
    if (premis != null && eventDate == null) {
      throw parent.usage(parent.console().text("no-time"));
    }
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
    return form == Form.ARCHIVEMATICA ? ExitCode.OK.code() : worst.code();
  }

  private Fixity.Result verify(Path folder) throws IOException {
    if (Files.isRegularFile(folder)) {
      return isEdition(folder) ? edition(folder) : Fixity.verify(folder);
    }
    Fixity.Result fixity = Fixity.verify(folder);
    List<Diagnostic> findings = new ArrayList<>(fixity.findings());
    for (Path place : deep ? Fixity.places(folder) : List.<Path>of()) {
      Path editions = Files.isDirectory(place) ? place.resolve("data") : place.resolveSibling("");
      findings.addAll(Files.isDirectory(editions) ? Deep.verify(editions) : List.of());
    }
    signatures(folder, findings);
    return new Fixity.Result(fixity.manifests(), fixity.files(), findings);
  }

  private static boolean isEdition(Path file) {
    return file.toString().matches(".*\\.(epub|pdf)");
  }

  /** One edition alone: there is nothing to hash, so it is looked into. */
  private static Fixity.Result edition(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    return new Fixity.Result(1, 1, Deep.verify(Map.of(name, Files.readAllBytes(file))));
  }

  private void signatures(Path folder, List<Diagnostic> findings) throws IOException {
    if (publicKey == null) {
      return;
    }
    String key = Files.readString(publicKey, StandardCharsets.UTF_8);
    for (Path seal : Fixity.seals(folder)) {
      Path file = Fixity.signature(seal);
      String signature = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      if (!SshSignature.verifies(Files.readAllBytes(seal), signature, key)) {
        findings.add(Diagnostic.of(Code.SIGNATURE_WRONG, seal));
      }
    }
  }

  private ExitCode report(Path folder, Fixity.Result result) throws IOException {
    Console console = parent.console();
    ExitCode verdict = verdict(result.findings());
    if (json || form == Form.JSON) {
      console.data(Json.of(record(folder, result)));
    } else if (form == Form.ARCHIVEMATICA) {
      console.data(Json.of(outcome(result, verdict)));
    } else {
      int faults = result.findings().size();
      console.result(console.text("verified", folder, result.manifests(), result.files(), faults));
    }
    result.findings().forEach(finding -> console.complain("", finding));
    if (premis != null && eventDate != null) {
      String tool = "shanben " + Version.NUMBER;
      boolean passed = verdict != ExitCode.FAILED;
      FixityEvents.append(premis, tool, eventDate, passed, folder + ": " + said(result));
    }
    return verdict;
  }

  private static Map<String, Object> record(Path folder, Fixity.Result result) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("schema", "shanben.verify/1");
    record.put("folder", folder.toString());
    record.put("manifests", result.manifests());
    record.put("files", result.files());
    record.put("findings", Records.findings(result.findings()));
    return record;
  }

  /** Read there as a literal of Python: strings alone, no true, false or null. */
  private static Map<String, Object> outcome(Fixity.Result result, ExitCode verdict) {
    Map<String, Object> record = new LinkedHashMap<>();
    boolean odd = verdict != ExitCode.FAILED && !result.findings().isEmpty();
    String word = verdict == ExitCode.FAILED ? "fail" : odd ? "partial pass" : "pass";
    record.put("eventOutcomeInformation", word);
    record.put("eventOutcomeDetailNote", said(result));
    return record;
  }

  private static String said(Fixity.Result result) {
    return result.findings().isEmpty()
        ? result.files() + " file(s), no fault"
        : result.findings().stream()
            .map(finding -> finding.code().id() + " " + finding.message(Locale.ROOT))
            .collect(Collectors.joining("; "));
  }

  /** What is only odd does not make a package wrong. */
  private ExitCode verdict(List<Diagnostic> findings) {
    if (findings.stream().anyMatch(finding -> finding.code().severity() == Severity.ERROR)) {
      return ExitCode.FAILED;
    }
    return strict && !findings.isEmpty() ? ExitCode.WARNINGS : ExitCode.OK;
  }
}
