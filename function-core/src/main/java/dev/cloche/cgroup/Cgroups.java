package dev.cloche.cgroup;

import dev.cloche.execution.Limit;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Makes a cgroup for each run, where this machine lets the service do so.
 *
 * <p>Implementations are thread-safe.
 */
public sealed interface Cgroups extends AutoCloseable permits CgroupsV1, CgroupsV2, NoCgroups {

  /**
   * Makes the cgroup of a run, without limits yet and with nobody in it.
   *
   * @param name unique among those that live, a file name
   * @throws IOException when the kernel refuses; nothing is left behind then
   */
  RunCgroup create(String name) throws IOException;

  /** Returns the limits that cgroups made here keep. */
  default Set<Limit> enforceable() {
    return Set.of(Limit.CPU, Limit.MEMORY);
  }

  /** Tells whether cgroups made here hold the memory of a run; else the service has to watch it. */
  default boolean holdsMemory() {
    return enforceable().contains(Limit.MEMORY);
  }

  /** Returns the walls that cgroups made here are, by the names that results carry. */
  default List<String> walls() {
    return List.of("memory cgroup", "pids cgroup", "cpu cgroup");
  }

  /** Removes what this made for itself; the cgroups of runs must be closed before. */
  @Override
  void close();
}
