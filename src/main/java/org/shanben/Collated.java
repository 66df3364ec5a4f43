package org.shanben;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shanben.collation.Accounts;
import org.shanben.collation.CollationRecord;
import org.shanben.diag.Diagnostic;
import org.shanben.model.Document;
import org.shanben.read.PageImages;
import org.shanben.repair.Edit;
import org.shanben.repair.Passes;
import org.shanben.report.CollationReport;
import org.shanben.source.SourceText;

/**
 * A document that was read and repaired.
 *
 * @param source what was read
 * @param document what came of it
 * @param repaired the last draft, and every change that led to it
 * @param accounts where the characters of the source are now
 * @param findings what could not be known for certain
 * @param counts how much of what
 */
public record Collated(
    SourceText source,
    Document document,
    Passes.Repaired repaired,
    Accounts accounts,
    List<Diagnostic> findings,
    Map<String, Integer> counts) {

  /** Copies the list. */
  public Collated {
    findings = List.copyOf(findings);
  }

  /**
   * Returns the collation record, one JSON object a line.
   *
   * @param all the findings that it shall name
   */
  public byte[] record(List<Diagnostic> all) {
    return CollationRecord.of("shanben " + Versions.SHANBEN, repaired, document, accounts, all);
  }

  /**
   * Returns the report, one HTML file.
   *
   * @param bytes the source's bytes, of which the pictures of its pages are made if it is a PDF
   * @param password what opens it
   * @param all the findings that it shall name
   * @param locale its language
   */
  byte[] report(byte[] bytes, Optional<String> password, List<Diagnostic> all, Locale locale) {
    boolean pdf = document.source().mediaType().equals("application/pdf");
    List<Optional<PageImages.PageImage>> images = pdf ? PageImages.of(bytes, password) : List.of();
    return CollationReport.of(repaired, document, accounts, all, images, locale);
  }

  /** Returns every change between source and document, in order. */
  public List<Edit> edits() {
    return repaired.edits();
  }
}
