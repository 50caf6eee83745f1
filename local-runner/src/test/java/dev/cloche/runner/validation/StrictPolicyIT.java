package dev.cloche.runner.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes what the policy {@code strict} forbids to the service as shipped. */
@Timeout(60)
final class StrictPolicyIT {

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
  @ValueSource(
      strings = {
        "os",
        "subprocess",
        "socket",
        "sys",
        "importlib",
        "ctypes",
        "multiprocessing",
        "threading"
      })
  void forbiddenModuleIsFound_howeverItIsImported(String module) throws Exception {
    String code =
        """
        import §
        import § as other
        from § import *
        __import__('§')
        import builtins
        builtins.__import__('§')
        from importlib import import_module as load
        load('§')
        def f():
            from § import x as y
        """
            .replace("§", module);

    Answer answer = service.execute(Script.strict("python", code));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text("code")).isEqualTo("script_invalid");
    assertThat(answer.issues())
        .containsExactly(
            "error forbidden_import 1:8",
            "error forbidden_import 2:8",
            "error forbidden_import 3:1",
            "error forbidden_import 4:1",
            "error forbidden_import 6:1",
            "error forbidden_import 7:1",
            "error forbidden_import 8:1",
            "error forbidden_import 10:5");
    assertThat(service.check(Script.strict("python", code)).issues()).isEqualTo(answer.issues());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "eval('1')                     | dangerous_builtin 1:1",
        "exec('1')                     | dangerous_builtin 1:1",
        "compile('1', '', 'exec')      | dangerous_builtin 1:1",
        "breakpoint()                  | dangerous_builtin 1:1",
        "x = eval                      | dangerous_builtin 1:5",
        "().__class__.__base__         | dangerous_attribute 1:14",
        "while True: pass              | endless_loop 1:1",
        "while 1: x = 1                | endless_loop 1:1",
        "while not 0: print()          | endless_loop 1:1",
        "x = 1; import os              | forbidden_import 1:15",
        "'é𝒙'; import os               | forbidden_import 1:14",
      })
  void dangerIsFoundWhereItStands(String code, String issue) throws Exception {
    Answer answer = service.execute(Script.strict("python", code));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.issues()).containsExactly("error " + issue);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while True: break",
        "def f():\n  while True: return",
        "while True: raise SystemExit",
        "def f():\n  while True: yield 1",
        "while True: exit()",
        "eval_ = 1; print(eval_)",
        "import json, math, re, random, datetime, numpy",
      })
  void whatIsHarmlessRuns(String code) throws Exception {
    Answer answer = service.execute(Script.strict("python", code));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.issues()).isEmpty();
  }

  static List<Script> scriptsThatAreTooComplex() {
    var deepPython = new StringBuilder();
    for (int level = 0; level < 30; level++) {
      deepPython.append(" ".repeat(level)).append("if x:\n");
    }
    deepPython.append(" ".repeat(30)).append("pass\n");
    return List.of(
        Script.strict("python", "def f(x):\n" + "  if x: pass\n".repeat(60)),
        Script.strict("python", "x=1\n".repeat(6_000)),
        Script.strict("python", deepPython.toString()),
        Script.strict("javascript", "function f(x) {" + "if (x) {}\n".repeat(60) + "}"),
        Script.strict("javascript", "x=1\n".repeat(6_000)),
        Script.strict("javascript", "if (x) {".repeat(30) + "}".repeat(30)));
  }

  @ParameterizedTest
  @MethodSource("scriptsThatAreTooComplex")
  void whatNobodyCanReviewIsRefused(Script script) throws Exception {
    Answer answer = service.execute(script);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.issues())
        .isNotEmpty()
        .allMatch(issue -> issue.matches("error too_complex [1-9]\\d*:[1-9]\\d*"));
  }

  @Test
  void modulesOfNodeAreForbidden_howeverTheyAreLoaded() throws Exception {
    List<String> modules =
        List.of("child_process", "cluster", "dgram", "dns", "http", "http2", "https", "inspector");
    List<String> more =
        List.of("module", "net", "os", "repl", "tls", "v8", "vm", "wasi", "worker_threads");
    var code = new StringBuilder();
    var expected = new ArrayList<String>();
    for (List<String> some : List.of(modules, more)) {
      for (String module : some) {
        code.append("require('%s');\nimport('node:%s');\n".formatted(module, module));
        expected.add("error forbidden_module " + (expected.size() + 1) + ":1");
        expected.add("error forbidden_module " + (expected.size() + 1) + ":1");
      }
    }

    Answer answer = service.execute(Script.strict("javascript", code.toString()));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.issues()).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "import { spawn } from 'child_process'      | forbidden_module 1:1",
        "process.binding('fs')                      | forbidden_module 1:9",
        "process.getBuiltinModule('net')            | forbidden_module 1:1",
        "require(process.argv[2])                   | forbidden_module 1:1",
        "eval('1')                                  | dangerous_builtin 1:1",
        "new Function('return 1')()                 | dangerous_builtin 1:1",
        "for (;;) {}                                | endless_loop 1:1",
        "while (true) console.log(1)                | endless_loop 1:1",
      })
  void dangerInJavaScriptIsFoundWhereItStands(String code, String issue) throws Exception {
    Answer answer = service.execute(Script.strict("javascript", code));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.issues()).contains("error " + issue);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "typescript",
        "bash",
        "go",
        "rust",
        "java",
        "cpp",
        "c",
        "csharp",
        "ruby",
        "php",
        "sql",
        "sqlite"
      })
  void languageWithoutSuchACheck_isNotRunInTheHopeThatItIsHarmless(String language)
      throws Exception {
    for (Answer answer :
        List.of(
            service.execute(Script.strict(language, "1")),
            service.check(Script.strict(language, "1")))) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("code")).isEqualTo("validation_unavailable");
      assertThat(answer.text("field")).isEqualTo("validation");
    }
  }

  static List<Script> hostileScripts() {
    var scripts = new ArrayList<Script>();
    for (String language : List.of("python", "javascript")) {
      for (String code :
          List.of(
              "(".repeat(50_000),
              "x=" + "[".repeat(24_000) + "]".repeat(24_000),
              "-".repeat(49_000) + "1",
              "1+".repeat(24_000) + "1",
              "x=" + "9".repeat(49_000),
              "a" + "(1)".repeat(16_000),
              "x" + "[0]".repeat(16_000),
              "'" + "\\".repeat(49_000),
              "while (1):\n ".repeat(4_000))) {
        scripts.add(Script.strict(language, code));
      }
    }
    for (String language : List.of("bash", "ruby", "php")) {
      scripts.add(Script.in(language, "(".repeat(49_000)));
      scripts.add(Script.in(language, "<?php " + "[".repeat(20_000) + "]".repeat(20_000)));
    }
    return scripts;
  }

  @ParameterizedTest
  @MethodSource("hostileScripts")
  @Timeout(20)
  void hostileScriptIsAnswered_andTheServiceGoesOn(Script script) throws Exception {
    Script bounded = script.with("timeout", 5);

    assertThat(service.execute(bounded).status()).isIn(200, 422);
    assertThat(service.check(bounded).status()).isEqualTo(200);
    assertThat(service.execute(Script.strict("python", "print(6 * 7)")).text("stdout"))
        .isEqualTo("42\n");
  }

  @Test
  void hundredThousandBracketsBesideTheScriptAreAnswered() throws Exception {
    String brackets = "(".repeat(100_000);

    assertThat(
            service.execute(Script.strict("python", "import b").beside("b.py", brackets)).status())
        .isEqualTo(422);
    assertThat(
            service
                .execute(Script.strict("javascript", "import('./b.js')").beside("b.js", brackets))
                .status())
        .isEqualTo(422);
  }
}
