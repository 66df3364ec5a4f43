package org.shanben.archive;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What the folders of one run are called.
 *
 * <p>A document's folder is called by its file's stem: {@code brief.pdf} goes to {@code brief/}.
 * Where two files of a run have one stem, each is called by its whole name: {@code brief.pdf/} and
 * {@code brief.txt/}. Where even those are the same, the beginning of the path's checksum is added.
 * So the names depend on the run's files alone, not on their order.
 */
public final class FolderNames {

  /** Room for an ending and a checksum within the 255 bytes that file systems allow. */
  private static final int LONGEST = 200;

  private FolderNames() {}

  /** What folders and files are called. */
  public enum Scheme {
    /** As the source, as far as every file system takes it. */
    ORIGINAL,
    /** In letters, digits and {@code -_.()} of ASCII, as ingest systems make it themselves. */
    ASCII,
    /** By a checksum: of the path, for the folder. */
    ID;

    /** Returns a name as this scheme writes it. */
    public String of(String name) {
      String ending = name.replaceFirst("(?s).*?(\\.[A-Za-z0-9]{1,5})?$", "$1");
      String rest = name.substring(0, name.length() - ending.length());
      return switch (this) {
        case ORIGINAL -> safe(name);
        case ASCII -> ascii(safe(rest)) + ending;
        case ID -> digest(name) + digest("/" + name) + ending;
      };
    }

    private static String ascii(String name) {
      String plain = name.replaceAll("[^-_.()A-Za-z0-9]", "_");
      boolean lost = plain.matches("_*") || !plain.equals(name);
      return lost ? plain.replaceAll("__+", "_") + "-" + digest(name) : plain;
    }
  }

  /** Returns a folder name for each path, in the same order, by {@link Scheme#ORIGINAL}. */
  public static List<String> of(List<String> paths) {
    return of(paths, Scheme.ORIGINAL);
  }

  /** Returns a folder name for each path, in the same order. */
  public static List<String> of(List<String> paths, Scheme scheme) {
    if (scheme == Scheme.ID) {
      return paths.stream().map(path -> digest(path) + digest("/" + path)).toList();
    }
    List<String> result =
        new ArrayList<>(paths.stream().map(path -> scheme.of(stem(fileName(path)))).toList());
    widen(result, i -> scheme.of(fileName(paths.get(i))));
    widen(result, i -> scheme.of(fileName(paths.get(i))) + "-" + digest(paths.get(i)));
    return result;
  }

  /** Gives every name that is not alone its wider form. */
  private static void widen(List<String> names, IntFunction<String> wider) {
    Map<String, Integer> counts = count(names);
    for (int i = 0; i < names.size(); i++) {
      if (counts.getOrDefault(key(names.get(i)), 0) > 1) {
        names.set(i, wider.apply(i));
      }
    }
  }

  private static String digest(String path) {
    return Sha256.of(path.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
  }

  /** Returns a file's name without its last ending, made safe for every file system. */
  public static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return safe(dot > 0 ? fileName.substring(0, dot) : fileName);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Map<String, Integer> count(List<String> names) {
    Map<String, Integer> counts = new HashMap<>();
    names.forEach(name -> counts.merge(key(name), 1, Integer::sum));
    return counts;
  }

  /** Some file systems know no case: there, A and a are one. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Returns a file's name as every file system takes it. */
  public static String safe(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Cf}\\\\/:*?\"<>|%]", "_")
            .replaceAll("^\\.+|[. ]+$", "_")
            .strip();
    String some = plain.isEmpty() ? "document" : plain;
    if (some.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return some;
    }
    String digest = Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    StringBuilder cut = new StringBuilder();
    int bytes = 0;
    for (int codePoint : some.codePoints().toArray()) {
      bytes += Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST) {
        break;
      }
      cut.appendCodePoint(codePoint);
    }
    return cut + "-" + digest;
  }
}
