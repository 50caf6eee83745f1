package dev.cloche;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.cloche.sandbox.Sandbox;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the arrows between the packages of this module, and what they may be called. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.cloche");

  /** For each package the packages of ours that it may use beside itself. */
  private static final Map<String, List<String>> ARROWS =
      new TreeMap<>(
          Map.ofEntries(
              entry("contract"),
              entry("language", "contract"),
              entry("config", "contract", "language"),
              entry("storage", "config"),
              entry("output", "contract", "storage"),
              entry("execution", "contract", "language", "output"),
              entry("validation", "contract", "language", "config", "execution"),
              entry("agent", "contract", "output"),
              entry("cgroup", "execution"),
              entry("process"),
              entry(
                  "nsjail",
                  "contract",
                  "language",
                  "execution",
                  "output",
                  "agent",
                  "cgroup",
                  "process"),
              entry(
                  "sandbox",
                  "contract",
                  "language",
                  "config",
                  "execution",
                  "output",
                  "validation",
                  "nsjail",
                  "storage"),
              entry("http", "contract", "language", "config", "execution", "sandbox")));

  private static Map.Entry<String, List<String>> entry(String name, String... permitted) {
    return Map.entry(name, List.of(permitted));
  }

  static Stream<String> packages() {
    return ARROWS.keySet().stream();
  }

  @Test
  void theseTestsLookedAtTheWholeModule() {
    assertThat(CLASSES.stream().filter(c -> c.getPackageName().startsWith("dev.cloche.")))
        .hasSizeGreaterThan(100);
    assertThat(ourPackages()).extracting(JavaPackage::getRelativeName).isSubsetOf(ARROWS.keySet());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyWhatLiesBelowIt(String name) {
    List<String> permitted = ARROWS.getOrDefault(name, List.of());
    String[] forbidden =
        packages()
            .filter(other -> !other.equals(name) && !permitted.contains(other))
            .map(other -> "dev.cloche." + other + "..")
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage("dev.cloche." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void noTwoPackagesUseEachOther() {
    slices().matching("dev.cloche.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingButTheJdkJacksonAndTheLoggingFacadeIsUsed() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.cloche..",
            "java..",
            "com.sun.management..",
            "tools.jackson..",
            "com.fasterxml.jackson.annotation..",
            "software.amazon.awssdk..",
            "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void nothingButTheStorageKnowsAmazonsSdk() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.cloche.storage..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("software.amazon..")
        .check(CLASSES);
  }

  @Test
  void theContractKnowsNothingOfLoggingOrProcesses() {
    noClasses()
        .that()
        .resideInAPackage("dev.cloche.contract..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.concurrent..", "java.nio.file..")
        .orShould()
        .dependOnClassesThat(resideInAPackage("java.net..").and(not(type(URI.class))).as("sockets"))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"util", "utils", "impl", "model", "service", "manager", "helper"})
  void packagesAreCalledByWhatTheyAreAbout(String kind) {
    noClasses().should().resideInAPackage(".." + kind + "..").check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Manager", "Helper", "Util", "Utils", "Impl", "Data"})
  void typesAreCalledByWhatTheyAre(String kind) {
    noClasses().should().haveSimpleNameEndingWith(kind).check(CLASSES);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(CLASSES);
  }

  @Test
  void theEnvironmentIsHandedInAndNeverRead() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Sandbox.class) // whose one method says that it does
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  /** So that every answer that a test looks at is held against the OpenAPI document too. */
  @Test
  void testsAskTheApiInOnePlaceOnly() {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("dev.cloche");

    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.cloche.http.TestingApi")
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(
                HasOwner.Predicates.With.owner(assignableTo("dev.cloche.http.Api"))))
        .check(tests);
  }

  @Test
  void noPackageLetsNullThroughUnmarked() {
    assertThat(ourPackages()).allMatch(p -> p.isAnnotatedWith(NullMarked.class));
  }

  private static List<JavaPackage> ourPackages() {
    return CLASSES.getPackage("dev.cloche").getSubpackages().stream().toList();
  }
}
