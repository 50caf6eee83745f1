package dev.cloche.runner.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.http.Exchange;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Says that scripts run, and end with all that they started, where there are no namespaces. */
@Timeout(120)
final class RunsBelowFullIT {

  private static final Path LEAVE = Path.of("src", "test", "docker", "leave.py");

  /** Is a word of a command that nobody else runs. */
  private static final String WORD = "4711";

  /** Starts three, each out of its session where that may be left, and of its parent's tree. */
  private static final String DAEMONS =
      """
      import os, subprocess, sys, time
      for _ in range(3):
          if os.fork() == 0:
              try:
                  os.setsid()
              except OSError:
                  pass
              if os.fork() == 0:
                  os.execv("/bin/sleep", ["sleep", "%s"])
              os._exit(0)
          os.wait()
      """
          .formatted(WORD);

  private static final String LIST =
      """
      import json, os
      folders = ["/tmp", "/tmp/output", "/box", "/dev/shm", "/dev/mqueue", "/var/tmp"]
      def names(folder):
          try:
              return sorted(map(ascii, os.listdir(folder)))
          except OSError as error:
              return error.strerror
      print(json.dumps({folder: names(folder) for folder in folders}))
      """;

  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest
  @EnumSource(names = {"DOCKER_DEFAULT", "GVISOR", "UNPRIVILEGED", "LAMBDA"})
  private @interface InEachBelowFull {}

  @BeforeAll
  static void requireDocker() throws Exception {
    DockerEngine.require();
  }

  @InEachBelowFull
  void scriptsHaveFilesInputAndArgumentsAndTheirOwnExitCode(Environment environment)
      throws Exception {
    Map<String, Map<String, ?>> requests =
        Map.of(
            "python",
            Map.of(
                "code",
                """
                import sys, lib.words
                from pathlib import Path
                print(Path("data/a.txt").read_text(), sys.stdin.read(), sys.argv[1], lib.words.WORD)
                Path("/tmp/output/left.txt").write_text("left")
                sys.exit(3)
                """,
                "files",
                Map.of("data/a.txt", "file", "lib/words.py", "WORD = 'import'")),
            "javascript",
            Map.of(
                "code",
                """
                const fs = require("fs");
                console.log(fs.readFileSync("data/a.txt", "utf8"), fs.readFileSync(0, "utf8"),
                    process.argv[2], require("./lib/words.js"));
                fs.writeFileSync("/tmp/output/left.txt", "left");
                process.exit(3);
                """,
                "files",
                Map.of("data/a.txt", "file", "lib/words.js", "module.exports = 'import';")),
            "bash",
            Map.of(
                "code",
                """
                . lib/words.sh
                echo "$(cat data/a.txt) $(cat) $1 $WORD"
                echo left > /tmp/output/left.txt
                exit 3
                """,
                "files",
                Map.of("data/a.txt", "file", "lib/words.sh", "WORD=import")));
    for (var request : requests.entrySet()) {
      Map<String, Object> all = new HashMap<>(request.getValue());
      all.putAll(
          Map.of("language", request.getKey(), "stdin", "input", "args", List.of("argument")));

      JsonNode result = SharedServices.in(environment).execute(all);

      assertThat(result.get("stdout").asString())
          .as("%s", result)
          .isEqualTo("file input argument import\n");
      assertThat(result.get("exit_code").asInt()).isEqualTo(3);
      assertThat(result.get("status").asString()).isEqualTo("error");
      assertThat(result.get("files_skipped").get(0).get("name").asString()).isEqualTo("left.txt");
      assertThat(result.get("files_skipped").get(0).get("code").asString()).isEqualTo("no_store");
    }
  }

  @InEachBelowFull
  void syntaxErrorsAreFoundBeforeTheScriptRuns(Environment environment) throws Exception {
    Map<String, String> wrong =
        Map.of("python", "print(1", "javascript", "console.log(1", "bash", "if true; then");
    for (var script : wrong.entrySet()) {
      var request = Map.of("language", script.getKey(), "code", script.getValue());

      List<Exchange> answers =
          SharedServices.in(environment)
              .send(List.of(Call.execute(request), Call.post("/api/v1/validate", request)));

      assertThat(answers.getFirst().status()).as("%s", request).isEqualTo(422);
      JsonNode report = RunningService.well(answers.get(1));
      assertThat(report.get("valid").asBoolean()).as("%s", report).isFalse();
      assertThat(report.get("issues").get(0).get("code").asString()).isEqualTo("syntax_error");
    }
  }

  @InEachBelowFull
  void entrypointIsCalledAndItsValueComesBack(Environment environment) throws Exception {
    Map<String, String> scripts =
        Map.of(
            "python", "def main():\n    return {'sum': 42}",
            "javascript", "function main() { return {sum: 42}; }");
    for (var script : scripts.entrySet()) {
      JsonNode result =
          SharedServices.in(environment)
              .execute(
                  Map.of(
                      "language",
                      script.getKey(),
                      "code",
                      script.getValue(),
                      "entrypoint",
                      "main"));

      assertThat(result.path("result").path("sum").asInt()).as("%s", result).isEqualTo(42);
    }
  }

  @InEachBelowFull
  void timeoutEndsTheScriptAndItsDaemons(Environment environment) throws Exception {
    ServiceContainer service = SharedServices.container(environment);

    JsonNode result =
        service.execute(
            Map.of("language", "python", "code", DAEMONS + "time.sleep(1000)", "timeout", 1));

    assertThat(result.get("status").asString()).as("%s", result).isEqualTo("timeout");
    awaitNobody(service);
  }

  @InEachBelowFull
  void endOfTheScriptIsTheEndOfItsDaemons(Environment environment) throws Exception {
    ServiceContainer service = SharedServices.container(environment);

    JsonNode result = service.execute("python", DAEMONS + "print('started')");

    assertThat(result.get("stdout").asString()).as("%s", result).isEqualTo("started\n");
    awaitNobody(service);
  }

  @InEachBelowFull
  void callerWhoHangsUpEndsTheScriptAndItsDaemons(Environment environment) throws Exception {
    ServiceContainer service = SharedServices.container(environment);
    Call call =
        Call.execute(
            Map.of("language", "python", "code", DAEMONS + "time.sleep(1000)", "timeout", 300));

    service
        .python("0", call.body().getBytes(UTF_8), ServiceContainer.source("hang_up.py"), WORD)
        .printed();

    awaitNobody(service);
  }

  @InEachBelowFull
  void forkBombIsBoundedAndEnds(Environment environment) throws Exception {
    ServiceContainer service = SharedServices.container(environment);

    JsonNode result =
        service.execute(
            Map.of(
                "language",
                "python",
                "code",
                "import os\nwhile True:\n  try:\n    os.fork()\n  except OSError:\n    pass",
                "timeout",
                2));

    // To gVisor's kernel, what forked processes share is each one's own.
    assertThat(result.get("status").asString())
        .as("%s", result)
        .isIn("timeout", environment == Environment.GVISOR ? "memory_limit" : "timeout");
    awaitNobody(service);
    assertThat(service.execute("bash", "echo next").get("stdout").asString()).isEqualTo("next\n");
  }

  @InEachBelowFull
  void memoryBeyondTheLimitIsTheRunsEnd(Environment environment) throws Exception {
    Map<String, String> scripts =
        Map.of(
            "python", "x = []\nwhile True: x.append(bytearray(1 << 20))",
            "javascript", "const x = []; for (;;) x.push(Buffer.alloc(1 << 20, 1));");
    for (var script : scripts.entrySet()) {
      JsonNode result =
          SharedServices.in(environment)
              .execute(
                  Map.of("language", script.getKey(), "code", script.getValue(), "mem_limit", 128));

      assertThat(result.get("status").asString()).as("%s", result).isEqualTo("memory_limit");
    }
  }

  @InEachBelowFull
  void nothingIsLeftForTheNextRun(Environment environment) throws Exception {
    RunningService service = SharedServices.in(environment);
    JsonNode before = service.execute("python", LIST);

    // Removing 10,000 entries takes gVisor longer than a run may take to start.
    List<String> size =
        environment == Environment.GVISOR ? List.of("200", "500") : List.of("2000", "5000");
    JsonNode leaving =
        service.execute(
            Map.of("language", "python", "code", Files.readString(LEAVE), "args", size));
    JsonNode after = service.execute("python", LIST);

    int folders = Integer.parseInt(leaving.get("stdout").asString().strip());
    assertThat(folders).as("%s", leaving).isGreaterThanOrEqualTo(2);
    assertThat(after.get("stdout")).as("%s", after).isEqualTo(before.get("stdout"));
    assertThat(after.get("stdout").asString()).contains("main.py");
  }

  @InEachBelowFull
  void twoAtOnceAreServedOneAfterTheOther(Environment environment) throws Exception {
    RunningService service = SharedServices.in(environment);
    var other = CompletableFuture.supplyAsync(() -> nap(service));

    assertThat(nap(service)).isEqualTo("rested\n");
    assertThat(other.get(60, TimeUnit.SECONDS)).isEqualTo("rested\n");
  }

  private static String nap(RunningService service) {
    try {
      return service.execute("bash", "sleep 1; echo rested").get("stdout").asString();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Where signals reach it; then the script may well end with its agent, but nobody else may. */
  @InEachBelowFull
  void scriptThatKillsOrStopsItsAgentLeavesNobodyBehind(Environment environment) throws Exception {
    ServiceContainer service = SharedServices.container(environment);
    for (String signal : List.of("SIGKILL", "SIGSTOP")) {
      String code =
          DAEMONS
              + """
              import signal
              try:
                  os.kill(os.getppid(), signal.%s)
              except OSError as error:
                  sys.exit(error.strerror)
              time.sleep(1000)
              """
                  .formatted(signal);

      Exchange answer =
          service
              .send(List.of(Call.execute(Map.of("language", "python", "code", code, "timeout", 2))))
              .getFirst();

      String status = RunningService.body(answer).get("status").asString();
      assertThat(status).isIn("internal_error", "timeout", "error");
      assertThat(status.equals("error")).isNotEqualTo(environment == Environment.LAMBDA);
      awaitNobody(service);
      assertThat(service.execute("bash", "echo next").get("stdout").asString()).isEqualTo("next\n");
    }
  }

  private static void awaitNobody(ServiceContainer service) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    String living = processes(service);
    while (!living.isEmpty()) {
      assertThat(System.nanoTime()).as("these live on:\n%s", living).isLessThan(deadline);
      living = processes(service);
    }
  }

  private static String processes(ServiceContainer service) throws Exception {
    return service.python("0", new byte[0], ServiceContainer.source("processes.py")).printed();
  }
}
