package org.shanben;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shanben.diag.Code;
import org.shanben.diag.ConversionException;

/** A file to convert: its name and its bytes. */
public final class Source {

  private final String name;
  private final byte[] bytes;

  private Source(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /**
   * Returns a source of bytes already in memory; they must not be changed afterwards.
   *
   * @param name a file name; its ending helps to tell text formats apart
   * @param bytes the content
   */
  public static Source of(String name, byte[] bytes) {
    return new Source(name, bytes);
  }

  /**
   * Reads a file.
   *
   * @throws ConversionException with {@link Code#INPUT_UNREADABLE} where it cannot be read
   */
  public static Source of(Path file) throws ConversionException {
    Path name = file.getFileName();
    try {
      return new Source(name == null ? file.toString() : name.toString(), Files.readAllBytes(file));
    } catch (IOException | OutOfMemoryError e) {
      throw ConversionException.because(e, Code.INPUT_UNREADABLE, file);
    }
  }

  /** Returns the file's name without folders. */
  public String name() {
    return name;
  }

  /** Returns the bytes themselves; they must not be changed. */
  public byte[] bytes() {
    return bytes;
  }
}
