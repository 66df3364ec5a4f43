package org.shanben;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EPUBProfile;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.api.MasterReport;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.FeatureEnum;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shanben.write.pdfa.PdfaLevel;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** EPUBCheck and veraPDF, in this process. */
public final class Checkers {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Checkers() {}

  /** Returns what EPUBCheck has against the book: its errors and warnings. */
  public static synchronized List<String> epub(byte[] epub) throws IOException {
    Path file = Files.createTempFile("book", ".epub");
    try {
      Files.write(file, epub);
      Collector collector = new Collector();
      new EpubCheck(file.toFile(), collector, EPUBProfile.DEFAULT).doValidate();
      return collector.messages;
    } finally {
      Files.delete(file);
    }
  }

  /** Returns the clauses of PDF/A-2a and PDF/UA-1 that veraPDF finds broken. */
  public static List<String> pdf(byte[] pdf) throws Exception {
    return pdf(pdf, List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1));
  }

  /** Returns the clauses that veraPDF finds broken of the standards that a level keeps. */
  public static List<String> pdf(byte[] pdf, PdfaLevel level) throws Exception {
    return pdf(
        pdf,
        switch (level) {
          case A2 -> List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
          case A3 -> List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
          case A4 ->
              List.of(
                  PDFAFlavour.PDFA_4_F,
                  PDFAFlavour.PDFUA_2,
                  PDFAFlavour.WTPDF_1_0_ACCESSIBILITY,
                  PDFAFlavour.WTPDF_1_0_REUSE);
        });
  }

  private static synchronized List<String> pdf(byte[] pdf, List<PDFAFlavour> flavours)
      throws Exception {
    List<String> failures = new ArrayList<>();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), flavours.get(0));
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavours)) {
      for (ValidationResult result : validator.validateAll(parser)) {
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            failures.add(assertion.getRuleId() + " " + assertion.getMessage());
          }
        }
        if (!result.isCompliant() && failures.isEmpty()) {
          failures.add(result.getValidationProfile().getPDFAFlavour() + " is not met");
        }
      }
    }
    return failures;
  }

  private static final class Collector extends MasterReport {

    private final List<String> messages = new ArrayList<>();

    @Override
    public void message(Message message, EPUBLocation location, Object... arguments) {
      if (message.getSeverity() == Severity.ERROR
          || message.getSeverity() == Severity.FATAL
          || message.getSeverity() == Severity.WARNING) {
        messages.add(message.getID() + " " + message.getMessage(arguments));
      }
    }

    @Override
    public void info(String resource, FeatureEnum feature, String value) {}

    @Override
    public int generate() {
      return 0;
    }

    @Override
    public void initialize() {}
  }
}
