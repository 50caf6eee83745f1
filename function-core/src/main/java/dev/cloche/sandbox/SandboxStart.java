package dev.cloche.sandbox;

import dev.cloche.config.AdmissionConfig;
import dev.cloche.config.OutputConfig;
import dev.cloche.config.SandboxConfig;
import dev.cloche.config.StorageConfig;
import dev.cloche.execution.AdmissionGate;
import dev.cloche.execution.ExecutionIds;
import dev.cloche.language.LanguageCatalogue;
import dev.cloche.language.LanguageCatalogueReader;
import dev.cloche.language.OfferedLanguages;
import dev.cloche.nsjail.IsolationProbe;
import dev.cloche.nsjail.NsjailExecutor;
import dev.cloche.nsjail.NsjailSettings;
import dev.cloche.nsjail.NsjailUnavailableException;
import dev.cloche.output.OutputLimits;
import dev.cloche.output.Uploads;
import dev.cloche.storage.FileStore;
import dev.cloche.storage.S3FileStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** Opens the parts of a sandbox on this machine. */
final class SandboxStart {

  /** The same as for files that come in. */
  private static final int DEEPEST_OUTPUT = 8;

  private SandboxStart() {}

  /** Opens the parts; when that fails, nothing is left open, not even the store. */
  static SandboxParts parts(SandboxConfig config, Path home, Optional<FileStore> store)
      throws SandboxUnavailableException {
    System.Logger log = System.getLogger(Sandbox.class.getName());
    Uploads uploads = uploads(config.outputs(), store, log);
    try {
      LanguageCatalogue catalogue = catalogue(home);
      NsjailExecutor executor = executor(config, home, catalogue);
      AdmissionConfig admission = config.admission();
      return new SandboxParts(
          config,
          OfferedLanguages.probe(catalogue, config.languages(), executor),
          executor,
          new AdmissionGate(
              Math.min(admission.places(), executor.mostAtOnce()),
              admission.queueSize(),
              admission.memoryBudgetBytes()),
          uploads,
          new ExecutionIds(Clock.systemUTC(), new SecureRandom()),
          log);
    } catch (Throwable e) {
      uploads.close();
      throw e;
    }
  }

  static LanguageCatalogue catalogue(Path home) throws SandboxUnavailableException {
    try {
      return new LanguageCatalogueReader().readWith(home);
    } catch (IllegalStateException e) {
      throw new SandboxUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Opens the store of the configuration, if it has one that anybody can open. */
  static Optional<FileStore> store(StorageConfig storage) throws SandboxUnavailableException {
    return switch (storage) {
      case StorageConfig.None none -> Optional.empty();
      case StorageConfig.S3 s3 -> Optional.of(S3FileStore.open(s3));
      case StorageConfig.Embedded embedded ->
          throw new SandboxUnavailableException("there is no embedded store in this program");
    };
  }

  private static Uploads uploads(
      OutputConfig outputs, Optional<FileStore> store, System.Logger log) {
    var limits =
        new OutputLimits(
            outputs.maxFiles(), outputs.maxFileBytes(), outputs.maxTotalBytes(), DEEPEST_OUTPUT);
    return new Uploads(store, limits, outputs.roomBytes(), log);
  }

  private static NsjailExecutor executor(
      SandboxConfig config, Path home, LanguageCatalogue catalogue)
      throws SandboxUnavailableException {
    try {
      return IsolationProbe.open(
          new NsjailSettings(
              home,
              catalogue.support(),
              config.uids().first(),
              config.uids().last(),
              Path.of(System.getProperty("java.io.tmpdir"))),
          config.minimumIsolation());
    } catch (NsjailUnavailableException e) {
      throw new SandboxUnavailableException(String.valueOf(e.getMessage()), e);
    }
  }
}
