package org.shanben.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the arrows between packages, and each outside library in one of them. */
class ArchitectureTest {

  private static final JavaClasses SHANBEN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.shanben");

  @Test
  void packagesFollowTheJourneyOfAPage() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("facade")
        .definedBy("org.shanben")
        .layer("cli")
        .definedBy("org.shanben.cli..")
        .layer("read")
        .definedBy("org.shanben.read..")
        .layer("layout")
        .definedBy("org.shanben.layout..")
        .layer("source")
        .definedBy("org.shanben.source..")
        .layer("repair")
        .definedBy("org.shanben.repair..")
        .layer("model")
        .definedBy("org.shanben.model..")
        .layer("write")
        .definedBy("org.shanben.write..")
        .layer("font")
        .definedBy("org.shanben.font..")
        .layer("verify")
        .definedBy("org.shanben.verify..")
        .layer("archive")
        .definedBy("org.shanben.archive..")
        .layer("batch")
        .definedBy("org.shanben.batch..")
        .layer("unicode")
        .definedBy("org.shanben.unicode..")
        .layer("json")
        .definedBy("org.shanben.json..")
        .layer("collation")
        .definedBy("org.shanben.collation..")
        .layer("report")
        .definedBy("org.shanben.report..")
        .layer("punctuation")
        .definedBy("org.shanben.punctuation..")
        .layer("diag")
        .definedBy("org.shanben.diag..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("facade")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("facade", "report", "verify", "cli")
        .whereLayer("layout")
        .mayOnlyBeAccessedByLayers("read")
        .whereLayer("repair")
        .mayOnlyBeAccessedByLayers("facade", "collation", "report")
        .whereLayer("write")
        .mayOnlyBeAccessedByLayers("facade", "collation", "verify", "cli")
        .whereLayer("collation")
        .mayOnlyBeAccessedByLayers("facade", "report", "verify", "cli")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("facade")
        .whereLayer("punctuation")
        .mayOnlyBeAccessedByLayers("repair", "facade", "cli")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers("cli", "collation", "verify", "batch")
        .whereLayer("batch")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("font")
        .mayOnlyBeAccessedByLayers("write", "facade", "cli")
        .whereLayer("verify")
        .mayOnlyBeAccessedByLayers("facade", "cli")
        .whereLayer("archive")
        .mayOnlyBeAccessedByLayers("facade", "cli")
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers(
            "read", "layout", "repair", "collation", "report", "facade", "cli")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("unicode")
        .mayNotAccessAnyLayer()
        .whereLayer("diag")
        .mayNotAccessAnyLayer()
        .check(SHANBEN);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.shanben.(*)..").should().beFreeOfCycles().check(SHANBEN);
  }

  static Stream<Arguments> libraries() {
    return Stream.of(
        Arguments.of("org.apache.pdfbox..", "org.shanben.read"),
        Arguments.of("org.apache.tika..", "org.shanben.read"),
        Arguments.of("org.openpdf..", "org.shanben.write.pdfa"),
        Arguments.of("com.ibm.icu..", "org.shanben.unicode"),
        Arguments.of("tools.jackson..", "org.shanben.json"),
        Arguments.of("picocli..", "org.shanben.cli"));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void eachLibraryIsNamedInOnePackage(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(SHANBEN);
  }

  @Test
  void onlyTheConsoleTouchesTheStandardStreams() {
    ArchRule rule =
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.shanben.cli.Console")
            .and()
            .doNotHaveFullyQualifiedName("org.shanben.cli.ConvertCommand") // reads standard input
            .should(ACCESS_STANDARD_STREAMS);
    rule.check(SHANBEN);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.shanben.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(SHANBEN);
  }

  @Test
  void recordsOfTheModelArePublicAndImmutable() {
    classes()
        .that()
        .resideInAPackage("org.shanben.model")
        .and()
        .areNotInterfaces()
        .should()
        .haveOnlyFinalFields()
        .check(SHANBEN);
  }
}
