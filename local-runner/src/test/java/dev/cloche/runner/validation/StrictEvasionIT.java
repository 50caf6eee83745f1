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

/** Tries to get what the policy {@code strict} forbids past it. */
@Timeout(60)
final class StrictEvasionIT {

  private static final String USER_SITE = ".local/lib/python3.11/site-packages/";

  /** Answers in the place of the validator, were it run before it. */
  private static final String FORGERY =
      "import os; os.write(4, b'accepted\\n'); os.close(4); print('forged')\n";

  private static ValidationService service;

  @BeforeAll
  static void start() throws Exception {
    service = ValidationService.start(Map.of());
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  /** Python reads it before any check, and runs what is in it. */
  @ParameterizedTest
  @ValueSource(strings = {"x.pth", "usercustomize.py", "sitecustomize.py"})
  void userSiteFolderCannotBeFilled(String name) throws Exception {
    Script script = Script.strict("python", "print('ran')");
    Script elsewhere = script.with("environment", Map.of("HOME", "/box/home"));

    for (Answer answer :
        List.of(
            service.execute(script.beside(USER_SITE + name, FORGERY)),
            service.execute(elsewhere.beside("home/" + USER_SITE + name, FORGERY)),
            service.check(script.beside(USER_SITE + name, FORGERY)))) {
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.wrongFields()).singleElement().asString().startsWith("files[");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sitecustomize.py",
        "usercustomize.py",
        "site.py",
        "encodings.py",
        "encodings/__init__.py",
        "codecs.py",
        "posix.py",
        "_warnings.py",
        "apport_python_hook.py",
        "cloche_validation.py",
        "json.py",
        "__pycache__/json.cpython-311.pyc",
        "json.cpython-311-x86_64-linux-gnu.so",
      })
  void moduleOfTheRequestDoesNotStandInForTheValidators(String path) throws Exception {
    Script script = Script.strict("python", "import os\nprint('ran')");

    assertRefused(service.execute(script.beside(path, FORGERY)));
    assertRefused(service.execute(script.beside(path, "print('shadow')")));
    assertRefused(service.execute(Script.strict("python", "import json").beside(path, FORGERY)));
  }

  @ParameterizedTest
  @CsvSource({
    "shutil, os, shutil",
    "shutil, os, shutil/data.txt",
    "codecs, sys, codecs.py",
    "ntpath, os, ntpath.py",
    "numpy, os, numpy/data.txt"
  })
  void nameBesideTheScriptDoesNotHideTheModuleThatWins(String module, String inner, String path)
      throws Exception {
    String code = "from %s import %s".formatted(module, inner);

    assertRefused(service.execute(Script.strict("python", code).beside(path, "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# coding: utf-7\n+AGkAbQBwAG8AcgB0ACAAbwBz-",
        "#!/usr/bin/python3\n# vim: set fileencoding=utf-7 :\n+AGkAbQBwAG8AcgB0ACAAbwBz-",
        "# coding: rot13\nvzcbeg bf",
        "# coding: hex\n696d706f7274206f73",
        "# coding: unicode_escape\n'\\x27\\nimport os\\n\\x27'",
        "# coding: raw_unicode_escape\n'\\u0027\\u000aimport os\\u000a\\u0027'",
        "\ufeffimport os",
        "import ｏｓ",
        "import 𝐬𝐨𝐜𝐤𝐞𝐭",
        "𝓮𝔁𝓮𝓬('print(1)')",
        "__𝐢mport__('os')",
        "import \\\n  os",
        "from \\\n os \\\n import path",
        "x = 1\rimport os\r",
        "\fimport os",
        "if 0: pass\nelse: import os",
        "x = [__import__('o' 's') for _ in (1,)]",
        "import shutil\nshutil.os",
        "import builtins\ngetattr(builtins, 'ev' + 'al')('1')",
        "print.__self__",
        "().__class__.__mro__[-1].__subclasses__()",
        "'{0.__class__.__mro__}'.format(1)",
      })
  void disguiseIsSeenThrough(String code) throws Exception {
    assertRefused(service.execute(Script.strict("python", code)));
  }

  static List<Arguments> programsOfNodeWithAnotherBeside() {
    return List.of(
        arguments("require('./x.txt')", "x.txt"),
        arguments("require('./x')", "x"),
        arguments("require('./x')", "x/index.js"),
        arguments("require('./x.cjs')", "x.cjs"),
        arguments("require('./x.ts')", "x.ts"),
        arguments("require('./x.cts')", "x.cts"),
        arguments("import('./x.mjs')", "x.mjs"),
        arguments("import('./x.mts')", "x.mts"),
        arguments("require('x')", "node_modules/x.js"),
        arguments("require('x')", "node_modules/x/index.js"),
        arguments("require('x')", "node_modules/x"),
        arguments("require('x')", ".node_modules/x.js"),
        arguments("require('./x.node')", "x.node"),
        arguments("require.extensions['.js'](module, '/box/x.json')", "x.json"));
  }

  @ParameterizedTest
  @MethodSource("programsOfNodeWithAnotherBeside")
  void everyFileThatNodeWouldRunIsLookedAt(String code, String path) throws Exception {
    String beside = "require('child_process'); console.log('ran')";

    assertRefused(service.execute(Script.strict("javascript", code).beside(path, beside)));
  }

  @Test
  void packageMayNameAnyFileAsItsProgram() throws Exception {
    var files =
        Map.of(
            "node_modules/x/package.json", "{\"exports\": \"./data.csv\"}",
            "node_modules/x/data.csv", "module.exports = require('child_process')");

    assertRefused(
        service.execute(Script.strict("javascript", "require('x')").with("files", files)));
  }

  @Test
  void packageCannotGiveAnotherNameToAModuleOfNode() throws Exception {
    for (String target : List.of("child_process", "node:child_process")) {
      String imports = "{\"imports\": {\"#x\": \"" + target + "\"}}";
      Answer answer =
          service.execute(
              Script.strict("javascript", "require('#x'); console.log('ran')")
                  .beside("package.json", imports));

      assertThat(answer.text("stdout")).isEmpty();
      assertThat(answer.text("status")).isNotEqualTo("success");
    }
  }

  @Test
  void dataBesideAJavaScriptProgramIsNotTakenForAProgram() throws Exception {
    var files =
        Map.of(
            "data.json", "{\"require\": \"net\"}",
            "table.csv", "a,b\n1,2\n".repeat(10_000),
            "numbers.txt", "1\n".repeat(300_000),
            "prose.txt", "You may require('net') here; import what you like.",
            "page.html", "<script>while (true) eval(1)</script>");
    String code =
        "console.log(require('./data.json').require, require('fs').readdirSync('.').length)";

    Answer answer = service.execute(Script.strict("javascript", code).with("files", files));

    assertThat(answer.text("stdout")).isEqualTo("net 6\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0072equire('net')",
        "require('\\x6eet')",
        "#!x\u2028require('net')",
        "module._compile('1', 'x.js')",
        "<!-- comment\nrequire('net')",
        "(0, require)('net')",
        "globalThis['ev' + 'al']('1')",
        "(() => {}).constructor('return 1')()",
      })
  void disguiseInJavaScriptIsSeenThrough(String code) throws Exception {
    assertRefused(service.execute(Script.strict("javascript", code)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "python     | open(4, 'wb', 0).write(b'accepted')",
        "javascript | require('fs').writeSync(4, 'accepted')",
      })
  void channelOfTheOpinionIsClosedForTheScript(String language, String code) throws Exception {
    Answer answer = service.execute(Script.strict(language, code));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("status")).isEqualTo("error");
    assertThat(answer.text("stderr")).containsIgnoringCase("bad file descriptor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"python", "javascript"})
  void scriptWhoseCheckTakesTooLongDoesNotRun(String language) throws Exception {
    Answer answer = service.execute(Script.strict(language, "print(1)").with("timeout", 0.001));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.issues()).containsExactly("error unchecked 0:0");
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
    assertThat(answer.text("code")).isEqualTo("script_invalid");
    assertThat(answer.issues()).allMatch(issue -> issue.startsWith("error "));
    assertThat(answer.issues()).doesNotContain("error unchecked 0:0");
  }
}
