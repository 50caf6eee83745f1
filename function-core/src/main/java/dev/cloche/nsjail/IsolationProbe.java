package dev.cloche.nsjail;

import dev.cloche.cgroup.CgroupDiscovery;
import dev.cloche.cgroup.Cgroups;
import dev.cloche.cgroup.NoCgroups;
import dev.cloche.contract.IsolationTier;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds the best tier that holds here, before any request comes.
 *
 * <p>Each tier's real profile is run, and then its walls are tried from inside. What does not hold
 * is never taken for granted: a wall that a tier must have stops that tier.
 */
public final class IsolationProbe {

  private static final System.Logger LOG = System.getLogger(IsolationProbe.class.getName());

  private final NsjailSettings settings;
  private Cgroups cgroups;
  private final ServiceInstance instance;
  private final ServiceUser service;

  private IsolationProbe(NsjailSettings settings, Cgroups cgroups) throws IOException {
    this.settings = settings;
    this.cgroups = cgroups;
    this.instance = ServiceInstance.current();
    this.service = ServiceUser.current();
  }

  /**
   * Opens an executor of the best tier that holds.
   *
   * @throws NsjailUnavailableException when none from {@code minimum} on does, with the reason for
   *     each and what would help
   */
  public static NsjailExecutor open(NsjailSettings settings, IsolationTier minimum)
      throws NsjailUnavailableException {
    try {
      var instance = ServiceInstance.current();
      return open(
          settings,
          minimum,
          new CgroupDiscovery().open(instance.fileName(), instance::isAbandoned));
    } catch (IOException e) {
      throw new NsjailUnavailableException("cannot read /proc: " + e, e);
    }
  }

  /** Opens one with given cgroups, which are closed with it, or when there is none. */
  static NsjailExecutor open(NsjailSettings settings, IsolationTier minimum, Cgroups cgroups)
      throws NsjailUnavailableException {
    try {
      return new IsolationProbe(settings, cgroups).best(minimum);
    } catch (IOException e) {
      cgroups.close();
      throw new NsjailUnavailableException("cannot read /proc: " + e, e);
    }
  }

  private NsjailExecutor best(IsolationTier minimum) throws NsjailUnavailableException {
    List<String> reasons = new ArrayList<>();
    for (Confinement confinement : Confinement.values()) {
      try {
        NsjailExecutor executor = open(confinement);
        if (confinement.tier().isAtLeast(minimum)) {
          reasons.forEach(reason -> LOG.log(Level.INFO, "not taken: {0}", reason));
          return executor;
        }
        executor.close();
        throw new NsjailUnavailableException(
            IsolationAdvice.tooWeak(confinement.tier(), minimum, reasons));
      } catch (TierUnavailableException e) {
        reasons.add(nameOf(confinement) + ": " + e.getMessage());
      }
    }
    cgroups.close();
    throw new NsjailUnavailableException(IsolationAdvice.nothingHolds(minimum, reasons));
  }

  private static String nameOf(Confinement confinement) {
    return "tier " + confinement.word() + (confinement.usesNsjail() ? "" : " without nsjail");
  }

  private NsjailExecutor open(Confinement confinement) throws TierUnavailableException {
    requireMeans(confinement);
    try {
      NsjailExecutor executor = start(confinement);
      Optional<String> failure = executor.cgroupFailure();
      if (failure.isEmpty()) {
        return executor;
      }
      LOG.log(Level.WARNING, "cgroups are left alone: {0}", failure.get());
      executor.close();
      cgroups = new NoCgroups();
      return start(confinement);
    } catch (IOException e) {
      throw new TierUnavailableException("cannot prepare files for jails: " + e, e);
    }
  }

  /** Says at once what need not be tried. */
  private void requireMeans(Confinement confinement) throws TierUnavailableException {
    if (confinement.usesNsjail() && !Files.isExecutable(settings.program())) {
      throw new TierUnavailableException(
          settings.program()
              + " is missing: run scripts/setup, or say by CLOCHE_HOME where nsjail is");
    }
    if (confinement.tier() == IsolationTier.REDUCED && !service.isRoot()) {
      throw new TierUnavailableException("the service is not root");
    }
    if (confinement.tier() == IsolationTier.REDUCED && settings.rootFileSystem().isEmpty()) {
      throw new TierUnavailableException("no root file system was built (make rootfs)");
    }
    if (confinement.tier() == IsolationTier.MINIMAL && !Files.isDirectory(AgentFiles.FOLDER)) {
      throw new TierUnavailableException(
          "this is no image of Cloche's: the agent is not under " + AgentFiles.FOLDER);
    }
  }

  private NsjailExecutor start(Confinement confinement)
      throws IOException, TierUnavailableException {
    Optional<UidPool> uids = uids();
    RuntimeFolder runtime = runtime(confinement, uids);
    var executor =
        new NsjailExecutor(
            new NsjailPlace(
                confinement, command(confinement, runtime), runtime, cgroups, uids, service));
    try {
      executor.findWalls();
      return executor;
    } catch (TierUnavailableException e) {
      executor.abandon();
      throw e;
    }
  }

  private Optional<UidPool> uids() {
    return service.isRoot()
        ? Optional.of(new UidPool(settings.firstUid(), settings.lastUid()))
        : Optional.empty();
  }

  private RuntimeFolder runtime(Confinement confinement, Optional<UidPool> uids)
      throws IOException {
    boolean mapsAgent = confinement == Confinement.FULL && uids.isPresent();
    return RuntimeFolder.create(
        settings.temporaryFolder(),
        instance,
        mapsAgent ? OptionalInt.of(uids.get().agentUid()) : OptionalInt.empty(),
        new RuntimeFolder.Content(
            confinement, AgentFiles.of(settings.support()), settings.rootFileSystem()));
  }

  private NsjailCommand command(Confinement confinement, RuntimeFolder runtime) throws IOException {
    return new NsjailCommand(
        settings.program(), runtime, confinement, raised(confinement, runtime.agentProgram()));
  }

  /** What must be raised in every tier but the last, and what can be raised in that one. */
  private static Set<String> raised(Confinement confinement, Path agent) throws IOException {
    if (confinement == Confinement.FULL) {
      return Survey.OF_FULL;
    }
    Set<String> raised = new HashSet<>(Survey.take(agent));
    if (confinement.tier() == IsolationTier.REDUCED) {
      // The changed root hides what Landlock would.
      raised.remove("landlock");
    }
    return raised;
  }
}
