package org.shanben.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The checksums that manifests use, by their names in file names: {@code sha256}, {@code md5}. */
final class Digests {

  /** What BagIt's versions and coreutils know (RFC 8493, 2.4), with Java's names. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "md5", "MD5",
          "sha1", "SHA-1",
          "sha224", "SHA-224",
          "sha256", "SHA-256",
          "sha384", "SHA-384",
          "sha512", "SHA-512");

  private Digests() {}

  static boolean isKnown(String algorithm) {
    return KNOWN.containsKey(algorithm);
  }

  /** Returns how many hexadecimal digits a checksum has. */
  static int length(String algorithm) {
    return 2 * digest(algorithm).getDigestLength();
  }

  /**
   * Returns a file's checksums, by algorithm, in one reading.
   *
   * @throws IOException where the file cannot be read
   */
  static Map<String, String> of(Path file, Collection<String> algorithms) throws IOException {
    Map<String, MessageDigest> digests = new TreeMap<>();
    algorithms.forEach(algorithm -> digests.put(algorithm, digest(algorithm)));
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (MessageDigest digest : digests.values()) {
          digest.update(buffer, 0, read);
        }
      }
    }
    Map<String, String> result = new TreeMap<>();
    digests.forEach((name, digest) -> result.put(name, HexFormat.of().formatHex(digest.digest())));
    return result;
  }

  /** Returns the checksum of some bytes. */
  static String of(byte[] bytes, String algorithm) {
    return HexFormat.of().formatHex(digest(algorithm).digest(bytes));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(KNOWN.getOrDefault(algorithm, algorithm));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
