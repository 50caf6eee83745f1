package dev.cloche.runner.validation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the service as shipped what it thinks of scripts, which it must not run for that. */
@Timeout(60)
final class ValidateRouteIT {

  /** Whoever runs one of these waits for a minute: longer than a test may take. */
  private static final Map<String, String> ENDLESS =
      Map.ofEntries(
          entry("python", "import time\ntime.sleep(300)"),
          entry("javascript", "for (const at = Date.now(); Date.now() < at + 3e5; );"),
          entry("typescript", "const one: number = 1;\nfor (;;) {}"),
          entry("bash", "while :; do :; done"),
          entry("ruby", "loop { }"),
          entry("php", "<?php while (true) {}"),
          entry("go", "package main\nfunc main() {\n\tfor {\n\t}\n}\n"),
          entry("rust", "fn main() {\n    loop {}\n}\n"),
          entry(
              "java",
              "public class Main {\n  public static void main(String[] a) { while (true); }\n}"),
          entry("cpp", "int main() {\n  for (volatile int i = 0; i == 0;) {}\n}\n"),
          entry("c", "int main(void) {\n  for (volatile int i = 0; i == 0;) {}\n}\n"),
          entry("csharp", "class Program { static void Main() { while (true) {} } }"));

  /** Each is wrong in its second line. */
  private static final Map<String, String> WRONG =
      Map.ofEntries(
          entry("python", "x = 1\nif x\n  y"),
          entry("javascript", "let a = 1;\nlet = = 2;"),
          entry("typescript", "const a = 1;\nconst = 2;\n"),
          entry("bash", "echo 1\nfi\n"),
          entry("ruby", "x = 1\nend\n"),
          entry("php", "<?php\nif (;\n"),
          entry("go", "package main\nvar x int = \"one\"\nfunc main() {}\n"),
          entry("rust", "fn main() {\n    let x: i32 = \"one\";\n}\n"),
          entry("java", "public class Main {\n  int x = \"one\";\n}\n"),
          entry("cpp", "int main() {\n  return nothing;\n}\n"),
          entry("c", "int main(void) {\n  return nothing;\n}\n"),
          entry(
              "csharp",
              "class Program {\n  static int x = \"one\";\n  static void Main() {}\n}\n"));

  private static ValidationService service;

  @BeforeAll
  static void start() throws Exception {
    service = ValidationService.start(Map.of());
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  static List<Arguments> endless() {
    return languageAndCode(ENDLESS);
  }

  static List<Arguments> wrong() {
    return languageAndCode(WRONG);
  }

  private static List<Arguments> languageAndCode(Map<String, String> scripts) {
    return scripts.entrySet().stream()
        .map(script -> arguments(script.getKey(), script.getValue()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("endless")
  @Timeout(40)
  void goodScriptIsValid_andDoesNotRun(String language, String code) throws Exception {
    service.assumeOffered(language);

    Answer answer = service.check(Script.in(language, code).with("timeout", 300));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.isValid()).isTrue();
    assertThat(answer.issues()).isEmpty();
    assertThat(answer.body().propertyNames()).containsExactly("valid", "issues");
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void badScriptIsNotValid_andTheLineIsTold(String language, String code) throws Exception {
    service.assumeOffered(language);
    String expected =
        Set.of("python", "javascript", "bash", "ruby", "php").contains(language)
            ? "syntax_error"
            : "compile_error";

    Answer answer = service.check(Script.in(language, code));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.isValid()).isFalse();
    assertThat(answer.issues().getFirst()).startsWith("error " + expected + " 2:");
    assertThat(answer.body().get("issues").get(0).get("message").asString()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sql", "sqlite"})
  void languageWithoutAParserOfItsOwn_saysThatNothingWasChecked(String language) throws Exception {
    service.assumeOffered(language);

    Answer answer = service.check(Script.in(language, "SELEKT 1;"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.isValid()).isTrue();
    assertThat(answer.issues()).containsExactly("warning unchecked 0:0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python     | def main(): pass           | true",
        "python     | def other(): pass          | false",
        "python     | class X:\\n def main(): 1  | false",
        "javascript | function main() {}         | true",
        "javascript | function other() {}        | false",
      })
  void entrypointIsLookedFor(String language, String code, boolean there) throws Exception {
    Answer answer =
        service.check(Script.in(language, code.replace("\\n", "\n")).with("entrypoint", "main"));

    assertThat(answer.isValid()).isEqualTo(there);
    assertThat(answer.issues())
        .isEqualTo(there ? List.of() : List.of("error entrypoint_missing 0:0"));
  }

  @Test
  void entrypointOfALanguageThatHasNone_isRefused() throws Exception {
    Answer answer = service.check(Script.in("bash", "main() { :; }").with("entrypoint", "main"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.wrongFields()).containsExactly("entrypoint");
  }

  static List<Arguments> compiledProgramsOfTwoFiles() {
    return List.of(
        arguments(
            "c", "#include \"two.h\"\nint main(void) { return TWO; }", "two.h", "#define TWO 2\n"),
        arguments(
            "java",
            "public class Main { public static void main(String[] a) { Two.two(); } }",
            "Two.java",
            "class Two { static void two() {} }"));
  }

  @ParameterizedTest
  @MethodSource("compiledProgramsOfTwoFiles")
  void filesBesideAreThere(String language, String code, String path, String content)
      throws Exception {
    service.assumeOffered(language);

    assertThat(service.check(Script.in(language, code).beside(path, content)).isValid()).isTrue();
    assertThat(service.check(Script.in(language, code)).isValid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python     | import helper       | helper.py | import os                | forbidden_import 1:8",
        "javascript | import('./two.mjs') | two.mjs   | import 'child_process';  | forbidden_module 1:1",
      })
  void strictLooksIntoFilesBeside_andStandardDoesNot(
      String language, String code, String path, String content, String issue) throws Exception {
    Script script = Script.in(language, code).beside(path, content);

    assertThat(service.check(script.with("validation", "strict")).issues())
        .containsExactly("error " + issue);
    assertThat(service.check(script).issues()).isEmpty();
  }

  @Test
  void findingsAreWarningsUnderStandard_andErrorsUnderStrict() throws Exception {
    Script script = Script.in("python", "import os\nwhile True: pass\n");

    Answer standard = service.check(script);
    Answer strict = service.check(script.with("validation", "strict"));

    assertThat(standard.isValid()).isTrue();
    assertThat(standard.issues())
        .containsExactly("warning forbidden_import 1:8", "warning endless_loop 2:1");
    assertThat(strict.isValid()).isFalse();
    assertThat(strict.issues())
        .containsExactly("error forbidden_import 1:8", "error endless_loop 2:1");
  }

  /** Not even what an interpreter would load before it comes to the script. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PYTHONPATH | /box | sitecustomize.py",
        "PYTHONUSERBASE | /box/.local | .local/lib/python3.11/site-packages/x.pth",
        "HOME | /box | .local/lib/python3.11/site-packages/x.pth",
      })
  void nothingOfTheRequestRuns(String variable, String value, String hook) throws Exception {
    String forgery =
        "import os; os.write(4, b'refused\\nerror\\tran\\t1\\t1\\tran\\n'); os._exit(0)\n";
    Script script =
        Script.in("python", "print(1)")
            .with("environment", Map.of(variable, value))
            .beside(hook, forgery);

    assertThat(service.check(script).issues()).isEmpty();
  }

  @Test
  void warningsOfACompilerLeaveAScriptValid() throws Exception {
    service.assumeOffered("c");

    Answer answer = service.check(Script.in("c", "int main(void) {\n  return *\"é\" / 0;\n}\n"));

    assertThat(answer.isValid()).isTrue();
    assertThat(answer.issues()).isNotEmpty().allMatch(one -> one.startsWith("warning compile_"));
  }

  @Test
  void limitsAreThoseOfARun() throws Exception {
    Script script = Script.in("python", "1");

    assertThat(service.check(script.with("timeout", 301)).wrongFields()).containsExactly("timeout");
    assertThat(service.check(script.with("mem_limit", 1 << 20)).wrongFields())
        .containsExactly("mem_limit");
    assertThat(service.check(script.with("timeout", 0.001)).issues())
        .containsExactly("error unchecked 0:0");
  }
}
