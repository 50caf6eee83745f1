package dev.cloche.execution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ExecutionRecordsTest {

  @Test
  void limitsMustBePositive() {
    assertThatThrownBy(
            () -> new ExecutionLimits(Duration.ZERO, Duration.ofSeconds(1), 1, 1, 1, 1, 1, 1))
        .hasMessageContaining("timeout");
    assertThatThrownBy(
            () ->
                new ExecutionLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), 0, 1, 1, 1, 1, 1))
        .hasMessageContaining("memoryBytes");
  }

  @Test
  void exitCodesAndSignalsAreThoseThatAProcessCanHave() {
    assertThatThrownBy(() -> new Verdict.Exited(256)).hasMessageContaining("256");
    assertThatThrownBy(() -> new Verdict.Exited(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new Verdict.Signaled(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> new Verdict.Signaled(65)).hasMessageContaining("65");
  }

  @Test
  void measurementsAreNeverNegative() {
    assertThatThrownBy(
            () -> new Measurements(Duration.ofNanos(-1), Duration.ZERO, 0, OptionalLong.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
