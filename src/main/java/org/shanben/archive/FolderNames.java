package org.shanben.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  /** Returns a folder name for each path, in the same order. */
  public static List<String> of(List<String> paths) {
    List<String> stems = paths.stream().map(path -> stem(fileName(path))).toList();
    List<String> names = paths.stream().map(path -> safe(fileName(path))).toList();
    Map<String, Integer> stemCounts = count(stems);
    Map<String, Integer> nameCounts = count(names);
    List<String> result = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      String name = names.get(i);
      if (stemCounts.getOrDefault(key(stems.get(i)), 0) == 1) {
        result.add(stems.get(i));
      } else if (nameCounts.getOrDefault(key(name), 0) == 1) {
        result.add(name);
      } else {
        String digest = Sha256.of(paths.get(i).getBytes(StandardCharsets.UTF_8));
        result.add(name + "-" + digest.substring(0, 8));
      }
    }
    return result;
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

  private static String safe(String name) {
    String plain =
        name.replaceAll("[\\p{Cc}\\p{Cf}\\\\/:*?\"<>|%]", "_")
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
