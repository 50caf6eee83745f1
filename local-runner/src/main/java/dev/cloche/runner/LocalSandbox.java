package dev.cloche.runner;

import dev.cloche.config.AdmissionConfig;
import dev.cloche.config.HomeFolder;
import dev.cloche.config.SandboxConfig;
import dev.cloche.contract.IsolationTier;
import dev.cloche.execution.AdmissionGate;
import dev.cloche.execution.ExecutionIds;
import dev.cloche.http.Api;
import dev.cloche.http.Deployment;
import dev.cloche.http.SandboxApi;
import dev.cloche.language.LanguageCatalogueReader;
import dev.cloche.language.OfferedLanguages;
import dev.cloche.nsjail.NsjailExecutor;
import dev.cloche.nsjail.NsjailSettings;
import dev.cloche.nsjail.NsjailStart;
import dev.cloche.nsjail.NsjailUnavailableException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.system.ApplicationHome;

/** Puts together the parts of the core that this program serves. Thread-safe. */
final class LocalSandbox implements AutoCloseable {

  private final Api api;
  private final AdmissionGate gate;
  private final NsjailExecutor executor;

  private LocalSandbox(Api api, AdmissionGate gate, NsjailExecutor executor) {
    this.api = api;
    this.gate = gate;
    this.executor = executor;
  }

  /**
   * Opens a sandbox on this machine.
   *
   * @throws StartFailedException when this machine does not confine scripts as well as it must
   */
  static LocalSandbox open(SandboxConfig config) throws StartFailedException {
    NsjailExecutor executor = openExecutor(config);
    AdmissionConfig admission = config.admission();
    var gate =
        new AdmissionGate(admission.places(), admission.queueSize(), admission.memoryBudgetBytes());
    var deployment =
        new Deployment(
            config,
            OfferedLanguages.probe(
                new LanguageCatalogueReader().readShipped(), config.languages(), executor),
            executor,
            gate,
            new ExecutionIds(Clock.systemUTC(), new SecureRandom()),
            version(),
            System.getLogger(SandboxApi.class.getName()));
    return new LocalSandbox(SandboxApi.of(deployment), gate, executor);
  }

  private static NsjailExecutor openExecutor(SandboxConfig config) throws StartFailedException {
    try {
      NsjailExecutor executor = NsjailStart.open(settings(config));
      IsolationTier tier = executor.isolation().tier();
      if (!tier.isAtLeast(config.minimumIsolation())) {
        executor.close();
        throw new StartFailedException(
            "scripts would run in tier "
                + tier.wireName()
                + " here, and CLOCHE_MIN_ISOLATION demands "
                + config.minimumIsolation().wireName());
      }
      return executor;
    } catch (NsjailUnavailableException e) {
      throw new StartFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private static NsjailSettings settings(SandboxConfig config) {
    Path program = new ApplicationHome(LocalRunner.class).getDir().toPath();
    Path here = Path.of("");
    Path home =
        config
            .home()
            .or(() -> HomeFolder.search(List.of(program, here)))
            .orElseGet(() -> here.resolve(".cloche"));
    return new NsjailSettings(
        home,
        config.uids().first(),
        config.uids().last(),
        Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** Reads the version from the jar; a program that runs from its classes has none. */
  private static String version() {
    return Optional.ofNullable(LocalRunner.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** Returns what answers requests. */
  Api api() {
    return api;
  }

  /** Returns the tier that confines the scripts. */
  IsolationTier isolation() {
    return executor.isolation().tier();
  }

  /** Lets no further script in, and returns how many are running. */
  int stopAdmitting() {
    gate.stopAdmitting();
    return gate.occupancy().running();
  }

  /**
   * Waits until no script is running.
   *
   * @return whether it came so far within {@code limit}
   */
  boolean awaitIdle(Duration limit) throws InterruptedException {
    return gate.awaitIdle(limit);
  }

  /** Ends what still runs. */
  @Override
  public void close() {
    executor.close();
  }
}
