package dev.cloche.execution;

import dev.cloche.contract.InputFile;
import dev.cloche.language.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds what one run needs, validated already.
 *
 * @param executionId the UUIDv7 of the run
 * @param stdin what the script reads on its standard input; neither copied nor to be changed
 * @param arguments appended to the run command
 * @param environment what the request adds to the environment of the language
 * @param files laid beside the script before it runs
 * @param entrypoint the function to call, if the script is not to be run as a whole
 * @param validation how the script is checked before it runs
 */
@SuppressWarnings("ArrayRecordComponent") // stdin may be megabytes: never compared, never copied
public record ExecutionPlan(
    String executionId,
    Language language,
    String code,
    byte[] stdin,
    List<String> arguments,
    Map<String, String> environment,
    List<InputFile> files,
    Optional<String> entrypoint,
    ExecutionLimits limits,
    Validation validation) {

  /** Checks that nothing is null and copies the collections. */
  public ExecutionPlan {
    Objects.requireNonNull(executionId, "executionId");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(stdin, "stdin");
    arguments = List.copyOf(arguments);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    files = List.copyOf(files);
    Objects.requireNonNull(entrypoint, "entrypoint");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(validation, "validation");
  }
}
