package dev.cloche.runner.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Says what every language does the same way; the scripts are in one archive for each language. */
@Timeout(60)
final class LanguageConformanceIT {

  static final List<String> COMPILED =
      List.of("c", "cpp", "csharp", "go", "java", "rust", "typescript");

  static final List<String> CHECKED = List.of("bash", "javascript", "php", "python", "ruby");

  /** Their programs check nothing before the first line: a mistake is met where it stands. */
  static final List<String> UNCHECKED = List.of("sql", "sqlite");

  static final List<String> ALL =
      Stream.of(COMPILED, CHECKED, UNCHECKED).flatMap(List::stream).toList();

  private static final Set<String> SCRIPTS =
      Set.of("echo", "files", "unicode", "exit", "signal", "uncaught", "broken", "output");

  private static final List<String> ARGUMENTS =
      List.of("two words", "quo\"te's", "$HOME", "", "ünï 😀", "-n", "@/etc/passwd", "*\\");

  private static final String GREETING = "two\nlines 'single' \"double\" $HOME `x` ünï 😀";
  private static final String INPUT = "first line\nünï 😀 line\n";
  private static final String LEFT = "left behind\n";

  /** What a script's author has not written and cannot mend. */
  private static final List<String> OURS =
      List.of("/cloche", "prepared", "/tmp/exp", ".java/", "importlib", "entrypoint", ".main.js");

  private static LanguageService service;

  @BeforeAll
  static void start() throws Exception {
    service = LanguageService.start(Map.of());
  }

  @AfterAll
  static void stop() throws Exception {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void everyLanguageIsThere_andHasAllScripts() throws Exception {
    List<String> available = new ArrayList<>();
    for (JsonNode language : service.languages()) {
      assertThat(language.get("available").asBoolean()).as("%s", language).isTrue();
      available.add(language.get("name").asString());
    }

    assertThat(available).containsExactlyInAnyOrderElementsOf(ALL);
    assertThat(ScriptArchive.languages()).containsExactlyInAnyOrderElementsOf(ALL);
    for (String language : ALL) {
      Set<String> scripts = new TreeSet<>(SCRIPTS);
      if (UNCHECKED.contains(language)) {
        scripts.remove("broken");
      }
      assertThat(ScriptArchive.of(language).scripts().keySet())
          .as(language)
          .containsExactlyInAnyOrderElementsOf(scripts);
    }
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void inputArgumentsAndEnvironmentArriveUnharmed(String language) throws Exception {
    Map<String, Object> request = ScriptArchive.of(language).request("echo");
    request.put("stdin", INPUT);
    request.put("args", ARGUMENTS);
    request.put("environment", Map.of("GREETING", GREETING));

    JsonNode result = run(request);

    String expected = INPUT + "[" + String.join("]\n[", ARGUMENTS) + "]\n";
    if (!language.equals("sqlite")) { // It has no word for a variable of the environment.
      expected += "{" + GREETING + "}\n";
    }
    assertSuccess(result, expected);
    assertThat(result.get("compile").isNull()).isEqualTo(!COMPILED.contains(language));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void filesBesideTheScriptAreFound(String language) throws Exception {
    JsonNode result = run(ScriptArchive.of(language).request("files"));

    assertSuccess(result, "area 12\nlabel SQUARE\nsum 6\n");
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void unicodeIsAllowedInSourceAndOutput(String language) throws Exception {
    JsonNode result = run(ScriptArchive.of(language).request("unicode"));

    assertSuccess(result, "größe 42 日本 😀 e\u0301\n");
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void exitCodeIsTheScripts(String language) throws Exception {
    ScriptArchive archive = ScriptArchive.of(language);
    JsonNode result = run(archive.request("exit"));

    assertThat(text(result, "status")).isEqualTo("error");
    // psql chooses its exit code itself.
    List<String> expected = archive.expected("exit", "exit_code");
    assertThat(result.get("exit_code").asString())
        .isEqualTo(expected.isEmpty() ? "7" : expected.getFirst());
    assertThat(result.get("signal").isNull()).isTrue();
    assertThat(text(result, "error_kind")).isEqualTo("user");
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void signalOfItsOwnIsNamed(String language) throws Exception {
    ScriptArchive archive = ScriptArchive.of(language);
    JsonNode result = run(archive.request("signal"));

    assertThat(text(result, "status")).isEqualTo("error");
    assertThat(text(result, "signal")).isEqualTo(archive.expected("signal", "signal").getFirst());
    assertThat(result.get("exit_code").isNull()).isTrue();
    assertThat(text(result, "error_kind")).isEqualTo("user");
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void uncaughtErrorNamesTheScriptsOwnLine(String language) throws Exception {
    ScriptArchive archive = ScriptArchive.of(language);
    JsonNode result = run(archive.request("uncaught"));

    assertThat(text(result, "status")).isEqualTo("error");
    assertThat(archive.expected("uncaught", "stderr")).isNotEmpty();
    assertThat(text(result, "stderr")).contains(archive.expected("uncaught", "stderr"));
    assertThat(text(result, "error")).isNotBlank();
  }

  @ParameterizedTest
  @FieldSource("COMPILED")
  void compilersComplaintComesBack(String language) throws Exception {
    ScriptArchive archive = ScriptArchive.of(language);
    JsonNode result = run(archive.request("broken"));

    assertThat(text(result, "status")).isEqualTo("compile_error");
    assertThat(result.get("success").asBoolean()).isFalse();
    assertThat(result.get("exit_code").isNull()).isTrue();
    assertThat(text(result, "stdout")).isEmpty();
    JsonNode compile = result.get("compile");
    assertThat(text(compile, "stderr") + text(compile, "stdout"))
        .contains(archive.expected("broken", "complaint"));
    assertThat(compile.get("exit_code").asInt()).isNotZero();
    assertThat(compile.get("time_ms").asInt()).isPositive();
    assertThat(text(result, "error")).contains("line 3");
  }

  @ParameterizedTest
  @FieldSource("CHECKED")
  void brokenSyntaxIsRefusedWithItsLine(String language) throws Exception {
    ScriptArchive archive = ScriptArchive.of(language);
    HttpResponse<String> answer = service.send(archive.request("broken"));

    assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(422);
    JsonNode problem = LanguageService.json(answer);
    assertThat(text(problem, "code")).isEqualTo("script_invalid");
    JsonNode issue = problem.get("issues").get(0);
    assertThat(text(issue, "code")).isEqualTo("syntax_error");
    assertThat(issue.get("line").asString())
        .isEqualTo(archive.expected("broken", "line").getFirst());
    assertThat(answer.body()).doesNotContain(OURS);
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void outputFileComesBack(String language) throws Exception {
    JsonNode result = run(ScriptArchive.of(language).request("output"));

    assertSuccess(result, "");
    assertThat(result.get("files")).hasSize(1);
    JsonNode file = result.get("files").get(0);
    assertThat(text(file, "name")).isEqualTo("left.txt");
    assertThat(file.get("size").asInt()).isEqualTo(LEFT.length());
    // sha256sum of "left behind\n"
    assertThat(text(file, "sha256"))
        .isEqualTo("b69eb16d05b748dc3268d34cd6d6d53637dcb582c1a9af51bce2ad7feed1fa39");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python     | def main():\\n    return {'a': [1, 2.5, None, '😀']}",
        "javascript | const main = async () => ({a: [1, 2.5, null, '😀']})",
        "javascript | export function main() { return {a: [1, 2.5, null, '😀']}; }",
      })
  void entrypointsReturnValueIsTheResult(String language, String code) throws Exception {
    JsonNode result =
        run(Map.of("language", language, "code", code.replace("\\n", "\n"), "entrypoint", "main"));

    assertSuccess(result, "");
    assertThat(result.get("result").toString()).isEqualTo("{\"a\":[1,2.5,null,\"😀\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python     | def main():\\n    raise ValueError('mine')                | main.py\", line 2",
        "javascript | function main() {\\n  throw new RangeError('mine'); }     | main.js:2",
      })
  void entrypointsErrorNamesTheScriptsOwnLine(String language, String code, String place)
      throws Exception {
    JsonNode result =
        run(Map.of("language", language, "code", code.replace("\\n", "\n"), "entrypoint", "main"));

    assertThat(text(result, "status")).isEqualTo("error");
    assertThat(text(result, "stderr")).contains(place, "Error: mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "go", "java", "sql"})
  void nextRunFindsNothingOfTheOneBefore(String language) throws Exception {
    String list = "find /box /tmp /dev/shm /scratch -mindepth 1";
    run(ScriptArchive.of(language).request("files"));
    JsonNode result = run(Map.of("language", "bash", "code", list));

    assertSuccess(result, "/box/main.sh\n/tmp/output\n");
    // Its tables are there for the first time, again.
    assertThat(text(run(ScriptArchive.of(language).request("files")), "status"))
        .isEqualTo("success");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "cpp", "go", "rust"})
  void compiledProgramNeedsLittleMemory(String language) throws Exception {
    Map<String, Object> request = new HashMap<>(ScriptArchive.of(language).request("unicode"));
    request.put("mem_limit", 64);

    assertThat(text(run(request), "status")).isEqualTo("success");
  }

  /** Runs a script; whatever becomes of it, nothing of ours is in what it is told. */
  private static JsonNode run(Map<String, ?> request) throws Exception {
    JsonNode result = service.run(request);
    List<String> told = new ArrayList<>(List.of(text(result, "stderr")));
    told.add(result.get("error").asString());
    if (!result.get("compile").isNull()) {
      told.add(text(result.get("compile"), "stdout"));
      told.add(text(result.get("compile"), "stderr"));
    }
    assertThat(told).allSatisfy(text -> assertThat(text).doesNotContain(OURS));
    return result;
  }

  private static void assertSuccess(JsonNode result, String stdout) {
    assertThat(text(result, "status")).as("%s", result).isEqualTo("success");
    assertThat(text(result, "stdout")).isEqualTo(stdout);
    assertThat(text(result, "stderr")).isEmpty();
    JsonNode compile = result.get("compile");
    if (!compile.isNull()) {
      assertThat(text(compile, "stdout") + text(compile, "stderr")).isEmpty();
      assertThat(compile.get("exit_code").asInt()).isZero();
    }
  }

  private static String text(JsonNode object, String name) {
    return object.get(name).asString();
  }
}
