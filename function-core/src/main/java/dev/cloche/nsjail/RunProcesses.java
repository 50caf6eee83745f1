package dev.cloche.nsjail;

import dev.cloche.process.ProcessStatus;
import dev.cloche.process.ProcessTree;
import java.io.IOException;
import java.util.List;

/** Picks the processes of one run's script out of all that live. */
@FunctionalInterface
interface RunProcesses {

  List<ProcessStatus> among(ProcessTree all);

  /**
   * Picks those below a jail's first process.
   *
   * @param ours how many generations below that are none of the script's: the agent, where the
   *     first is nsjail
   */
  static RunProcesses below(long root, int ours) {
    return all -> all.below(root, ours);
  }

  /**
   * Picks those that are born from now on, for places where orphans of a script leave the tree: one
   * run at a time, and the service starts nothing meanwhile.
   */
  static RunProcesses bornFromNow() throws IOException {
    ProcessTree now = ProcessTree.now();
    return all -> all.bornAfter(now);
  }
}
