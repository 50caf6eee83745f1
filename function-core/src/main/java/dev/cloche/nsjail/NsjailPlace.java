package dev.cloche.nsjail;

import dev.cloche.cgroup.Cgroups;
import java.io.IOException;
import java.util.Optional;

/**
 * Holds what runs on this machine share: files, uids, cgroups. Thread-safe.
 *
 * @param uids of the jails, where the service is root; else all share its own
 */
record NsjailPlace(
    NsjailCommand command,
    RuntimeFolder runtime,
    Cgroups cgroups,
    Optional<UidPool> uids,
    JailUids.Shared own)
    implements AutoCloseable {

  /**
   * Takes the uids of a jail.
   *
   * @throws IOException when all are in use
   */
  JailUids takeUids() throws IOException {
    if (uids.isEmpty()) {
      return own;
    }
    int script =
        uids.get().take().orElseThrow(() -> new IOException("every uid of the range is in use"));
    return new JailUids.Separate(uids.get().agentUid(), script);
  }

  /** Gives the uids of a jail back. */
  void giveBack(JailUids taken) {
    switch (taken) {
      case JailUids.Separate separate -> uids.ifPresent(range -> range.giveBack(separate.script()));
      case JailUids.Shared unused -> {}
    }
  }

  @Override
  public void close() {
    cgroups.close();
    runtime.close();
  }
}
