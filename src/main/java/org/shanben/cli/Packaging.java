package org.shanben.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.shanben.Converted;
import org.shanben.Source;
import org.shanben.archive.Manifest;
import org.shanben.archive.Sha256;

/** How a document's files are put together. */
enum Packaging {
  /** A folder with a manifest. */
  FOLDER(Manifest.NAME) {
    @Override
    Map<String, byte[]> files(
        String stem, Map<String, byte[]> editions, Source source, Converted converted) {
      return Manifest.with(editions);
    }
  };

  private final String seal;

  Packaging(String seal) {
    this.seal = seal;
  }

  /** Returns all files of the package, by their names in it. */
  abstract Map<String, byte[]> files(
      String stem, Map<String, byte[]> editions, Source source, Converted converted);

  /** Returns the checksum of what names all other files; empty where it is not there. */
  String fingerprint(Path place) {
    try {
      return Sha256.of(Files.readAllBytes(place.resolve(seal)));
    } catch (IOException e) {
      return "";
    }
  }
}
