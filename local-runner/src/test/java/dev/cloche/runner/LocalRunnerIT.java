package dev.cloche.runner;

import static dev.cloche.runner.HostProcesses.isRunning;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts the shipped jar as a user does, and treats it as users and machines do. */
@Timeout(120)
final class LocalRunnerIT {

  private static final String EXECUTE = "/api/v1/execute";
  private static final Duration START = Duration.ofSeconds(10);

  private static final Pattern LINE_OF_INFO =
      Pattern.compile("[0-9-]{10}T[0-9:.]{12}\\S+ INFO  [A-Z][A-Za-z]+: .+");

  private final ServiceClient client = new ServiceClient();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void printedCommandWorksAsPrinted_andNothingWarns(@TempDir Path scratch) throws Exception {
    try (var runner = RunnerProcess.start(Map.of())) {
      String command = runner.awaitPrintedCommand();

      String output = CurlCommand.run(command, Path.of("").toAbsolutePath(), scratch);

      assertThat(output).contains("\"status\":\"success\"", "\"stdout\":\"42\\n\"");
      runner.terminate();
      assertThat(runner.awaitExit()).isZero();
      assertThat(runner.output().lines())
          .allMatch(
              line ->
                  line.startsWith("Cloche listens on ")
                      || line.equals(command)
                      || LINE_OF_INFO.matcher(line).matches());
    }
  }

  @Test
  void wrongSettings_areToldAllAtOnce_withExit78() throws Exception {
    String key = "cloche_34nnZLKJ-s0me_32_bytes_of_random_bits_abcd";
    var settings =
        Map.of(
            "PORT", "eighty",
            "CLOCHE_MAX_TIMOUT", "3",
            "CLOCHE_MAX_PIDS", "-1",
            "CLOCHE_UID_RANGE", "200000-200000",
            "CLOCHE_API_KEYS", key);
    try (var runner = RunnerProcess.start(settings)) {

      assertThat(runner.awaitExit()).isEqualTo(78);
      assertThat(runner.output())
          .contains("PORT: ", "CLOCHE_MAX_TIMOUT: ", "CLOCHE_MAX_PIDS: ")
          .contains("CLOCHE_UID_RANGE: ", "CLOCHE_API_KEYS: ")
          .doesNotContain("Exception", key);
    }
  }

  @Test
  void hostThatDoesNotExist_isAWrongSetting() throws Exception {
    var settings = Map.of("CLOCHE_HOST", "nowhere.invalid", "CLOCHE_AUTH", "none");
    try (var runner = RunnerProcess.start(settings)) {

      assertThat(runner.awaitExit()).isEqualTo(78);
      assertThat(runner.output()).contains("CLOCHE_HOST: ").doesNotContain("\tat ");
    }
  }

  @Test
  void portThatIsTaken_isNamedWithoutAStackTrace() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      try (var runner = RunnerProcess.start(Map.of("PORT", port))) {

        assertThat(runner.awaitExit()).isEqualTo(1);
        assertThat(runner.output()).contains(port).doesNotContain("\tat ");
      }
    }
  }

  @Test
  void filesOfTheWorkingFolderConfigureNothing(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("application.properties"), "logging.level.root=TRACE\n");
    try (var runner = RunnerProcess.start(folder, Map.of())) {
      runner.awaitPrintedCommand();

      assertThat(runner.output()).doesNotContain("TRACE");
    }
  }

  @Test
  void clientThatHangsUp_hasItsScriptKilledWithinASecond() throws Exception {
    try (var runner = RunnerProcess.start(Map.of())) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      String seconds = uniqueSeconds();
      String body = bash("exec sleep " + seconds);

      try (var socket = new Socket(address.getHost(), address.getPort())) {
        String head =
            "POST /api/v1/execute HTTP/1.1\r\nHost: "
                + address.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(US_ASCII));
        await(START, () -> isRunning("sleep", seconds));
      }

      await(Duration.ofSeconds(1), () -> !isRunning("sleep", seconds));
    }
  }

  @Test
  void sigterm_letsRunningScriptsFinish_refusesNewOnes_andExitsWithZero() throws Exception {
    try (var runner = RunnerProcess.start(Map.of())) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      String seconds = "3." + uniqueSeconds();
      CompletableFuture<HttpResponse<String>> running =
          client.postAsync(address.resolve(EXECUTE), bash("sleep " + seconds + "; echo finished"));
      await(START, () -> isRunning("sleep", seconds));

      runner.terminate();
      runner.awaitLineWith("Ending");
      HttpResponse<String> late;
      try (var another = new ServiceClient()) {
        late = another.post(address.resolve(EXECUTE), bash("echo late"));
      }

      assertThat(late.statusCode()).isEqualTo(503);
      assertThat(running.get(30, SECONDS).body()).contains("\"stdout\":\"finished\\n\"");
      assertThat(runner.awaitExit()).isZero();
    }
  }

  @Test
  void ctrlC_whichReachesTheWholeGroup_letsRunningScriptsFinish() throws Exception {
    try (var runner = RunnerProcess.start(List.of("setsid"), RunnerProcess.JAR, Map.of())) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      String seconds = "2." + uniqueSeconds();
      CompletableFuture<HttpResponse<String>> running =
          client.postAsync(address.resolve(EXECUTE), bash("sleep " + seconds + "; echo finished"));
      await(START, () -> isRunning("sleep", seconds));

      new ProcessBuilder("/bin/kill", "-INT", "--", "-" + runner.pid()).start().waitFor();

      assertThat(running.get(30, SECONDS).body()).contains("\"stdout\":\"finished\\n\"");
      assertThat(runner.awaitExit()).isZero();
    }
  }

  @Test
  void killedService_leavesNoScriptAlive() throws Exception {
    try (var runner = RunnerProcess.start(Map.of())) {
      URI address = RunnerProcess.address(runner.awaitPrintedCommand());
      String seconds = uniqueSeconds();
      CompletableFuture<?> answer =
          client.postAsync(address.resolve(EXECUTE), bash("sleep " + seconds));
      await(START, () -> isRunning("sleep", seconds));

      runner.kill();

      assertThat(answer).failsWithin(Duration.ofSeconds(2));
      await(Duration.ofSeconds(2), () -> !isRunning("sleep", seconds));
    }
  }

  private static String bash(String code) {
    return "{\"language\": \"bash\", \"code\": \"" + code + "\"}";
  }

  /** Returns a number by which one {@code sleep} is told from every other on this machine. */
  private static String uniqueSeconds() {
    return String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
  }

  private static void await(Duration limit, BooleanSupplier condition) throws InterruptedException {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(limit);
      Thread.sleep(10);
    }
  }
}
