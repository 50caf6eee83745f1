package dev.cloche.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.FieldProblem;
import dev.cloche.contract.IsolationTier;
import dev.cloche.contract.Issue;
import dev.cloche.contract.OutputEncoding;
import dev.cloche.contract.OutputFile;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.SkipCode;
import dev.cloche.contract.SkippedFile;
import dev.cloche.contract.Status;
import dev.cloche.output.OutputLimits;
import dev.cloche.output.TestingStore;
import dev.cloche.output.Uploads;
import dev.cloche.storage.FileStoreException;
import dev.cloche.storage.FileUpload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class ExecutionsTest {

  private final TestingExecutor executor = new TestingExecutor();
  private final AdmissionGate gate = new AdmissionGate(1, 0, 128 << 20);
  private final TestingLog log = new TestingLog();
  private final TestingStore store = new TestingStore();
  private final Executions executions =
      new Executions(
          executor,
          gate,
          new Uploads(Optional.of(store), new OutputLimits(10, 100, 500, 8), 1 << 20, log),
          IsolationTier.FULL,
          log);

  @Test
  void aRunThatWasMadeIsCompletedWithItsResult() throws Exception {
    executor.answer(TestingExecutor.finished(new Verdict.Exited(0), "out", "err"));

    ExecutionResult result = run();

    assertThat(result.status()).isEqualTo(Status.SUCCESS);
    assertThat(result.executionId()).isEqualTo(TestingPlan.any().executionId());
    assertThat(result.stdout()).isEqualTo("out");
    assertThat(result.stderr()).isEqualTo("err");
    assertThat(result.wall()).isEqualTo(Duration.ofMillis(12));
    assertThat(result.executor()).isEqualTo("testing");
    assertThat(result.isolation()).isEqualTo(executor.isolation());
  }

  @Test
  void thePlaceIsHeldDuringTheRunAndFreeAfterIt() throws Exception {
    executor.behave(
        (plan, files, cancellation) -> {
          assertThat(gate.occupancy().memoryBytes()).isEqualTo(plan.limits().memoryBytes());
          return TestingExecutor.finished(new Verdict.Exited(0));
        });

    run();

    assertThat(gate.occupancy().running()).isZero();
  }

  @Test
  void aFullQueueRefusesWithoutRunning() throws Exception {
    try (Admission taken = gate.admit(1, Cancellation.none())) {
      assertThat(refusal().code()).isEqualTo(ProblemCode.QUEUE_FULL);
    }
    assertThat(executor.plans()).isEmpty();
  }

  @Test
  void moreMemoryThanTheBudgetIsALimitThatIsUnavailable() throws Exception {
    assertThat(refusal(TestingPlan.withMemory(1L << 40)).code())
        .isEqualTo(ProblemCode.LIMIT_UNAVAILABLE);
  }

  @Test
  void aServiceThatEndsRefuses() throws Exception {
    gate.stopAdmitting();

    assertThat(refusal().code()).isEqualTo(ProblemCode.SHUTTING_DOWN);
  }

  @Test
  void aRunThatWasCancelledWhileItWaitedIsCancelledAndNothingRan() throws Exception {
    var cancellation = new Cancellation();
    cancellation.cancel();

    ExecutionResult result = executions.run(TestingPlan.any(), OutputEncoding.UTF8, cancellation);

    assertThat(result.status()).isEqualTo(Status.CANCELLED);
    assertThat(executor.plans()).isEmpty();
  }

  @Test
  void belowTheMinimumIsolationNothingRuns() throws Exception {
    executor.confineWith(IsolationTier.REDUCED);

    RequestRejectedException refusal = refusal();

    assertThat(refusal.code()).isEqualTo(ProblemCode.ISOLATION_UNAVAILABLE);
    assertThat(refusal.getMessage()).contains("reduced", "full");
    assertThat(executor.plans()).isEmpty();
  }

  @Test
  void afterAWallHasFallenNothingRuns() throws Exception {
    executor.lose("seccomp: no filter of ours");

    RequestRejectedException refusal = refusal();

    assertThat(refusal.code()).isEqualTo(ProblemCode.ISOLATION_UNAVAILABLE);
    // Which one is for the operator.
    assertThat(refusal.getMessage()).doesNotContain("seccomp");
    assertThat(executions.isolates()).isFalse();
    assertThat(executor.plans()).isEmpty();
  }

  /** Asks for a run or a check. */
  private interface Wish {
    void of(Executions executions) throws Exception;
  }

  @Test
  void whoWaitsForARunWhileAWallFallsIsRefusedToo() throws Exception {
    requireRefusalOfWhoWaits(
        waiting -> waiting.run(TestingPlan.any(), OutputEncoding.UTF8, Cancellation.none()));
  }

  @Test
  void whoWaitsForACheckWhileAWallFallsIsRefusedToo() throws Exception {
    requireRefusalOfWhoWaits(waiting -> waiting.check(TestingPlan.any(), Cancellation.none()));
  }

  private void requireRefusalOfWhoWaits(Wish wish) throws Exception {
    var roomToWait = new AdmissionGate(1, 1, 128 << 20);
    var waiting =
        new Executions(
            executor,
            roomToWait,
            new Uploads(Optional.empty(), new OutputLimits(1, 1, 1, 1), 1, log),
            IsolationTier.FULL,
            log);
    var refusal = new CompletableFuture<RequestRejectedException>();
    try (Admission taken = roomToWait.admit(1, Cancellation.none())) {
      Thread.ofVirtual()
          .start(
              () ->
                  refusal.complete(
                      catchThrowableOfType(
                          RequestRejectedException.class, () -> wish.of(waiting))));
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (roomToWait.occupancy().waiting() == 0 && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      executor.lose("seccomp: no filter of ours");
    }

    assertThat(refusal.get().code()).isEqualTo(ProblemCode.ISOLATION_UNAVAILABLE);
    assertThat(executor.plans()).isEmpty();
    assertThat(roomToWait.occupancy().running()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = ExecutorException.Code.class,
      names = {"START_FAILED", "PROTOCOL_VIOLATION", "AGENT_LOST"})
  void whatTheExecutorFailedToDoIsAnInternalErrorAndLoggedWithoutTheScript(
      ExecutorException.Code code) throws Exception {
    executor.behave(
        (plan, files, cancellation) -> {
          throw new ExecutorException(code, "the frame was bad");
        });

    ExecutionResult result = run();

    assertThat(result.status()).isEqualTo(Status.INTERNAL_ERROR);
    assertThat(result.error().orElseThrow()).doesNotContain("frame");
    assertThat(log.lines()).singleElement().asString().contains("ERROR", code.name(), "frame");
    assertThat(log.lines().toString()).doesNotContain("secret script");
    assertThat(gate.occupancy().running()).isZero();
  }

  @Test
  void aRuntimeThatIsGoneIsToldToTheCaller() throws Exception {
    executor.behave(
        (plan, files, cancellation) -> {
          throw new ExecutorException(
              ExecutorException.Code.LANGUAGE_UNAVAILABLE, "/usr/bin/python3 is missing");
        });

    RequestRejectedException refusal = refusal();

    assertThat(refusal.code()).isEqualTo(ProblemCode.LANGUAGE_UNAVAILABLE);
    assertThat(refusal.problems())
        .containsExactly(new FieldProblem("language", "/usr/bin/python3 is missing"));
  }

  @Test
  void aMissingEntrypointIsToldToTheCaller() throws Exception {
    executor.answer(ExecutionOutcome.Checked.refused("entrypoint_missing", "there is no main()"));

    RequestRejectedException refusal = refusal();

    assertThat(refusal.code()).isEqualTo(ProblemCode.ENTRYPOINT_MISSING);
    assertThat(refusal.problems())
        .containsExactly(new FieldProblem("entrypoint", "there is no main()"));
  }

  @Test
  void whatElseWasFoundInTheScriptIsToldToTheCaller() throws Exception {
    executor.answer(ExecutionOutcome.Checked.refused("syntax_error", "not today"));

    RequestRejectedException refusal = refusal();

    assertThat(refusal.code()).isEqualTo(ProblemCode.SCRIPT_INVALID);
    assertThat(refusal.issues()).containsExactly(Issue.error("syntax_error", "not today"));
  }

  @Test
  void filesOfTheScriptComeWithTheResult() throws Exception {
    executor.behave(
        (plan, files, cancellation) -> {
          files.file(bytes("a.txt"), 2, new ByteArrayInputStream(bytes("hi")));
          return TestingExecutor.finished(new Verdict.Exited(1));
        });

    ExecutionResult result = run();

    assertThat(result.status()).isEqualTo(Status.ERROR);
    assertThat(result.files()).extracting(OutputFile::name).containsExactly("a.txt");
    assertThat(store.files())
        .singleElement()
        .extracting(FileUpload::executionId)
        .isEqualTo(result.executionId());
  }

  @Test
  void aStoreThatFailsCostsTheFileAndNotTheResult() throws Exception {
    store.failWith(new FileStoreException("the store is down", new IOException("10.0.0.1")));
    executor.behave(
        (plan, files, cancellation) -> {
          files.file(bytes("a.txt"), 2, new ByteArrayInputStream(bytes("hi")));
          return TestingExecutor.finished(new Verdict.Exited(0), "out", "");
        });

    ExecutionResult result = run();

    assertThat(result.success()).isTrue();
    assertThat(result.stdout()).isEqualTo("out");
    assertThat(result.files()).isEmpty();
    assertThat(result.filesSkipped())
        .containsExactly(new SkippedFile("a.txt", SkipCode.STORE_FAILED, "the store is down"));
  }

  @Test
  void whileTheStoreIsBusyTheNextScriptRuns() throws Exception {
    var inside = new CompletableFuture<Integer>();
    store.behave(
        file -> {
          // The place is given back just after the executor returns, on another thread than this.
          long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
          while (gate.occupancy().running() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
          }
          inside.complete(gate.occupancy().running());
        });
    executor.behave(
        (plan, files, cancellation) -> {
          files.file(bytes("a.txt"), 2, new ByteArrayInputStream(bytes("hi")));
          return TestingExecutor.finished(new Verdict.Exited(0));
        });

    run();

    assertThat(inside).isCompletedWithValue(0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private ExecutionResult run() throws Exception {
    return executions.run(TestingPlan.any(), OutputEncoding.UTF8, Cancellation.none());
  }

  private RequestRejectedException refusal() {
    return refusal(TestingPlan.any());
  }

  private RequestRejectedException refusal(ExecutionPlan plan) {
    return catchThrowableOfType(
        RequestRejectedException.class,
        () -> executions.run(plan, OutputEncoding.UTF8, Cancellation.none()));
  }
}
