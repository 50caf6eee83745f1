package dev.cloche.contract;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * Says what became of an execution; {@link #toJson()} has it as callers read it.
 *
 * @param language the name from the catalogue
 * @param stdout as text or base64, as the request asked
 * @param stderr as text or base64, as the request asked
 * @param result what the entrypoint returned, if there was one and it returned
 * @param exitCode absent when the script was ended by a signal or never started
 * @param signal the name of the signal that ended the script, for example {@code SIGKILL}
 * @param error one line, absent on success
 * @param compile what the compile step did, if the language has one
 * @param issues what was found in the script and did not keep it from running
 * @param wall wall clock of the run
 * @param cpu CPU time of the run
 * @param peakResidentBytes peak resident set of the largest process of the run
 * @param peakChargedBytes peak of the cgroup of the run, where there is one
 * @param files what the script left and can be downloaded
 * @param filesSkipped what it left and cannot
 * @param executor the name of the executor
 */
public record ExecutionResult(
    String executionId,
    Status status,
    String language,
    String stdout,
    String stderr,
    boolean stdoutTruncated,
    boolean stderrTruncated,
    Optional<JsonNode> result,
    OptionalInt exitCode,
    Optional<String> signal,
    Optional<String> error,
    Optional<CompileResult> compile,
    List<Issue> issues,
    Duration wall,
    Duration cpu,
    long peakResidentBytes,
    OptionalLong peakChargedBytes,
    List<OutputFile> files,
    List<SkippedFile> filesSkipped,
    String executor,
    Isolation isolation) {

  /** Checks that nothing is null and copies the lists. */
  public ExecutionResult {
    Objects.requireNonNull(executionId, "executionId");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(stdout, "stdout");
    Objects.requireNonNull(stderr, "stderr");
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(exitCode, "exitCode");
    Objects.requireNonNull(signal, "signal");
    Objects.requireNonNull(error, "error");
    Objects.requireNonNull(compile, "compile");
    issues = List.copyOf(issues);
    Objects.requireNonNull(wall, "wall");
    Objects.requireNonNull(cpu, "cpu");
    Objects.requireNonNull(peakChargedBytes, "peakChargedBytes");
    files = List.copyOf(files);
    filesSkipped = List.copyOf(filesSkipped);
    Objects.requireNonNull(executor, "executor");
    Objects.requireNonNull(isolation, "isolation");
  }

  /** Tells whether the script was run and ended well. */
  public boolean success() {
    return status == Status.SUCCESS;
  }

  /** Returns the result as callers read it: every member, always, in one order. */
  public JsonNode toJson() {
    return ExecutionResultJson.of(this);
  }

  /** Returns what callers of the short form {@code {"code"}} read. */
  public JsonNode toShortJson() {
    return ExecutionResultJson.shortOf(this);
  }
}
