package org.shanben.archive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanben.diag.Code;
import org.shanben.diag.Diagnostic;

/** A BagIt bag (RFC 8493, and the drafts 0.93 to 0.97 before it), looked at from outside. */
final class BagFolder {

  private static final Pattern MANIFEST = Pattern.compile("(tag)?manifest-([a-z0-9]+)\\.txt");
  private static final Pattern VERSION = Pattern.compile("BagIt-Version: (\\d+)\\.(\\d+)");
  private static final Pattern ENCODING = Pattern.compile("Tag-File-Character-Encoding: (\\S+)");
  private static final Pattern LOOSE_VERSION =
      Pattern.compile("BagIt-Version\\s*:\\s*(\\d+)\\.(\\d+)\\s*");
  private static final Pattern LOOSE_ENCODING =
      Pattern.compile("Tag-File-Character-Encoding\\s*:\\s*(\\S+)\\s*");

  /** Names that systems put into folders by themselves. */
  private static final Set<String> SYSTEM = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

  private static final Pattern UNSAFE =
      Pattern.compile("/.*|~.*|[A-Za-z]:.*|\\\\.*|%[A-Za-z]+%.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?");

  private final Path bag;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Checklist> payload = new ArrayList<>();
  private final List<Checklist> tags = new ArrayList<>();
  private final Map<String, String> info = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> digests = new HashMap<>();
  private boolean first; // version 1.0 or later
  private int files;
  private boolean withoutSystem; // files of a system, which another one left out
  private String payloadNow = "";
  private Charset charset = StandardCharsets.UTF_8; // of the tag files

  private BagFolder(Path bag) {
    this.bag = bag;
  }

  /** Tells whether a folder is a bag, or was one before its declaration was lost. */
  static boolean is(Path folder) {
    if (Files.isRegularFile(folder.resolve("bagit.txt"))) {
      return true;
    }
    try (Stream<Path> list = Files.list(folder)) {
      return Files.isDirectory(folder.resolve("data"))
          && list.anyMatch(path -> MANIFEST.matcher(name(path)).matches());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Verifies a bag.
   *
   * @throws IOException where it cannot be read
   */
  static Fixity.Result verify(Path bag) throws IOException {
    BagFolder folder = new BagFolder(bag.toRealPath());
    folder.look();
    return new Fixity.Result(
        folder.payload.size() + folder.tags.size(), folder.files, folder.findings);
  }

  private void look() throws IOException {
    declaration();
    manifests();
    information();
    TreeSet<String> present = new TreeSet<>();
    walk(present);
    fetch();
    Set<String> missing = new TreeSet<>();
    Set<String> named = new TreeSet<>();
    for (Checklist list : payload) {
      check(list, present, missing, named);
    }
    for (Checklist list : tags) {
      check(list, present, missing, named);
    }
    oxum();
    everywhere(present);
    surplus(present, missing, named);
    missing.forEach(name -> findings.add(Diagnostic.of(Code.FIXITY_MISSING, bag.resolve(name))));
  }

  private void fault(Code code, Object... arguments) {
    findings.add(Diagnostic.of(code, arguments));
  }

  /** RFC 8493, 2.1.1. */
  private void declaration() throws IOException {
    Path file = bag.resolve("bagit.txt");
    if (!Files.isRegularFile(file)) {
      fault(Code.BAG_DECLARATION, file);
      return;
    }
    List<String> lines = Checklist.lines(file, StandardCharsets.UTF_8, findings);
    String one = lines.isEmpty() ? "" : lines.get(0);
    Matcher version = LOOSE_VERSION.matcher(one);
    first = version.matches() && Integer.parseInt(version.group(1)) >= 1;
    boolean exact = lines.size() == 2 && VERSION.matcher(one).matches();
    boolean strict = exact && ENCODING.matcher(lines.get(1)).matches();
    boolean loose =
        lines.size() >= 2 && version.matches() && LOOSE_ENCODING.matcher(lines.get(1)).matches();
    if (!(first ? strict : loose)) {
      fault(Code.BAG_DECLARATION, file);
      return;
    }
    Matcher encoding = LOOSE_ENCODING.matcher(lines.get(1));
    Optional<Charset> said = encoding.matches() ? charset(encoding.group(1)) : Optional.empty();
    said.ifPresentOrElse(found -> charset = found, () -> fault(Code.BAG_DECLARATION, file));
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void manifests() throws IOException {
    Checklist.Names names = first ? Checklist.Names.BAG : Checklist.Names.OLD_BAG;
    for (Path file : list()) {
      Matcher matcher = MANIFEST.matcher(name(file));
      if (!matcher.matches()) {
        continue;
      }
      if (!Digests.isKnown(matcher.group(2))) {
        fault(Code.FIXITY_MANIFEST, file, 0);
        continue;
      }
      Checklist list = Checklist.read(file, matcher.group(2), names, charset, findings);
      (matcher.group(1) == null ? payload : tags).add(list);
    }
    if (payload.isEmpty() || !Files.isDirectory(bag.resolve("data"))) {
      fault(Code.BAG_INCOMPLETE, bag);
    }
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> paths = Files.list(bag)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Reads bag-info.txt; a line that begins with white space goes on from the one before. */
  private void information() throws IOException {
    Path file = bag.resolve("bag-info.txt");
    if (!Files.isRegularFile(file)) {
      return;
    }
    for (String line : Checklist.lines(file, charset, findings)) {
      int colon = line.indexOf(':');
      if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        info.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
  }

  private boolean isOurs() {
    return info.getOrDefault("Bag-Software-Agent", "").startsWith("shanben ");
  }

  /** Lists every file; links lead out of what a bag can promise. */
  private void walk(Set<String> present) throws IOException {
    long bytes = 0;
    long count = 0;
    try (Stream<Path> paths = Files.walk(bag)) {
      for (Path path : paths.sorted().toList()) {
        String name = bag.relativize(path).toString().replace('\\', '/');
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          continue;
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          fault(Code.FIXITY_UNSAFE, bag, name);
          continue;
        }
        present.add(name);
        if (name.startsWith("data/")) {
          bytes += Files.size(path);
          count++;
        }
      }
    }
    payloadNow = bytes + "." + count;
  }

  /** RFC 8493, 2.2.2: bytes and files of the payload. */
  private void oxum() {
    String oxum = info.getOrDefault("Payload-Oxum", "");
    boolean complete = !withoutSystem && !Files.exists(bag.resolve("fetch.txt"));
    if (complete && !oxum.isEmpty() && !oxum.equals(payloadNow)) {
      fault(Code.BAG_OXUM, bag, oxum, payloadNow);
    }
  }

  /** RFC 8493, 2.2.3: nothing is fetched; a name that leads out of the bag is refused. */
  private void fetch() throws IOException {
    Path file = bag.resolve("fetch.txt");
    if (!Files.isRegularFile(file)) {
      return;
    }
    for (String line : Checklist.lines(file, charset, findings)) {
      String[] parts = line.strip().split("\\s+", 3);
      if (parts.length == 3 && isUnsafe(parts[2])) {
        fault(Code.FIXITY_UNSAFE, file, parts[2]);
      }
    }
  }

  private static boolean isUnsafe(String name) {
    return name.indexOf('\0') >= 0 // no file system has it
        || UNSAFE.matcher(name.replace("\\.", ".").replace("\\/", "/")).matches()
        || UNSAFE.matcher(name).matches();
  }

  private void check(Checklist list, Set<String> present, Set<String> missing, Set<String> named)
      throws IOException {
    boolean payload = !name(list.file()).startsWith("tag");
    for (Map.Entry<String, String> entry : list.digests().entrySet()) {
      String name = entry.getKey();
      if (isUnsafe(name) || payload != name.startsWith("data/")) {
        fault(Code.FIXITY_UNSAFE, list.file(), name);
        continue;
      }
      Optional<String> found = found(name, present);
      if (found.isEmpty()) {
        lost(name, missing);
        continue;
      }
      named.add(found.get());
      String now = digests(found.get()).getOrDefault(list.algorithm(), "");
      if (!now.equals(entry.getValue())) {
        fault(Code.FIXITY_CHANGED, bag.resolve(found.get()), entry.getValue(), now);
      }
    }
    files += list.digests().size();
  }

  private void lost(String name, Set<String> missing) {
    if (SYSTEM.contains(name.substring(name.lastIndexOf('/') + 1))) {
      withoutSystem = true;
      fault(Code.BAG_ODD, bag, name);
    } else {
      missing.add(name);
    }
  }

  /** A disk may know no case, or write é in another way than the manifest. */
  private Optional<String> found(String name, Set<String> present) {
    if (present.contains(name)) {
      return Optional.of(name);
    }
    Optional<String> alike =
        present.stream().filter(other -> key(other).equals(key(name))).findFirst();
    boolean own = alike.isPresent() && (isNamed(alike.get()) || isSameName(alike.get(), name));
    if (!own) {
      return Optional.empty();
    }
    fault(Code.BAG_ODD, bag, name);
    return alike;
  }

  private boolean isNamed(String name) {
    return payload.stream().anyMatch(list -> list.digests().containsKey(name));
  }

  private static boolean isSameName(String one, String other) {
    return composed(one).equals(composed(other));
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static String key(String name) {
    return composed(name).toLowerCase(Locale.ROOT);
  }

  private Map<String, String> digests(String name) throws IOException {
    Map<String, String> known = digests.get(name);
    if (known == null) {
      Set<String> algorithms =
          Stream.concat(payload.stream(), tags.stream())
              .map(Checklist::algorithm)
              .collect(Collectors.toCollection(TreeSet::new));
      known = Digests.of(bag.resolve(name), algorithms);
      digests.put(name, known);
    }
    return known;
  }

  /** RFC 8493, 3: from 1.0 on every manifest lists every payload file. */
  private void everywhere(Set<String> present) {
    for (Checklist list : payload) {
      Set<String> keys = new HashSet<>();
      list.digests().keySet().forEach(name -> keys.add(composed(name)));
      boolean elsewhere = first && payload.size() > 1;
      for (String name : present) {
        if (elsewhere && isNamed(name) && !keys.contains(composed(name))) {
          fault(Code.FIXITY_UNLISTED, list.file(), name);
        }
      }
    }
  }

  private void surplus(Set<String> present, Set<String> missing, Set<String> named)
      throws IOException {
    Map<String, String> lost = lostDigests(missing);
    for (String name : present) {
      boolean data = name.startsWith("data/");
      boolean expected = named.contains(name) || (!data && isTagOfItsOwn(name));
      if (expected) {
        continue;
      }
      String old = renamed(name, lost);
      if (!old.isEmpty()) {
        fault(Code.FIXITY_RENAMED, bag.resolve(old), bag.resolve(name));
        missing.remove(old);
      } else if (data || isOurs()) {
        fault(Code.FIXITY_SURPLUS, bag.resolve(name));
      } else if (!tags.isEmpty()) {
        fault(Code.BAG_UNLISTED_TAG, bag.resolve(name));
      }
    }
    tagManifests(present, missing);
  }

  /** What no tag manifest needs to name: the tag manifests themselves, and a signature. */
  private boolean isTagOfItsOwn(String name) {
    boolean signature = name.equals("tagmanifest-sha256.txt" + Fixity.SIGNATURE);
    Matcher matcher = MANIFEST.matcher(name);
    return signature || (matcher.matches() && matcher.group(1) != null);
  }

  /** Ours has a tag manifest beside every manifest: one that is gone was taken away. */
  private void tagManifests(Set<String> present, Set<String> missing) {
    for (Checklist list : payload) {
      String expected = "tagmanifest-" + list.algorithm() + ".txt";
      if (isOurs() && !present.contains(expected)) {
        missing.add(expected);
      }
    }
  }

  private Map<String, String> lostDigests(Set<String> missing) {
    Map<String, String> lost = new TreeMap<>();
    for (Checklist list : Stream.concat(payload.stream(), tags.stream()).toList()) {
      list.digests()
          .forEach((name, digest) -> {
            if (missing.contains(name)) {
              lost.putIfAbsent(list.algorithm() + digest, name);
            }
          });
    }
    return lost;
  }

  private String renamed(String name, Map<String, String> lost) throws IOException {
    if (lost.isEmpty()) {
      return "";
    }
    for (Map.Entry<String, String> digest : digests(name).entrySet()) {
      String old = lost.getOrDefault(digest.getKey() + digest.getValue(), "");
      if (!old.isEmpty()) {
        lost.values().removeIf(old::equals);
        return old;
      }
    }
    return "";
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
