package dev.cloche.runner;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.cloche.execution.Cancellation;

@AnalyzeClasses(
    packages = "dev.cloche.runner",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class RunnerArchitectureTest {

  @ArchTest
  static final ArchRule runnerKnowsNothingOfJsonOrOfTheContractsRules =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "tools.jackson..", "dev.cloche.validation..", "dev.cloche.agent.."));

  @ArchTest
  static final ArchRule handlerMapsHttpAndNothingElse =
      noClasses()
          .that()
          .haveSimpleName("ApiHttpHandler")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.cloche..")
                  .and(not(resideInAPackage("dev.cloche.http")))
                  .and(not(equivalentTo(Cancellation.class)))
                  .and(not(resideInAPackage("dev.cloche.runner"))));

  @ArchTest
  static final ArchRule onlyTheProgramIsPublic =
      classes()
          .that()
          .doNotHaveSimpleName("LocalRunner")
          // What the program itself uses of the embedded store.
          .and()
          .doNotHaveSimpleName("EmbeddedStore")
          .and()
          .doNotHaveSimpleName("EmbeddedStoreException")
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule nothingButTheEmbeddedStoreKnowsS3 =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.cloche.runner.storage")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("software.amazon..", "org.gaul..", "jakarta.servlet.."));

  @ArchTest
  static void rulesAboveSawTheClasses(JavaClasses seen) {
    assertThat(seen).hasSizeGreaterThan(6);
  }
}
