package dev.cloche.nsjail;

import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.ExecutionOutcome;
import dev.cloche.execution.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Says how a trusted command went in a jail.
 *
 * @param failure why it did not end well; empty when it did
 * @param firstLine of what it printed
 */
record JailProbe(Optional<String> failure, String firstLine) {

  /** Enough for the version command of any runtime, on a machine that is busy starting. */
  static final ExecutionLimits LIMITS =
      new ExecutionLimits(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          512L << 20,
          1000,
          100,
          1024,
          1L << 20,
          1L << 16);

  static JailProbe failed(String why) {
    return new JailProbe(Optional.of(why), "");
  }

  static JailProbe of(ExecutionOutcome outcome) {
    return switch (outcome) {
      case ExecutionOutcome.Checked unused -> failed("it was checked and not run");
      case ExecutionOutcome.Finished finished -> {
        // Some runtimes print their version on standard error.
        String line =
            firstLine(finished.stdout()).orElseGet(() -> firstLine(finished.stderr()).orElse(""));
        boolean well = finished.verdict().equals(new Verdict.Exited(0));
        yield well
            ? new JailProbe(Optional.empty(), line)
            : failed(finished.verdict() + " " + line);
      }
    };
  }

  private static Optional<String> firstLine(byte[] output) {
    return new String(output, StandardCharsets.UTF_8).lines().findFirst().map(String::strip);
  }
}
