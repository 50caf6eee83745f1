package dev.cloche.execution;

import java.util.Objects;

/** Says what became of a run that the executor could make. */
public sealed interface ExecutionOutcome {

  /**
   * The script was run, whatever became of it.
   *
   * @param stdout what was kept of the standard output; neither copied nor to be changed
   * @param stdoutTruncated whether there was more
   * @param stderr what was kept of the standard error; neither copied nor to be changed
   * @param stderrTruncated whether there was more
   * @param returned what the entrypoint returned
   */
  @SuppressWarnings("ArrayRecordComponent") // up to 20 MB: never compared, never copied
  record Finished(
      Verdict verdict,
      byte[] stdout,
      boolean stdoutTruncated,
      byte[] stderr,
      boolean stderrTruncated,
      ReturnValue returned,
      Measurements measurements)
      implements ExecutionOutcome {

    /** Checks that nothing is null. */
    public Finished {
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(stdout, "stdout");
      Objects.requireNonNull(stderr, "stderr");
      Objects.requireNonNull(returned, "returned");
      Objects.requireNonNull(measurements, "measurements");
    }
  }

  /**
   * The run was refused inside the jail before the first line of the script ran.
   *
   * @param code {@link #ENTRYPOINT_MISSING}
   * @param message one line for the caller
   */
  record Refused(String code, String message) implements ExecutionOutcome {

    /** The script does not define the function that the request names as its entrypoint. */
    public static final String ENTRYPOINT_MISSING = "entrypoint_missing";

    /** Checks that nothing is null. */
    public Refused {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(message, "message");
    }
  }
}
