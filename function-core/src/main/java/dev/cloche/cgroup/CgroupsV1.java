package dev.cloche.cgroup;

import dev.cloche.execution.ExecutionLimits;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes cgroups in the hierarchies of version 1, one folder in each that the service may write to.
 *
 * <p>Files and their meaning: Documentation/admin-guide/cgroup-v1 of the kernel.
 */
public final class CgroupsV1 implements Cgroups {

  private static final System.Logger LOG = System.getLogger(CgroupsV1.class.getName());

  private static final long CPU_PERIOD_MICROSECONDS = 100_000;

  /** A quarter of the default of 1024: the service stays responsive beside scripts that spin. */
  private static final int CPU_SHARES_OF_ALL_RUNS = 256;

  private final Map<Controller, CgroupFolder> parents;

  private CgroupsV1(Map<Controller, CgroupFolder> parents) {
    this.parents = parents;
  }

  /**
   * Makes the folder of this service in each hierarchy, and leaves out those where it may not.
   *
   * @param homes where in each hierarchy the service may make folders
   * @param name of the folder to make
   * @throws IOException when it may in none
   */
  static CgroupsV1 open(Map<Controller, Path> homes, String name) throws IOException {
    var parents = new EnumMap<Controller, CgroupFolder>(Controller.class);
    var refusal = new IOException("no hierarchy may be written to");
    for (var home : homes.entrySet()) {
      try {
        parents.put(home.getKey(), parent(home.getKey(), home.getValue().resolve(name)));
      } catch (IOException e) {
        LOG.log(
            Level.WARNING, "no {0}: the service may not make one ({1})", home.getKey().wall(), e);
        refusal.addSuppressed(e);
      }
    }
    if (parents.isEmpty()) {
      throw refusal;
    }
    return new CgroupsV1(parents);
  }

  private static CgroupFolder parent(Controller controller, Path path) throws IOException {
    CgroupFolder parent = CgroupFolder.create(path);
    try {
      if (controller == Controller.CPU) {
        parent.write("cpu.shares", CPU_SHARES_OF_ALL_RUNS);
      }
      return parent;
    } catch (IOException e) {
      parent.remove();
      throw e;
    }
  }

  @Override
  public RunCgroup create(String name) throws IOException {
    var folders = new EnumMap<Controller, CgroupFolder>(Controller.class);
    try {
      for (var parent : parents.entrySet()) {
        folders.put(parent.getKey(), parent.getValue().child(name));
      }
      return new Run(folders);
    } catch (IOException e) {
      folders.values().forEach(CgroupFolder::remove);
      throw e;
    }
  }

  @Override
  public Set<Controller> controllers() {
    return Set.copyOf(parents.keySet());
  }

  @Override
  public void close() {
    parents.values().forEach(CgroupFolder::remove);
  }

  /** The folders of one run. */
  private record Run(Map<Controller, CgroupFolder> folders) implements RunCgroup {

    @Override
    public void limit(ExecutionLimits limits) throws IOException {
      for (var folder : folders.entrySet()) {
        switch (folder.getKey()) {
          case MEMORY -> limitMemory(folder.getValue(), limits.memoryBytes());
          case PIDS -> folder.getValue().write("pids.max", limits.maxProcesses());
          case CPU -> limitCpu(folder.getValue(), limits.cpuMillicores());
        }
      }
    }

    private static void limitMemory(CgroupFolder memory, long bytes) throws IOException {
      memory.write("memory.limit_in_bytes", bytes);
      // Memory and swap together: as much as memory alone leaves nothing for swap.
      if (memory.has("memory.memsw.limit_in_bytes")) {
        memory.write("memory.memsw.limit_in_bytes", bytes);
      }
      // Where the kernel does not account for swap (swapaccount=0) this is all there is: it swaps
      // out nothing of the run while there is another page of it to take (cgroup-v1/memory.rst,
      // 5.3).
      memory.write("memory.swappiness", 0);
    }

    private static void limitCpu(CgroupFolder cpu, long millicores) throws IOException {
      cpu.write("cpu.cfs_period_us", CPU_PERIOD_MICROSECONDS);
      cpu.write("cpu.cfs_quota_us", millicores * CPU_PERIOD_MICROSECONDS / 1000);
    }

    @Override
    public List<Path> entrances() {
      // "tasks" rather than "cgroup.procs": one thread moves itself, no grace period is waited for.
      return folders.values().stream().map(folder -> folder.path().resolve("tasks")).toList();
    }

    @Override
    public boolean holdsMemory() {
      return folders.containsKey(Controller.MEMORY);
    }

    @Override
    public long memoryKills() throws IOException {
      // Since Linux 4.13; the agent needs 5.9.
      @Nullable CgroupFolder memory = folders.get(Controller.MEMORY);
      return memory == null ? 0 : memory.keyed("memory.oom_control", "oom_kill");
    }

    @Override
    public OptionalLong peakMemory() {
      @Nullable CgroupFolder memory = folders.get(Controller.MEMORY);
      return memory == null ? OptionalLong.empty() : memory.number("memory.max_usage_in_bytes");
    }

    @Override
    public void close() {
      folders.values().forEach(CgroupFolder::remove);
    }
  }
}
