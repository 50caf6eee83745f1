package dev.cloche.nsjail;

import dev.cloche.cgroup.Cgroups;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Holds what runs on this machine share: files, uids, cgroups. Thread-safe.
 *
 * @param uids of the runs, where the service is root; else all share its own
 */
record NsjailPlace(
    Confinement confinement,
    NsjailCommand command,
    RuntimeFolder runtime,
    Cgroups cgroups,
    Optional<UidPool> uids,
    ServiceUser service) {

  private static final System.Logger LOG = System.getLogger(NsjailPlace.class.getName());

  /**
   * Takes the uids of a jail.
   *
   * @throws IOException when all are in use
   */
  JailUids takeUids() throws IOException {
    boolean maps = confinement == Confinement.FULL;
    if (uids.isEmpty()) {
      return maps ? new JailUids.Shared(service.uid(), service.gid()) : new JailUids.Kept();
    }
    int agent = uids.get().agentUid();
    int script =
        uids.get().take().orElseThrow(() -> new IOException("every uid of the range is in use"));
    return maps
        ? new JailUids.Separate(agent, script)
        : new JailUids.Taken(agent, uids.get().sweeperUid(), script);
  }

  /**
   * Notes who lives before a jail starts, where neither a namespace nor a uid tells its processes
   * from the service's.
   */
  Stragglers stragglers() throws IOException {
    return uids.isEmpty() && confinement != Confinement.FULL
        ? Stragglers.bornFromNow()
        : Stragglers.none();
  }

  /** Gives the uids of a jail back, whose agent is gone. */
  void giveBack(JailUids taken) {
    switch (taken) {
      case JailUids.Separate separate -> uids.ifPresent(range -> range.giveBack(separate.script()));
      case JailUids.Taken own -> {
        // With a pid namespace everybody is gone by now. Without one, an agent that was killed
        // could not see to it. A uid that still has processes is never given to another run.
        if (sweep(own)) {
          uids.ifPresent(range -> range.giveBack(own.script()));
        }
      }
      case JailUids.Shared unused -> {}
      case JailUids.Kept unused -> {}
    }
  }

  private boolean sweep(JailUids.Taken taken) {
    try {
      QuickProgram.run(command.sweep(taken));
      return true;
    } catch (IOException e) {
      LOG.log(Level.ERROR, "the processes of uid " + taken.script() + " could not be ended", e);
      return false;
    }
  }
}
