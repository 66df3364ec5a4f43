package org.shanben;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sample brief in its shapes, and what it says. */
public final class Brief {

  private Brief() {}

  /** Returns a shape of the brief, from {@code input/} or from the test resources. */
  public static Source source(String name) {
    return Source.of(name, bytes(name));
  }

  /** Returns the bytes of a shape. */
  public static byte[] bytes(String name) {
    try {
      Path input = Path.of("input", name);
      if (Files.exists(input)) {
        return Files.readAllBytes(input);
      }
      try (InputStream in = Brief.class.getResourceAsStream("/brief/" + name)) {
        if (in == null) {
          throw new IllegalArgumentException("no such shape: " + name);
        }
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the brief's blocks, its notes left out. */
  public static List<String> truth(String name) {
    return lines(name).filter(line -> !line.startsWith("‡")).toList();
  }

  /** Returns the brief's notes, in order. */
  public static List<String> notes(String name) {
    return lines(name).filter(line -> line.startsWith("‡")).map(l -> l.substring(1)).toList();
  }

  private static java.util.stream.Stream<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank());
  }
}
