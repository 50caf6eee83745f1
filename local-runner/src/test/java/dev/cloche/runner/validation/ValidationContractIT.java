package dev.cloche.runner.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Takes each kind of refusal before a run that the contract names to the service as shipped. */
@Timeout(60)
final class ValidationContractIT {

  private static ValidationService service;

  @BeforeAll
  static void start() throws Exception {
    service = ValidationService.start(Map.of());
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "null", "[]", "{}{}", "{\"code\": \"\t\"}", "{'code': 1}"})
  void bodyThatIsNoObjectOfJson_isMalformed(String body) throws Exception {
    for (String route : List.of("/api/v1/execute", "/api/v1/validate", "/execute")) {
      Answer answer = service.send(route, body);

      assertThat(answer.status()).as(route).isEqualTo(400);
      assertThat(answer.text("code")).as(route).isEqualTo("malformed_json");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"code\": 1                                       | code",
        "\"code\": null                                    | code",
        "\"code\": \"\"                                    | code",
        "\"code\": \" \\n\"                                | code",
        "\"code\": \"a\\u0000b\"                           | code",
        "\"code\": \"\\udc00\"                             | code",
        "\"script\": \"1\", \"code\": \"1\"                | script",
        "\"code\": \"1\", \"languages\": \"python\"        | languages",
        "\"code\": \"1\", \"stdin\": \"\\u0000\"           | stdin",
        "\"code\": \"1\", \"stdin\": []                    | stdin",
        "\"code\": \"1\", \"args\": \"a\"                  | args",
        "\"code\": \"1\", \"args\": [\"\\ud800\"]          | args[0]",
        "\"code\": \"1\", \"environment\": {\"A B\": \"\"} | environment[\"A B\"]",
        "\"code\": \"1\", \"files\": {\"/x\": \"\"}        | files[\"/x\"]",
        "\"code\": \"1\", \"files\": {\"main.py\": \"\"}   | files[\"main.py\"]",
        "\"code\": \"1\", \"files\": {\"x\\u0000\": \"\"}  | files[\"x\\u0000\"]",
        "\"code\": \"1\", \"entrypoint\": \"a.b\"          | entrypoint",
        "\"code\": \"1\", \"validation\": \"none\"         | validation",
        "\"code\": \"1\", \"validation\": true             | validation",
        "\"code\": \"1\", \"session_id\": \"\\n\"          | session_id",
      })
  void fieldThatIsWrong_isNamed(String fields, String wrong) throws Exception {
    String body = "{\"language\": \"python\", " + fields + "}";

    for (String route : List.of("/api/v1/execute", "/api/v1/validate")) {
      Answer answer = service.send(route, body);

      assertThat(answer.status()).as(route).isEqualTo(400);
      assertThat(answer.text("code")).as(route).isEqualTo("invalid_request");
      assertThat(answer.wrongFields()).as(route).containsExactly(wrong);
    }
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() throws Exception {
    Answer answer =
        service.execute(
            Script.in("python", "x".repeat(50_001))
                .with("args", List.of("a".repeat(64 * 1024 + 1)))
                .with("entrypoint", "1")
                .with("timeout", 301)
                .beside("../x", ""));

    assertThat(answer.wrongFields())
        .containsExactlyInAnyOrder("code", "args[0]", "entrypoint", "timeout", "files[\"../x\"]");
  }

  @Test
  void scriptOfFiftyThousandCharactersPasses_andNotOneMore() throws Exception {
    // Each is two units of UTF-16 and four bytes of UTF-8.
    String most = "#" + "𝒙".repeat(49_999);

    assertThat(service.execute(Script.in("python", most)).text("status")).isEqualTo("success");
    assertThat(service.check(Script.in("python", most)).isValid()).isTrue();
    assertThat(service.shortForm("code", most).status()).isEqualTo(200);
    assertThat(service.execute(Script.in("python", most + "𝒙")).status()).isEqualTo(400);
    assertThat(service.check(Script.in("python", most + "𝒙")).status()).isEqualTo(400);
    assertThat(service.shortForm("code", most + "𝒙").status()).isEqualTo(400);
    assertThat(service.shortForm("script", most + "𝒙").status()).isEqualTo(400);
  }

  @Test
  void bodyOfTwelveMegabytesIsRead_andNotOneByteMore() throws Exception {
    int most = 12 << 20;
    String script = "{\"language\": \"python\", \"code\": \"1\"}";
    String padded = script + " ".repeat(most - script.length());

    for (String route : List.of("/api/v1/execute", "/api/v1/validate")) {
      assertThat(service.send(route, padded).status()).isEqualTo(200);
      assertThat(service.send(route, padded + " ").text("code")).isEqualTo("body_too_large");
      assertThat(service.send(route, padded + " ").status()).isEqualTo(413);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"klingon", "", "Python", "python ", "pytohn"})
  void languageThatNobodyKnows_isRefusedWithTheKnownOnes(String language) throws Exception {
    for (Answer answer :
        List.of(
            service.execute(Script.in(language, "1")), service.check(Script.in(language, "1")))) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("code")).isEqualTo("unknown_language");
      assertThat(answer.text("field")).isEqualTo("language");
      assertThat(answer.text("detail")).contains("python, javascript, typescript, bash, go");
    }
  }

  static List<Arguments> scriptsThatDoNotParse() {
    return List.of(
        arguments("python", "print('ran')\nif x\n  y", "2:5", "expected ':'"),
        arguments("javascript", "console.log('ran');\nlet = = 2;", "2:7", "Unexpected token '='"),
        arguments("bash", "echo ran\nif true; then\n", "3:0", "unexpected end of file"),
        arguments("ruby", "puts 'ran'\ndef f(\n", "2:7", "unexpected end-of-input"),
        arguments("php", "<?php\necho 'ran';\nif (;\n", "3:0", "unexpected token \";\""));
  }

  @ParameterizedTest
  @MethodSource("scriptsThatDoNotParse")
  void syntaxErrorIsToldByTheLanguagesOwnParser(
      String language, String code, String place, String message) throws Exception {
    service.assumeOffered(language);

    Answer answer = service.execute(Script.in(language, code));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("code")).isEqualTo("script_invalid");
    assertThat(answer.text("field")).isEqualTo("code");
    assertThat(answer.issues()).containsExactly("error syntax_error " + place);
    assertThat(answer.body().get("issues").get(0).get("message").asString()).contains(message);
    assertThat(answer.text("detail")).startsWith("code: line ").contains(message);
    assertThat(answer.body().has("stdout")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"typescript", "go", "rust", "java", "cpp", "c", "csharp"})
  void compilersComplaintIsAResult(String language) throws Exception {
    service.assumeOffered(language);

    Answer answer = service.execute(Script.in(language, "this is ( no program"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("status")).isEqualTo("compile_error");
    JsonNode compile = answer.body().get("compile");
    assertThat(compile.get("exit_code").asInt()).isNotZero();
    assertThat(compile.get("stdout").asString() + compile.get("stderr").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python     | def other(): pass         | def main(): return 7",
        "javascript | function other() {}       | function main() { return 7 }",
        "javascript | export function other() {} | export function main() { return 7 }"
      })
  void entrypointMustBeDefined(String language, String without, String with) throws Exception {
    Answer missing = service.execute(Script.in(language, without).with("entrypoint", "main"));
    Answer there = service.execute(Script.in(language, with).with("entrypoint", "main"));

    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.text("code")).isEqualTo("entrypoint_missing");
    assertThat(missing.text("field")).isEqualTo("entrypoint");
    assertThat(missing.issues()).containsExactly("error entrypoint_missing 0:0");
    assertThat(there.status()).isEqualTo(200);
    assertThat(there.body().get("result").asInt()).isEqualTo(7);
  }

  @Test
  void shortFormAnswers400ForAScriptThatIsRefused() throws Exception {
    Answer missing = service.shortForm("script", "def other(): pass");
    Answer broken = service.shortForm("script", "def main(:");

    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.text("code")).isEqualTo("entrypoint_missing");
    assertThat(missing.text("field")).isEqualTo("script");
    assertThat(missing.text("error")).contains("defines no function main");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.issues()).containsExactly("error syntax_error 1:10");
  }

  static List<Arguments> scriptsWithWarnings() {
    return List.of(
        arguments(
            "python",
            "import os, sys\neval('print(6 * 7)')\nif 0:\n  while True: pass\n",
            List.of(
                "warning forbidden_import 1:8",
                "warning forbidden_import 1:12",
                "warning dangerous_builtin 2:1",
                "warning endless_loop 4:3")),
        arguments(
            "javascript",
            "require('child_process');\neval('console.log(42)');",
            List.of("warning forbidden_module 1:1", "warning dangerous_builtin 2:1")));
  }

  @ParameterizedTest
  @MethodSource("scriptsWithWarnings")
  void standardForbidsNothing_andWarns(String language, String code, List<String> warnings)
      throws Exception {
    Script script = Script.in(language, code);

    for (Script asked : List.of(script, script.with("validation", "standard"))) {
      Answer answer = service.execute(asked);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text("stdout")).isEqualTo("42\n");
      assertThat(answer.issues()).containsExactlyElementsOf(warnings);
    }
  }
}
