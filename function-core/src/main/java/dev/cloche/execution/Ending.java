package dev.cloche.execution;

import dev.cloche.contract.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Says how a run ended in the words of its result.
 *
 * @param signal the name of the signal that ended the script
 * @param error one line for people, absent on success
 */
record Ending(
    Status status, OptionalInt exitCode, Optional<String> signal, Optional<String> error) {

  private static final String KILL = "SIGKILL";

  /** Reads the verdict of an outcome; what was written serves to say why it came so. */
  static Ending of(ExecutionOutcome.Finished outcome) {
    byte[] stderr = outcome.stderr();
    return switch (outcome.verdict()) {
      case Verdict.Exited exited -> exited(exited.code(), stderr);
      case Verdict.Signaled signaled ->
          signaled(
              Status.ERROR,
              SignalName.of(signaled.signal()),
              "The script was ended by the signal " + SignalName.of(signaled.signal()) + ".");
      case Verdict.NotCompiled unused ->
          new Ending(
              Status.COMPILE_ERROR,
              OptionalInt.empty(),
              Optional.empty(),
              Optional.of(
                  "The script does not compile"
                      + complaint(
                          outcome.compilation().flatMap(step -> CompilerMessages.of(step).first()))
                      + "."));
      case Verdict.NotRunnable notRunnable ->
          new Ending(
              Status.COMPILE_ERROR,
              OptionalInt.empty(),
              Optional.empty(),
              Optional.of(
                  "What the compiler made of the script cannot be run: "
                      + notRunnable.reason()
                      + "."));
      case Verdict.CompilerTimedOut timedOut ->
          signaled(
              Status.TIMEOUT,
              KILL,
              "The compiler was killed after its time limit of "
                  + seconds(timedOut.limit())
                  + " s.");
      case Verdict.TimedOut timedOut ->
          signaled(
              Status.TIMEOUT,
              KILL,
              "The script was killed after its time limit of " + seconds(timedOut.limit()) + " s.");
      case Verdict.MemoryExceeded exceeded ->
          signaled(
              Status.MEMORY_LIMIT,
              KILL,
              "The script was killed at its memory limit of "
                  + (exceeded.limitBytes() >> 20)
                  + " MB.");
      case Verdict.PolicyViolated violated ->
          signaled(
              Status.POLICY_VIOLATION,
              "SIGSYS",
              "The script was killed because it made a system call that is forbidden here.");
      case Verdict.Cancelled cancelled ->
          signaled(Status.CANCELLED, KILL, "The execution was cancelled.");
    };
  }

  /** Returns how a run ended that called a function and then ended well. */
  Ending withValue(String function, ReturnValue returned) {
    return switch (returned) {
      case ReturnValue.Returned unused -> this;
      case ReturnValue.Missing unused ->
          failed("The script ended before " + function + "() returned.");
      case ReturnValue.TooLarge tooLarge ->
          failed(
              function
                  + "() returned more than the "
                  + (tooLarge.limitBytes() >> 10)
                  + " KB of JSON that are kept.");
      case ReturnValue.Unreadable unused ->
          failed(
              "What "
                  + function
                  + "() returned cannot be read as one JSON value; values may be nested 1000 deep.");
    };
  }

  private Ending failed(String error) {
    return new Ending(Status.ERROR, exitCode, signal, Optional.of(error));
  }

  /** Returns how a run ended that was cancelled before it began. */
  static Ending neverStarted() {
    return new Ending(
        Status.CANCELLED,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.of("The execution was cancelled before it began."));
  }

  /** Returns how a run ended that the sandbox failed to make. */
  static Ending internalError() {
    return new Ending(
        Status.INTERNAL_ERROR,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.of("The sandbox failed to run the script; the script is not to blame."));
  }

  private static Ending exited(int code, byte[] stderr) {
    return code == 0
        ? new Ending(Status.SUCCESS, OptionalInt.of(0), Optional.empty(), Optional.empty())
        : new Ending(
            Status.ERROR,
            OptionalInt.of(code),
            Optional.empty(),
            Optional.of(
                "The script ended with exit code "
                    + code
                    + complaint(LastComplaint.of(stderr))
                    + "."));
  }

  private static Ending signaled(Status status, String signal, String error) {
    return new Ending(status, OptionalInt.empty(), Optional.of(signal), Optional.of(error));
  }

  private static String seconds(Duration limit) {
    return BigDecimal.valueOf(limit.toNanos(), 9).stripTrailingZeros().toPlainString();
  }

  private static String complaint(Optional<String> line) {
    return line.map(text -> ": " + withoutFullStop(text)).orElse("");
  }

  private static String withoutFullStop(String line) {
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
