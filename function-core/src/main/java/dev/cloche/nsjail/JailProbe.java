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
 * @param output what it printed, on its standard error where there was nothing else
 */
record JailProbe(Optional<String> failure, String output) {

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
        byte[] printed = finished.stdout().length > 0 ? finished.stdout() : finished.stderr();
        var probe = new JailProbe(Optional.empty(), new String(printed, StandardCharsets.UTF_8));
        boolean well = finished.verdict().equals(new Verdict.Exited(0));
        yield well ? probe : failed(finished.verdict() + " " + probe.firstLine());
      }
    };
  }

  String firstLine() {
    return output.lines().findFirst().map(String::strip).orElse("");
  }
}
