package dev.cloche.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.IsolationTier;
import dev.cloche.contract.OutputEncoding;
import dev.cloche.contract.ProblemCode;
import dev.cloche.contract.Status;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class SandboxTest {

  private final TestingExecutor executor = new TestingExecutor();
  private final AdmissionGate gate = new AdmissionGate(1, 0, 128 << 20);
  private final TestingLog log = new TestingLog();
  private final Sandbox sandbox = new Sandbox(executor, gate, IsolationTier.FULL, log);

  @Test
  void aRunThatWasMadeIsCompletedWithItsResult() throws Exception {
    executor.answer(TestingExecutor.finished(new Verdict.Exited(0), "out", "err"));

    ExecutionResult result = result(run());

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
        (plan, cancellation) -> {
          assertThat(gate.occupancy().memoryBytes()).isEqualTo(plan.limits().memoryBytes());
          return TestingExecutor.finished(new Verdict.Exited(0));
        });

    run();

    assertThat(gate.occupancy().running()).isZero();
  }

  @Test
  void aFullQueueRefusesWithoutRunning() throws Exception {
    try (Admission taken = gate.admit(1, Cancellation.none())) {
      assertThat(refusal(run()).code()).isEqualTo(ProblemCode.QUEUE_FULL);
    }
    assertThat(executor.plans()).isEmpty();
  }

  @Test
  void moreMemoryThanTheBudgetIsALimitThatIsUnavailable() throws Exception {
    RunAnswer answer =
        sandbox.run(TestingPlan.withMemory(1L << 40), OutputEncoding.UTF8, Cancellation.none());

    assertThat(refusal(answer).code()).isEqualTo(ProblemCode.LIMIT_UNAVAILABLE);
  }

  @Test
  void aServiceThatEndsRefuses() throws Exception {
    gate.stopAdmitting();

    assertThat(refusal(run()).code()).isEqualTo(ProblemCode.SHUTTING_DOWN);
  }

  @Test
  void aRunThatWasCancelledWhileItWaitedIsCancelledAndNothingRan() throws Exception {
    var cancellation = new Cancellation();
    cancellation.cancel();

    RunAnswer answer = sandbox.run(TestingPlan.any(), OutputEncoding.UTF8, cancellation);

    assertThat(result(answer).status()).isEqualTo(Status.CANCELLED);
    assertThat(executor.plans()).isEmpty();
  }

  @Test
  void belowTheMinimumIsolationNothingRuns() throws Exception {
    executor.confineWith(IsolationTier.REDUCED);

    RunAnswer.Refused refusal = refusal(run());

    assertThat(refusal.code()).isEqualTo(ProblemCode.ISOLATION_UNAVAILABLE);
    assertThat(refusal.message()).contains("reduced", "full");
    assertThat(executor.plans()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ExecutorException.Code.class,
      names = {"START_FAILED", "PROTOCOL_VIOLATION", "AGENT_LOST"})
  void whatTheExecutorFailedToDoIsAnInternalErrorAndLoggedWithoutTheScript(
      ExecutorException.Code code) throws Exception {
    executor.behave(
        (plan, cancellation) -> {
          throw new ExecutorException(code, "the frame was bad");
        });

    ExecutionResult result = result(run());

    assertThat(result.status()).isEqualTo(Status.INTERNAL_ERROR);
    assertThat(result.error().orElseThrow()).doesNotContain("frame");
    assertThat(log.lines()).singleElement().asString().contains("ERROR", code.name(), "frame");
    assertThat(log.lines().toString()).doesNotContain("secret script");
    assertThat(gate.occupancy().running()).isZero();
  }

  @Test
  void aRuntimeThatIsGoneIsToldToTheCaller() throws Exception {
    executor.behave(
        (plan, cancellation) -> {
          throw new ExecutorException(
              ExecutorException.Code.LANGUAGE_UNAVAILABLE, "/usr/bin/python3 is missing");
        });

    assertThat(refusal(run()))
        .isEqualTo(
            new RunAnswer.Refused(ProblemCode.LANGUAGE_UNAVAILABLE, "/usr/bin/python3 is missing"));
  }

  @Test
  void aMissingEntrypointIsToldToTheCaller() throws Exception {
    executor.answer(new ExecutionOutcome.Refused("entrypoint_missing", "there is no main()"));

    assertThat(refusal(run()))
        .isEqualTo(new RunAnswer.Refused(ProblemCode.ENTRYPOINT_MISSING, "there is no main()"));
  }

  @Test
  void aRefusalThatNobodyKnowsIsAnInternalError() throws Exception {
    executor.answer(new ExecutionOutcome.Refused("no_mood", "not today"));

    assertThat(result(run()).status()).isEqualTo(Status.INTERNAL_ERROR);
    assertThat(log.lines()).singleElement().asString().contains("no_mood");
  }

  private RunAnswer run() throws InterruptedException {
    return sandbox.run(TestingPlan.any(), OutputEncoding.UTF8, Cancellation.none());
  }

  private static ExecutionResult result(RunAnswer answer) {
    return Optional.of(answer)
        .map(RunAnswer.Completed.class::cast)
        .map(RunAnswer.Completed::result)
        .orElseThrow();
  }

  private static RunAnswer.Refused refusal(RunAnswer answer) {
    return RunAnswer.Refused.class.cast(answer);
  }
}
