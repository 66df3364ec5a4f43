package org.shanben.unicode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Unicode's table of the ideographs that radicals stand for (EquivalentUnifiedIdeograph.txt). NFKC
 * knows only two of the 115 in the supplement, so the table is needed.
 */
public final class Radicals {

  private static final Map<Integer, Integer> TABLE = load();

  private Radicals() {}

  /** Returns the ideograph that the radical {@code codePoint} stands for, if it is a radical. */
  public static OptionalInt ideographOf(int codePoint) {
    if (codePoint < 0x2E80 || codePoint > 0x2FDF) {
      return OptionalInt.empty(); // strokes (U+31C0 on) are in the table but pose as nothing
    }
    Integer found = TABLE.get(codePoint);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private static Map<Integer, Integer> load() {
    Map<Integer, Integer> table = new HashMap<>();
    try (InputStream in = Radicals.class.getResourceAsStream("EquivalentUnifiedIdeograph.txt")) {
      if (in == null) {
        throw new IllegalStateException("EquivalentUnifiedIdeograph.txt is not in the jar");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(line -> put(table, line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(table);
  }

  private static void put(Map<Integer, Integer> table, String line) {
    String[] fields = line.split("\\s*;\\s*");
    String[] range = fields[0].split("\\.\\.");
    int to = Integer.parseInt(range[range.length - 1], 16);
    for (int from = Integer.parseInt(range[0], 16); from <= to; from++) {
      table.put(from, Integer.parseInt(fields[1], 16));
    }
  }
}
