package dev.cloche.nsjail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cloche.cgroup.NoCgroups;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.ExecutorException;
import dev.cloche.execution.ExecutorException.Code;
import dev.cloche.execution.Validation;
import dev.cloche.execution.Verdict;
import dev.cloche.language.OutOfMemoryWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Says that the host believes no agent.
 *
 * <p>In place of nsjail a shell script stands, which says to the host what it wants; the real one
 * is in the tests whose names end in IT.
 */
final class HostileAgentTest {

  private static final ExecutionLimits LIMITS =
      new ExecutionLimits(
          Duration.ofMillis(300), Duration.ofSeconds(1), 1 << 24, 1000, 8, 8, 1 << 10, 16);

  private static final String STARTED = "S\\0\\0\\0\\0";

  private static final String END = "Z\\0\\0\\0\\0";

  @TempDir private Path home;
  private final TestingReceiver receiver = new TestingReceiver();

  private ExecutionOutcome run(String script) throws Exception {
    Path program = home.resolve("nsjail/nsjail/bin/nsjail");
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/bash\nhead -c 1 > /dev/null\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    RuntimeFolder runtime = runtime();
    var place =
        new NsjailPlace(
            Confinement.FULL,
            new NsjailCommand(program, runtime, Confinement.FULL, Set.of()),
            runtime,
            new NoCgroups(),
            Optional.empty(),
            new ServiceUser(1, 1));
    try (var executor = new NsjailExecutor(place)) {
      var request =
          new AgentRequests(Confinement.FULL, new NoCgroups())
              .of(List.of("/bin/true"), Map.of(), LIMITS);
      return executor.run(
          request,
          LIMITS,
          Validation.standard(),
          OutOfMemoryWords.NONE,
          receiver,
          Cancellation.none());
    }
  }

  private RuntimeFolder runtime() throws IOException {
    return RuntimeFolder.create(
        home,
        ServiceInstance.current(),
        OptionalInt.empty(),
        new RuntimeFolder.Content(Confinement.FULL, AgentFiles.of(Set.of()), Optional.empty()));
  }

  private static String done(int code) {
    String json =
        "{\"exited\":true,\"code\":"
            + code
            + ",\"wall_us\":1,\"cpu_us\":1,\"peak_kb\":1,\"stdout_truncated\":false,"
            + "\"stderr_truncated\":false,\"result_truncated\":false}";
    return "X\\0\\0\\0\\x%02x%s".formatted(json.length(), json);
  }

  @Test
  void anAgentThatKeepsToTheProtocolIsBelieved() throws Exception {
    assertThat(run("printf '" + STARTED + "O\\0\\0\\0\\2hi" + done(3) + END + "'"))
        .isInstanceOfSatisfying(
            ExecutionOutcome.Finished.class,
            finished -> {
              assertThat(finished.verdict()).isEqualTo(new Verdict.Exited(3));
              assertThat(finished.stdout()).asString().isEqualTo("hi");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O\\0\\0\\0\\2hi", // output before the start
        "S\\0\\0\\0\\0S\\0\\0\\0\\0", // a second start
        "S\\0\\0\\0\\0N\\0\\0\\0\\0", // refused without a driver
        "S\\0\\0\\0\\0A\\0\\0\\0\\1x", // failed after the start
        "?\\0\\0\\0\\0", // no such kind
        "S\\0\\0\\0\\0Z\\0\\0\\0\\0", // the end before the report
        "S\\0\\0\\0\\0D\\0\\0\\0\\1x", // a piece of a file before the report
        "O\\x7f\\0\\0\\0", // two gigabytes are to come
        "S\\0\\0\\0\\0O\\0\\0\\0\\x11seventeen bytes!!", // more than the output limit
        "S\\0\\0\\0\\0X\\0\\0\\0\\2{}", // an empty report
      })
  void anAgentThatBreaksTheProtocolEndsTheRunAsOurFailure(String frames) {
    assertThatThrownBy(() -> run("printf '" + frames + "'; sleep 5"))
        .isInstanceOf(ExecutorException.class)
        .hasFieldOrPropertyWithValue("code", Code.PROTOCOL_VIOLATION);
  }

  @Test
  void anAgentThatReportsBeforeTheStartIsNotBelieved() {
    assertThatThrownBy(() -> run("printf '" + done(0) + "'"))
        .hasFieldOrPropertyWithValue("code", Code.PROTOCOL_VIOLATION);
  }

  @Test
  void anAgentThatGoesWithoutAReportIsLostAndItsLogIsTold() {
    assertThatThrownBy(() -> run("printf '" + STARTED + "'; echo 'agent: why' >&2"))
        .hasFieldOrPropertyWithValue("code", Code.AGENT_LOST)
        .hasMessageContaining("agent: why");
  }

  @Test
  void aJailThatDoesNotStandIsAFailureToStart() {
    assertThatThrownBy(() -> run("echo 'no namespaces here' >&2; exit 255"))
        .hasFieldOrPropertyWithValue("code", Code.START_FAILED)
        .hasMessageContaining("no namespaces here");
  }

  @Test
  void anAgentThatHangsIsEndedAndTheTimeoutIsTheHostsOwn() throws Exception {
    long begin = System.nanoTime();

    assertThat(run("printf '" + STARTED + "'; exec sleep 60"))
        .isInstanceOfSatisfying(
            ExecutionOutcome.Finished.class,
            finished ->
                assertThat(finished.verdict())
                    .isEqualTo(new Verdict.TimedOut(Duration.ofMillis(300))));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void aReportAfterTheTimeLimitDoesNotUndoIt() throws Exception {
    String late = "printf '" + STARTED + "'; cat > /dev/null; printf '" + done(0) + "'";

    assertThat(run(late))
        .isInstanceOfSatisfying(
            ExecutionOutcome.Finished.class,
            finished -> assertThat(finished.verdict()).isInstanceOf(Verdict.TimedOut.class));
  }

  @Test
  void filesOfTheServiceAreNotForOthers() throws Exception {
    try (RuntimeFolder runtime = runtime()) {
      assertThat(permissions(runtime.outerPolicy())).isEqualTo("rw-------");
      assertThat(permissions(runtime.path().resolve("agent/cloche-agent"))).isEqualTo("rwxr-xr-x");
      assertThat(permissions(runtime.path())).isEqualTo("rwxr-xr-x");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "D\\0\\0\\0\\1x", // a piece of no file
        "F\\0\\0\\0\\4abcd", // a file without a size
        "F\\0\\0\\0\\x8\\0\\0\\0\\0\\0\\0\\0\\1", // a file without a name
        "F\\0\\0\\0\\x9\\xff\\0\\0\\0\\0\\0\\0\\1a", // a negative size
        "F\\0\\0\\0\\xa\\0\\0\\0\\0\\0\\0\\0\\1/a", // an absolute path
        "F\\0\\0\\0\\x9\\0\\0\\0\\0\\0\\0\\0\\1aD\\0\\0\\0\\2xy", // more than announced
        "F\\0\\0\\0\\x9\\0\\0\\0\\0\\0\\0\\0\\2aD\\0\\0\\0\\1xZ\\0\\0\\0\\0", // less
        "F\\0\\0\\0\\x9\\0\\0\\0\\0\\0\\0\\0\\1aD\\0\\0\\0\\0", // an empty piece
        "K\\0\\0\\0\\2?a", // skipped for no known reason
        "K\\0\\0\\0\\0", // skipped without a reason
        "S\\0\\0\\0\\0", // a start after the report
        "O\\0\\0\\0\\1x", // output after the report
      })
  void anAgentThatBreaksTheProtocolAmongTheFilesEndsTheRunAsOurFailure(String frames) {
    assertThatThrownBy(() -> run("printf '" + STARTED + done(0) + frames + "'; sleep 5"))
        .isInstanceOf(ExecutorException.class)
        .hasFieldOrPropertyWithValue("code", Code.PROTOCOL_VIOLATION);
  }

  @Test
  void anAgentThatIsLostAmongTheFilesCostsTheFilesAndNotTheVerdict() throws Exception {
    String file = "F\\0\\0\\0\\x9\\0\\0\\0\\0\\0\\0\\0\\2a";

    assertThat(run("printf '" + STARTED + done(3) + file + "D\\0\\0\\0\\1x'"))
        .isInstanceOfSatisfying(
            ExecutionOutcome.Finished.class,
            finished -> assertThat(finished.verdict()).isEqualTo(new Verdict.Exited(3)));
    assertThat(receiver.events()).containsExactly("broken off");
  }

  @Test
  void filesThatTheReceiverDoesNotReadArePassedOver() throws Exception {
    receiver.readNothing();
    String file = "F\\0\\0\\0\\x9\\0\\0\\0\\0\\0\\0\\0\\2%sD\\0\\0\\0\\1xD\\0\\0\\0\\1y";

    run("printf '" + STARTED + done(0) + file.formatted("a") + file.formatted("b") + END + "'");

    assertThat(receiver.events()).containsExactly("a: 2", "b: 2");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
