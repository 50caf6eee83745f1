package dev.cloche.config;

import dev.cloche.contract.IsolationTier;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the whole configuration, read once at start.
 *
 * @param home where the agent, the profiles and nsjail are, when the operator says so
 * @param languages names or aliases of the languages that are switched on; empty for all
 * @param masked every name with its effective value, fit to be printed
 */
public record SandboxConfig(
    ListenConfig listen,
    AccessPolicy access,
    Optional<Path> home,
    UidRange uids,
    LoggingConfig logging,
    IsolationTier minimumIsolation,
    Optional<Set<String>> languages,
    ValidationConfig validation,
    RequestConfig requests,
    RunConfig runs,
    OutputConfig outputs,
    AdmissionConfig admission,
    StorageConfig storage,
    Map<String, String> masked) {

  /** Checks that nothing is null. */
  public SandboxConfig {
    Objects.requireNonNull(listen, "listen");
    Objects.requireNonNull(access, "access");
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(uids, "uids");
    Objects.requireNonNull(logging, "logging");
    Objects.requireNonNull(minimumIsolation, "minimumIsolation");
    Objects.requireNonNull(languages, "languages");
    Objects.requireNonNull(validation, "validation");
    Objects.requireNonNull(requests, "requests");
    Objects.requireNonNull(runs, "runs");
    Objects.requireNonNull(outputs, "outputs");
    Objects.requireNonNull(admission, "admission");
    Objects.requireNonNull(storage, "storage");
    Objects.requireNonNull(masked, "masked");
  }

  /**
   * Reads the environment, with the defaults of this machine.
   *
   * @throws InvalidConfigException with everything that is wrong, when anything is
   */
  public static SandboxConfig from(Map<String, String> environment) throws InvalidConfigException {
    return from(environment, Surroundings.here());
  }

  /**
   * Reads the environment.
   *
   * @throws InvalidConfigException with everything that is wrong, when anything is
   */
  public static SandboxConfig from(Map<String, String> environment, Surroundings surroundings)
      throws InvalidConfigException {
    var variables = new Variables(environment);
    ListenConfig listen = ListenConfig.from(variables);
    AccessPolicy access = AccessConfig.from(variables, listen);
    Optional<Path> home = home(variables);
    LoggingConfig logging = LoggingConfig.from(variables);
    IsolationTier minimum =
        variables.word(
            "CLOCHE_MIN_ISOLATION",
            IsolationTier.FULL,
            EnumSet.complementOf(EnumSet.of(IsolationTier.REMOTE)));
    Optional<Set<String>> languages = languages(variables, surroundings);
    ValidationConfig validation = ValidationConfig.from(variables);
    RequestConfig requests = RequestConfig.from(variables);
    RunConfig runs = RunConfig.from(variables);
    OutputConfig outputs = OutputConfig.from(variables, surroundings);
    AdmissionConfig admission = AdmissionConfig.from(variables, surroundings, runs);
    UidRange uids = UidRange.from(variables, neededUids(admission, surroundings));
    StorageConfig storage = new StorageConfigReader(variables).read(listen, surroundings);
    variables.finish();
    return new SandboxConfig(
        listen,
        access,
        home,
        uids,
        logging,
        minimum,
        languages,
        validation,
        requests,
        runs,
        outputs,
        admission,
        storage,
        variables.effective());
  }

  /**
   * Counts one for the agents, one for each run, and those of jails that are kept ready or are just
   * going.
   */
  private static int neededUids(AdmissionConfig admission, Surroundings surroundings) {
    return 1 + admission.places() + 2 * surroundings.processors() + 16;
  }

  private static Optional<Path> home(Variables variables) {
    Optional<String> text = variables.text("CLOCHE_HOME");
    try {
      return text.map(Path::of);
    } catch (InvalidPathException e) {
      variables.problem("CLOCHE_HOME", "is not a path");
      return Optional.empty();
    }
  }

  private static Optional<Set<String>> languages(Variables variables, Surroundings surroundings) {
    Optional<Set<String>> names =
        variables
            .text("CLOCHE_LANGUAGES")
            .map(
                list ->
                    Arrays.stream(list.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    for (String name : names.orElse(Set.of())) {
      if (!surroundings.languages().contains(name)) {
        variables.problem("CLOCHE_LANGUAGES", "names " + name + ", which no language is called");
      }
    }
    return names;
  }
}
