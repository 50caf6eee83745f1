package dev.cloche.execution;

import dev.cloche.contract.Issue;
import dev.cloche.contract.ValidationReport;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
   * @param compilation what the compile step did, if the language has one
   * @param issues what was found in the script and did not keep it from running
   */
  @SuppressWarnings("ArrayRecordComponent") // up to 20 MB: never compared, never copied
  record Finished(
      Verdict verdict,
      byte[] stdout,
      boolean stdoutTruncated,
      byte[] stderr,
      boolean stderrTruncated,
      ReturnValue returned,
      Measurements measurements,
      Optional<Compilation> compilation,
      List<Issue> issues)
      implements ExecutionOutcome {

    /** Checks that nothing is null. */
    public Finished {
      Objects.requireNonNull(verdict, "verdict");
      Objects.requireNonNull(stdout, "stdout");
      Objects.requireNonNull(stderr, "stderr");
      Objects.requireNonNull(returned, "returned");
      Objects.requireNonNull(measurements, "measurements");
      Objects.requireNonNull(compilation, "compilation");
      issues = List.copyOf(issues);
    }
  }

  /**
   * The script was checked inside the jail, and nothing of it ran: because an issue keeps it from
   * running, or because it was only to be checked.
   */
  record Checked(ValidationReport report) implements ExecutionOutcome {

    /** Checks that nothing is null. */
    public Checked {
      Objects.requireNonNull(report, "report");
    }

    /** Creates one with a single issue that keeps the script from running. */
    public static Checked refused(String code, String message) {
      return new Checked(new ValidationReport(List.of(Issue.error(code, message))));
    }
  }
}
