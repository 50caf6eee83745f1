package dev.cloche.cgroup;

import dev.cloche.execution.Limit;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a cgroup for each run, where this machine lets the service do so.
 *
 * <p>Implementations are thread-safe.
 */
public sealed interface Cgroups extends AutoCloseable permits CgroupsV1, CgroupsV2, NoCgroups {

  /** What stands in for the memory cgroup: RLIMIT_DATA and a look at what the processes hold. */
  String MEMORY_WATCHDOG = "memory watchdog";

  /**
   * Makes the cgroup of a run, without limits yet and with nobody in it.
   *
   * @param name unique among those that live, a file name
   * @throws IOException when the kernel refuses; nothing is left behind then
   */
  RunCgroup create(String name) throws IOException;

  /** Returns what cgroups made here confine; nothing where there are none. */
  Set<Controller> controllers();

  /** Tells whether cgroups made here hold the memory of a run; else the service has to watch it. */
  default boolean holdsMemory() {
    return controllers().contains(Controller.MEMORY);
  }

  /**
   * Returns the limits that a request can lower here.
   *
   * <p>Memory is one of them without a cgroup as well, since the service then watches it.
   */
  default Set<Limit> enforceable() {
    Set<Limit> limits = EnumSet.of(Limit.MEMORY);
    if (controllers().contains(Controller.CPU)) {
      limits.add(Limit.CPU);
    }
    return limits;
  }

  /** Returns the walls that hold what cgroups would, by the names that results carry. */
  default List<String> walls() {
    return Stream.concat(
            Stream.of(Controller.values()).filter(controllers()::contains).map(Controller::wall),
            Stream.of(MEMORY_WATCHDOG).filter(unused -> !holdsMemory()))
        .toList();
  }

  /** Removes what this made for itself; the cgroups of runs must be closed before. */
  @Override
  void close();
}
