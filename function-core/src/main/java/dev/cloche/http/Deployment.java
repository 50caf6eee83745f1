package dev.cloche.http;

import dev.cloche.config.SandboxConfig;
import dev.cloche.execution.AdmissionGate;
import dev.cloche.execution.ExecutionIds;
import dev.cloche.execution.Executor;
import dev.cloche.language.OfferedLanguages;
import java.lang.System.Logger;
import java.util.Objects;

/**
 * Holds what the API of one deployment stands on.
 *
 * @param gate shared with whoever shuts the program down
 * @param version of this program
 * @param log never gets a script, its input or its output
 */
public record Deployment(
    SandboxConfig config,
    OfferedLanguages languages,
    Executor executor,
    AdmissionGate gate,
    ExecutionIds ids,
    String version,
    Logger log) {

  /** Checks that nothing is null. */
  public Deployment {
    Objects.requireNonNull(config, "config");
    Objects.requireNonNull(languages, "languages");
    Objects.requireNonNull(executor, "executor");
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(ids, "ids");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(log, "log");
  }
}
