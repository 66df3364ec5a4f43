package org.shanben.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.shanben.Converted;
import org.shanben.Source;
import org.shanben.archive.Bag;
import org.shanben.archive.FolderNames;
import org.shanben.archive.Manifest;
import org.shanben.archive.Provenance;
import org.shanben.archive.Sha256;
import org.shanben.diag.ConversionException;
import org.shanben.verify.Deep;

/**
 * How a document's files are put together.
 *
 * @param kind folder or bag
 * @param scheme what files are called
 * @param key a checksum of the options
 * @param pdfStandard the PRONOM id of the PDF edition
 * @param date when the package is made, if the user says so
 */
record Packaging(
    Kind kind, FolderNames.Scheme scheme, String key, String pdfStandard, Optional<String> date) {

  /** The kinds of packages. */
  enum Kind {
    /** A folder with a manifest. */
    FOLDER(Manifest.NAME),
    /** A BagIt bag. */
    BAGIT("tagmanifest-sha256.txt");

    private final String seal;

    Kind(String seal) {
      this.seal = seal;
    }
  }

  /**
   * Returns all files of the package, by their names in it.
   *
   * @throws ConversionException where the editions do not stand our own verifier: a bag says that
   *     they do
   */
  Map<String, byte[]> files(Map<String, byte[]> editions, Source source, Converted converted)
      throws ConversionException {
    if (kind == Kind.FOLDER) {
      return Manifest.with(editions);
    }
    Optional<org.shanben.diag.Diagnostic> fault = Deep.verify(editions).stream().findFirst();
    if (fault.isPresent()) {
      throw new ConversionException(fault.get(), null);
    }
    Provenance provenance =
        new Provenance(
            converted.document(),
            source.bytes(),
            scheme.of(source.name()),
            "shanben " + Version.NUMBER,
            key,
            pdfStandard,
            date);
    return Bag.of(editions, provenance);
  }

  /** Returns what a document's editions are called, before the dot. */
  String stem(String source) {
    String stem = FolderNames.stem(source);
    return scheme == FolderNames.Scheme.ORIGINAL ? stem : scheme.of(stem);
  }

  /** Returns the checksum of what names all other files; empty where it is not there. */
  String fingerprint(Path place) {
    try {
      return Sha256.of(Files.readAllBytes(place.resolve(kind.seal)));
    } catch (IOException e) {
      return "";
    }
  }
}
