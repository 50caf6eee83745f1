package dev.cloche.runner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps tests from asking a service past the client that knows the contract. */
@AnalyzeClasses(packages = "dev.cloche.runner", importOptions = ImportOption.OnlyIncludeTests.class)
final class ServiceClientTest {

  /** The first asks an API of its own, the second a browser. */
  @ArchTest
  static final ArchRule testsAskAServiceByItsClientOnly =
      noClasses()
          .that()
          .areNotAssignableTo(ServiceClient.class)
          .and()
          .areNotAssignableTo(ApiHttpHandlerTest.class)
          .and()
          .areNotAssignableTo(WebDriver.class)
          .should()
          .dependOnClassesThat()
          // By its name, or this class would depend on it too.
          .areAssignableTo("java.net.http.HttpClient");

  @ArchTest
  static void ruleAboveSawTheTests(JavaClasses seen) {
    assertThat(seen).hasSizeGreaterThan(10);
  }
}
