package dev.cloche.cgroup;

import dev.cloche.execution.ExecutionLimits;
import dev.cloche.execution.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes cgroups in the hierarchies of version 1, one folder in each.
 *
 * <p>Files and their meaning: Documentation/admin-guide/cgroup-v1 of the kernel.
 */
public final class CgroupsV1 implements Cgroups {

  private static final long CPU_PERIOD_MICROSECONDS = 100_000;

  /** A quarter of the default of 1024: the service stays responsive beside scripts that spin. */
  private static final int CPU_SHARES_OF_ALL_RUNS = 256;

  /** Names the hierarchies that a run needs. */
  enum Controller {
    MEMORY,
    PIDS,
    CPU
  }

  private final Map<Controller, CgroupFolder> parents;

  private CgroupsV1(Map<Controller, CgroupFolder> parents) {
    this.parents = parents;
  }

  /**
   * Makes the folder of this service in each hierarchy.
   *
   * @param homes where in each hierarchy the service may make folders
   * @param name of the folder to make
   * @throws IOException when it may not
   */
  static CgroupsV1 open(Map<Controller, Path> homes, String name) throws IOException {
    var parents = new EnumMap<Controller, CgroupFolder>(Controller.class);
    for (var home : homes.entrySet()) {
      parents.put(home.getKey(), CgroupFolder.create(home.getValue().resolve(name)));
    }
    var cgroups = new CgroupsV1(parents);
    try {
      cgroups.parent(Controller.CPU).write("cpu.shares", CPU_SHARES_OF_ALL_RUNS);
    } catch (IOException e) {
      cgroups.close();
      throw e;
    }
    return cgroups;
  }

  @Override
  public RunCgroup create(String name, ExecutionLimits limits) throws IOException {
    var folders = new ArrayList<CgroupFolder>();
    try {
      CgroupFolder memory = child(Controller.MEMORY, name, folders);
      memory.write("memory.limit_in_bytes", limits.memoryBytes());
      if (memory.has("memory.memsw.limit_in_bytes")) {
        memory.write("memory.memsw.limit_in_bytes", limits.memoryBytes());
      }
      memory.write("memory.swappiness", 0);
      child(Controller.PIDS, name, folders).write("pids.max", limits.maxProcesses());
      CgroupFolder cpu = child(Controller.CPU, name, folders);
      cpu.write("cpu.cfs_period_us", CPU_PERIOD_MICROSECONDS);
      cpu.write("cpu.cfs_quota_us", limits.cpuMillicores() * CPU_PERIOD_MICROSECONDS / 1000);
      return new Run(memory, folders);
    } catch (IOException e) {
      folders.forEach(CgroupFolder::remove);
      throw e;
    }
  }

  @Override
  public Set<Limit> enforceable() {
    return Set.of(Limit.CPU, Limit.MEMORY);
  }

  @Override
  public List<String> walls() {
    return List.of("memory cgroup", "pids cgroup", "cpu cgroup");
  }

  @Override
  public void close() {
    parents.values().forEach(CgroupFolder::remove);
  }

  private CgroupFolder child(Controller controller, String name, List<CgroupFolder> folders)
      throws IOException {
    CgroupFolder child = parent(controller).child(name);
    folders.add(child);
    return child;
  }

  private CgroupFolder parent(Controller controller) throws IOException {
    CgroupFolder parent = parents.get(controller);
    if (parent == null) {
      throw new IOException("no hierarchy of the controller " + controller);
    }
    return parent;
  }

  /** The folders of one run. */
  private record Run(CgroupFolder memory, List<CgroupFolder> all) implements RunCgroup {

    @Override
    public List<Path> entrances() {
      // "tasks" rather than "cgroup.procs": one thread moves itself, no grace period is waited for.
      return all.stream().map(folder -> folder.path().resolve("tasks")).toList();
    }

    @Override
    public long memoryKills() throws IOException {
      return memory.keyed("memory.oom_control", "oom_kill");
    }

    @Override
    public OptionalLong peakMemory() {
      return memory.number("memory.max_usage_in_bytes");
    }

    @Override
    public void close() {
      all.forEach(CgroupFolder::remove);
    }
  }
}
