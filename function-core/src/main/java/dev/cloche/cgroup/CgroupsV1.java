package dev.cloche.cgroup;

import dev.cloche.execution.ExecutionLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

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
      of(parents, Controller.CPU).write("cpu.shares", CPU_SHARES_OF_ALL_RUNS);
    } catch (IOException e) {
      cgroups.close();
      throw e;
    }
    return cgroups;
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
  public void close() {
    parents.values().forEach(CgroupFolder::remove);
  }

  private static CgroupFolder of(Map<Controller, CgroupFolder> folders, Controller controller)
      throws IOException {
    CgroupFolder folder = folders.get(controller);
    if (folder == null) {
      throw new IOException("no hierarchy of the controller " + controller);
    }
    return folder;
  }

  /** The folders of one run. */
  private record Run(Map<Controller, CgroupFolder> folders) implements RunCgroup {

    @Override
    public void limit(ExecutionLimits limits) throws IOException {
      CgroupFolder memory = of(folders, Controller.MEMORY);
      memory.write("memory.limit_in_bytes", limits.memoryBytes());
      if (memory.has("memory.memsw.limit_in_bytes")) {
        memory.write("memory.memsw.limit_in_bytes", limits.memoryBytes());
      }
      memory.write("memory.swappiness", 0);
      of(folders, Controller.PIDS).write("pids.max", limits.maxProcesses());
      CgroupFolder cpu = of(folders, Controller.CPU);
      cpu.write("cpu.cfs_period_us", CPU_PERIOD_MICROSECONDS);
      cpu.write("cpu.cfs_quota_us", limits.cpuMillicores() * CPU_PERIOD_MICROSECONDS / 1000);
    }

    @Override
    public List<Path> entrances() {
      // "tasks" rather than "cgroup.procs": one thread moves itself, no grace period is waited for.
      return folders.values().stream().map(folder -> folder.path().resolve("tasks")).toList();
    }

    @Override
    public long memoryKills() throws IOException {
      return of(folders, Controller.MEMORY).keyed("memory.oom_control", "oom_kill");
    }

    @Override
    public OptionalLong peakMemory() {
      return folders.containsKey(Controller.MEMORY)
          ? folders.get(Controller.MEMORY).number("memory.max_usage_in_bytes")
          : OptionalLong.empty();
    }

    @Override
    public void close() {
      folders.values().forEach(CgroupFolder::remove);
    }
  }
}
