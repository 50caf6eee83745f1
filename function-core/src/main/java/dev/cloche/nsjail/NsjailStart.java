package dev.cloche.nsjail;

import dev.cloche.cgroup.CgroupDiscovery;
import dev.cloche.cgroup.Cgroups;
import dev.cloche.contract.Isolation;
import dev.cloche.contract.IsolationTier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Opens the executor and proves, before any request comes, that a jail stands here. */
public final class NsjailStart {

  /**
   * What every jail of the profile has: where one of them cannot be raised, nsjail or the agent
   * ends before the script begins.
   */
  private static final List<String> WALLS =
      List.of(
          "user namespace",
          "mount namespace",
          "pid namespace",
          "network namespace",
          "ipc namespace",
          "uts namespace",
          "cgroup namespace",
          "script in a pid namespace of its own",
          "read-only root",
          "no capabilities",
          "no new privileges",
          "seccomp",
          "resource limits");

  private static final String OWN_UID = "uid of its own";
  private static final List<String> CGROUP_WALLS =
      List.of("memory cgroup", "pids cgroup", "cpu cgroup");

  private NsjailStart() {}

  /**
   * Opens the executor with the best cgroups that this machine gives.
   *
   * @throws NsjailUnavailableException when no jail stands here
   */
  public static NsjailExecutor open(NsjailSettings settings) throws NsjailUnavailableException {
    try {
      var instance = ServiceInstance.current();
      return open(settings, new CgroupDiscovery().open(instance.fileName(), instance::isAbandoned));
    } catch (IOException e) {
      throw new NsjailUnavailableException("cannot read /proc: " + e, e);
    }
  }

  /** Opens the executor with given cgroups, which it closes in the end. */
  static NsjailExecutor open(NsjailSettings settings, Cgroups cgroups)
      throws NsjailUnavailableException {
    Path program = settings.program();
    if (!Files.isExecutable(program)) {
      cgroups.close();
      throw new NsjailUnavailableException(
          program + " is missing: run scripts/setup, or say by CLOCHE_HOME where nsjail is");
    }
    try {
      NsjailPlace place = place(settings, cgroups);
      var executor = new NsjailExecutor(place, isolation(place));
      prove(executor);
      return executor;
    } catch (IOException e) {
      cgroups.close();
      throw new NsjailUnavailableException("cannot prepare files for jails: " + e, e);
    }
  }

  private static NsjailPlace place(NsjailSettings settings, Cgroups cgroups) throws IOException {
    Path self = Path.of("/proc/self");
    int uid = (int) Files.getAttribute(self, "unix:uid");
    int gid = (int) Files.getAttribute(self, "unix:gid");
    Optional<UidPool> uids =
        uid == 0
            ? Optional.of(new UidPool(settings.firstUid(), settings.lastUid()))
            : Optional.empty();
    OptionalInt agentUid =
        uids.isPresent() ? OptionalInt.of(uids.get().agentUid()) : OptionalInt.empty();
    var runtime =
        RuntimeFolder.create(
            settings.temporaryFolder(),
            ServiceInstance.current(),
            agentUid,
            new RuntimeFolder.Content(settings.support(), settings.rootFileSystem()));
    return new NsjailPlace(
        new NsjailCommand(settings.program(), runtime),
        runtime,
        cgroups,
        uids,
        new JailUids.Shared(uid, gid));
  }

  private static Isolation isolation(NsjailPlace place) {
    List<String> walls = new ArrayList<>(WALLS);
    List<String> missing = new ArrayList<>();
    (place.uids().isPresent() ? walls : missing).add(OWN_UID);
    for (String wall : CGROUP_WALLS) {
      (place.cgroups().walls().contains(wall) ? walls : missing).add(wall);
    }
    return new Isolation(IsolationTier.FULL, "none", walls, missing);
  }

  private static void prove(NsjailExecutor executor) throws NsjailUnavailableException {
    Optional<String> failure = executor.probe(List.of("/bin/true"), Map.of()).failure();
    if (failure.isPresent()) {
      executor.close();
      throw new NsjailUnavailableException(
          "no jail with every namespace stands here: "
              + failure.get()
              + "\nIn a container it takes CAP_SYS_ADMIN, a seccomp profile that allows namespaces"
              + " and mounts, and an unmasked /proc (Docker: --cap-add SYS_ADMIN --security-opt"
              + " seccomp=… --security-opt systempaths=unconfined); on Ubuntu 23.10 and later an"
              + " ordinary user also needs kernel.apparmor_restrict_unprivileged_userns=0");
    }
  }
}
