package dev.cloche.sandbox;

import dev.cloche.config.SandboxConfig;
import dev.cloche.execution.AdmissionGate;
import dev.cloche.execution.ExecutionIds;
import dev.cloche.execution.Executor;
import dev.cloche.language.OfferedLanguages;
import dev.cloche.output.Uploads;
import java.lang.System.Logger;
import java.util.Objects;

/**
 * Holds what a sandbox is put together from, for those who have an executor of their own.
 *
 * @param executor closed with the sandbox
 * @param uploads closed with the sandbox
 * @param log never gets a script, its input or its output
 */
public record SandboxParts(
    SandboxConfig config,
    OfferedLanguages languages,
    Executor executor,
    AdmissionGate gate,
    Uploads uploads,
    ExecutionIds ids,
    Logger log) {

  /** Checks that nothing is null. */
  public SandboxParts {
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(languages, "languages");
    Objects.requireNonNull(executor, "executor");
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(uploads, "uploads");
    Objects.requireNonNull(ids, "ids");
    Objects.requireNonNull(log, "log");
  }
}
