package org.shanben.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanben.Collated;
import org.shanben.Converted;
import org.shanben.Converter;
import org.shanben.Format;
import org.shanben.Source;
import org.shanben.archive.FolderNames;
import org.shanben.archive.OnExists;
import org.shanben.archive.OutputFolder;
import org.shanben.batch.Job;
import org.shanben.batch.Journal;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;
import org.shanben.diag.Diagnostic;
import org.shanben.diag.Severity;
import org.shanben.json.Json;
import org.shanben.punctuation.Profile;
import org.shanben.read.Limits;
import org.shanben.write.epub.EpubOptions;
import org.shanben.write.pdfa.PdfaLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code shanben convert}: documents in, editions out. */
@Command(name = "convert", mixinStandardHelpOptions = true, sortOptions = false)
final class ConvertCommand implements Callable<Integer> {

  private static final String DATE_TIME =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)";

  @ParentCommand private Shanben parent;

  @Parameters(arity = "0..*", paramLabel = "INPUT", descriptionKey = "input")
  private List<String> inputs = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR")
  private @Nullable Path output;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--to", split = ",", paramLabel = "FORMAT")
  private List<Format> to = List.of(Format.values());

  @Option(names = "--pdfa", paramLabel = "LEVEL", converter = Levels.class)
  private PdfaLevel pdfa = PdfaLevel.A2;

  @Option(names = "--no-cover", negatable = false)
  private boolean noCover;

  @Option(names = "--font-dir", paramLabel = "DIR")
  private List<Path> fontFolders = List.of();

  @Option(names = "--embed-fonts")
  private boolean embedFonts;

  @Option(names = "--certifier", paramLabel = "NAME")
  private @Nullable String certifier;

  @Option(names = "--title", paramLabel = "TEXT")
  private @Nullable String title;

  @Option(names = "--author", paramLabel = "NAME")
  private List<String> authors = List.of();

  @Option(names = "--date", paramLabel = "DATE")
  private @Nullable String date;

  @Option(names = "--language", paramLabel = "TAG")
  private @Nullable String language;

  @Option(names = "--publisher", paramLabel = "NAME")
  private @Nullable String publisher;

  @Option(names = "--identifier", paramLabel = "ID")
  private @Nullable String identifier;

  @Option(names = "--password", paramLabel = "TEXT")
  private @Nullable String password;

  @Option(names = "--charset", paramLabel = "NAME")
  private @Nullable String charset;

  @Option(names = "--no-header", negatable = false)
  private boolean noHeader;

  @Option(names = "--on-exists", paramLabel = "WHAT")
  private OnExists onExists = OnExists.REPLACE;

  @Option(names = "--punctuation", paramLabel = "PROFILE")
  private Profile punctuation = Profile.CONSERVATIVE;

  @Option(names = "--rules", paramLabel = "FILE")
  private @Nullable Path rules;

  @Option(names = "--report")
  private boolean report;

  @Option(names = "--strict")
  private boolean strict;

  @Option(names = "--fail-on", paramLabel = "SEVERITY")
  private @Nullable Severity failOn;

  @Option(names = "--json")
  private boolean json;

  @Option(names = "--package", paramLabel = "KIND")
  private Packaging.Kind packaging = Packaging.Kind.FOLDER;

  @Option(names = "--name-scheme", paramLabel = "SCHEME")
  private FolderNames.Scheme nameScheme = FolderNames.Scheme.ORIGINAL;

  @Option(names = "--event-date", paramLabel = "DATETIME")
  private @Nullable String eventDate;

  /** Set by a run of ours for the processes that it starts. */
  @Option(names = Worker.OPTION, hidden = true)
  private boolean worker;

  @Mixin private Scale scale;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (worker) {
      return publish(List.of(), converter(), target());
    }
    Console console = parent.console();
    Converter converter = converter();
    List<Path> files = files(console);
    if (files.isEmpty()) {
      console.err().println("shanben: " + console.text("nothing", String.join(" ", inputs)));
      return ExitCode.NOTHING.code();
    }
    if (dryRun) {
      return show(files, converter);
    }
    Path target = target();
    return isStandardInput(target) ? stream(files, converter) : publish(files, converter, target);
  }

  private Path target() {
    if (output == null) {
      throw parent.usage(parent.console().text("no-output"));
    }
    return output;
  }

  private int publish(List<Path> files, Converter converter, Path target) {
    boolean existed = Files.exists(target);
    if (!isWritable(target)) {
      return ExitCode.UNWRITABLE.code();
    }
    OutputFolder folder = new OutputFolder(target, onExists);
    DocumentTask task =
        new DocumentTask(
            parent.console(), converter, folder, packaging(), this::judged, scale.sizes(), json);
    if (worker) {
      Worker.serve(task);
      return ExitCode.OK.code();
    }
    int code =
        new BatchRun(parent, scale, target, json, onExists != OnExists.FAIL)
            .run(jobs(files), task, key());
    if (!existed) {
      removeIfEmpty(target);
    }
    return code;
  }

  /** PREMIS wants a time for every event; no clock is asked for one. */
  private Packaging packaging() {
    String puid = pdfa == PdfaLevel.A2 ? "fmt/476" : pdfa == PdfaLevel.A3 ? "fmt/479" : "fmt/1912";
    Optional<String> date = Optional.ofNullable(eventDate);
    if (date.isPresent() && !date.get().matches(DATE_TIME)) {
      throw parent.usage(parent.console().text("no-event-date", date.get()));
    }
    return new Packaging(packaging, nameScheme, key(), puid, date);
  }

  private List<Job> jobs(List<Path> files) {
    List<String> paths = files.stream().map(ConvertCommand::named).toList();
    List<String> names = FolderNames.of(paths, nameScheme);
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      jobs.add(new Job(files.get(i).toString(), names.get(i)));
    }
    return jobs;
  }

  /** Returns what beside the sources decides the bytes. */
  private String key() {
    Map<String, String> files = new TreeMap<>(rules());
    for (Path fonts : fontFolders) {
      files.put(fonts.toString(), OptionsKey.folder(fonts));
    }
    String language = report ? parent.console().locale().toLanguageTag() : "";
    return OptionsKey.of(spec, files, language);
  }

  /** Writes one edition of one document to standard output, and nothing else there. */
  private int stream(List<Path> files, Converter converter) {
    if (files.size() != 1 || to.size() != 1 || json) {
      throw parent.usage(parent.console().text("one-stream"));
    }
    Path file = files.get(0);
    try {
      Converted converted = converter.convert(source(file));
      converted
          .findings()
          .forEach(finding ->
              parent.console().noted(file.toString(), finding).ifPresent(parent.console()::say));
      parent.console().out().writeBytes(converted.outputs().get(0).bytes());
      parent.console().out().flush();
      return judged(converted.findings()).code();
    } catch (ConversionException e) {
      parent.console().trace(e);
      return failed(file, e.diagnostic()).code();
    }
  }

  /** Shows what would change, and writes nothing. */
  private int show(List<Path> files, Converter converter) {
    ExitCode worst = ExitCode.OK;
    for (Path file : files) {
      try {
        Collated found = converter.collate(source(file));
        String record = new String(found.record(found.findings()), StandardCharsets.UTF_8);
        ChangeView view = new ChangeView(parent.console(), file.toString());
        if (json) {
          view.json(record);
        } else {
          view.text(record);
        }
        worst = worst.worse(judged(found.findings()));
      } catch (ConversionException e) {
        parent.console().trace(e);
        worst = worst.worse(failed(file, e.diagnostic()));
      }
    }
    return worst.code();
  }

  /** A run that published nothing leaves no folder that it made. */
  private void removeIfEmpty(Path target) {
    try (Stream<Path> content = Files.list(target)) {
      if (content.allMatch(path -> path.endsWith(Journal.FOLDER))) {
        Journal.remove(target);
        Files.delete(target);
      }
    } catch (IOException e) {
      parent.console().trace(e); // an empty folder that stays harms nobody
    }
  }

  private static String named(Path path) {
    return isStandardInput(path) ? "stdin" : path.toString().replace('\\', '/');
  }

  private static boolean isStandardInput(Path path) {
    return path.toString().equals("-");
  }

  private Converter converter() {
    Converter.Builder builder = Converter.builder().to(to.toArray(Format[]::new));
    try {
      Optional.ofNullable(title).ifPresent(builder::title);
      Optional.ofNullable(date).ifPresent(builder::date);
      Optional.ofNullable(language).ifPresent(builder::language);
      Optional.ofNullable(publisher).ifPresent(builder::publisher);
      Optional.ofNullable(identifier).ifPresent(builder::identifier);
      Optional.ofNullable(password).ifPresent(builder::password);
      Optional.ofNullable(charset).ifPresent(builder::charset);
      if (report) {
        builder.report(parent.console().locale());
      }
      builder.limits(Limits.DEFAULT.withPages(scale.maxPages())).epub(epub());
      fontFolders.forEach(builder::fonts);
      builder.pdfa(pdfa).punctuation(punctuation).rules(rules());
      return builder.authors(authors).header(!noHeader).build();
    } catch (IllegalArgumentException e) {
      throw parent.usage(String.valueOf(e.getMessage()));
    }
  }

  private EpubOptions epub() {
    EpubOptions options = EpubOptions.DEFAULT.withCover(!noCover).withFonts(embedFonts);
    return certifier == null ? options : options.withCertifier(certifier);
  }

  /** Reads the project's own settings: {@code P-DASH-02=off}, a rule a line. */
  private Map<String, String> rules() {
    Properties properties = new Properties();
    if (rules != null) {
      try (Reader reader = Files.newBufferedReader(rules)) {
        properties.load(reader);
      } catch (IOException e) {
        throw parent.usage(parent.console().text("no-rules", rules));
      }
    }
    Map<String, String> settings = new TreeMap<>();
    properties.stringPropertyNames().forEach(id -> settings.put(id, properties.getProperty(id)));
    return settings;
  }

  private List<Path> files(Console console) {
    try {
      Path target = output == null ? Path.of("").resolve(".no-output") : output;
      List<String> all = new ArrayList<>(inputs);
      all.addAll(scale.listed());
      if (all.isEmpty()) {
        throw parent.usage(console.text("no-input"));
      }
      return Inputs.of(all.stream().map(Path::of).toList(), target);
    } catch (IOException | InvalidPathException e) {
      console.complain("", Diagnostic.of(Code.INPUT_UNREADABLE, String.valueOf(e.getMessage())));
      return List.of();
    }
  }

  /** Asked once and first, so that a wrong folder costs no conversion. */
  private boolean isWritable(Path target) {
    Console console = parent.console();
    try {
      Files.createDirectories(target);
      if (Files.isWritable(target)) {
        return true;
      }
    } catch (IOException e) {
      console.trace(e);
    }
    console.complain("", Diagnostic.of(Code.OUTPUT_UNWRITABLE, target));
    return false;
  }

  private static Source source(Path file) throws ConversionException {
    if (!isStandardInput(file)) {
      return Source.of(file);
    }
    try {
      return Source.of("stdin", System.in.readAllBytes());
    } catch (IOException e) {
      throw ConversionException.because(e, Code.INPUT_UNREADABLE, "-");
    }
  }

  private ExitCode judged(List<Diagnostic> findings) {
    Severity least = failOn == null ? Severity.WARNING : failOn;
    boolean tooBad =
        (strict || failOn != null)
            && findings.stream().anyMatch(f -> f.code().severity().compareTo(least) >= 0);
    return tooBad ? ExitCode.WARNINGS : ExitCode.OK;
  }

  private ExitCode failed(Path file, Diagnostic why) {
    if (json) {
      parent.console().data(Json.of(Records.stopped(file.toString(), "failed", why)));
    }
    boolean named = why.message(Locale.ROOT).contains(file.toString());
    parent.console().complain(named ? "" : file.toString(), why);
    return ExitCode.of(why.code());
  }
}
