package dev.cloche.sandbox;

import dev.cloche.config.HomeFolder;
import dev.cloche.config.InvalidConfigException;
import dev.cloche.config.SandboxConfig;
import dev.cloche.config.Surroundings;
import dev.cloche.contract.ExecutionRequest;
import dev.cloche.contract.ExecutionResult;
import dev.cloche.contract.Isolation;
import dev.cloche.contract.RequestRejectedException;
import dev.cloche.contract.ValidationReport;
import dev.cloche.execution.AdmissionGate;
import dev.cloche.execution.Cancellation;
import dev.cloche.execution.ExecutionPlan;
import dev.cloche.execution.Executions;
import dev.cloche.language.LanguageCatalogue;
import dev.cloche.language.OfferedLanguages;
import dev.cloche.nsjail.AgentInstallation;
import dev.cloche.storage.FileStore;
import dev.cloche.validation.ScriptValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs scripts that nobody has read, each confined and with its own limits.
 *
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.fromEnvironment()) {
 *   ExecutionResult result = sandbox.execute(ExecutionRequest.of("python", "print(6 * 7)"));
 *   System.out.println(result.stdout());
 * }
 * }</pre>
 *
 * <p>Thread-safe; open one for a program and keep it. Never logs a script, its input or its output.
 */
public final class Sandbox implements AutoCloseable {

  private final SandboxParts parts;
  private final ScriptValidator validator;
  private final Executions executions;

  private Sandbox(SandboxParts parts) {
    this.parts = parts;
    this.validator =
        new ScriptValidator(
            parts.languages(),
            parts.config().requests(),
            parts.config().validation(),
            parts.config().runs(),
            parts.executor().enforceableLimits());
    this.executions =
        new Executions(
            parts.executor(),
            parts.gate(),
            parts.uploads(),
            parts.config().minimumIsolation(),
            parts.log());
  }

  /**
   * Opens a sandbox on this machine as the environment variables configure it.
   *
   * @throws InvalidConfigException with everything that is wrong with them
   * @throws SandboxUnavailableException when this machine does not confine scripts as it must
   */
  public static Sandbox fromEnvironment()
      throws InvalidConfigException, SandboxUnavailableException {
    Path home = HomeFolder.of(System.getenv(), List.of(Path.of("")));
    Surroundings surroundings = Surroundings.here().withLanguages(SandboxStart.catalogue(home));
    return open(SandboxConfig.from(System.getenv(), surroundings), home);
  }

  /**
   * Returns the languages that a sandbox with this home folder knows.
   *
   * @throws SandboxUnavailableException when the catalogue in that folder is wrong
   */
  public static LanguageCatalogue catalogue(Path home) throws SandboxUnavailableException {
    return SandboxStart.catalogue(home);
  }

  /**
   * Puts what jails see under {@code /cloche} into a folder, while an image is made: in tiers below
   * full nothing can be mounted, and an image may be read-only when it runs.
   *
   * @throws SandboxUnavailableException when the folder cannot be written
   */
  public static void installAgent(Path home, Path folder) throws SandboxUnavailableException {
    try {
      AgentInstallation.into(folder, catalogue(home).support());
    } catch (IOException e) {
      throw new SandboxUnavailableException("cannot write " + folder + ": " + e, e);
    }
  }

  /**
   * Opens a sandbox on this machine, with the store that the configuration names.
   *
   * @param home holds nsjail
   * @throws SandboxUnavailableException when this machine does not confine scripts as it must
   */
  public static Sandbox open(SandboxConfig config, Path home) throws SandboxUnavailableException {
    return open(config, home, SandboxStart.store(config.storage()));
  }

  /**
   * Opens a sandbox on this machine.
   *
   * @param home holds nsjail
   * @param store takes the output files, and is closed with the sandbox; empty where none are kept
   * @throws SandboxUnavailableException when this machine does not confine scripts as it must; the
   *     store is closed then
   */
  public static Sandbox open(SandboxConfig config, Path home, Optional<FileStore> store)
      throws SandboxUnavailableException {
    return of(SandboxStart.parts(config, home, store));
  }

  /** Puts a sandbox together. */
  public static Sandbox of(SandboxParts parts) {
    return new Sandbox(parts);
  }

  /**
   * Runs a script to its end; blocking.
   *
   * @throws RequestRejectedException when the request is wrong or refused, and nothing ran
   * @throws InterruptedException when the calling thread is interrupted; the script is then killed
   */
  public ExecutionResult execute(ExecutionRequest request)
      throws RequestRejectedException, InterruptedException {
    return execute(request, Cancellation.none());
  }

  /**
   * Runs a script to its end, or until it is cancelled; blocking.
   *
   * @throws RequestRejectedException when the request is wrong or refused, and nothing ran
   * @throws InterruptedException when the calling thread is interrupted; the script is then killed
   */
  public ExecutionResult execute(ExecutionRequest request, Cancellation cancellation)
      throws RequestRejectedException, InterruptedException {
    return executions.run(
        validator.plan(request, parts.ids().next()), request.outputEncoding(), cancellation);
  }

  /**
   * Has a script checked, and nothing of it run; blocking.
   *
   * @return empty when the check could not be made
   * @throws RequestRejectedException when the request is wrong or refused
   * @throws InterruptedException when the calling thread is interrupted
   */
  public Optional<ValidationReport> check(ExecutionRequest request, Cancellation cancellation)
      throws RequestRejectedException, InterruptedException {
    ExecutionPlan plan = validator.planOfCheck(request, parts.ids().next());
    return plan.language().isCheckable()
        ? executions.check(plan, cancellation)
        : Optional.of(ValidationReport.unchecked(plan.language().name()));
  }

  /** Returns how the sandbox is configured. */
  public SandboxConfig config() {
    return parts.config();
  }

  /** Returns the languages with what was found of each. */
  public OfferedLanguages languages() {
    return parts.languages();
  }

  /** Returns the name of the executor that makes the runs. */
  public String executor() {
    return parts.executor().name();
  }

  /** Returns what confines the scripts. */
  public Isolation isolation() {
    return parts.executor().isolation();
  }

  /** Tells whether scripts are confined as well as the configuration demands. */
  public boolean isolates() {
    return executions.isolates();
  }

  /** Says which wall has fallen; empty as long as all stand that must. */
  public Optional<String> isolationFault() {
    return parts.executor().fault();
  }

  /** Tells whether output files are stored at all. */
  public boolean stores() {
    return parts.uploads().available();
  }

  /** Tells whether the store failed to take the last output file that it was given. */
  public boolean storeFails() {
    return parts.uploads().failing();
  }

  /** Returns how full the sandbox is. */
  public AdmissionGate.Occupancy occupancy() {
    return parts.gate().occupancy();
  }

  /** Lets no further script in. */
  public void stopAdmitting() {
    parts.gate().stopAdmitting();
  }

  /**
   * Waits until no script is running.
   *
   * @return whether it came so far within {@code limit}
   */
  public boolean awaitIdle(Duration limit) throws InterruptedException {
    return parts.gate().awaitIdle(limit);
  }

  /** Ends what still runs and frees what the sandbox holds. */
  @Override
  public void close() {
    parts.gate().stopAdmitting();
    parts.executor().close();
    parts.uploads().close();
  }
}
