package dev.cloche.runner.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starts the service with each setting of the policy. */
@Timeout(60)
final class DeploymentPolicyIT {

  private static final Script IMPORT = Script.in("python", "import os\nprint(6 * 7)");
  private static final String MAIN = "import os\ndef main():\n  return 6 * 7\n";

  @Test
  void withoutSettings_onlyTheShortFormWithCodeIsStrict() throws Exception {
    try (var service = ValidationService.start(Map.of())) {
      Answer shortForm = service.shortForm("code", "import os");

      assertThat(shortForm.status()).isEqualTo(422);
      assertThat(shortForm.text("code")).isEqualTo("script_invalid");
      assertThat(shortForm.issues()).containsExactly("error forbidden_import 1:8");
      assertThat(service.shortForm("code", "print(6 * 7)").text("stdout")).isEqualTo("42\n");
      assertThat(service.shortForm("script", MAIN).body().get("result").asInt()).isEqualTo(42);
      assertThat(service.execute(IMPORT).text("stdout")).isEqualTo("42\n");
    }
  }

  @Test
  void shortFormCanBeSoftened() throws Exception {
    try (var service =
        ValidationService.start(Map.of("CLOCHE_SHORT_FORM_VALIDATION", "standard"))) {
      assertThat(service.shortForm("code", "import os; print(6 * 7)").text("stdout"))
          .isEqualTo("42\n");
      assertThat(service.shortForm("script", MAIN).status()).isEqualTo(200);
    }
  }

  @Test
  void strictHoldsForEveryRequest_andNoneIsLooser() throws Exception {
    var settings =
        Map.of("CLOCHE_VALIDATION", "strict", "CLOCHE_SHORT_FORM_VALIDATION", "standard");
    try (var service = ValidationService.start(settings)) {
      for (Answer answer :
          List.of(service.execute(IMPORT), service.shortForm("code", "import os"))) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.issues()).containsExactly("error forbidden_import 1:8");
      }
      assertThat(service.check(IMPORT).isValid()).isFalse();
      assertThat(service.shortForm("script", MAIN).status()).isEqualTo(400);
      assertThat(service.execute(Script.in("python", "print(6 * 7)")).text("stdout"))
          .isEqualTo("42\n");

      Script looser = Script.in("python", "1").with("validation", "standard");
      for (Answer answer : List.of(service.execute(looser), service.check(looser))) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("invalid_request");
        assertThat(answer.wrongFields()).containsExactly("validation");
      }
      for (String language : List.of("bash", "c", "sqlite")) {
        Answer answer = service.execute(Script.in(language, "1"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("validation_unavailable");
        assertThat(answer.text("field")).isEqualTo("validation");
      }
      assertHooksAreRefused(service, Script.in("python", "1"));
    }
  }

  @Test
  void environmentThatLoadsCodeIsRefusedUnderStrictAlone() throws Exception {
    try (var service = ValidationService.start(Map.of())) {
      assertHooksAreRefused(service, Script.strict("python", "1"));
      assertHooksAreRefused(service, Script.strict("javascript", "1"));
      Script harmless =
          Script.strict("python", "print(1)").with("environment", Map.of("MY_PYTHON", "x"));
      assertThat(service.execute(harmless).status()).isEqualTo(200);
      Script standard =
          Script.in("python", "print(1)").with("environment", Map.of("PYTHONPATH", "lib"));
      assertThat(service.execute(standard).status()).isEqualTo(200);
    }
  }

  private static void assertHooksAreRefused(ValidationService service, Script script)
      throws Exception {
    for (String name :
        List.of(
            "PYTHONPATH",
            "PYTHONSTARTUP",
            "PYTHONHOME",
            "PYTHON_ANYTHING",
            "NODE_OPTIONS",
            "NODE_PATH",
            "LD_PRELOAD",
            "OPENSSL_CONF",
            "LD_LIBRARY_PATH")) {
      Script hooked = script.with("environment", Map.of(name, "x"));
      for (Answer answer : List.of(service.execute(hooked), service.check(hooked))) {
        assertThat(answer.status()).as(name).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("environment." + name);
      }
    }
  }

  @Test
  void listOfTheDeployment_takesThePlaceOfTheUsualOne() throws Exception {
    var settings = Map.of("CLOCHE_FORBIDDEN_IMPORTS", "json, email.mime,fs");
    try (var service = ValidationService.start(settings)) {
      String code = "import os, sys, email\nimport json\nfrom email import mime\n";

      assertThat(service.execute(Script.strict("python", code)).issues())
          .containsExactly("error forbidden_import 2:8", "error forbidden_import 3:19");
      assertThat(service.execute(Script.in("python", code)).issues())
          .containsExactly("warning forbidden_import 2:8", "warning forbidden_import 3:19");
      assertThat(service.shortForm("code", "import os; print(6 * 7)").text("stdout"))
          .isEqualTo("42\n");
      assertThat(
              service
                  .execute(Script.strict("javascript", "require('net'); require('node:fs')"))
                  .issues())
          .containsExactly("error forbidden_module 1:17");
    }
  }
}
