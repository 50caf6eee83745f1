package dev.cloche.contract;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts a request together; what is not set has its default. Not thread-safe. */
public final class ExecutionRequestBuilder {

  private final String language;
  private final String code;
  private String stdin = "";
  private List<String> args = List.of();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<InputFile> files = new ArrayList<>();
  private Optional<String> entrypoint = Optional.empty();
  private OutputEncoding outputEncoding = OutputEncoding.UTF8;
  private Optional<BigDecimal> timeout = Optional.empty();
  private OptionalInt cpuLimit = OptionalInt.empty();
  private OptionalInt memLimit = OptionalInt.empty();
  private Optional<String> sessionId = Optional.empty();
  private Optional<ValidationPolicy> validation = Optional.empty();
  private boolean warm = true;

  ExecutionRequestBuilder(String language, String code) {
    this.language = language;
    this.code = code;
  }

  /** Sets what the script reads on its standard input. */
  public ExecutionRequestBuilder stdin(String text) {
    stdin = text;
    return this;
  }

  /** Sets the arguments of the script. */
  public ExecutionRequestBuilder args(String... words) {
    args = List.of(words);
    return this;
  }

  /** Adds a variable to the environment of the script. */
  public ExecutionRequestBuilder environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /**
   * Lays a file beside the script.
   *
   * @param content neither copied nor to be changed
   */
  public ExecutionRequestBuilder file(String path, byte[] content) {
    files.add(new InputFile(path, content));
    return this;
  }

  /** Has a function of the script called, whose value comes back. */
  public ExecutionRequestBuilder entrypoint(String function) {
    entrypoint = Optional.of(function);
    return this;
  }

  /** Says how both streams are to come back. */
  public ExecutionRequestBuilder outputEncoding(OutputEncoding encoding) {
    outputEncoding = encoding;
    return this;
  }

  /** Sets how long the script may run. */
  public ExecutionRequestBuilder timeout(Duration limit) {
    timeout = Optional.of(BigDecimal.valueOf(limit.toNanos(), 9));
    return this;
  }

  /** Sets the processor time per wall time; 1000 is one core. */
  public ExecutionRequestBuilder cpuLimit(int millicores) {
    cpuLimit = OptionalInt.of(millicores);
    return this;
  }

  /** Sets the memory of all processes of the script together. */
  public ExecutionRequestBuilder memLimit(int megabytes) {
    memLimit = OptionalInt.of(megabytes);
    return this;
  }

  /** Names the session that the run belongs to. */
  public ExecutionRequestBuilder sessionId(String id) {
    sessionId = Optional.of(id);
    return this;
  }

  /** Says how the script is looked at before it runs. */
  public ExecutionRequestBuilder validation(ValidationPolicy policy) {
    validation = Optional.of(policy);
    return this;
  }

  /** Says whether a jail that waits may be used. */
  public ExecutionRequestBuilder warm(boolean allowed) {
    warm = allowed;
    return this;
  }

  /** Returns the request. */
  public ExecutionRequest build() {
    return new ExecutionRequest(
        language,
        code,
        stdin,
        args,
        environment,
        files,
        entrypoint,
        outputEncoding,
        timeout,
        cpuLimit,
        memLimit,
        sessionId,
        validation,
        warm);
  }
}
