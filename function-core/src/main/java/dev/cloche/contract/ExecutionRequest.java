package dev.cloche.contract;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds what a caller asked for: well formed, but not yet checked against the rules of this place.
 *
 * @param code the script
 * @param stdin what the script reads on its standard input
 * @param args what the script finds as its arguments
 * @param environment variables that the script finds set, in the order of the request
 * @param files laid beside the script before it runs
 * @param entrypoint the function to call instead of running the script as a whole
 * @param timeout seconds for the run step
 * @param cpuLimit millicores
 * @param memLimit megabytes of 1024 kilobytes
 * @param sessionId groups executions of one caller
 * @param validation how the script is judged before it runs; empty for what this place demands
 * @param warm whether a jail that waits may be used; {@code false} asks for one of its own
 */
public record ExecutionRequest(
    String language,
    String code,
    String stdin,
    List<String> args,
    Map<String, String> environment,
    List<InputFile> files,
    Optional<String> entrypoint,
    OutputEncoding outputEncoding,
    Optional<BigDecimal> timeout,
    OptionalInt cpuLimit,
    OptionalInt memLimit,
    Optional<String> sessionId,
    Optional<ValidationPolicy> validation,
    boolean warm) {

  /** Checks that nothing is null and copies the collections. */
  public ExecutionRequest {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(stdin, "stdin");
    args = List.copyOf(args);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    files = List.copyOf(files);
    Objects.requireNonNull(entrypoint, "entrypoint");
    Objects.requireNonNull(outputEncoding, "outputEncoding");
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(cpuLimit, "cpuLimit");
    Objects.requireNonNull(memLimit, "memLimit");
    Objects.requireNonNull(sessionId, "sessionId");
    Objects.requireNonNull(validation, "validation");
  }

  /** Returns a request that leaves everything but language and script to the defaults. */
  public static ExecutionRequest of(String language, String code) {
    return builder(language, code).build();
  }

  /** Starts to put together a request that says more than language and script. */
  public static ExecutionRequestBuilder builder(String language, String code) {
    return new ExecutionRequestBuilder(language, code);
  }
}
